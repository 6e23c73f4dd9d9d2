import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Frame } from '../facts.js';
import type { Count } from '../metric.js';

/** What is known of one earlier membership besides whose it was, in which group, and when it began. */
export interface Earlier {
  readonly endedOn: number;
  readonly completed: boolean;
  readonly leftSector: boolean;
  /** Whether the person may have been at one of its meetings. */
  readonly came: boolean;
}

/** Days are whole days since 1970-01-01. */
export interface ReturnState {
  /** The first day of each seat of the year, by group; `null` where nobody knows it. */
  readonly seats: Map<GroupId, Map<PersonId, number | null>>;
  /** By person, by group, by first day. */
  readonly earlier: Map<PersonId, Map<GroupId, Map<number, Earlier>>>;
}

interface Start {
  readonly group: GroupId;
  readonly day: number;
}

/** Of those who completed and could have come back, how many did. */
export function rejoined(state: ReturnState, { asOf, policy }: Frame): Count {
  const within = policy.review.figures.value.rejoinWithinDays;
  const seated = seatsByPerson(state);
  let [num, den] = [0, 0];
  for (const [person, groups] of state.earlier) {
    const starts = [...(seated.get(person) ?? []), ...startsIn(groups)].filter(({ day }) => day <= asOf);
    const answers = completedIn(groups).map(({ group, endedOn }) =>
      starts.some((start) => start.group !== group && start.day >= endedOn && start.day - endedOn <= within)
        ? 'rejoined'
        : asOf - endedOn >= within
          ? 'not'
          : 'too-early',
    );
    if (answers.includes('rejoined')) num++;
    if (answers.some((answer) => answer !== 'too-early')) den++;
  }
  return { num, den };
}

/** Memberships that somebody completed and that were not followed by leaving the sector. */
function completedIn(
  groups: ReadonlyMap<GroupId, ReadonlyMap<number, Earlier>>,
): readonly { readonly group: GroupId; readonly endedOn: number }[] {
  return [...groups].flatMap(([group, times]) =>
    [...times.values()]
      .filter(({ completed, leftSector }) => completed && !leftSector)
      .map(({ endedOn }) => ({ group, endedOn })),
  );
}

function startsIn(groups: ReadonlyMap<GroupId, ReadonlyMap<number, Earlier>>): readonly Start[] {
  return [...groups].flatMap(([group, times]) => [...times.keys()].map((day) => ({ group, day })));
}

function seatsByPerson({ seats, earlier }: ReturnState): ReadonlyMap<PersonId, readonly Start[]> {
  const starts = new Map<PersonId, Start[]>();
  for (const [group, people] of seats) {
    for (const [person, day] of people) {
      if (day === null || !earlier.has(person)) continue;
      const own = starts.get(person);
      if (own === undefined) starts.set(person, [{ group, day }]);
      else own.push({ group, day });
    }
  }
  return starts;
}

/** How many different people have completed. */
export function alumni({ earlier }: ReturnState, { asOf }: Frame): number {
  const finished = ({ completed, endedOn }: Earlier): boolean => completed && endedOn <= asOf;
  return [...earlier.values()].filter((groups) =>
    [...groups.values()].some((times) => [...times.values()].some(finished)),
  ).length;
}

/** Seats of people who had taken part before, of all seats. */
export function repeatSeats({ seats, earlier }: ReturnState): Count {
  let [num, den] = [0, 0];
  for (const [group, people] of seats) {
    for (const [person, day] of people) {
      den++;
      if (tookPart(earlier.get(person), group, day)) num++;
    }
  }
  return { num, den };
}

/** Whether somebody had been in another group before a day. */
function tookPart(
  groups: ReadonlyMap<GroupId, ReadonlyMap<number, Earlier>> | undefined,
  seat: GroupId,
  day: number | null,
): boolean {
  return [...(groups ?? [])].some(
    ([group, times]) =>
      group !== seat && [...times].some(([startedOn, { came }]) => came && (day === null || startedOn < day)),
  );
}
