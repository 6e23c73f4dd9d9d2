import { dayOf, plusDays } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import { covers, wallTime, type ZoneTable } from '../../kernel/zone.js';
import { secondsADay, type Wall } from './written-time.js';

/** What clocks show: those of a place, or UTC. */
export type Clocks = ZoneTable | 'utc';

/** The time that is looked at: its end is no part of it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Moment {
  readonly instant: Instant;
  /** Whether the clocks' table covers that time; otherwise they are taken to stay as they are at the table's end. */
  readonly known: boolean;
}

const minute = 60_000;

/**
 * The moment at which clocks show a time. As RFC 5545 (3.3.5) has it, a time that they show twice is the first of both, and one that
 * they pass over is told by the offset before.
 */
export function momentAt(clocks: Clocks, wall: Wall): Moment {
  if (clocks === 'utc') return { instant: wall * 1000, known: true };
  const [first, end] = [startOf(clocks.from), startOf(clocks.to + 1)];
  if (wall < first || wall >= end) {
    const last = wall < first ? clocks.offsetMinutes : clocks.transitions.at(-1)?.offsetMinutes;
    return { instant: wall * 1000 - (last ?? clocks.offsetMinutes) * minute, known: false };
  }
  const day = Math.floor(wall / secondsADay);
  const seconds = wall - day * secondsADay;
  const minuteOfDay = Math.floor(seconds / 60);
  const { happens, earlier, later } = wallTime(clocks, plusDays(epoch, day), minuteOfDay);
  return { instant: (happens === 'never' ? later : earlier) + (seconds - minuteOfDay * 60) * 1000, known: true };
}

/** Whether it is known what clocks show throughout. */
export function coverAll(clocks: Clocks, { from, to }: Span): boolean {
  return clocks === 'utc' || (covers(clocks, from) && covers(clocks, to - 1));
}

/** Both days and those between them, as clocks in a place count days. */
export function daysBetween(zone: ZoneTable, first: number, last: number): Span {
  // The end of the last day is a minute after 23:59: the day after it may lie outside the table.
  const to = wallTime(zone, plusDays(epoch, last), 1439).later + minute;
  return { from: momentAt(zone, first * secondsADay).instant, to };
}

const epoch = dayOf({ year: 1970, month: 1, day: 1 });

function startOf(year: number): Wall {
  return dayOf({ year, month: 1, day: 1 }) * secondsADay;
}
