import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../../src/kernel/day.js';
import { type Problem, problem } from '../../../../src/kernel/result.js';
import type { RollingPlan, RollingStream } from '../../../../src/rules/schedule/index.js';
import { inCalendar, readStream } from '../../../../src/rules/schedule/rolling/reading-stream.js';
import { policyWith } from '../fixtures.js';
import { melbourne, sixMonthly, stream } from './fixtures.js';

function read(given: Partial<RollingStream>, calendar: Partial<RollingPlan> = {}, policy = sixMonthly) {
  const problems: Problem[] = [];
  const plan: RollingPlan = { from: '2027-02', until: '2030-01', ...calendar, streams: [stream(given)] };
  const [found] = readStream(plan, 0, { until: monthOf(2030, 1) }, policy, problems);
  return { found, problems: problems.map(({ path, code }) => `${path} ${code}`) };
}

describe('readStream', () => {
  it('takes from the policy what the stream leaves out', () => {
    const { found } = read({});
    expect(found?.rhythm.counts).toEqual([6]);
    expect(found?.beats.step).toBe(1);
    expect(found?.count).toBe(6);
    expect(read({}, {}, policyWith({ count: 4, everyMonths: 2 })).found?.beats.step).toBe(2);
    expect(read({}, {}, policyWith({})).problems).toEqual(['count missing']);
    expect(read({ count: 3 }, {}, policyWith({})).found?.count).toBeNull();
  });

  it('starts with the calendar, or where it says', () => {
    expect(read({}).found?.first).toBe(2027 * 12 + 1);
    expect(read({ from: '2028-05' }).found?.first).toBe(2028 * 12 + 4);
    expect(read({ from: '2030-01' }).problems).toEqual([]);
    expect(read({ from: '2030-02' }).problems).toEqual(['from contradiction']);
    expect(read({ from: '2027-02-09' }).problems).toEqual(['from not-a-month']);
    expect(read({ from: '2027-01' }, { closedMonths: [1] }).problems).toEqual([]);
  });

  it('starts a weekly stream on a day, too', () => {
    const { found } = read({ recurrence: { kind: 'weekly', weekday: 2 }, from: '2027-02-10' });
    expect(found?.beats.startOf(found.first)).toBe('2027-02-16');
    expect(read({ recurrence: { kind: 'weekly', weekday: 2 }, from: '2027-02-30' }).problems).toEqual([
      'from not-a-day',
    ]);
  });

  it('puts its own closed months and what it covers in place of the shared ones, and its days beside them', () => {
    const shared = {
      closedMonths: [1],
      covered: { from: '2027-01-01', to: '2027-12-31' },
      blackouts: [{ from: '2027-03-09', to: '2027-03-09', label: 'A' }],
    };
    expect(read({}, shared).found?.plan).toMatchObject(shared);
    const own = {
      closedMonths: [],
      covered: { from: '2027-01-01', to: '2028-12-31' },
      blackouts: [{ from: '2027-03-10', to: '2027-03-10', label: 'B' }],
    };
    expect(read(own, shared).found?.plan).toMatchObject({ ...own, blackouts: [...shared.blackouts, ...own.blackouts] });
  });

  it.each<readonly [string, Partial<RollingStream>]>([
    ['breakMonths too-big', { breakMonths: 61 }],
    ['breakMonths wrong-type', { breakMonths: 0.5 }],
    ['count too-small', { count: 0 }],
    ['count too-big', { count: 10_001 }],
    ['count[1] too-big', { count: [6, 10_001] }],
    ['count too-many', { count: Array.from({ length: 13 }, () => 6) }],
    ['time.start not-a-time', { time: { start: '25:00', minutes: 150, zone: melbourne } }],
    ['avoid.maxShiftWeeks too-big', { avoid: { policy: 'optimise', maxShiftWeeks: 53 } }],
    ['everyMonths contradiction', { recurrence: { kind: 'weekly', weekday: 2 }, everyMonths: 1 }],
    ['blackouts[0].from not-a-day', { blackouts: [{ from: 'x', to: '2027-03-10', label: '' }] }],
  ])('refuses what is %s', (found, given) => {
    expect(read(given).problems).toEqual([found]);
    expect(read(given).found).toBeUndefined();
  });

  it('takes the limits themselves', () => {
    expect(read({ breakMonths: 60, count: Array.from({ length: 12 }, () => 10_000) }).problems).toEqual([]);
  });
});

describe('inCalendar', () => {
  const plan: RollingPlan = {
    from: '2027-02',
    blackouts: [{ from: '', to: '', label: '' }],
    streams: [stream(), stream({ closedMonths: [1], from: '2027-03', covered: { from: '', to: '' } })],
  };
  const told = (path: string, place: number) =>
    inCalendar(problem(path, 'not-a-day', 'x'), plan, place).map((each) => each.path);

  it.each([
    ['time.start', ['streams[0].time.start'], ['streams[1].time.start']],
    ['blackouts[0].to', [], []],
    ['blackouts[2].to', ['streams[0].blackouts[1].to'], ['streams[1].blackouts[1].to']],
    ['covered.from', ['covered.from'], ['streams[1].covered.from']],
    ['from', ['from'], ['streams[1].from']],
    ['closedMonths[3]', ['closedMonths[3]'], ['streams[1].closedMonths[3]']],
    ['closedMonths', ['closedMonths'], ['streams[1].closedMonths']],
    ['facilitator', ['streams[0].facilitator'], ['streams[1].facilitator']],
  ])('tells %s where it stands in the document', (path, shared, own) => {
    expect(told(path, 0)).toEqual(shared);
    expect(told(path, 1)).toEqual(own);
  });
});
