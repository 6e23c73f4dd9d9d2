import { type CivilDay, dayOf } from '../../../../kernel/day.js';
import type { Cohort, MeetingState } from '../../cohorts.js';
import { dayNumber } from '../../directory.js';
import type { Frame } from '../../facts.js';
import type { Count } from '../../metric.js';

/** The days of the calendar year up to the day of the review; the last is before the first where the year has not begun. */
export function daysLookedAt({ year, asOf }: Pick<Frame, 'year' | 'asOf'>): {
  readonly from: CivilDay;
  readonly to: number;
} {
  const from = dayOf({ year, month: 1, day: 1 });
  return { from, to: Math.min(asOf, dayOf({ year, month: 12, day: 31 })) };
}

/** Adds the days on which a group was between its first and its last meeting, of the days looked at. */
export function addDays(days: Set<number>, { slots }: Pick<Cohort, 'slots'>, frame: Frame): void {
  const dated = slots
    .filter(({ state, date }) => state !== 'cancelled' && date !== undefined)
    .map(({ date }) => dayNumber(date));
  if (dated.length === 0) return;
  const { from, to } = daysLookedAt(frame);
  const last = Math.min(to, Math.max(...dated));
  for (let day = Math.max(from, Math.min(...dated)); day <= last; day++) days.add(day);
}

export function coverageOf(days: ReadonlySet<number>, frame: Frame): Count {
  const { from, to } = daysLookedAt(frame);
  return to < from ? { null: 'not-yet-observable' } : { num: days.size, den: to - from + 1 };
}

/**
 * How many gaps between meetings held lie within the rhythm, and how many there are, in days and in the order of days. A meeting that was
 * moved past another is where it was moved to. A cancelled meeting does not interrupt a gap; one that may have been held does, so the gap
 * over it is left out.
 */
export function gapsOf(
  { slots }: Pick<Cohort, 'slots'>,
  { from, to }: { readonly from: number; readonly to: number },
  asOf: number,
): { readonly num: number; readonly den: number } {
  const dated = slots.filter(({ date }) => dayNumber(date) <= asOf);
  const daysOf = (wanted: MeetingState): readonly number[] =>
    dated.filter(({ state }) => state === wanted).map(({ date }) => dayNumber(date));
  const held = [...daysOf('held')].sort((first, second) => first - second);
  const doubtful = daysOf('pending');
  let [num, den] = [0, 0];
  for (const [index, day] of held.entries()) {
    const before = held[index - 1];
    if (before === undefined || doubtful.some((each) => before < each && each < day)) continue;
    den++;
    if (day - before >= from && day - before <= to) num++;
  }
  return { num, den };
}
