import { describe, expect, it } from 'vitest';
import { asEligible, schedulesOf, withGroupsLed } from '../../src/plan/schedules.js';
import type { PlannedGroup } from '../../src/plan/year.js';
import { policies } from '../../src/policy/index.js';
import { places } from '../support/host.js';

const policy = policies.partnersInPrevention;
const north: PlannedGroup = {
  id: 'north',
  stream: 'respectful-relationships',
  capacity: 2,
  schedule: { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02' },
};
const yearOf = (...groups: readonly PlannedGroup[]) => ({
  year: 2027,
  order: { by: 'priority' } as const,
  groups,
  applicants: [],
});

describe('schedulesOf', () => {
  it('dates every group and keeps those that cannot be dated apart, with where their problems stand', () => {
    const wrong = { ...north, id: 'wrong', schedule: { ...north.schedule, from: 'February' } };
    const { schedules, problems } = schedulesOf(yearOf(wrong, north), policy);
    expect(schedules.map(({ group, series }) => [group, series.meetings.length])).toStrictEqual([['north', 6]]);
    expect(places(problems)).toStrictEqual(['groups[0].schedule.from not-a-month']);
  });
});

describe('the days ruled out for every group', () => {
  const blackouts = [
    { from: '2027-04-13', to: '2027-04-13', label: 'closed' },
    { from: '2027-06-07', to: '2027-06-11', label: 'school holidays', kind: 'school-holiday' },
  ] as const;
  const fails = (group: PlannedGroup, more: object = {}) => {
    const { schedules, problems } = schedulesOf({ ...yearOf(group), blackouts, ...more }, policy);
    return [schedules[0]?.series.diagnostics.map(({ code, month }) => `${month} ${code}`), places(problems)];
  };
  const withSchedule = (more: object): PlannedGroup => ({ ...north, schedule: { ...north.schedule, ...more } });

  it('are the school holidays only for a group in a school setting', () => {
    expect(fails(north)).toEqual([['2027-04 INFEASIBLE'], []]);
    expect(fails(withSchedule({ schoolSetting: true }))).toEqual([['2027-04 INFEASIBLE', '2027-06 INFEASIBLE'], []]);
  });

  it('cover what is said for every group, or what the group says itself', () => {
    const open = { blackouts: [], covered: { from: '2027-01-01', to: '2027-06-30' } };
    expect(fails(north, open)).toEqual([['2027-07 NOT_COVERED'], []]);
    expect(fails(withSchedule({ covered: { from: '2027-01-01', to: '2027-07-31' } }), open)).toEqual([[], []]);
    expect(fails(north, { blackouts: [] })).toEqual([[], []]);
  });

  it('have what is wrong with what they cover told where it stands, and once', () => {
    const covered = { from: '2027', to: '2026-01-01' };
    const own = withSchedule({ covered });
    const year = { ...yearOf(north, { ...north, id: 'south' }, { ...own, id: 'own' }), covered };
    expect(places(schedulesOf(year, policy).problems)).toEqual([
      'covered.from not-a-day',
      'groups[2].schedule.covered.from not-a-day',
    ]);
  });
});

describe('withGroupsLed', () => {
  const known = { trained: true };
  const led: PlannedGroup = { ...north, facilitator: 'F1' };
  const meanwhile: PlannedGroup = {
    ...led,
    id: 'meanwhile',
    schedule: { recurrence: { kind: 'nthWeekday', nth: 1, weekday: 4 }, from: '2027-07' },
  };
  const afterwards: PlannedGroup = {
    ...meanwhile,
    id: 'afterwards',
    schedule: { ...meanwhile.schedule, from: '2027-08' },
  };
  const judged = (facts: typeof known | null | undefined, group: PlannedGroup, ...others: readonly PlannedGroup[]) => {
    const year = yearOf(group, ...others);
    return withGroupsLed(facts, group, year, schedulesOf(year, policy).schedules);
  };

  it('counts the groups of the year whose days share one with this one’s, this one included', () => {
    expect(judged(known, led)).toStrictEqual({ trained: true, groups: 1 });
    expect(judged(known, led, meanwhile, afterwards)).toStrictEqual({ trained: true, groups: 2 });
    expect(judged(known, meanwhile, led, afterwards)).toStrictEqual({ trained: true, groups: 3 });
    expect(judged(known, led, { ...meanwhile, facilitator: 'F2' })).toStrictEqual({ trained: true, groups: 1 });
  });

  it('believes what the record says, and says nothing of a facilitator nobody has named', () => {
    expect(judged({ ...known, ...{ groups: 4 } }, led, meanwhile)).toStrictEqual({ trained: true, groups: 4 });
    expect(judged(known, north, { ...meanwhile, facilitator: 'F2' })).toStrictEqual(known);
    expect(judged(null, led)).toBeNull();
    expect(judged(undefined, led)).toBeUndefined();
  });
});

describe('asEligible', () => {
  const { series } = schedulesOf(yearOf(north), policy).schedules[0] ?? {};

  it('takes the days of a group from its first and its last meeting', () => {
    expect(asEligible(north, series)).toStrictEqual({ startsOn: '2027-02-09', endsOn: '2027-07-13', ...north });
    expect(asEligible(north)).toStrictEqual(north);
  });

  it('takes the earliest and the latest, in whatever order the meetings stand, and none of a series without', () => {
    if (series === undefined) throw new Error('no series');
    const turned = { ...series, meetings: [...series.meetings].reverse() };
    expect(asEligible(north, turned)).toMatchObject({ startsOn: '2027-02-09', endsOn: '2027-07-13' });
    expect(asEligible(north, { ...series, meetings: [] })).toStrictEqual(north);
  });

  it('believes what the group says of itself, and adds no day that would contradict it', () => {
    const days = (own: { startsOn?: string; endsOn?: string }) => {
      const { startsOn, endsOn } = asEligible({ ...north, ...own }, series);
      return [startsOn, endsOn];
    };
    expect(days({ startsOn: '2027-01-01' })).toStrictEqual(['2027-01-01', '2027-07-13']);
    expect(days({ endsOn: '2027-12-01' })).toStrictEqual(['2027-02-09', '2027-12-01']);
    expect(days({ startsOn: '2027-07-13' })).toStrictEqual(['2027-07-13', '2027-07-13']);
    expect(days({ endsOn: '2027-02-09' })).toStrictEqual(['2027-02-09', '2027-02-09']);
    expect(days({ startsOn: '2027-07-14' })).toStrictEqual(['2027-07-14', undefined]);
    expect(days({ endsOn: '2027-02-08' })).toStrictEqual([undefined, '2027-02-08']);
  });
});
