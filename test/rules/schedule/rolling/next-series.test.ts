import { describe, expect, it } from 'vitest';
import { isoDay, monthOf, readDay } from '../../../../src/kernel/day.js';
import type { RollingStream } from '../../../../src/rules/schedule/index.js';
import { extentsOf } from '../../../../src/rules/schedule/rolling/extents.js';
import { nextSeries } from '../../../../src/rules/schedule/rolling/next-series.js';
import { readRolling } from '../../../../src/rules/schedule/rolling/reading.js';
import { sixMonthly, stream, sure } from './fixtures.js';

const february = monthOf(2027, 2);

function next(
  given: Partial<RollingStream>,
  previous: string | null = null,
  { beat = february, count = 6, until = monthOf(2040, 12) } = {},
) {
  const plan = { from: '2027-02', series: 1, streams: [stream(given)] };
  const [read] = sure(readRolling(plan, sixMonthly)).streams;
  if (read === undefined) throw new Error('There is no stream.');
  const { beats, rhythm } = read;
  const extentFrom = extentsOf(beats, rhythm.closedMonths, rhythm.acrossClosed);
  const left = { beat, previous: previous === null ? null : sure(readDay(previous)) };
  const found = nextSeries(read, extentFrom, left, count, until);
  return found && [isoDay(beats.dayOf(found.first)), isoDay(beats.dayOf(found.expected))];
}

describe('the next series', () => {
  it('starts where the pattern has room', () => {
    expect(next({})).toEqual(['2027-02-09', '2027-02-09']);
    expect(next({ closedMonths: [2] })).toEqual(['2027-03-09', '2027-03-09']);
  });

  it('starts later where the meeting before was moved to its first day, or past it', () => {
    expect(next({}, '2027-02-08')).toEqual(['2027-02-09', '2027-02-09']);
    expect(next({}, '2027-02-09')).toEqual(['2027-03-09', '2027-02-09']);
    expect(next({}, '2027-05-01')).toEqual(['2027-05-11', '2027-02-09']);
  });

  it('is not looked for after the end', () => {
    expect(next({}, '2027-05-01', { until: february })).toEqual(['2027-03-09', '2027-02-09']);
  });

  it('is none where the pattern has no room at all', () => {
    expect(next({ closedMonths: [1], acrossClosed: 'wait' }, null, { count: 12 })).toBeNull();
  });

  describe('of a plan that leaves meetings out and waits', () => {
    const skips: Partial<RollingStream> = {
      acrossClosed: 'wait',
      closedMonths: [9],
      avoid: { policy: 'skipAndExtend' },
    };
    const out = (day: string) => ({ from: day, to: day, label: 'A' });

    it('ends before the closed month with what is made up for', () => {
      expect(next(skips)).toEqual(['2027-02-09', '2027-02-09']);
      expect(next({ ...skips, blackouts: [out('2027-03-09')] })).toEqual(['2027-02-09', '2027-02-09']);
      expect(next({ ...skips, blackouts: [out('2027-03-09'), out('2027-05-11')] })).toEqual([
        '2027-10-12',
        '2027-02-09',
      ]);
      expect(next({ ...skips, blackouts: [out('2027-03-10')] }, null, { count: 7 })).toEqual([
        '2027-02-09',
        '2027-02-09',
      ]);
      expect(next({ ...skips, blackouts: [out('2027-03-09')] }, null, { count: 7 })).toEqual([
        '2027-10-12',
        '2027-02-09',
      ]);
    });

    it('counts a meeting every so many months', () => {
      const every = { ...skips, everyMonths: 2 };
      expect(next({ ...every, blackouts: [out('2027-03-09')] }, null, { count: 4 })).toEqual([
        '2027-02-09',
        '2027-02-09',
      ]);
      expect(next({ ...every, blackouts: [out('2027-04-13')] }, null, { count: 4 })).toEqual([
        '2027-10-12',
        '2027-02-09',
      ]);
      expect(next({ ...every, blackouts: [out('2027-04-13')] }, null, { count: 3 })).toEqual([
        '2027-02-09',
        '2027-02-09',
      ]);
    });

    it('leaves it to the pattern where it passes over, closes nothing or moves', () => {
      const blackouts = [out('2027-03-09'), out('2027-05-11'), out('2027-06-08')];
      expect(next({ ...skips, blackouts, acrossClosed: 'pass-over' })).toEqual(['2027-02-09', '2027-02-09']);
      expect(next({ ...skips, blackouts, closedMonths: [] })).toEqual(['2027-02-09', '2027-02-09']);
      expect(next({ ...skips, blackouts, avoid: { policy: 'nextWeek' } })).toEqual(['2027-02-09', '2027-02-09']);
    });
  });
});
