import fc from 'fast-check';
import { type NthInMonth, readDay } from '../../../../src/kernel/day.js';
import type { Problem } from '../../../../src/kernel/result.js';
import type { ZoneTable } from '../../../../src/kernel/zone.js';
import type { Policy } from '../../../../src/policy/index.js';
import type {
  AcrossClosed,
  AvoidancePolicy,
  Blackout,
  Recurrence,
  Resource,
  RolledStream,
  RollingCalendar,
  RollingPlan,
  RollingStream,
} from '../../../../src/rules/schedule/index.js';
import { rolling } from '../../../../src/rules/schedule/index.js';
import { zoneTable } from '../../../../src/times/index.js';
import { policyWith, secondTuesday, sixMonthly, sure } from '../fixtures.js';

export { secondTuesday, sixMonthly, sure };

/** Rolls, and sets six meetings a month apart and nothing else. */
export const sixApart: Policy = policyWith({ count: 6, everyMonths: 1 });

export const melbourne: ZoneTable = sure(zoneTable('Australia/Melbourne', { from: 2020, to: 2100 }, 'test'));
export const perth: ZoneTable = sure(zoneTable('Australia/Perth', { from: 2020, to: 2100 }, 'test'));

/** One stream, six meetings on second Tuesdays unless it says otherwise. */
export function stream(given: Partial<RollingStream> = {}): RollingStream {
  return { id: 'north', recurrence: secondTuesday, ...given };
}

export function calendar(plan: RollingPlan, policy: Policy = sixMonthly): RollingCalendar {
  return sure(rolling(plan, policy));
}

/** The only stream of a calendar that has one. */
export function only(plan: Omit<RollingPlan, 'streams'>, given: Partial<RollingStream> = {}): RolledStream {
  const [found] = calendar({ ...plan, streams: [stream(given)] }).streams;
  if (found === undefined) throw new Error('There is no stream.');
  return found;
}

export function problemsOf(plan: RollingPlan, policy: Policy = sixMonthly): readonly string[] {
  const result = rolling(plan, policy);
  const problems: readonly Problem[] = result.ok ? [] : result.problems;
  return problems.map(({ path, code }) => `${path} ${code}`).sort();
}

/** The first and the last day of each series. */
export function daysOf({ series }: RolledStream): readonly (readonly [string | null, string | null])[] {
  return series.map(({ from, to }) => [from, to]);
}

export function datesOf({ series }: RolledStream): readonly (readonly string[])[] {
  return series.map((each) => each.series.meetings.map(({ date }) => date));
}

export const monthly: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    kind: fc.constant('nthWeekday' as const),
    nth: fc.constantFrom<NthInMonth>(1, 2, 3, 4, 'last'),
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  }),
  fc.record({
    kind: fc.constant('dayOfMonth' as const),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(29, 30, 31)),
    missing: fc.constantFrom('omit', 'clamp', 'forward'),
  }),
);

export const weekly: fc.Arbitrary<Recurrence> = fc.record({
  kind: fc.constant('weekly' as const),
  weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  everyWeeks: fc.constantFrom(1, 1, 2, 3, 5),
});

export const closings: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constantFrom([], [1], [1, 7], [12, 1]),
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
);

export const across: fc.Arbitrary<AcrossClosed> = fc.constantFrom('pass-over', 'wait');

export const counts: fc.Arbitrary<number | readonly number[]> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }) },
);

const everyPolicy: readonly AvoidancePolicy[] = [
  'fail',
  'allow',
  'skipAndExtend',
  'nextWeek',
  'previousWeek',
  'nearestWeek',
  'optimise',
];

const newYear = sure(readDay('2027-01-01'));

const spans = fc.record({ after: fc.integer({ min: 0, max: 1000 }), days: fc.integer({ min: 0, max: 25 }) });

export const blackouts: fc.Arbitrary<Blackout> = fc
  .record({ span: spans, label: fc.constantFrom('A', 'B'), status: fc.constantFrom('announced', 'expected') })
  .map(({ span: { after, days }, label, status }) => ({
    from: isoDayAfter(after),
    to: isoDayAfter(after + days),
    label,
    status,
  }));

function isoDayAfter(days: number): string {
  return new Date((newYear + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Resources of which streams are made to share one. */
const resources: fc.Arbitrary<readonly Resource[]> = fc.tuple(
  ...['anna', 'hall'].map((id) =>
    fc.record({
      id: fc.constant(id),
      busy: fc.array(
        fc.record({ span: spans, label: fc.constantFrom('leave', 'other work') }).map(({ span, label }) => ({
          from: `${isoDayAfter(span.after)}T08:00:00Z`,
          to: `${isoDayAfter(span.after + span.days)}T09:00:00Z`,
          label,
        })),
        { maxLength: 4 },
      ),
      bufferMinutes: fc.constantFrom(0, 15, 60),
    }),
  ),
);

function streams(recurrence: fc.Arbitrary<Recurrence>): fc.Arbitrary<Omit<RollingStream, 'id'>> {
  return fc
    .record({
      recurrence,
      count: counts,
      everyMonths: fc.constantFrom(1, 1, 1, 2, 3),
      breakMonths: fc.constantFrom(0, 0, 0, 1, 2),
      acrossClosed: across,
      closedMonths: fc.option(closings, { nil: undefined }),
      blackouts: fc.array(blackouts, { maxLength: 5 }),
      avoid: fc.record({ policy: fc.constantFrom(...everyPolicy), maxShiftWeeks: fc.integer({ min: 0, max: 6 }) }),
      time: fc.option(
        fc
          .record({ start: fc.constantFrom('10:00', '12:30', '14:00'), zone: fc.constantFrom(melbourne, perth) })
          .map((time) => ({ ...time, minutes: 150 })),
        { nil: undefined, freq: 8 },
      ),
      facilitator: fc.option(fc.constant('anna'), { nil: undefined }),
      room: fc.option(fc.constant('hall'), { nil: undefined }),
      from: fc.option(fc.constantFrom('2027-01', '2027-05', '2027-12'), { nil: undefined, freq: 3 }),
    })
    .map(({ everyMonths, ...rest }) => (rest.recurrence.kind === 'weekly' ? rest : { ...rest, everyMonths }));
}

/** Calendars of a few streams and years, with clashes, closed months and days ruled out. */
export function plans(recurrence: fc.Arbitrary<Recurrence> = monthly): fc.Arbitrary<RollingPlan> {
  return fc
    .record({
      from: fc.integer({ min: 1, max: 12 }).map((month) => `2027-${String(month).padStart(2, '0')}`),
      until: fc.integer({ min: 1, max: 12 }).map((month) => `2028-${String(month).padStart(2, '0')}`),
      closedMonths: closings,
      blackouts: fc.array(blackouts, { maxLength: 8 }),
      resources,
      streams: fc.array(streams(recurrence), { minLength: 1, maxLength: 3 }),
    })
    .map((plan) => ({ ...plan, streams: plan.streams.map((each, index) => ({ id: `s${index}`, ...each })) }));
}
