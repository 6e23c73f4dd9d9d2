import fc from 'fast-check';
import { dayOf, isoDay, type NthInMonth, plusDays } from '../../../src/kernel/day.js';
import type { AvoidancePolicy, Blackout, PatternPlan, Recurrence } from '../../../src/rules/schedule/index.js';
import { zoneNamed } from './fixtures.js';

const newYear = dayOf({ year: 2026, month: 1, day: 1 });

export const everyPolicy: readonly AvoidancePolicy[] = [
  'fail',
  'allow',
  'skipAndExtend',
  'nextWeek',
  'previousWeek',
  'nearestWeek',
  'optimise',
];

export const anyMonthly: fc.Arbitrary<Exclude<Recurrence, { readonly kind: 'weekly' }>> = fc.oneof(
  fc.record({
    kind: fc.constant('nthWeekday' as const),
    nth: fc.constantFrom<NthInMonth>(1, 2, 3, 4, 'last'),
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  }),
  fc.record({
    kind: fc.constant('dayOfMonth' as const),
    day: fc.integer({ min: 1, max: 31 }),
    missing: fc.constantFrom('omit', 'clamp', 'forward'),
  }),
);

export const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  { weight: 2, arbitrary: anyMonthly },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('weekly' as const),
      weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
      everyWeeks: fc.integer({ min: 1, max: 6 }),
    }),
  },
);

export const anyBlackout: fc.Arbitrary<Blackout> = fc
  .record({
    after: fc.integer({ min: 0, max: 900 }),
    days: fc.integer({ min: 0, max: 20 }),
    label: fc.constantFrom('A', 'B', 'C'),
    status: fc.constantFrom('announced', 'expected'),
    kind: fc.constantFrom(undefined, 'public-holiday', 'school-holiday', 'leave'),
  })
  .map(({ after, days, ...rest }) => ({
    from: isoDay(plusDays(newYear, after)),
    to: isoDay(plusDays(newYear, after + days)),
    ...rest,
  }));

/** Patterns of up to ten meetings, with a time that no clock shows twice, in years that the table of `zoneNamed` covers. */
export const anyPattern: fc.Arbitrary<PatternPlan> = fc
  .record({
    recurrence: anyRecurrence,
    count: fc.integer({ min: 1, max: 10 }),
    closedMonths: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }), { nil: undefined }),
    blackouts: fc.array(anyBlackout, { maxLength: 12 }),
    schoolSetting: fc.boolean(),
    avoid: fc.record({
      policy: fc.constantFrom(...everyPolicy),
      maxShiftWeeks: fc.integer({ min: 0, max: 3 }),
      keepMonth: fc.boolean(),
    }),
    timed: fc.boolean(),
  })
  .map(({ timed, ...rest }) => ({
    ...rest,
    ...(timed ? { time: { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Melbourne') } } : {}),
  }));
