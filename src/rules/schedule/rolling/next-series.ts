import type { CivilDay, CivilMonth } from '../../../kernel/day.js';
import { stretchWith } from '../../../kernel/stretches.js';
import { type Extent, type FindExtent, isIn, isUsable } from './extents.js';
import type { ReadStream } from './reading-stream.js';

/** Where the next series of a stream may stand. */
export interface Next extends Extent {
  /** The beat in which it would start by the pattern alone. */
  readonly expected: number;
}

/** What the series before leaves behind. */
export interface Left {
  /** The first beat in which the next series may start. */
  readonly beat: number;
  /** The last day on which a meeting is held so far; `null` before the first series. */
  readonly previous: CivilDay | null;
}

/**
 * Looks for the next series of a stream: the first that the pattern has room for, that starts after the last meeting of the one before,
 * wherever that was moved, and that stays between the closed months where it has to.
 *
 * @param until the last month that is looked at
 * @returns one that starts later than that where nothing before will do; `null` where the pattern never has room
 */
export function nextSeries(
  stream: ReadStream,
  extentFrom: FindExtent,
  { beat, previous }: Left,
  count: number,
  until: CivilMonth,
): Next | null {
  const { beats } = stream;
  const found = extentFrom(beat, count);
  const suits = ({ first }: Extent): boolean =>
    beats.monthOf(first) > until ||
    ((previous === null || beats.dayOf(first) > previous) && staysBetween(stream, first, count));
  let next = found;
  while (next !== null && !suits(next)) next = extentFrom(next.first + 1, count);
  return next === null || found === null ? null : { ...next, expected: found.first };
}

/** Whether a series that leaves out days ruled out, and runs on for longer, still ends before the next closed month. */
function staysBetween({ beats, rhythm, pattern }: ReadStream, first: number, count: number): boolean {
  const { closedMonths, acrossClosed } = rhythm;
  const runsOn = pattern.avoid.policy === 'skipAndExtend' && acrossClosed === 'wait' && closedMonths.length > 0;
  if (!runsOn) return true;
  let held = 0;
  for (let beat = first; held < count && !isIn(closedMonths, beats.monthOf(beat)); beat++) {
    const isStep = (beat - first) % beats.step === 0 && isUsable(beats, closedMonths, beat);
    if (isStep && stretchWith(pattern.ruledOut, beats.dayOf(beat)) === undefined) held++;
  }
  return held === count;
}
