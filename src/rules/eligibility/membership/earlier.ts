import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { IsoDay } from '../../../policy/policy.js';
import type { EarlierMembership } from '../applicant.js';
import type { Moment } from './events.js';
import type { Memberships } from './state.js';

/** The end of a membership that nothing says an end of, such as in a network without meetings. */
const noEndInSight: IsoDay = '9999-12-31';

/**
 * Everything a person has held in the programme, as `assess` looks at it when they apply again. Days are those of the place where each
 * moment was written down. A membership that runs ends with its group's last meeting.
 *
 * @param memberships an answer of `membership`
 * @param person their id, or one of those that turned out to be theirs; nobody knows of somebody else, and the list is empty
 * @returns one entry for each seat they hold or have held, until `9999-12-31` where nothing says an end of it; an application or an offer alone is none
 * @see Learning Together, An evolving and responsive model
 * @example
 * const nothing = membership([], policies.earlyCareer, '2027-02-01T00:00:00Z');
 * nothing.ok && earlierMemberships(nothing.value, 'ana') // => []
 */
export function earlierMemberships(memberships: Memberships, person: PersonId): readonly EarlierMembership[] {
  const lastMeetings = new Map<GroupId, Moment | null>(
    memberships.groups.map(({ group, meetings }) => [group, meetings.at(-1) ?? null]),
  );
  const known = Object.hasOwn(memberships.merged, person) ? memberships.merged[person] : person;
  return memberships.memberships
    .filter((each) => each.person === known)
    .flatMap(({ group, seats }) =>
      seats.map((seat) => {
        const to = seat.to ?? lastMeetings.get(group) ?? null;
        const from = dayOf(seat.from);
        return {
          group,
          from,
          to: to === null ? noEndInSight : laterDay(from, dayOf(to)),
          ...(seat.ending === null ? {} : { ending: seat.ending }),
        };
      }),
    );
}

/** Whoever joined after the last meeting's day, in another zone, still has a first and a last day. */
function laterDay(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other;
}

function dayOf(moment: Moment): IsoDay {
  return moment.slice(0, 10);
}
