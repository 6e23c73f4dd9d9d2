import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../../src/kernel/day.js';
import { beatsOf } from '../../../../src/rules/schedule/rolling/beats.js';
import { precessionWithRemedies, type Rhythm } from '../../../../src/rules/schedule/rolling/remedies.js';
import { secondTuesday } from './fixtures.js';

const plain: Rhythm = { counts: [6], breakMonths: 0, closedMonths: [], acrossClosed: 'pass-over' };

function remedies(given: Partial<Rhythm>, count: number | null = 6, every = 1) {
  const basis = { beats: beatsOf(secondTuesday, every), first: monthOf(2027, 2), count };
  return precessionWithRemedies({ ...plain, ...given }, basis).remedies;
}

const changes = (given: Partial<Rhythm>, every = 1) => remedies(given, 6, every).map(({ change }) => change);

describe('the remedies', () => {
  it('are none where the months are the same every year', () => {
    expect(remedies({})).toEqual([]);
    expect(remedies({ closedMonths: [1], acrossClosed: 'wait' })).toEqual([]);
  });

  it('for a closed January name the break, the counts in turn, the open month and the wait, with what comes of each', () => {
    expect(remedies({ closedMonths: [1] })).toEqual([
      { change: { breakMonths: 5 }, seriesPerYear: 1, months: [2], against: [] },
      { change: { count: [6, 5] }, seriesPerYear: 2, months: [2, 8], against: ['schedule.meeting-count'] },
      { change: { closedMonths: [] }, seriesPerYear: 2, months: [2, 8], against: [] },
      { change: { acrossClosed: 'wait' }, seriesPerYear: 1, months: [2], against: [] },
    ]);
  });

  it('take a month of break away where one is too many, and add one where one is missing', () => {
    expect(changes({ breakMonths: 1 })).toEqual([{ breakMonths: 0 }, { count: 5 }]);
    expect(changes({ counts: [5] })).toEqual([{ breakMonths: 1 }, { count: 6 }]);
  });

  it('break no rule about the number of meetings where the policy sets none, or sets the one they come to', () => {
    expect(remedies({ breakMonths: 1 }, null).map(({ against }) => against)).toEqual([[], []]);
    expect(remedies({ counts: [5] }, 6).map(({ against }) => against)).toEqual([[], []]);
    expect(remedies({ counts: [5] }, 5).map(({ against }) => against)).toEqual([[], ['schedule.meeting-count']]);
  });

  it('open each month that need only be opened, and every month only where no single one will do', () => {
    expect(changes({ closedMonths: [1, 7] })).toContainEqual({ closedMonths: [] });
    expect(changes({ counts: [11], closedMonths: [1, 7] })).toEqual(
      expect.arrayContaining([{ closedMonths: [7] }, { closedMonths: [1] }]),
    );
    expect(changes({ counts: [11], closedMonths: [1, 7] })).not.toContainEqual({ closedMonths: [] });
  });

  it('let a series reach across where it never fits between', () => {
    expect(changes({ counts: [11], closedMonths: [1, 7], acrossClosed: 'wait' })).toContainEqual({ closedMonths: [7] });
    expect(changes({ counts: [10], closedMonths: [1, 7], acrossClosed: 'wait' })).toContainEqual({
      acrossClosed: 'pass-over',
    });
  });

  it('leave a series at least half of its meetings', () => {
    for (const count of [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]) {
      for (const { change } of remedies({ counts: [count], closedMonths: [1] })) {
        const { count: turns = count } = change;
        for (const each of typeof turns === 'number' ? [turns] : turns) {
          expect(Math.abs(each - count) * 2).toBeLessThanOrEqual(count);
        }
      }
    }
  });

  it('start from the count that most series have', () => {
    expect(changes({ counts: [5, 6, 6] })).toContainEqual({ count: 6 });
    expect(changes({ counts: [4, 4, 5] })).toContainEqual({ count: 4 });
    expect(remedies({ counts: [6, 5] }, null).map(({ change }) => change)).toContainEqual({ count: 6 });
  });

  it('take turns between as many series as start in a year', () => {
    expect(changes({ counts: [4], closedMonths: [1] })).toContainEqual({ count: [4, 4, 3] });
    expect(changes({ counts: [3], closedMonths: [1] })).toContainEqual({ count: [3, 3, 3, 2] });
    expect(changes({ counts: [11], closedMonths: [1, 2] }).some(({ count }) => Array.isArray(count))).toBe(false);
  });
});
