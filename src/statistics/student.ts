import type { Ratio } from '../kernel/ratio.js';
import { beyondEachEnd } from './bounds.js';
import { z } from './normal.js';

/** From here on the difference from the normal distribution is a series whose fifth term changes no digit. */
const manyFree = 1000;

/**
 * How many standard errors hold so much of Student's distribution around its middle: more than `z`, because the spread too was read from
 * the same few people. Like `z`, of sums, products, quotients and square roots alone.
 *
 * @param free degrees of freedom, a whole number above zero: one less than the people
 * @throws RangeError for a confidence of 0 or 1
 * @example
 * studentT(ratio(19, 20), 11) // => 2.2009851600916446
 */
export function studentT(confidence: Ratio, free: number): number {
  const tail = beyondEachEnd(confidence);
  if (free >= manyFree) return nearlyNormal(z(confidence), free);
  const top = densityAtZero(free);
  let deviations = 0;
  for (;;) {
    const { beyond, density } = studentAt(deviations, free, top);
    const next = deviations + (beyond - tail) / density;
    if (!(next > deviations)) return deviations;
    deviations = next;
  }
}

function studentAt(
  deviations: number,
  free: number,
  top: number,
): { readonly beyond: number; readonly density: number } {
  const inner = (deviations * deviations) / (free + deviations * deviations);
  const outer = free / (free + deviations * deviations);
  // Either pair of series is exact; the one in the smaller of the two needs few terms.
  if (inner <= outer) {
    const density = top / sumOf((index) => ((free + 1 + 2 * index) / (2 + 2 * index)) * inner);
    const sum = sumOf((index) => ((free + 1 + 2 * index) / (3 + 2 * index)) * inner);
    return { beyond: 1 / 2 - density * deviations * sum, density };
  }
  const density = top * wholePower(Math.sqrt(outer), free + 1);
  const sum = sumOf((index) => ((free + 1 + 2 * index) / (free + 2 + 2 * index)) * outer);
  return { beyond: (density * deviations * sum) / free, density };
}

/** Of a series that starts with 1 and whose terms follow from each other by the factor given, none below zero. */
function sumOf(factor: (index: number) => number): number {
  let [term, sum] = [1, 0];
  for (let index = 0; sum + term > sum; index++) {
    sum += term;
    term *= factor(index);
  }
  return sum;
}

function densityAtZero(free: number): number {
  // The gamma function at (free + 1) / 2 over that at free / 2, two degrees at a time.
  const odd = free % 2 === 1;
  let quotient = odd ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let done = odd ? 1 : 2; done < free; done += 2) quotient *= (done + 1) / done;
  return quotient / Math.sqrt(Math.PI * free);
}

function wholePower(base: number, exponent: number): number {
  let [product, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}

/** The expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5). */
function nearlyNormal(deviations: number, free: number): number {
  const square = deviations * deviations;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  const fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
  return deviations * (1 + (first + (second + (third + fourth / free) / free) / free) / free);
}
