import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RepairIntake } from '../../../src/rules/capacity/repair/intake.js';
import { type Repair, repair } from '../../../src/rules/capacity/repair.js';
import { couldCome, eventsIn, holds, seatOf, served } from '../../support/repair-oracle.js';
import { policy, repairs } from '../../support/repairs.js';

const some = repairs(8);

function seatsIn({ allocation }: Repair): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(allocation));
}

function countIn(seats: ReadonlyMap<string, string | null>, group: string): number {
  return [...seats.values()].filter((seat) => seat === group).length;
}

test('no group is over what it holds, and everybody sits where they sat or in a group that they could come to', () => {
  fc.assert(
    fc.property(some, (document) => {
      const seats = seatsIn(repair(document, policy));
      expect([...seats.keys()].sort()).toEqual(
        served(document)
          .map(({ id }) => id)
          .sort(),
      );
      for (const applicant of served(document)) {
        const seat = seats.get(applicant.id) ?? null;
        if (seat === null) continue;
        expect(countIn(seats, seat)).toBeLessThanOrEqual(holds(document).get(seat) ?? 0);
        expect(seat === seatOf(document, applicant.id) || couldCome(document, applicant, seat)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('with no event, and every seat lawful, everybody sits where they sat', () => {
  let seated = 0;
  fc.assert(
    fc.property(some, (document) => {
      const current = repair(document, policy).allocation;
      const groups = document.groups.map((group) => ({ ...group, capacity: holds(document).get(group.id) ?? 0 }));
      const { event: _, ...quiet } = { ...document, groups, current, applicants: served(document) };
      const again = repair(quiet, policy);
      expect(again).toMatchObject({ allocation: current, moved: 0, changes: [], lost: [], events: [] });
      seated += again.retained > 1 ? 1 : 0;
    }),
    { numRuns: 1000 },
  );
  expect(seated).toBeGreaterThan(66);
});

test('carried out and asked again, nothing is left to repair', () => {
  fc.assert(
    fc.property(some, (document) => {
      const { allocation } = repair(document, policy);
      const { pins: _, ...unpinned } = document;
      const again = repair({ ...unpinned, current: allocation }, policy);
      expect(again).toMatchObject({ allocation, moved: 0, changes: [], lost: [] });
    }),
    { numRuns: 1000 },
  );
});

test('nobody moves unless a group has more people than it holds, or none any more', () => {
  let forced = 0;
  fc.assert(
    fc.property(some, (document) => {
      const { moved, lost } = repair(document, policy);
      const before = new Map(served(document).map(({ id }) => [id, seatOf(document, id)]));
      const over = document.groups.some(({ id }) => countIn(before, id) > (holds(document).get(id) ?? 0));
      if (!over) expect([moved, lost]).toEqual([0, []]);
      else forced += 1;
    }),
    { numRuns: 1000 },
  );
  expect(forced).toBeGreaterThan(66);
});

test('whoever is pinned stays', () => {
  fc.assert(
    fc.property(some, (document) => {
      const seats = seatsIn(repair(document, policy));
      for (const pin of document.pins ?? []) expect(seats.get(pin)).toBe(seatOf(document, pin));
    }),
    { numRuns: 1000 },
  );
});

test('everybody whose seat is another one now has one reason, and nobody else has any', () => {
  fc.assert(
    fc.property(some, (document) => {
      const answer = repair(document, policy);
      const seats = seatsIn(answer);
      const other = served(document).filter(({ id }) => seatOf(document, id) !== (seats.get(id) ?? null));
      expect(answer.changes.map(({ applicant, from, to }) => [applicant, from, to])).toEqual(
        other.map(({ id }) => [id, seatOf(document, id), seats.get(id) ?? null]),
      );
      expect(answer.lost.map(({ applicant }) => applicant)).toEqual(
        answer.changes.flatMap(({ applicant, to }) => (to === null ? [applicant] : [])),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a reason holds when it is checked: too many is too many, closed is closed, and full is full of people who come before', () => {
  let full = 0;
  fc.assert(
    fc.property(some, (document) => {
      const answer = repair(document, policy);
      const seats = seatsIn(answer);
      const line = served(document).map(({ id }) => id);
      for (const { from, because } of answer.changes) {
        const had = line.filter((id) => seatOf(document, id) === from).length;
        const limit = holds(document).get(from ?? '');
        expect(because).toEqual(
          from === null
            ? { code: 'seat-free' }
            : limit === undefined
              ? { code: 'group-closed' }
              : had > limit
                ? { code: 'too-many', had, holds: limit }
                : { code: 'makes-room' },
        );
      }
      for (const { applicant, elsewhere } of answer.lost) {
        for (const each of elsewhere) {
          if (each.code !== 'full') continue;
          full += 1;
          const there = line.filter((id) => seats.get(id) === each.group);
          expect(there).toHaveLength(each.holds);
          for (const id of there) {
            expect(seatOf(document, id)).not.toBeNull();
            const before = line.indexOf(id) < line.indexOf(applicant);
            expect(before || (document.pins ?? []).includes(id)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 1500 },
  );
  expect(full).toBeGreaterThan(16);
});

test('the order in which groups, applicants, seats and pins are listed changes not one byte of the answer', () => {
  const shuffled = some.chain((document) => {
    const mixed = <Each>(list: readonly Each[]): fc.Arbitrary<Each[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    return fc.record({
      document: fc.constant(document),
      groups: mixed(document.groups),
      applicants: mixed(document.applicants),
      current: mixed(Object.entries(document.current)).map((entries) => Object.fromEntries(entries)),
      pins: mixed(document.pins ?? []),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ document, ...other }) => {
      const mixed: RepairIntake = { ...document, ...other };
      expect(JSON.stringify(repair(mixed, policy))).toBe(JSON.stringify(repair(document, policy)));
    }),
    { numRuns: 1000 },
  );
});

test('somebody who waits gets a seat only where something has happened, and never one that an earlier person would rather have had', () => {
  fc.assert(
    fc.property(some, (document) => {
      const seats = seatsIn(repair(document, policy));
      const waited = served(document).filter(({ id }) => seatOf(document, id) === null);
      for (const applicant of waited) {
        const seat = seats.get(applicant.id) ?? null;
        if (eventsIn(document).length === 0) expect(seat).toBeNull();
        else {
          const better =
            seat === null ? applicant.preferences : applicant.preferences.slice(0, applicant.preferences.indexOf(seat));
          for (const group of better.filter((each) => couldCome(document, applicant, each))) {
            expect(countIn(seats, group)).toBe(holds(document).get(group));
          }
        }
      }
    }),
    { numRuns: 1000 },
  );
});
