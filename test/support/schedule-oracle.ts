import fc from 'fast-check';
import {
  type CivilDay,
  type CivilMonth,
  dayOf,
  daysInMonth,
  isoDay,
  monthOf,
  monthOfDay,
  type NthInMonth,
  plusDays,
  readDay,
} from '../../src/kernel/day.js';
import { isoInstant } from '../../src/kernel/zone.js';
import type {
  Avoidance,
  Blackout,
  Busy,
  JudgedSeries,
  Recurrence,
  SeriesPlan,
} from '../../src/rules/schedule/index.js';
import { zoneTable } from '../../src/times/index.js';
import { answer, policyWith, sure } from '../rules/schedule/fixtures.js';

// Everything that could be tried, tried: every week of every meeting. What a day is like is worked out here once more.

export interface Limits {
  readonly maxShiftWeeks: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
  readonly keepMonth: boolean;
}

/** A plan for the best dates that leaves nothing out. */
export interface Case extends SeriesPlan {
  readonly count: number;
  readonly everyMonths?: number;
  readonly closedMonths: readonly number[];
  readonly blackouts: readonly Blackout[];
  readonly busy: readonly Busy[];
  readonly bufferMinutes: number;
  readonly schoolSetting: boolean;
  readonly avoid: Avoidance & Limits;
}

const policy = policyWith({ count: 6, everyMonths: 1 });

export function judged(plan: SeriesPlan): JudgedSeries {
  return answer(plan, policy);
}

const newYear = dayOf({ year: 2026, month: 1, day: 1 });
const [minute, dayLong] = [60_000, 86_400_000];

/** Two hours and a half from ten o'clock, which is midnight in UTC all year, so that a start is plain arithmetic. */
const time = {
  start: '10:00',
  minutes: 150,
  zone: sure(zoneTable('Australia/Brisbane', { from: 2025, to: 2060 }, 'test')),
};

type Rhythm = Pick<Case, 'recurrence' | 'everyMonths'>;

/** Single days, a few weeks, and now and then more than half a year. */
const anyBlackout: fc.Arbitrary<Blackout> = fc
  .record({
    after: fc.integer({ min: -20, max: 420 }),
    days: fc.oneof(
      { weight: 20, arbitrary: fc.constant(0) },
      { weight: 20, arbitrary: fc.integer({ min: 1, max: 20 }) },
      { weight: 1, arbitrary: fc.integer({ min: 150, max: 400 }) },
    ),
    label: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom('public-holiday', 'school-holiday', 'leave', undefined),
    status: fc.constantFrom('announced', 'expected'),
  })
  .map(({ after, days, ...rest }) => ({
    from: isoDay(plusDays(newYear, after)),
    to: isoDay(plusDays(newYear, after + days)),
    ...rest,
  }));

/** Some of them end or begin as a meeting begins or ends, or a minute away from that. */
const anyBusy: fc.Arbitrary<Busy> = fc
  .record({
    after: fc.integer({ min: -20, max: 420 }),
    begins: fc.constantFrom(-60, -1, 0, 149, 150, 151, 180),
    lasts: fc.constantFrom(1, 59, 60, 61, 10_080, 20_160),
    label: fc.constantFrom('Room', 'Leader'),
  })
  .map(({ after, begins, lasts, label }) => {
    const from = plusDays(newYear, after) * dayLong + begins * minute;
    return { from: isoInstant(from), to: from + lasts * minute, label };
  });

const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      recurrence: fc.oneof(
        fc.record({
          kind: fc.constant('nthWeekday' as const),
          nth: fc.constantFrom<NthInMonth>(1, 2, 3, 4, 'last'),
          weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        }),
        fc.record({
          kind: fc.constant('dayOfMonth' as const),
          day: fc.constantFrom(1, 7, 15, 28, 31),
          missing: fc.constantFrom('clamp', 'forward', 'omit'),
        }),
      ),
      everyMonths: fc.constantFrom(1, 1, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      recurrence: fc.record({
        kind: fc.constant('weekly' as const),
        weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        everyWeeks: fc.integer({ min: 1, max: 4 }),
      }),
    }),
  },
);

/** Series of two to five that may move by two weeks at most, with limits near the usual distance between their days. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    rhythm: anyRhythm,
    from: fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}`),
    count: fc.integer({ min: 2, max: 5 }),
    closedMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
    blackouts: fc.array(anyBlackout, { maxLength: 16, size: 'max' }),
    busy: fc.array(anyBusy, { maxLength: 6 }),
    bufferMinutes: fc.constantFrom(0, 1, 30),
    schoolSetting: fc.boolean(),
    maxShiftWeeks: fc.integer({ min: 0, max: 2 }),
    fewer: fc.constantFrom(-3, 0, 7, 14),
    more: fc.constantFrom(-3, 0, 7, 14),
    keepMonth: fc.boolean(),
  })
  .map(({ rhythm, maxShiftWeeks, fewer, more, keepMonth, closedMonths, ...rest }) => {
    const [least, most] = apartOf(rhythm);
    const minGapDays = Math.max(1, least - fewer);
    const limits = { maxShiftWeeks, minGapDays, maxGapDays: Math.max(minGapDays, most + more), keepMonth };
    const open = closedMonths.filter((month) => month !== Number(rest.from.slice(5)));
    return { ...rest, ...rhythm, time, closedMonths: open, avoid: { policy: 'optimise', ...limits } };
  });

/** The fewest and the most days from one day of a rhythm to the next. */
function apartOf({ recurrence, everyMonths = 1 }: Rhythm): readonly [number, number] {
  if (recurrence.kind !== 'weekly') return [28 * everyMonths, 35 * everyMonths];
  const days = 7 * (recurrence.everyWeeks ?? 1);
  return [days, days];
}

