import { isoDay } from '../../kernel/day.js';
import { type Instant, millisecondsADay } from '../../kernel/instant.js';
import { failed, ok, type Problem, problem, type Result, resultOf } from '../../kernel/result.js';
import {
  covers,
  coversDay,
  dayAt,
  isoInstant,
  isoLocal,
  offsetAt,
  type WallTime,
  wallTime,
  type ZoneTable,
} from '../../kernel/zone.js';
import { type Moments, readMoments } from './moments.js';
import type { Ambiguity, Meeting, Series } from './plan.js';

/** The dates of a series, and the zone data that their moments rest on. */
export type DatedSeries = Pick<Series, 'meetings' | 'zone' | 'zoneData'>;

/** One fact under the zone data that a series was made with, and under newer data. */
export interface Revised {
  readonly before: string;
  readonly after: string;
}

/** A meeting whose moments are others now. */
export interface RevisedMeeting {
  readonly number: number;
  readonly date: string;
  readonly start: Revised;
  readonly instant: Revised;
  readonly end: Revised;
  /** How often clocks show its start that day. */
  readonly happens: WallTime['happens'];
}

/** What newer zone data means for a series. */
export interface Revalidation extends Revised {
  readonly changed: readonly RevisedMeeting[];
  /** Every meeting with its moments under the newer data. */
  readonly series: DatedSeries;
}

const minute = 60_000;

/**
 * The moments of a series under newer zone data: governments change the clocks after dates were made known. A meeting stays at the local
 * time that people agreed on and lasts as long as before; what may change is the moment, and so what people elsewhere and calendars see.
 *
 * @param series as it was answered. What was judged by its old moments, such as a clash, is not carried over: ask `series` again for that
 * @param zone a table of the same zone
 * @param ambiguity what to do where clocks now never show a start, or show it twice
 * @returns the meetings that changed, and the series to make known; or the problems: `missing` for a series without times or with a
 * meeting without, `contradiction` for another zone's table and for moments that disagree, `unsupported` for a meeting outside the years of
 * the table, and under `reject` `not-a-time` for a start that clocks never show or show twice
 * @example
 * revalidate({ meetings: [], zone: null, zoneData: null }, lawfulValue(zoneTable('Australia/Perth', { from: 2027, to: 2027 }, '2026c'))).ok // => false
 */
export function revalidate(
  series: DatedSeries,
  zone: ZoneTable,
  ambiguity: Ambiguity = 'reject',
): Result<Revalidation> {
  const problems: Problem[] = [...zoneProblems(series, zone)];
  const changed: RevisedMeeting[] = [];
  const meetings = series.meetings.map((meeting, index) => {
    const path = `meetings[${index}]`;
    const held = readMoments(meeting, path);
    if (!held.ok) problems.push(...held.problems);
    else if (held.value === null && series.zone !== null) problems.push(problem(`${path}.start`, 'missing', untimed));
    // What another place's clocks show says nothing of this one's.
    if (!held.ok || held.value === null || series.zone !== zone.zone) return meeting;
    const read = revised(meeting, held.value, { zone, ambiguity, path });
    if (!read.ok) problems.push(...read.problems);
    if (!read.ok || read.value === null) return meeting;
    changed.push(read.value);
    const { start, instant, end } = read.value;
    return { ...meeting, start: start.after, instant: instant.after, end: end.after };
  });
  return resultOf(problems, () => ({
    before: series.zoneData ?? '',
    after: zone.version,
    changed,
    series: { meetings, zone: zone.zone, zoneData: zone.version },
  }));
}

const untimed = 'A meeting without a time has no moment to look at.';

function zoneProblems({ zone, zoneData }: DatedSeries, table: ZoneTable): readonly Problem[] {
  if (zone === null) return [problem('zone', 'missing', 'A series without times has no moments to look at.')];
  return [
    ...(zone === table.zone ? [] : [problem('zone', 'contradiction', 'The table is of another zone.')]),
    ...(zoneData === null ? [problem('zoneData', 'missing', 'A series with times names its zone data.')] : []),
  ];
}

interface Under {
  readonly zone: ZoneTable;
  readonly ambiguity: Ambiguity;
  readonly path: string;
}

/** The meeting at the same local time under another table; `null` where nothing about it is different. */
function revised(meeting: Meeting, held: Moments, { zone, ambiguity, path }: Under): Result<RevisedMeeting | null> {
  const day = dayAt(held.shownFrom);
  const into = held.shownFrom - day * millisecondsADay;
  if (!coversDay(zone, day)) return failed(outside(`${path}.start`, zone));
  const { happens, earlier, later } = wallTime(zone, day, Math.floor(into / minute));
  if (happens !== 'once' && ambiguity === 'reject') {
    const message = `On ${isoDay(day)} the clocks change and show this time ${happens}.`;
    return failed(problem(`${path}.start`, 'not-a-time', message));
  }
  const from = (ambiguity === 'later' ? later : earlier) + (into % minute);
  const to = from + held.to - held.from;
  if (!covers(zone, from)) return failed(outside(`${path}.start`, zone));
  if (!covers(zone, to)) return failed(outside(`${path}.end`, zone));
  const same = from === held.from && shown(zone, from) === held.shownFrom && shown(zone, to) === held.shownTo;
  if (same) return ok(null);
  const { start, instant, end } = held.texts;
  return ok({
    number: meeting.number,
    date: meeting.date,
    start: { before: start, after: isoLocal(zone, from) },
    instant: { before: instant, after: isoInstant(from) },
    end: { before: end, after: isoLocal(zone, to) },
    happens,
  });
}

function shown(zone: ZoneTable, instant: Instant): number {
  return instant + offsetAt(zone, instant) * minute;
}

function outside(path: string, { from, to }: ZoneTable): Problem {
  return problem(path, 'unsupported', `The zone's table covers the years ${from} to ${to}, not this meeting.`);
}
