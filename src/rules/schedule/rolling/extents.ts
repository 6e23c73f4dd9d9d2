import { type Beats, within } from './beats.js';
import type { AcrossClosed } from './types.js';

/** The beats of the first and the last meeting of a series. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The first series of so many meetings that can start in a beat or after it; `null` where none ever can. */
export type FindExtent = (beat: number, count: number) => Extent | null;

/**
 * Finds series between or across the closed months.
 *
 * Whether a series can start in a beat depends on where the beat stands in the round alone, so no more than one round is looked at: a
 * series that fits nowhere in it never does.
 *
 * @param closedMonths 1 to 12
 */
export function extentsOf(beats: Beats, closedMonths: readonly number[], acrossClosed: AcrossClosed): FindExtent {
  const { round, step } = beats;
  const everyBeat = Array.from({ length: round }, (_, beat) => beat);
  const closed = everyBeat.map((beat) => isIn(closedMonths, beats.monthOf(beat)));
  const usable = everyBeat.map((beat) => isUsable(beats, closedMonths, beat));
  const [toUsable, toClosed] = [distances(usable), distances(closed)];
  const lastOf = countingOn(usable, step);
  const fits = ({ first, last }: Extent): boolean =>
    acrossClosed === 'pass-over' || last - first < (toClosed[within(first, round)] ?? 0);
  const usableFrom = (beat: number): number => beat + (toUsable[within(beat, round)] ?? 0);
  return (beat, count) => {
    for (let first = usableFrom(beat); first < beat + round; first = usableFrom(first + 1)) {
      const extent = { first, last: lastOf(first, count) };
      if (fits(extent)) return extent;
    }
    return null;
  };
}

/** Whether a meeting can stand on a beat: neither it nor its day is in a closed month. */
export function isUsable(beats: Beats, closedMonths: readonly number[], beat: number): boolean {
  return beats.hasDay(beat) && ![beats.monthOf(beat), beats.fallsIn(beat)].some((month) => isIn(closedMonths, month));
}

/** Whether a month, as whole months since the year 0, is one of these months of the year. */
export function isIn(monthsOfYear: readonly number[], month: number): boolean {
  return monthsOfYear.length > 0 && monthsOfYear.includes(within(month, 12) + 1);
}

/** From each beat of a round, how many beats it is to the next that is marked, none where it is itself; endless where none is. */
function distances(marked: readonly boolean[]): readonly number[] {
  const far = marked.map(() => Infinity);
  let distance = Infinity;
  for (let beat = marked.length * 2 - 1; beat >= 0; beat--) {
    const inRound = beat % marked.length;
    distance = marked[inRound] === true ? 0 : distance + 1;
    far[inRound] = distance;
  }
  return far;
}

/**
 * Counts on from a usable beat, step by step, over those that are usable, to the last of so many. Steps go round the round and come back
 * to where they began, so the usable beats on such a way are written down once, and counting is a division.
 */
function countingOn(usable: readonly boolean[], step: number): (first: number, count: number) => number {
  const round = usable.length;
  /** Of each beat, the steps to the usable ones on its way, from where the way begins. */
  const ways: (readonly number[])[] = [];
  /** Of each usable beat, its number among those. */
  const numbers = new Int32Array(round);
  for (let start = 0; start < round; start++) {
    if (ways[start] !== undefined) continue;
    const way: number[] = [];
    let beat = start;
    for (let steps = 0; steps === 0 || beat !== start; steps++) {
      ways[beat] = way;
      if (usable[beat] === true) numbers[beat] = way.push(steps) - 1;
      beat = (beat + step) % round;
    }
  }
  const stepsAround = round / greatestCommonDivisor(round, step);
  return (first, count) => {
    const way = ways[within(first, round)] ?? [];
    const number = numbers[within(first, round)] ?? 0;
    const target = number + count - 1;
    const around = Math.floor(target / way.length) * stepsAround;
    return first + ((way[target % way.length] ?? 0) - (way[number] ?? 0) + around) * step;
  };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
