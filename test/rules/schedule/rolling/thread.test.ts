import { describe, expect, it } from 'vitest';
import { monthOf, readDay } from '../../../../src/kernel/day.js';
import type { RollingPlan, RollingStream } from '../../../../src/rules/schedule/index.js';
import { series } from '../../../../src/rules/schedule/index.js';
import { extentsOf } from '../../../../src/rules/schedule/rolling/extents.js';
import { readRolling } from '../../../../src/rules/schedule/rolling/reading.js';
import { countOfNext, idOfNext, keep, planOfNext, type Thread } from '../../../../src/rules/schedule/rolling/thread.js';
import { melbourne, sixMonthly, stream, sure } from './fixtures.js';

function thread(given: Partial<RollingStream> = {}, shared: Partial<RollingPlan> = {}): Thread {
  const plan = { from: '2027-02', series: 9, ...shared, streams: [stream(given)] };
  const { streams, resources } = sure(readRolling(plan, sixMonthly));
  const [read] = streams;
  if (read === undefined) throw new Error('There is no stream.');
  const { beats, rhythm } = read;
  const extentFrom = extentsOf(beats, rhythm.closedMonths, rhythm.acrossClosed);
  return { stream: read, series: [], diagnostics: [], extentFrom, resources, previous: null, next: null };
}

const february = monthOf(2027, 2);
const next = { first: february, last: february + 5, expected: february };

function keptWith(open: Thread, first: number, last: number): number {
  const at = { first, last, expected: first };
  return keep(open, at, sure(series(planOfNext(open, at), sixMonthly)));
}

describe('the plan of the next series', () => {
  it('is that of the stream, from its first month on', () => {
    const plan = planOfNext(thread({ count: [6, 5], closedMonths: [1] }), next);
    expect(plan).toMatchObject({ from: '2027-02', count: 6, closedMonths: [1], blackouts: [] });
    expect([plan.previous, plan.busy]).toEqual([undefined, undefined]);
  });

  it('comes after the series before, and keeps its meetings out of it', () => {
    const open = thread({ count: [6, 5], blackouts: [{ from: '2027-05-01', to: '2027-05-02', label: 'A' }] });
    keptWith(open, february, february + 5);
    expect([idOfNext(open), countOfNext(open)]).toEqual(['north-2', 5]);
    expect(planOfNext(open, { first: february + 6, last: february + 10, expected: february + 6 })).toMatchObject({
      from: '2027-08',
      count: 5,
      previous: '2027-07-13',
      blackouts: [
        { from: '2027-05-01', to: '2027-05-02', label: 'A' },
        { from: '2026-07-07', to: '2027-07-13', label: 'north-1' },
      ],
    });
  });

  describe('of somebody who is busy', () => {
    const leave = (from: string, to: string) => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, label: from });
    const busy = [
      leave('2026-01-01', '2026-02-03'),
      leave('2026-01-01', '2026-02-04'),
      leave('2028-07-17', '2028-07-19'),
      leave('2028-07-18', '2028-07-21'),
    ];
    const anna = { resources: [{ id: 'anna', busy }] };
    const labels = (given: Partial<RollingStream>) =>
      planOfNext(thread({ facilitator: 'anna', ...given }, anna), next).busy?.map(({ label }) => label);

    it('knows what is within reach of its meetings', () => {
      expect(labels({})).toEqual(['anna (2026-01-01)', 'anna (2028-07-17)']);
    });

    it('knows everything after where it may run on', () => {
      expect(labels({ avoid: { policy: 'skipAndExtend' } })).toHaveLength(3);
    });
  });
});

describe('what is kept of a series', () => {
  it('is its days, its last day and what it takes', () => {
    const time = { start: '10:00', minutes: 60, zone: melbourne };
    const open = thread({ time, room: 'hall', count: 2 }, { resources: [{ id: 'hall' }] });
    expect(keptWith(open, february, february + 1)).toBe(february + 1);
    expect(open.series.map(({ id, from, to }) => [id, from, to])).toEqual([['north-1', '2027-02-09', '2027-03-09']]);
    expect(open.previous).toBe(sure(readDay('2027-03-09')));
    expect(open.resources[0]?.taken.map(({ by, meeting }) => [by, meeting?.series, meeting?.number])).toEqual([
      ['north', 'north-1', 1],
      ['north', 'north-1', 2],
    ]);
  });

  it('ends with the nominal month where a meeting was moved out of it, and later where one was made up for', () => {
    const blackouts = [{ from: '2027-03-09', to: '2027-03-31', label: 'A' }];
    const moves = thread({ count: 2, blackouts, avoid: { policy: 'nextWeek' } });
    expect(keptWith(moves, february, february + 1)).toBe(february + 1);
    expect(moves.previous).toBe(sure(readDay('2027-04-06')));
    const skips = thread({ count: 2, blackouts, avoid: { policy: 'skipAndExtend' } });
    expect(keptWith(skips, february, february + 1)).toBe(february + 2);
  });

  it('is the latest of its days, whichever meeting has it', () => {
    const blackouts = [{ from: '2027-02-09', to: '2027-03-15', label: 'A' }];
    const open = thread({ count: 2, blackouts, avoid: { policy: 'nextWeek' } });
    keptWith(open, february, february + 1);
    const far = thread({
      count: 2,
      blackouts: [{ from: '2027-02-09', to: '2027-03-08', label: 'A' }],
      avoid: { policy: 'nextWeek' },
    });
    keptWith(far, february, february + 1);
    const leaps = thread({
      recurrence: { kind: 'dayOfMonth', day: 10, missing: 'omit' },
      count: 2,
      blackouts: [{ from: '2027-03-10', to: '2027-04-09', label: 'A' }],
      avoid: { policy: 'nextWeek' },
    });
    keptWith(leaps, february + 1, february + 2);
    expect(leaps.series[0]).toMatchObject({ from: '2027-04-10', to: '2027-04-14' });
    expect(leaps.previous).toBe(sure(readDay('2027-04-14')));
    expect(open.series[0]?.to).toBe('2027-03-16');
    expect(far.series[0]).toMatchObject({ from: '2027-03-09', to: '2027-03-09' });
  });
});
