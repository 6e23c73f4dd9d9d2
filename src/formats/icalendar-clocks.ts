import {
  type CivilDay,
  dayOf,
  monthOfDay,
  type NthInMonth,
  nthWeekday,
  partsOf,
  plusMonths,
  weekdayOf,
} from '../kernel/day.js';
import type { Instant } from '../kernel/instant.js';
import { dayAt, type ZoneTable } from '../kernel/zone.js';

/** One change of the clocks, at the local time that they show when they are about to change. */
export interface Change {
  readonly instant: Instant;
  readonly onDay: CivilDay;
  readonly minuteOfDay: number;
  readonly offsetFrom: number;
  readonly offsetTo: number;
}

/** A change by itself, or each year on a weekday of its month. */
export interface Rule {
  readonly change: Change;
  readonly nth: NthInMonth | null;
}

const minute = 60_000;

/** Every change in a table, the first one first. */
export function changesOf({ transitions, offsetMinutes }: ZoneTable): readonly Change[] {
  return transitions.map(({ instant, offsetMinutes: offsetTo }, index) => {
    const offsetFrom = transitions[index - 1]?.offsetMinutes ?? offsetMinutes;
    const local = instant + offsetFrom * minute;
    const onDay = dayAt(local);
    return { instant, onDay, minuteOfDay: local / minute - onDay * 1440, offsetFrom, offsetTo };
  });
}

/** What clocks show from the start of the table, as if they had changed then to what they showed already. */
export function opening({ from, offsetMinutes }: ZoneTable, next: Change | undefined): Change {
  const onDay = dayOf({ year: from, month: 1, day: 1 });
  // Clocks that are put back next are ahead now; the difference only chooses between the words STANDARD and DAYLIGHT.
  const ahead = next !== undefined && next.offsetTo < next.offsetFrom;
  return {
    instant: 0,
    onDay,
    minuteOfDay: 0,
    offsetFrom: ahead ? next.offsetTo : offsetMinutes,
    offsetTo: offsetMinutes,
  };
}

/** The two rules by which clocks change until the end of the table, and from which change on; `null` where no two rules do. */
export function yearlyRules(
  changes: readonly Change[],
  lastYear: number,
): { readonly from: number; readonly rules: readonly Rule[] } | null {
  const newest = changes.slice(-2);
  if (newest.length < 2 || newest.some(({ onDay }) => partsOf(onDay).year !== lastYear)) return null;
  const nths = newest.map(({ onDay }) => nthsOf(onDay));
  let from = changes.length - 2;
  while (from > 0) {
    const [older, newer] = [changes[from - 1], changes[from + 1]];
    if (older === undefined || newer === undefined || !comesBack(older, newer)) break;
    const parity = (changes.length - from + 1) % 2;
    const shared = (nths[parity] ?? []).filter((nth) => nthsOf(older.onDay).includes(nth));
    if (shared.length === 0) break;
    nths[parity] = shared;
    from--;
  }
  if (changes.length - from < 4) return null;
  const rules = changes
    .slice(from, from + 2)
    .map((change, index) => ({ change, nth: nths[(changes.length - from + index) % 2]?.at(-1) ?? null }));
  return { from, rules };
}

/** Whether a change is the one of the year before, but for the day of the month. */
function comesBack(older: Change, newer: Change): boolean {
  const keyOf = ({ onDay, minuteOfDay, offsetFrom, offsetTo }: Change) =>
    [partsOf(onDay).month, weekdayOf(onDay), minuteOfDay, offsetFrom, offsetTo].join();
  return keyOf(older) === keyOf(newer) && partsOf(older.onDay).year === partsOf(newer.onDay).year - 1;
}

/** Which of its weekdays in the month a day is. */
function nthsOf(onDay: CivilDay): readonly NthInMonth[] {
  const all: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];
  return all.filter((nth) => nthWeekday(monthOfDay(onDay), nth, weekdayOf(onDay)) === onDay);
}

/** The same rule from so many years before, as far as there are years. */
export function begunBefore({ change, nth }: Rule, years: number): Rule {
  const { onDay } = change;
  const before = Math.min(years, partsOf(onDay).year - 1);
  if (nth === null || before === 0) return { change, nth };
  const month = plusMonths(monthOfDay(onDay), -12 * before);
  return { change: { ...change, onDay: nthWeekday(month, nth, weekdayOf(onDay)) }, nth };
}
