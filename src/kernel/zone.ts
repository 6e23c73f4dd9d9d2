import { type CivilDay, dayOf, isoDay, plusDays } from './day.js';
import type { Instant } from './instant.js';
import { type Problem, pathOf, problem, type Result, resultOf } from './result.js';
import { stretchWith } from './stretches.js';

/** From this moment on, clocks show this many minutes more than UTC. */
export interface ZoneTransition {
  readonly instant: Instant;
  readonly offsetMinutes: number;
}

/** When the clocks of one place changed, and will change, over whole calendar years. Plain data that survives JSON. */
export interface ZoneTableDocument {
  /** The IANA name, Area/Location: `Australia/Melbourne`. */
  readonly zone: string;
  /** The release of the zone data it was made from: `2026c`. */
  readonly version: string;
  /** The first and the last year covered, as the clocks there count years. */
  readonly from: number;
  readonly to: number;
  /** Minutes ahead of UTC before the first transition. */
  readonly offsetMinutes: number;
  readonly transitions: readonly ZoneTransition[];
}

declare const lawful: unique symbol;

/** A table found to be in order, and frozen. Only `defineZoneTable` makes one. */
export interface ZoneTable extends ZoneTableDocument {
  readonly [lawful]: true;
}

/**
 * How often the clocks of a place show a time on a day. Where that is `never` or `twice`, `earlier` and `later` are the two moments
 * that clocks which had already changed, and clocks which had not, would call by that time; where it is `once` they are the same.
 */
export interface WallTime {
  readonly happens: 'once' | 'never' | 'twice';
  readonly earlier: Instant;
  readonly later: Instant;
}

const minute = 60_000;
const day = 1440 * minute;
const furthestOffset = 18 * 60;

/**
 * Makes a zone's table of data that was stored or shipped.
 *
 * @param document transitions in order of time, offsets in whole minutes of at most 18 hours, years 1 to 9998
 * @returns the table, or everything in which the data is not one
 */
export function defineZoneTable(document: ZoneTableDocument): Result<ZoneTable> {
  const { zone, version, from, to, offsetMinutes, transitions } = document;
  const problems: Problem[] = [];
  if (!/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]*)+$/.test(zone)) {
    problems.push(problem('zone', 'not-a-zone', 'A zone is written Area/Location, such as Australia/Melbourne.'));
  }
  if (version === '') problems.push(problem('version', 'empty', 'A table names the release of its zone data.'));
  if (!Number.isInteger(from) || from < 1) problems.push(problem('from', 'too-small', 'A year is 1 or later.'));
  if (!Number.isInteger(to) || to > 9998) problems.push(problem('to', 'too-big', 'A year is 9998 or earlier.'));
  if (from > to) problems.push(problem('to', 'contradiction', 'A table cannot end before it starts.'));
  checkOffset(offsetMinutes, 'offsetMinutes', problems);
  transitions.forEach((each, index) => {
    const path = pathOf(['transitions', index]);
    const before = transitions[index - 1]?.instant ?? Number.NEGATIVE_INFINITY;
    checkOffset(each.offsetMinutes, `${path}.offsetMinutes`, problems);
    if (!Number.isSafeInteger(each.instant) || each.instant <= before) {
      problems.push(problem(`${path}.instant`, 'contradiction', 'Each transition comes after the one before it.'));
    }
  });
  return resultOf(problems, () => readLawful(document));
}

function checkOffset(minutes: number, path: string, problems: Problem[]): void {
  if (!Number.isInteger(minutes) || Math.abs(minutes) > furthestOffset) {
    problems.push(problem(path, 'unsupported', 'An offset is a whole number of minutes, at most 18 hours.'));
  }
}

function readLawful({ transitions, ...rest }: ZoneTableDocument): ZoneTable {
  const copies = transitions.map(({ instant, offsetMinutes }) => Object.freeze({ instant, offsetMinutes }));
  return Object.freeze({ ...rest, transitions: Object.freeze(copies) }) as ZoneTable;
}

/** Whether a day lies in the table's years. */
export function coversDay(table: ZoneTable, onDay: CivilDay): boolean {
  return coversLocal(table, onDay * day);
}

/** Whether a moment lies in the table's years, by the clocks of the place. */
export function covers(table: ZoneTable, instant: Instant): boolean {
  return coversLocal(table, instant + minute * offsetBetween(table, lastTransition(table, instant)));
}

function coversLocal({ from, to }: ZoneTable, local: number): boolean {
  return local >= startOf(from) && local < startOf(to + 1);
}

