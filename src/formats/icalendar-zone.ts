import {
  type CivilDay,
  dayOf,
  monthOfDay,
  type NthInMonth,
  nthWeekday,
  partsOf,
  plusMonths,
  type Weekday,
  weekdayOf,
} from '../kernel/day.js';
import type { Instant } from '../kernel/instant.js';
import { dayAt, isoInstant, type ZoneTable } from '../kernel/zone.js';

/** One change of the clocks, at the local time that they show when they are about to change. */
interface Change {
  readonly instant: Instant;
  readonly onDay: CivilDay;
  readonly minuteOfDay: number;
  readonly offsetFrom: number;
  readonly offsetTo: number;
}

interface Rule {
  readonly change: Change;
  readonly nth: NthInMonth | null;
}

const minute = 60_000;
const weekdays: Readonly<Record<Weekday, string>> = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' };

/**
 * The clocks of a place as a calendar describes them. Where they change by the same two yearly rules from before the first moment to the
 * end of the table, the rules are written, in the form that every program reads; elsewhere each change is listed by itself.
 *
 * @param first the first moment described
 * @param last the last one
 */
export function timeZoneLines(table: ZoneTable, first: Instant, last: Instant): readonly string[] {
  const changes = changesOf(table);
  const inForce = changes.filter(({ instant }) => instant <= first).length - 1;
  const listed = changes.filter(({ instant }, index) => index >= inForce && instant <= last);
  const opened = inForce < 0 ? [opening(table, changes[0]), ...listed] : listed;
  const rules = yearlyRules(changes, inForce, table.to) ?? opened.map((change) => ({ change, nth: null }));
  return ['BEGIN:VTIMEZONE', `TZID:${table.zone}`, ...rules.flatMap(observance), 'END:VTIMEZONE'];
}

function changesOf({ transitions, offsetMinutes }: ZoneTable): readonly Change[] {
  return transitions.map(({ instant, offsetMinutes: offsetTo }, index) => {
    const offsetFrom = transitions[index - 1]?.offsetMinutes ?? offsetMinutes;
    const local = instant + offsetFrom * minute;
    const onDay = dayAt(local);
    return { instant, onDay, minuteOfDay: local / minute - onDay * 1440, offsetFrom, offsetTo };
  });
}

/** What clocks show from the start of the table, as if they had changed then to what they showed already. */
function opening({ from, offsetMinutes }: ZoneTable, next: Change | undefined): Change {
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

/** The two rules by which clocks change from before a change until the end of the table; `null` where no two rules do. */
function yearlyRules(changes: readonly Change[], inForce: number, lastYear: number): readonly Rule[] | null {
  const newest = changes.slice(-2);
  if (newest.length < 2 || newest.some(({ onDay }) => partsOf(onDay).year !== lastYear)) return null;
  const nths = newest.map(({ onDay }) => nthsOf(onDay));
  let fits = changes.length - 2;
  while (fits > 0) {
    const [older, newer] = [changes[fits - 1], changes[fits + 1]];
    if (older === undefined || newer === undefined || !comesBack(older, newer)) break;
    const parity = (changes.length - fits + 1) % 2;
    const shared = (nths[parity] ?? []).filter((nth) => nthsOf(older.onDay).includes(nth));
    if (shared.length === 0) break;
    nths[parity] = shared;
    fits--;
  }
  if (fits > Math.max(inForce, 0) || changes.length - fits < 4) return null;
  return changes.slice(fits, fits + 2).map((change, index) => {
    const nth = nths[(changes.length - fits + index) % 2]?.at(-1) ?? null;
    return { change: inForce < 0 ? aYearBefore(change, nth) : change, nth };
  });
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

/** The table may begin between two changes; a rule that begins a year sooner says what clocks showed there. */
function aYearBefore(change: Change, nth: NthInMonth | null): Change {
  const month = plusMonths(monthOfDay(change.onDay), -12);
  return nth === null ? change : { ...change, onDay: nthWeekday(month, nth, weekdayOf(change.onDay)) };
}

function observance({ change, nth }: Rule): readonly string[] {
  const { onDay, minuteOfDay, offsetFrom, offsetTo } = change;
  const name = offsetTo > offsetFrom ? 'DAYLIGHT' : 'STANDARD';
  const time = isoInstant((onDay * 1440 + minuteOfDay) * minute);
  const day = `${nth === 'last' ? '-1' : nth}${weekdays[weekdayOf(onDay)]}`;
  return [
    `BEGIN:${name}`,
    `DTSTART:${time.slice(0, 19).replace(/[-:]/g, '')}`,
    ...(nth === null ? [] : [`RRULE:FREQ=YEARLY;BYMONTH=${partsOf(onDay).month};BYDAY=${day}`]),
    `TZOFFSETFROM:${offsetText(offsetFrom)}`,
    `TZOFFSETTO:${offsetText(offsetTo)}`,
    `END:${name}`,
  ];
}

function offsetText(minutes: number): string {
  const distance = Math.abs(minutes);
  const hours = (distance - (distance % 60)) / 60;
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(distance % 60).padStart(2, '0')}`;
}
