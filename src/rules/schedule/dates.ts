import { type CivilDay, plusDays } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import { type Problem, type Result, resultOf } from '../../kernel/result.js';
import { plainWallTime } from '../../kernel/zone.js';
import { shiftsOf } from './avoidance.js';
import { freeDays } from './ground.js';
import { nominalFrom } from './nominal-days.js';
import { type Pattern, type ReadTime, startOf } from './pattern.js';
import type { SeriesPlan } from './plan.js';
import { meetingSpan } from './wall-time.js';

export type { Pattern } from './pattern.js';

/** The dates of a series as numbers, without a word about them. */
export interface Dates {
  /** The day of each meeting, in days since 1970-01-01; none where there are no days for all of them. */
  readonly days: readonly CivilDay[];
  /** The weeks by which each was moved. */
  readonly weeks: readonly number[];
  /** When each begins, in milliseconds since 1970; none where the pattern has no time. */
  readonly starts: readonly Instant[];
  /** Numbers of the meetings for which there is no day within reach; such a one stays on its nominal day. */
  readonly blocked: readonly number[];
}

/**
 * The dates of one series of a pattern, for programs that work out many: what the pattern says has been read once.
 *
 * @param pattern made by `definePattern`; plain data, so that it can be read where a page or a sheet is built, and shipped with it as JSON
 * @param from the month of the first meeting; of a weekly pattern, the month or the day on or after which it is
 * @returns the dates, or the problems of `from`, and those that `series` finds in days and times
 */
export function datesFrom(pattern: Pattern, from: SeriesPlan['from']): Result<Dates> {
  const start = startOf(from, pattern);
  if (!start.ok) return start;
  const problems: Problem[] = [];
  const nominal = nominalFrom(pattern, start.value, problems);
  const { weeks, blocked } = shiftsOf(nominal, pattern.avoid, pattern.apart, freeDays(pattern, pattern.ruledOut, null));
  const days = weeks.map((shift, index) => plusDays(nominal.days[index] ?? start.value, shift * 7));
  const { time } = pattern;
  const starts = time === null ? [] : days.map((day) => startOn(day, time, problems));
  return resultOf(problems, () => ({ days, weeks, starts, blocked: blocked.map((index) => index + 1) }));
}

function startOn(day: CivilDay, time: ReadTime, problems: Problem[]): Instant {
  const plain = plainWallTime(time.stretches, day, time.minuteOfDay);
  if (!Number.isNaN(plain)) return plain;
  const span = meetingSpan(day, time);
  if (!span.ok) problems.push(...span.problems);
  return span.ok ? span.value.from : plain;
}