/**
 * Minutes ahead of UTC at a moment.
 *
 * @throws RangeError for a moment outside the table's years: what clocks do there is not known
 */
export function offsetAt(table: ZoneTable, instant: Instant): number {
  if (!covers(table, instant)) throw new RangeError('This moment lies outside the years of the zone table.');
  return offsetBetween(table, lastTransition(table, instant));
}

/**
 * The moment at which the clocks of a place show a time on a day, or both moments where that is in doubt.
 *
 * @param minuteOfDay 0 is midnight, 600 is ten o'clock
 * @throws RangeError for a day outside the table's years
 */
export function wallTime(table: ZoneTable, onDay: CivilDay, minuteOfDay: number): WallTime {
  const local = onDay * day + minuteOfDay * minute;
  if (!coversLocal(table, local)) {
    throw new RangeError('This day lies outside the years of the zone table.');
  }
  const matches: Instant[] = [];
  let skipped: readonly [Instant, Instant] = [local, local];
  // No offset reaches a day, so only the stretches between transitions within a day on either side can hold the moment.
  for (let index = lastTransition(table, local + day); index >= -1; index--) {
    const instant = local - minute * offsetBetween(table, index);
    const starts = table.transitions[index]?.instant ?? Number.NEGATIVE_INFINITY;
    const ends = table.transitions[index + 1]?.instant ?? Number.POSITIVE_INFINITY;
    if (instant >= starts && instant < ends) matches.push(instant);
    const unchanged = local - minute * offsetBetween(table, index - 1);
    if (instant < starts && unchanged >= starts) skipped = [instant, unchanged];
    if (starts <= local - day) break;
  }
  const [later, earlier = later] = matches;
  if (later === undefined || earlier === undefined) return { happens: 'never', earlier: skipped[0], later: skipped[1] };
  return { happens: matches.length > 1 ? 'twice' : 'once', earlier, later };
}

/** The stretches of local time in which no clock of the place changes within a day, so that nothing is in doubt: where each begins and ends. */
export type PlainStretches = readonly (readonly [from: number, to: number, offset: number])[];

/** What `plainWallTimes` looks at, worked out once for a table. */
export function plainStretches(table: ZoneTable): PlainStretches {
  const { transitions, from, to } = table;
  const changes = [startOf(from), ...transitions.map(({ instant }) => instant), startOf(to + 1) - day];
  return changes
    .slice(1)
    .map(
      (next, index) => [(changes[index] ?? next) + day, next - day, minute * offsetBetween(table, index - 1)] as const,
    );
}

/** The same in few steps: the moment, or `NaN` within a day of a change of the clocks or of the table's ends, where `wallTime` looks closer. */
export function plainWallTime(stretches: PlainStretches, onDay: CivilDay, minuteOfDay: number): Instant {
  const local = onDay * day + minuteOfDay * minute;
  return local - (stretchWith(stretches, local)?.[2] ?? Number.NaN);
}

/** @example
 * isoInstant(0) // => '1970-01-01T00:00:00Z'
 */
export function isoInstant(instant: Instant): string {
  return `${clockText(instant)}Z`;
}

/** A moment as the clocks of a place show it, with its distance from UTC: `2027-02-09T10:00:00+11:00`. */
export function isoLocal(table: ZoneTable, instant: Instant): string {
  const offset = offsetAt(table, instant);
  const distance = Math.abs(offset);
  const hours = (distance - (distance % 60)) / 60;
  return `${clockText(instant + offset * minute)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(distance % 60)}`;
}

/** The day it is at a moment where clocks show UTC. */
export function dayAt(instant: Instant): CivilDay {
  return plusDays(dayOf({ year: 1970, month: 1, day: 1 }), Math.floor(instant / day));
}

function clockText(instant: Instant): string {
  const onDay = dayAt(instant);
  const seconds = Math.floor((instant - onDay * day) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${isoDay(onDay)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function startOf(year: number): number {
  return dayOf({ year, month: 1, day: 1 }) * day;
}

/** The offset after the transition of this index; -1 stands for before the first. */
function offsetBetween({ transitions, offsetMinutes }: ZoneTable, index: number): number {
  return transitions[index]?.offsetMinutes ?? offsetMinutes;
}

/** Index of the last transition at or before a moment; -1 where there is none. */
function lastTransition({ transitions }: ZoneTable, instant: Instant): number {
  let [low, high] = [-1, transitions.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((transitions[middle]?.instant ?? instant) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
