import { type CivilDay, isoDay, plusDays, readDay } from '../../../kernel/day.js';
import { millisecondsADay } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { lawfulValue } from '../../../kernel/result.js';
import type { JudgedSeries, SeriesPlan } from '../plan.js';
import { calendarEnd } from '../recurrence.js';
import type { FindExtent } from './extents.js';
import type { Next } from './next-series.js';
import type { ReadStream } from './reading-stream.js';
import { type Booked, busyTimes, spanOf } from './resources.js';
import type { RolledSeries, StreamDiagnostic } from './types.js';

/** A stream with its series so far. */
export interface Thread {
  readonly stream: ReadStream;
  readonly series: RolledSeries[];
  readonly diagnostics: StreamDiagnostic[];
  readonly extentFrom: FindExtent;
  /** Its facilitator and its room. */
  readonly resources: readonly Booked[];
  /** The last day on which a meeting is held so far. */
  previous: CivilDay | null;
  /** The series to be dated next; `null` once there is none. */
  next: Next | null;
}

export function idOfNext({ stream, series }: Thread): string {
  return `${stream.id}-${series.length + 1}`;
}

export function countOfNext({ stream, series }: Thread): number {
  const { counts } = stream.rhythm;
  return counts[series.length % counts.length] ?? 1;
}

/** More days than a meeting can move, either way. */
const furthest = 371;

/** The plan of the next series: clear of what its resources are taken for so far, and after the series before. */
export function planOfNext(thread: Thread, { first, last }: Next): SeriesPlan {
  const { stream, series, previous } = thread;
  const { beats, plan } = stream;
  const before = series.at(-1);
  // A meeting that moves to an earlier week must not move into the series before.
  const taken =
    before === undefined || previous === null
      ? []
      : [{ from: isoDay(plusDays(previous, -furthest)), to: isoDay(previous), label: before.id }];
  return {
    ...plan,
    count: countOfNext(thread),
    from: beats.startOf(first),
    blackouts: [...(plan.blackouts ?? []), ...taken],
    previous: previous === null ? undefined : isoDay(previous),
    busy: busyAround(thread, first, last),
  };
}

function busyAround({ stream, resources }: Thread, first: number, last: number): SeriesPlan['busy'] {
  if (resources.length === 0) return undefined;
  const { beats } = stream;
  const isEndless = runsOn(stream) || beats.monthOf(last) > calendarEnd;
  const from = (beats.dayOf(first) - furthest) * millisecondsADay;
  return busyTimes(resources, from, isEndless ? Infinity : (beats.dayOf(last) + furthest) * millisecondsADay);
}

function runsOn({ pattern }: ReadStream): boolean {
  return pattern.avoid.policy === 'skipAndExtend';
}

/**
 * Takes the dates of the next series into the stream and into the books of its resources.
 *
 * @returns the beat of its last meeting, before any was moved
 */
export function keep(thread: Thread, { last }: Next, series: JudgedSeries): number {
  const { stream, resources } = thread;
  const id = idOfNext(thread);
  for (const meeting of series.meetings) {
    const reference = { stream: stream.id, series: id, number: meeting.number, date: meeting.date };
    const spans = spanOf(meeting).map((span) => ({ ...span, by: stream.id, meeting: reference }));
    for (const { taken } of resources) taken.push(...spans);
  }
  const dates = series.meetings.map(({ date }) => date).sort(byCodeUnit);
  const [from = null, to = null] = [dates[0], dates.at(-1)];
  thread.series.push({ id, from, to, series });
  if (to !== null) thread.previous = lawfulValue(readDay(to));
  const nominal = series.meetings
    .map((meeting) => meeting.nominal)
    .sort(byCodeUnit)
    .at(-1);
  // A series that leaves meetings out ends later than its pattern says.
  return nominal === undefined ? last : stream.beats.beatOf(lawfulValue(readDay(nominal)));
}
