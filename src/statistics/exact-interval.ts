import type { Ratio } from '../kernel/ratio.js';
import { type Bounds, beyondEachEnd, checkCount, checkPart, type Part } from './bounds.js';

/**
 * Between what shares chance leaves a part of a whole, never promising more than it holds (Clopper and Pearson's exact interval): wider
 * than Wilson's. None of any number starts at exactly 0 and all of any number ends at exactly 1.
 *
 * @throws RangeError for a part that is none, or a confidence of 0 or 1
 */
export function clopperPearson(part: Part, confidence: Ratio): Bounds {
  checkPart(part);
  const tail = beyondEachEnd(confidence);
  return { low: leastShare(part.num, part.den, tail), high: 1 - leastShare(part.den - part.num, part.den, tail) };
}

/**
 * Between what expected numbers chance leaves a number of happenings (the exact Poisson interval).
 *
 * @param count a whole number, none or more
 * @throws RangeError for anything else, or a confidence of 0 or 1
 * @example
 * poissonExact(0, ratio(19, 20)) // => { low: 0, high: 3.688879454113936 }
 */
export function poissonExact(count: number, confidence: Ratio): Bounds {
  checkCount(count);
  const tail = beyondEachEnd(confidence);
  const orMore = (expected: number): Split => ({
    atOrAbove: sumOf(1, (step) => expected / (count + step + 1)),
    below: sumOf(count / expected, (step) => (count - step - 1) / expected),
  });
  const orFewer = (expected: number): Split => ({
    atOrAbove: sumOf(expected / (count + 1), (step) => expected / (count + step + 2)),
    below: sumOf(1, (step) => (count - step) / expected),
  });
  let most = count + 1;
  while (holds(orFewer(most), 1 - tail)) most *= 2;
  return {
    low: count === 0 ? 0 : lastWhere((expected) => holds(orMore(expected), tail), count),
    high: lastWhere((expected) => holds(orFewer(expected), 1 - tail), most),
  };
}

/** The share at which so many or more have just the chance given. */
function leastShare(part: number, whole: number, tail: number): number {
  if (part === 0) return 0;
  return lastWhere((share) => {
    const odds = share / (1 - share);
    const atOrAbove = sumOf(1, (step) => ((whole - part - step) / (part + step + 1)) * odds);
    const below = sumOf(
      part / (whole - part + 1) / odds,
      (step) => (part - step - 1) / (whole - part + step + 2) / odds,
    );
    return holds({ atOrAbove, below }, tail);
  }, 1);
}

/** Two parts of a distribution in a unit of their own: only how they compare is known, and only that is asked. */
interface Split {
  readonly atOrAbove: number;
  readonly below: number;
}

/** Whether the upper part is at most so much of both. One of the two may be beyond any number, and still compares. */
function holds({ atOrAbove, below }: Split, tail: number): boolean {
  return atOrAbove * (1 - tail) <= below * tail;
}

/** Smaller terms than this change no digit, nor do all that come after them together. */
const nothing = 1e-22;

/**
 * The sum of terms that each follow from the last by a factor that only falls: chances relative to the first one. All are above zero, so
 * nothing cancels, and no logarithm or exponential is needed, which engines may round differently.
 */
function sumOf(first: number, factor: (step: number) => number): number {
  let [term, sum] = [first, 0];
  for (let step = 0; term > sum * nothing && sum < Number.POSITIVE_INFINITY; step++) {
    sum += term;
    term *= factor(step);
  }
  return sum;
}

/** The largest number from 0 up to the end for which something holds that stops holding once: halved until no number is in between. */
function lastWhere(isSo: (number: number) => boolean, end: number): number {
  let [low, high] = [0, end];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (isSo(middle)) low = middle;
    else high = middle;
  }
}
