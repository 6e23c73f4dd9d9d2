import { partsOf, type Weekday, weekdayOf } from '../kernel/day.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant, type ZoneTable } from '../kernel/zone.js';
import { begunBefore, type Change, changesOf, opening, type Rule, yearlyRules } from './icalendar-clocks.js';
import { contentLine } from './icalendar-lines.js';

/** What a table says about a place, worked out once: a calendar of six meetings takes less time than this does. */
interface Clocks {
  readonly changes: readonly Change[];
  /** The first change from which clocks keep to two yearly rules until the end of the table; infinite where they do not. */
  readonly ruledFrom: number;
  /** Whether the same rules also say what clocks showed before the first change in the table. */
  readonly ruledBefore: boolean;
  /**
   * The rules, beginning then, a year before and two years before. There are programs that do not find the first time a rule applies, so
   * the change in force when the first meeting starts is never that; a rule that began sooner says the same of every meeting.
   */
  readonly rules: readonly [string, string, string];
  /** The changes that were listed last, and how. */
  listed: { readonly from: number; readonly to: number; readonly text: string };
}

/** Kept as long as its table is. A table is frozen, so what is kept stays true. */
const known = new WeakMap<ZoneTable, Clocks>();

const minute = 60_000;
const weekdays: Readonly<Record<Weekday, string>> = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' };

/**
 * The clocks of a place as a calendar describes them. Where they change by the same two yearly rules from before the first moment to the
 * end of the table, the rules are written, in the form that every program reads; elsewhere each change is listed by itself.
 *
 * @param first the first moment described
 * @param last the last one
 * @returns content lines, each with its end
 */
export function timeZoneText(table: ZoneTable, first: Instant, last: Instant): string {
  const clocks = known.get(table) ?? clocksOf(table);
  known.set(table, clocks);
  const { changes, ruledFrom, rules } = clocks;
  const from = lastUntil(changes, first);
  if (ruledFrom <= from) return rules[from - ruledFrom < 2 ? 1 : 0];
  if (from < 0 && clocks.ruledBefore) return rules[2];
  const to = lastUntil(changes, last);
  if (clocks.listed.from !== from || clocks.listed.to !== to) {
    const inForce = from < 0 ? [opening(table, changes[0])] : [];
    const listed = [...inForce, ...changes.slice(Math.max(from, 0), to + 1)];
    clocks.listed = {
      from,
      to,
      text: described(
        table,
        listed.map((change) => ({ change, nth: null })),
      ),
    };
  }
  return clocks.listed.text;
}

function clocksOf(table: ZoneTable): Clocks {
  const changes = changesOf(table);
  const ruled = yearlyRules(changes, table.to);
  const from = (years: number) => described(table, ruled?.rules.map((rule) => begunBefore(rule, years)) ?? []);
  return {
    changes,
    ruledFrom: ruled?.from ?? Number.POSITIVE_INFINITY,
    ruledBefore: ruled?.from === 0 && ruled.rules.every(({ change }) => partsOf(change.onDay).year === table.from),
    rules: [from(0), from(1), from(2)],
    listed: { from: Number.NaN, to: Number.NaN, text: '' },
  };
}

/** Index of the last change at or before a moment; -1 where there is none. */
function lastUntil(changes: readonly Change[], moment: Instant): number {
  let index = changes.length - 1;
  while ((changes[index]?.instant ?? moment) > moment) index--;
  return index;
}

function described({ zone }: ZoneTable, rules: readonly Rule[]): string {
  // Clocks that do not change are standard, and there are programs that ask for a standard time.
  const lines = rules.flatMap((rule) => observance(rule, rules.length > 1 && isAhead(rule) ? 'DAYLIGHT' : 'STANDARD'));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].map(contentLine).join('');
}

function isAhead({ change: { offsetFrom, offsetTo } }: Rule): boolean {
  return offsetTo > offsetFrom;
}

function observance({ change, nth }: Rule, name: 'STANDARD' | 'DAYLIGHT'): readonly string[] {
  const { onDay, minuteOfDay, offsetFrom, offsetTo } = change;
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
