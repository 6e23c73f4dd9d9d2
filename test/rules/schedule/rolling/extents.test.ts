import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, isoMonth, monthOf, readDay } from '../../../../src/kernel/day.js';
import type { Recurrence } from '../../../../src/rules/schedule/index.js';
import { beatsOf, within } from '../../../../src/rules/schedule/rolling/beats.js';
import { extentsOf, isIn, isUsable } from '../../../../src/rules/schedule/rolling/extents.js';
import { across, closings, monthly, secondTuesday, sure, weekly } from './fixtures.js';

const may = monthOf(2027, 5);

/** The months of the first and the last meeting. */
function months(
  recurrence: Recurrence,
  everyMonths: number,
  closed: readonly number[],
  wait: boolean,
  count: number,
  from = may,
): readonly string[] | null {
  const found = extentsOf(beatsOf(recurrence, everyMonths), closed, wait ? 'wait' : 'pass-over')(from, count);
  const words = (month: number) => isoMonth(monthOf(Math.floor(month / 12), (month % 12) + 1));
  return found === null ? null : [words(found.first), words(found.last)];
}

describe('the extent of a series', () => {
  it('is as many months as it has meetings', () => {
    expect(months(secondTuesday, 1, [], false, 6)).toEqual(['2027-05', '2027-10']);
    expect(months(secondTuesday, 1, [], true, 6)).toEqual(['2027-05', '2027-10']);
    expect(months(secondTuesday, 2, [], false, 6)).toEqual(['2027-05', '2028-03']);
    expect(months(secondTuesday, 1, [], false, 1)).toEqual(['2027-05', '2027-05']);
    expect(extentsOf(beatsOf(secondTuesday, 12), [], 'wait')(may, 10_000)).toEqual({ first: may, last: may + 119_988 });
  });

  it('passes over closed months, of which it counts none', () => {
    expect(months(secondTuesday, 1, [1], false, 6, monthOf(2027, 11))).toEqual(['2027-11', '2028-05']);
    expect(months(secondTuesday, 1, [7, 8], false, 4)).toEqual(['2027-05', '2027-10']);
    expect(months(secondTuesday, 2, [7], false, 3)).toEqual(['2027-05', '2027-11']);
    expect(months(secondTuesday, 2, [6], false, 3)).toEqual(['2027-05', '2027-09']);
    expect(months(secondTuesday, 5, [10, 3], false, 3)).toEqual(['2027-05', '2029-01']);
  });

  it('begins in the first month that is open', () => {
    expect(months(secondTuesday, 1, [5, 6], false, 2)).toEqual(['2027-07', '2027-08']);
    expect(months({ kind: 'dayOfMonth', day: 31, missing: 'omit' }, 1, [5], false, 2)).toEqual(['2027-07', '2027-08']);
    expect(months({ kind: 'dayOfMonth', day: 31, missing: 'omit' }, 1, [], false, 2)).toEqual(['2027-05', '2027-07']);
  });

  it('waits until it fits whole, also where no meeting would fall in the closed month', () => {
    expect(months(secondTuesday, 1, [1], true, 9)).toEqual(['2028-02', '2028-10']);
    expect(months(secondTuesday, 1, [1], true, 8)).toEqual(['2027-05', '2027-12']);
    expect(months(secondTuesday, 1, [1], true, 11)).toEqual(['2028-02', '2028-12']);
    expect(months(secondTuesday, 1, [1], true, 12)).toBeNull();
    expect(months(secondTuesday, 2, [6], true, 2)).toEqual(['2027-07', '2027-09']);
    expect(months(secondTuesday, 1, [2, 4, 6, 8, 10, 12], true, 1)).toEqual(['2027-05', '2027-05']);
    expect(months(secondTuesday, 1, [2, 4, 6, 8, 10, 12], true, 2)).toBeNull();
  });

  it('waits for a leap year where only such a one has room', () => {
    const on29th: Recurrence = { kind: 'dayOfMonth', day: 29, missing: 'omit' };
    expect(months(on29th, 1, [4, 5, 6, 7, 8, 9, 10, 11, 12], true, 3)).toEqual(['2028-01', '2028-03']);
    expect(months(on29th, 12, [], false, 2, monthOf(2027, 2))).toEqual(['2027-03', '2028-03']);
    expect(months(on29th, 12, [3], false, 3, monthOf(2028, 2))).toEqual(['2028-02', '2036-02']);
    expect(months(on29th, 12, [3], false, 2, monthOf(2096, 2))).toEqual(['2096-02', '2104-02']);
  });

  it('is nowhere where no open month has the day', () => {
    const on30th: Recurrence = { kind: 'dayOfMonth', day: 30, missing: 'omit' };
    expect(months(on30th, 1, [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], false, 1)).toBeNull();
  });

  it('counts weeks of a weekly series', () => {
    const beats = beatsOf({ kind: 'weekly', weekday: 2, everyWeeks: 2 }, 2);
    const found = extentsOf(beats, [4], 'pass-over')(beats.from(sure(readDay('2027-03-10'))), 3);
    expect(found && [isoDay(beats.dayOf(found.first)), isoDay(beats.dayOf(found.last))]).toEqual([
      '2027-03-16',
      '2027-05-11',
    ]);
    const waits = extentsOf(beats, [4], 'wait')(beats.from(sure(readDay('2027-03-10'))), 3);
    expect(waits && isoDay(beats.dayOf(waits.first))).toBe('2027-05-04');
  });

  it('is what stepping through the beats one by one gives', () => {
    const anything = fc.record({
      recurrence: fc.oneof({ weight: 4, arbitrary: monthly }, { weight: 1, arbitrary: weekly }),
      everyMonths: fc.integer({ min: 1, max: 12 }),
      closed: closings,
      acrossClosed: across,
      count: fc.integer({ min: 1, max: 15 }),
      from: fc.integer({ min: -30, max: 40_000 }),
    });
    fc.assert(
      fc.property(anything, ({ recurrence, everyMonths, closed, acrossClosed, count, from }) => {
        const beats = beatsOf(recurrence, recurrence.kind === 'weekly' ? (recurrence.everyWeeks ?? 1) : everyMonths);
        const shut = (beat: number) => closed.includes(within(beats.monthOf(beat), 12) + 1);
        const usable = (beat: number) =>
          !shut(beat) && beats.hasDay(beat) && !closed.includes(within(beats.fallsIn(beat), 12) + 1);
        const found = extentsOf(beats, closed, acrossClosed)(from, count);
        const last = (first: number): number => {
          let beat = first;
          for (let left = count; ; beat += beats.step) if (usable(beat) && --left === 0) return beat;
        };
        const fits = (first: number): boolean => {
          const end = last(first);
          if (acrossClosed === 'pass-over') return true;
          for (let beat = first; beat <= end; beat++) if (shut(beat)) return false;
          return true;
        };
        let first = from;
        // Within forty years and more everything has been tried.
        const end = from + Math.min(beats.round, 50 * 53);
        while (first < end && !(usable(first) && fits(first))) first++;
        expect(found).toEqual(first === end ? null : { first, last: last(first) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a meeting can stand on', () => {
  const put: Recurrence = { kind: 'dayOfMonth', day: 31, missing: 'forward' };
  const [february, march] = [monthOf(2027, 2), monthOf(2027, 3)];

  it('is in an open month, and so is its day', () => {
    expect(isUsable(beatsOf(secondTuesday, 1), [3], february)).toBe(true);
    expect(isUsable(beatsOf(secondTuesday, 1), [2], february)).toBe(false);
    expect(isUsable(beatsOf(put, 1), [3], february)).toBe(false);
    expect(isUsable(beatsOf(put, 1), [4], march)).toBe(true);
    expect(isUsable(beatsOf({ ...put, missing: 'omit' }, 1), [], february)).toBe(false);
  });

  it('is not where a day is put off into a closed month, so the series runs on', () => {
    expect(months(put, 1, [3], false, 3, monthOf(2027, 1))).toEqual(['2027-01', '2027-05']);
    expect(months(put, 1, [3], true, 2, monthOf(2027, 1))).toEqual(['2027-04', '2027-05']);
  });
});

describe('isIn', () => {
  it('looks at the month of the year', () => {
    expect([isIn([5], may), isIn([4, 6], may), isIn([], may)]).toEqual([true, false, false]);
  });
});
