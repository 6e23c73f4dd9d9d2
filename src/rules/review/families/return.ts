import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Cohort } from '../cohorts.js';
import { dayNumber } from '../directory.js';
import type { Count, Family, Presented } from '../metric.js';
import type { HistoryRecord } from '../records.js';
import { alumni, type Earlier, type ReturnState, rejoined, repeatSeats } from './return-counts.js';
import { type ReturnId, returnDefinitions } from './return-definitions.js';

/** Who came back. */
export const returning: Family<ReturnId, ReturnState> = {
  definitions: returnDefinitions,
  empty: () => ({ seats: new Map(), earlier: new Map() }),
  add: (state, { cohort, history }) => {
    if (cohort !== null) addSeats(state, cohort.group.id, startsOf(cohort));
    for (const row of history) addEarlier(state, row.person, row.group, dayNumber(row.startedOn), earlierOf(row));
    return state;
  },
  merge: (first, second) => {
    for (const [group, starts] of second.seats) addSeats(first, group, starts);
    for (const [person, groups] of second.earlier) {
      for (const [group, times] of groups) {
        for (const [startedOn, each] of times) addEarlier(first, person, group, startedOn, each);
      }
    }
    return first;
  },
  present: (state, frame) =>
    [
      { id: 'rejoin.rate', at: null, count: listed(state, () => rejoined(state, frame)) },
      { id: 'alumni.base', at: null, count: listed(state, () => ({ num: alumni(state, frame), den: 1 })) },
      { id: 'rejoin.repeat-share', at: null, count: listed(state, () => repeatSeats(state)) },
    ] satisfies readonly Presented<ReturnId>[],
};

function startsOf({ members, slots }: Cohort): ReadonlyMap<PersonId, number | null> {
  const days = slots.flatMap(({ state, date }) => (state === 'cancelled' || date === undefined ? [] : dayNumber(date)));
  const first = days.length === 0 ? null : days.reduce((one, other) => Math.min(one, other));
  return new Map(
    members.map(({ person, enrolments: [seat] }) => [
      person,
      seat?.joinedAt === undefined ? first : dayNumber(seat.joinedAt),
    ]),
  );
}

function earlierOf({ endedOn, completed, inSector, attended }: HistoryRecord): Earlier {
  return {
    endedOn: dayNumber(endedOn),
    completed,
    leftSector: inSector === false,
    came: completed || attended === undefined || attended.length > 0,
  };
}

function addSeats({ seats }: ReturnState, group: GroupId, starts: ReadonlyMap<PersonId, number | null>): void {
  const own = seats.get(group) ?? new Map<PersonId, number | null>();
  seats.set(group, own);
  for (const [person, start] of starts) {
    const before = own.get(person) ?? null;
    own.set(person, before === null || start === null ? (before ?? start) : Math.min(before, start));
  }
}

/** Lawful records have one row for each time; rows that say more of the same time are taken together, in whatever order they come. */
function addEarlier({ earlier }: ReturnState, person: PersonId, group: GroupId, startedOn: number, row: Earlier): void {
  const groups = earlier.get(person) ?? new Map<GroupId, Map<number, Earlier>>();
  earlier.set(person, groups);
  const times = groups.get(group) ?? new Map<number, Earlier>();
  groups.set(group, times);
  const before = times.get(startedOn) ?? row;
  times.set(startedOn, {
    endedOn: Math.max(before.endedOn, row.endedOn),
    completed: before.completed || row.completed,
    leftSector: before.leftSector || row.leftSector,
    came: before.came || row.came,
  });
}

/** Without any earlier membership nobody knows who came back. */
function listed({ earlier }: ReturnState, count: () => Count): Count {
  return earlier.size === 0 ? { null: 'not-recorded' } : count();
}