/** The days before any move, of which other tests ask whether they are right. */
export function nominalOf(plan: Case): readonly CivilDay[] {
  const { meetings } = judged({ ...plan, blackouts: [], busy: [], avoid: { policy: 'allow' } });
  return meetings.map(({ nominal }) => sure(readDay(nominal)));
}

/** How often the group would have met between two of its days, but for closed months. */
function closedBetween(before: CivilDay, after: CivilDay, { recurrence, everyMonths = 1, closedMonths }: Case): number {
  const passed: number[] = [];
  if (recurrence.kind === 'weekly') {
    const every = 7 * (recurrence.everyWeeks ?? 1);
    for (let day = plusDays(before, every); day < after; day = plusDays(day, every)) passed.push(monthOfDay(day));
  } else {
    const last = monthGiven(after, recurrence);
    for (let month = monthGiven(before, recurrence) + everyMonths; month < last; month += everyMonths) {
      passed.push(month);
    }
  }
  const isClosed = (month: number): boolean => closedMonths.includes((month % 12) + 1);
  return passed.filter((month) => isClosed(month) || (isPutOff(month, recurrence) && isClosed(month + 1))).length;
}

/** Whether the day asked for is the first of the next month instead. */
function isPutOff(month: number, recurrence: Recurrence): boolean {
  if (recurrence.kind !== 'dayOfMonth' || recurrence.missing !== 'forward') return false;
  return recurrence.day > daysInMonth(monthOf(Math.floor(month / 12), (month % 12) + 1));
}

/** The month that a day stands for: the one before its own where a missing day went forward to the first. */
function monthGiven(day: CivilDay, recurrence: Recurrence): CivilMonth {
  const forward = recurrence.kind === 'dayOfMonth' && recurrence.day > 28 && isoDay(day).endsWith('-01');
  return monthOfDay(plusDays(day, forward ? -1 : 0));
}

/** Everything that rules a day out, in code-unit order. */
export function against(day: CivilDay, plan: Case): readonly string[] {
  const text = isoDay(day);
  const ruledOut = plan.blackouts
    .filter(({ kind }) => kind !== 'school-holiday' || plan.schoolSetting)
    .filter(({ from, to }) => from <= text && text <= to);
  const closed = plan.closedMonths.includes(Number(text.slice(5, 7))) ? ['closed month'] : [];
  const [begins, ends, buffer] = [day * dayLong, day * dayLong + 150 * minute, plan.bufferMinutes * minute];
  const taken = plan.busy.filter(
    ({ from, to }) => begins < Number(to) + buffer && Date.parse(String(from)) - buffer < ends,
  );
  return [...new Set([...[...ruledOut, ...taken].map(({ label }) => label), ...closed])].sort();
}

/** What is known of one meeting: its usual day, weeks within reach, those in which its day is free, and distances that will do. */
export interface Choice {
  readonly day: CivilDay;
  readonly within: readonly number[];
  readonly free: readonly number[];
  /** Whether so many days since the meeting before are within the limits. */
  readonly fits: (days: number) => boolean;
}

export function choicesOf(plan: Case, nominal: readonly CivilDay[], limits: Limits): readonly Choice[] {
  const { maxShiftWeeks, minGapDays, maxGapDays, keepMonth } = limits;
  const [least, most] = apartOf(plan);
  const reach = Array.from({ length: 2 * maxShiftWeeks + 1 }, (_, index) => index - maxShiftWeeks);
  return nominal.map((day, index) => {
    const passed = index === 0 ? 0 : closedBetween(nominal[index - 1] ?? day, day, plan);
    const within = reach.filter((week) => {
      const stays = isoDay(plusDays(day, week * 7)).slice(0, 7) === isoDay(day).slice(0, 7);
      return stays || !keepMonth || plan.recurrence.kind === 'weekly';
    });
    return {
      day,
      within,
      free: within.filter((week) => against(plusDays(day, week * 7), plan).length === 0),
      fits: (days) => days >= minGapDays + passed * least && days <= maxGapDays + passed * most,
    };
  });
}

/** Every way to hold all meetings, as the weeks by which each moves. */
export function everyWay(choices: readonly Choice[], chosen: readonly number[] = []): readonly (readonly number[])[] {
  const [next, before] = [choices[chosen.length], choices[chosen.length - 1]];
  if (next === undefined) return [chosen];
  return next.free.flatMap((week) => {
    const last = before === undefined ? null : before.day + (chosen.at(-1) ?? 0) * 7;
    return last === null || next.fits(next.day + week * 7 - last) ? everyWay(choices, [...chosen, week]) : [];
  });
}

/** Whether there is any way, worked out from the first meeting on: for limits so wide that all ways are too many to list. */
export function canBeHeld(choices: readonly Choice[]): boolean {
  const reached = choices.reduce<readonly number[] | null>(
    (before, { day, free, fits }) =>
      free.map((week) => day + week * 7).filter((each) => before?.some((one) => fits(each - one)) ?? true),
    null,
  );
  return reached === null || reached.length > 0;
}

/** The sum of squared weeks, moves, moves to an earlier week, and then the dates themselves. */
export function costOf(weeks: readonly number[]): readonly number[] {
  const squares = weeks.reduce((sum, week) => sum + week * week, 0);
  return [squares, weeks.filter((week) => week !== 0).length, weeks.filter((week) => week < 0).length, ...weeks];
}

/** Which of two costs is less, by the first number in which they differ. */
export function compareCosts(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((each, at) => each !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
