import { isoDay } from '../../../kernel/day.js';
import { type Problem, problem } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { calendarEnd } from '../recurrence.js';
import { series as judgedSeries } from '../series.js';
import { extentsOf } from './extents.js';
import { type Next, nextSeries } from './next-series.js';
import type { ReadRolling } from './reading.js';
import { type End, goesOn } from './size.js';
import { countOfNext, idOfNext, keep, planOfNext, type Thread } from './thread.js';
import type { StreamDiagnostic } from './types.js';

/**
 * Dates the series of all streams, the one that starts in the earliest month first; of several in one month, that of the stream that
 * stands first in the list. What is dated stays as it is, and what is dated later keeps clear of it where its plan moves meetings.
 *
 * @param onProblem hears of what keeps a series from being dated, with a path inside the stream at a place of the list, or inside the
 * calendar where that is `null`
 */
export function dated(
  { end, resources, streams }: ReadRolling,
  policy: Policy,
  onProblem: (found: Problem, place: number | null) => void,
): readonly Thread[] {
  const threads = streams.map((stream): Thread => {
    const { beats, rhythm, facilitator, room } = stream;
    const extentFrom = extentsOf(beats, rhythm.closedMonths, rhythm.acrossClosed);
    const used = resources.filter(({ id }) => id === facilitator || id === room);
    return { stream, series: [], diagnostics: [], extentFrom, resources: used, previous: null, next: null };
  });
  const lookOn = (thread: Thread, beat: number): void => {
    const next = nextOf(thread, beat, end);
    const isBeyond = next !== null && thread.stream.beats.monthOf(next.first) > calendarEnd;
    if (isBeyond) onProblem(problem('series', 'too-big', 'The calendar ends before there are so many series.'), null);
    thread.next = isBeyond ? null : next;
  };
  for (const thread of threads) lookOn(thread, thread.stream.first);
  for (let ready = earliest(threads); ready !== null; ready = earliest(threads)) {
    const { thread, next } = ready;
    const { stream } = thread;
    const dates = judgedSeries(planOfNext(thread, next), policy);
    if (dates.ok) {
      lookOn(thread, stream.beats.after(keep(thread, next, dates.value), stream.rhythm.breakMonths));
    } else {
      for (const found of dates.problems) onProblem(found, stream.place);
      thread.next = null;
    }
  }
  return threads;
}

/** The next series of a stream, unless the calendar ends before it; says what there is to say about that. */
function nextOf(thread: Thread, beat: number, end: End): Next | null {
  const { stream, series, diagnostics, extentFrom, previous } = thread;
  const { beats } = stream;
  const number = series.length + 1;
  if ('series' in end && number > end.series) return null;
  const say = (code: StreamDiagnostic['code'], at: number | null): void => {
    const isKnown = at !== null && beats.monthOf(at) <= calendarEnd;
    diagnostics.push({ code, series: idOfNext(thread), from: isKnown ? isoDay(beats.dayOf(at)) : null });
  };
  const until = 'until' in end ? end.until : calendarEnd;
  const next = nextSeries(stream, extentFrom, { beat, previous }, countOfNext(thread), until);
  if (next === null) {
    say('NEVER_FITS', null);
    return null;
  }
  const wouldStart = goesOn(end, number, beats.monthOf(next.expected));
  if (wouldStart && next.first !== next.expected) say('STARTS_LATER', next.expected);
  if (goesOn(end, number, beats.monthOf(next.first))) return next;
  if (number === 1) say('NO_SERIES', next.first);
  return null;
}

interface Ready {
  readonly thread: Thread;
  readonly next: Next;
}

/** The stream whose next series starts in the earliest month; of several, the first in the list. */
function earliest(threads: readonly Thread[]): Ready | null {
  let [found, earliestMonth]: [Ready | null, number] = [null, Infinity];
  for (const thread of threads) {
    const { next, stream } = thread;
    const month = next === null ? Infinity : stream.beats.monthOf(next.first);
    if (next !== null && month < earliestMonth) [found, earliestMonth] = [{ thread, next }, month];
  }
  return found;
}
