import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTimetable, diffSchedules, highestNumber } from '../../../src/rules/schedule/changes.js';
import type { Meeting, Timetable } from '../../../src/rules/schedule/index.js';
import { allOf, numbersFound, version, versions } from '../../support/versions.js';

const thousand = { numRuns: 1000 };

/** Each version after the first, with how things stood before it. */
function history(chain: readonly (readonly Meeting[])[]) {
  const [start = [], ...rest] = chain;
  let known: Timetable = asTimetable({ meetings: start });
  return rest.map((after) => {
    const before = known;
    const changes = diffSchedules(before, { meetings: after });
    known = changes.timetable;
    return { before, after, changes };
  });
}

const steps = (days: 'once' | 'repeated') => versions(days).map(history);
const sorted = (values: readonly (string | number)[]) => [...values].sort();
const withoutNumber = ({ number: _, ...rest }: Meeting) => JSON.stringify(rest);
const plain = ({ nominal, date, start, instant, end, moved }: Meeting) =>
  JSON.stringify({ nominal, date, start, instant, end, moved });

describe('over chains of up to six changes', () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(version('repeated'), (meetings) => {
        const known = asTimetable({ meetings });
        const { unchanged, timetable, ...rest } = diffSchedules({ meetings }, { meetings });
        expect(rest).toEqual({ moved: [], cancelled: [], reinstated: [], added: [] });
        expect(sorted(unchanged.map(withoutNumber))).toEqual(sorted(known.meetings.map(withoutNumber)));
        expect(timetable).toEqual(known);
      }),
      thousand,
    );
  });

  it('has every meeting of either version in exactly one list', () => {
    fc.assert(
      fc.property(steps('repeated'), (history) => {
        for (const { before, after, changes } of history) {
          const { moved, cancelled, reinstated, added, unchanged, timetable } = changes;
          const now = [...moved, ...reinstated].map((change) => change.after).concat(added, unchanged);
          expect(
            sorted([...moved.map((change) => change.before), ...cancelled, ...unchanged].map(({ number }) => number)),
          ).toEqual(sorted(before.meetings.map(({ number }) => number)));
          expect(sorted(now.map(plain))).toEqual(sorted(after.map(plain)));
          expect(sorted(timetable.meetings.map(({ number }) => number))).toEqual(
            sorted(now.map(({ number }) => number)),
          );
          expect(sorted(timetable.meetings.map(plain))).toEqual(sorted(after.map(plain)));
          expect(sorted([...before.cancelled, ...cancelled].map(({ number }) => number))).toEqual(
            sorted([...timetable.cancelled, ...reinstated.map((change) => change.before)].map(({ number }) => number)),
          );
        }
      }),
      thousand,
    );
  });

  it('gives no number twice, takes none away and gives new ones above every old one', () => {
    fc.assert(
      fc.property(steps('repeated'), (history) => {
        for (const { before, changes } of history) {
          const numbers = allOf(changes.timetable).map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const { number } of allOf(before)) expect(numbers).toContain(number);
          const used = highestNumber(before);
          expect(changes.added.map(({ number }) => number)).toEqual(changes.added.map((_, index) => used + index + 1));
          expect(numbers.length).toBe(allOf(before).length + changes.added.length);
        }
      }),
      thousand,
    );
  });

  it('counts one change more for what was moved, called off or reinstated, and none for the rest', () => {
    let [moved, back] = [0, 0];
    fc.assert(
      fc.property(steps('repeated'), (history) => {
        for (const { before, changes } of history) {
          const had = new Map(allOf(before).map((meeting) => [meeting.number, meeting]));
          const touched = new Set(
            [...changes.moved, ...changes.reinstated]
              .map((change) => change.before.number)
              .concat(changes.cancelled.map(({ number }) => number)),
          );
          for (const { number, sequence } of allOf(changes.timetable)) {
            const expected = had.has(number) ? (had.get(number)?.sequence ?? 0) + (touched.has(number) ? 1 : 0) : 0;
            expect(sequence).toBe(expected);
          }
          for (const change of [...changes.moved, ...changes.reinstated])
            expect(change.before).toEqual(had.get(change.before.number));
          moved += changes.moved.length;
          back += changes.reinstated.length;
        }
      }),
      thousand,
    );
    expect(moved).toBeGreaterThan(200);
    expect(back).toBeGreaterThan(50);
  });

  it('finds nothing where the same version is made known a second time', () => {
    fc.assert(
      fc.property(steps('repeated'), (history) => {
        for (const { after, changes } of history) {
          const again = diffSchedules(changes.timetable, { meetings: after });
          expect({ ...again, unchanged: [] }).toEqual({
            moved: [],
            cancelled: [],
            reinstated: [],
            added: [],
            unchanged: [],
            timetable: changes.timetable,
          });
        }
      }),
      thousand,
    );
  });

  it('makes nothing of the order of the lists or of the numbers in the new version', () => {
    fc.assert(
      fc.property(steps('repeated'), fc.infiniteStream(fc.nat(1000)), (history, chance) => {
        const mixed = <Value>(values: readonly Value[]) =>
          values
            .map((value) => [chance.next().value, value] as const)
            .sort(([one], [other]) => one - other)
            .map(([, value]) => value);
        for (const { before, after, changes } of history) {
          const known = { meetings: mixed(before.meetings), cancelled: mixed(before.cancelled) };
          expect(diffSchedules(known, { meetings: mixed(after) })).toEqual(changes);
          expect(diffSchedules(before, { meetings: after.map((meeting) => ({ ...meeting, number: 1 })) })).toEqual(
            changes,
          );
        }
      }),
      thousand,
    );
  });

  it('finds each meeting again by the words of the rule, pair by pair', () => {
    const met = { stay: 0, gone: 0 };
    fc.assert(
      fc.property(steps('once'), (history) => {
        for (const { before, after, changes } of history) {
          const numbers = numbersFound(before, after);
          const used = highestNumber(before);
          for (const { nominal, number } of changes.timetable.meetings) {
            const expected = numbers.get(nominal) ?? null;
            if (expected === null) expect(number).toBeGreaterThan(used);
            else expect(number).toBe(expected);
            met[expected === null ? 'gone' : 'stay'] += 1;
          }
          const days = allOf(changes.timetable).map((meeting) => meeting.nominal);
          expect(new Set(days).size).toBe(days.length);
        }
      }),
      thousand,
    );
    expect(Math.min(met.stay, met.gone)).toBeGreaterThan(500);
  });

  it('can be written as JSON and read again without a difference', () => {
    fc.assert(
      fc.property(steps('once'), (history) => {
        for (const { changes } of history) expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes);
      }),
    );
  });
});
