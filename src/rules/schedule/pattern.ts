import { type CivilDay, firstDayOf, monthOfDay, readDay, readMonth } from '../../kernel/day.js';
import { failed, ok, type Problem, type ProblemCode, problem, type Result, resultOf } from '../../kernel/result.js';
import type { Stretches } from '../../kernel/stretches.js';
import { type PlainStretches, plainStretches, type ZoneTable } from '../../kernel/zone.js';
import { minutesInADay, type Policy } from '../../policy/policy.js';
import { type Ruled, readBlackouts, stretchesOf } from './blackouts.js';
import type { Ambiguity, Avoidance, MeetingTime, PatternPlan, Recurrence, SeriesPlan } from './plan.js';
import { span, whole } from './reader.js';
import { calendarEnd, calendarStart, isIn } from './recurrence.js';

export interface ReadTime {
  readonly minuteOfDay: number;
  readonly minutes: number;
  readonly zone: ZoneTable;
  readonly ambiguity: Ambiguity;
  readonly stretches: PlainStretches;
}

/** The limits within which meetings may move, none left out. */
export type Limits = { readonly [Key in keyof Avoidance]-?: NonNullable<Avoidance[Key]> };

declare const lawful: unique symbol;

/** A pattern with every word in it understood and every number within its limits. Only `definePattern` makes one. */
export interface Pattern {
  readonly [lawful]: true;
  readonly recurrence: Recurrence;
  readonly count: number;
  /** Months from one meeting to the next; of a weekly recurrence, weeks. */
  readonly every: number;
  /** The fewest and the most days from one nominal day to the next. */
  readonly apart: readonly [least: number, most: number];
  readonly closedMonths: readonly number[];
  readonly time: ReadTime | null;
  readonly blackouts: readonly Ruled[];
  readonly ruledOut: Stretches;
  readonly covered: { readonly from: CivilDay; readonly to: CivilDay } | null;
  readonly avoid: Limits;
}

/**
 * Reads once what many series have in common: their recurrence, time, blackouts and limits.
 *
 * @param plan as `series` takes it, without `from`
 * @param policy whose quantities stand in for what the plan leaves out
 * @returns the pattern for `datesFrom`, or every problem with its path
 */
export function definePattern(plan: PatternPlan, policy: Policy): Result<Pattern> {
  const problems: Problem[] = [];
  const pattern = readPattern(plan, policy, problems);
  return resultOf(problems, () => pattern);
}

export function readPattern(plan: PatternPlan, { meetings }: Policy, problems: Problem[]): Pattern {
  const { recurrence, closedMonths = [], time, covered } = plan;
  const weekly = recurrence.kind === 'weekly';
  if (weekly && plan.everyMonths !== undefined) {
    problems.push(problem('everyMonths', 'contradiction', 'A weekly recurrence counts weeks.'));
  }
  const every = weekly
    ? whole(problems, recurrence.everyWeeks ?? 1, 'recurrence.everyWeeks', 1, 52)
    : whole(problems, plan.everyMonths ?? meetings.everyMonths?.value ?? 1, 'everyMonths', 1, 12);
  checkRecurrence(recurrence, problems);
  // Four or five weeks lie between the same weekdays of neighbouring months.
  const apart = weekly ? ([7 * every, 7 * every] as const) : ([28 * every, 35 * every] as const);
  closedMonths.forEach((month, index) => {
    whole(problems, month, `closedMonths[${index}]`, 1, 12);
  });
  const blackouts = readBlackouts(plan, problems);
  return readLawful({
    recurrence,
    count: whole(problems, plan.count ?? meetings.count?.value, 'count', 1, 10_000),
    every,
    apart,
    closedMonths,
    time: time === undefined ? null : readTime(time, meetings.minutes?.value, problems),
    blackouts,
    ruledOut: stretchesOf(blackouts),
    covered: covered === undefined ? null : span<CivilDay>(problems, covered, 'covered', readDay),
    avoid: readLimits(plan.avoid, apart, problems),
  });
}

function readLawful(pattern: Omit<Pattern, typeof lawful>): Pattern {
  return pattern as Pattern;
}

function checkRecurrence(recurrence: Recurrence, problems: Problem[]): void {
  if (recurrence.kind === 'dayOfMonth') whole(problems, recurrence.day, 'recurrence.day', 1, 31);
  else {
    if (recurrence.kind === 'nthWeekday' && recurrence.nth !== 'last')
      whole(problems, recurrence.nth, 'recurrence.nth', 1, 4);
    whole(problems, recurrence.weekday, 'recurrence.weekday', 1, 7);
  }
}

function readTime(
  { start, minutes, zone, ambiguity = 'reject' }: MeetingTime,
  usual: number | undefined,
  problems: Problem[],
): ReadTime {
  const shown = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(start);
  if (shown === null)
    problems.push(problem('time.start', 'not-a-time', 'A time is written HH:MM, from 00:00 to 23:59.'));
  return {
    minuteOfDay: Number(shown?.[1]) * 60 + Number(shown?.[2]),
    minutes: whole(problems, minutes ?? usual, 'time.minutes', 1, minutesInADay),
    zone,
    ambiguity,
    stretches: plainStretches(zone),
  };
}

/** A year, in weeks: further than that a meeting is another series'. */
export const mostWeeks = 52;
/** More than thirteen years, in days: no rhythm has wider gaps. */
export const widestGap = 5000;

/** A meeting moved by a week takes seven days from the usual distance or adds them. */
function readLimits(avoid: Avoidance | undefined, [least, most]: Pattern['apart'], problems: Problem[]): Limits {
  const { policy, keepMonth = false, ...given } = avoid ?? ({ policy: 'fail' } as const);
  const limit = (key: 'maxShiftWeeks' | 'minGapDays' | 'maxGapDays', usual: number, from: number, to: number): number =>
    whole(problems, given[key] ?? usual, `avoid.${key}`, from, to);
  const minGapDays = limit('minGapDays', Math.max(1, least - 7), 1, widestGap);
  const maxGapDays = limit('maxGapDays', most + 7, 1, widestGap);
  if (minGapDays > maxGapDays) {
    // Told of a limit that the plan has: whoever gave one of the two does not see the other.
    const key = given.minGapDays === undefined ? 'maxGapDays' : 'minGapDays';
    const message = `The fewest days, ${minGapDays}, are more than the most, ${maxGapDays}.`;
    problems.push(problem(`avoid.${key}`, 'contradiction', message));
  }
  return {
    policy,
    maxShiftWeeks: limit('maxShiftWeeks', policy === 'optimise' ? 1 : mostWeeks, 0, mostWeeks),
    minGapDays,
    maxGapDays,
    keepMonth,
  };
}

const inCalendar = 'A series starts in the years 1583 to 9990.';

/** The day from which the first meeting is looked for. */
export function startOf(from: SeriesPlan['from'], { recurrence, closedMonths }: Pattern): Result<CivilDay> {
  const start = recurrence.kind === 'weekly' && from.length > 7 ? readDay(from, 'from') : firstIn(from);
  if (!start.ok) return start;
  const month = monthOfDay(start.value);
  const [code, message]: readonly [ProblemCode | null, string] =
    month < calendarStart
      ? ['too-small', inCalendar]
      : month > calendarEnd
        ? ['too-big', inCalendar]
        : [isIn(closedMonths, month) ? 'contradiction' : null, 'The group does not meet in this month.'];
  return code === null ? start : failed(problem('from', code, message));
}

function firstIn(text: string): Result<CivilDay> {
  const month = readMonth(text, 'from');
  return month.ok ? ok(firstDayOf(month.value)) : month;
}
