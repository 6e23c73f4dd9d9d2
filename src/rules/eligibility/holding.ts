import { type Verdict, verdictOf } from '../../kernel/decision.js';
import { type Ending, endings } from '../../policy/policy.js';

/** A membership with its days as numbers, half-open: on the day one ends another may begin. */
export interface Holding {
  readonly from: number;
  readonly to: number;
  /** How it ended; left out while it runs, or while nobody has said. */
  readonly ending: Ending | undefined;
}

/** From a group's first to its last meeting; a day that is not known may be any that is not after the last or before the first. */
export interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** What a policy asks of somebody who holds or has held memberships. */
export interface Terms {
  /** Most at once, the one applied for included. */
  readonly most: number;
  /** Days after each ending; endless where there is no joining again. */
  readonly waits: Readonly<Record<Ending, number>>;
}

/** What a list of memberships says of one more. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Facts still needed, as steps of a path inside the applicant, or of the group. */
  readonly missing: readonly ('startsOn' | 'endsOn' | number)[];
  /** The most held at the same time, at the least and at the most that the days known allow. */
  readonly peaks: readonly [least: number, most: number];
}

/** Earlier and later than every day, and nearer than endless: a wait that has an end is over by then. */
const farAway = Number.MAX_SAFE_INTEGER;

/** Whether a policy lets everybody join again at once, however an earlier membership ended. */
export function asksNothing({ waits }: Terms): boolean {
  return endings.every((ending) => waits[ending] === 0);
}

/**
 * The most memberships held at the same time between two days. One with an ending is over and is never counted; one that only touches
 * the first or the last day is not counted either.
 */
export function peakOf(holdings: readonly Holding[], start: number, end: number): number {
  const held = holdings.filter(({ from, to, ending }) => ending === undefined && from < end && start < to);
  const ends = held.map(({ to }) => to).sort(ascending);
  let over = 0;
  let peak = 0;
  // What began before the first day is still held on it, so the most are held on some day on which one begins.
  const begins = held.map(({ from }) => from).sort(ascending);
  begins.forEach((day, index) => {
    while ((ends[over] ?? farAway) <= day) over += 1;
    peak = Math.max(peak, index + 1 - over);
  });
  return peak;
}

/** Judges one more membership, in a group of these days. */
export function judgeHoldings(holdings: readonly Holding[], span: Span, { most, waits }: Terms): Judgement {
  const { start, end } = span;
  const [earliest, latest] = [start ?? -farAway, start ?? end ?? farAway];
  const peaks = [leastPeak(holdings, span), peakOf(holdings, earliest, end ?? farAway)] as const;
  const room = verdictOf(peaks[1] < most, peaks[0] < most);
  const unsure = holdings.flatMap((each, index) => (isOver(each, earliest, latest, waits) ? [] : [{ each, index }]));
  const settled = room === 'met' && unsure.length === 0;
  return {
    verdict: verdictOf(settled, settled || canBeMet(holdings, span, { most, waits })),
    peaks,
    missing: [
      ...unsure.flatMap(({ each, index }) => (each.ending === undefined ? [index] : [])),
      ...(start === undefined && !settled ? (['startsOn'] as const) : []),
      ...(end === undefined && room !== 'met' ? (['endsOn'] as const) : []),
    ],
  };
}

/** A group whose last day is not known may meet only once; one whose first is not known may have met only on its last. */
function leastPeak(holdings: readonly Holding[], { start, end }: Span): number {
  if (start !== undefined) return peakOf(holdings, start, end ?? start);
  return end === undefined ? 0 : peakOf(holdings, end, end);
}

/** Whether on some of the days on which the group may start, and for some of the endings nobody has told, nothing stands in the way. */
function canBeMet(holdings: readonly Holding[], span: Span, { most, waits }: Terms): boolean {
  const shortest = Math.min(...endings.map((ending) => waits[ending]));
  return startsToTry(holdings, span).some(
    (day) =>
      peakOf(holdings, day, span.end ?? day) < most &&
      holdings.every(({ to, ending }) =>
        ending === undefined ? to > day || waited(to, shortest, day) : waited(to, waits[ending], day),
      ),
  );
}

/** A later start leaves less in the way, but for a membership that has ended by then and nobody has said how. */
function startsToTry(holdings: readonly Holding[], { start, end }: Span): readonly number[] {
  if (start !== undefined) return [start];
  if (end === undefined) return [farAway, -farAway];
  return [end, ...holdings.flatMap(({ to, ending }) => (ending === undefined && to <= end ? [to - 1] : []))];
}

/** Whether a membership stands in nobody's way, whichever of these days the group starts on; one that still runs then is counted. */
function isOver({ to, ending }: Holding, earliest: number, latest: number, waits: Terms['waits']): boolean {
  if (ending !== undefined) return waited(to, waits[ending], earliest);
  return to > latest || endings.every((each) => waited(to, waits[each], earliest));
}

/** An ending on record is over, so where there is no wait the days do not matter: somebody may join a group that has begun. */
function waited(to: number, wait: number, day: number): boolean {
  return wait === 0 || day >= to + wait;
}

function ascending(first: number, second: number): number {
  return first - second;
}
