import { type Ratio, ratio } from '../kernel/ratio.js';
import { beyondEachEnd } from './bounds.js';

/**
 * How many standard deviations hold so much of a normal distribution around its middle. Made of sums, products, quotients and square
 * roots alone, which every engine rounds alike, where logarithms and exponentials may differ in the last digit.
 *
 * @param confidence between 0 and 1, neither of them
 * @throws RangeError for anything else
 * @example
 * z(ratio(19, 20)) // => 1.959963984540054
 */
export function z(confidence: Ratio): number {
  return deviationsBeyond(beyondEachEnd(confidence));
}

/**
 * Below how many standard deviations from the mean so much of a normal distribution lies.
 *
 * @param share between 0 and 1, neither of them
 * @throws RangeError for anything else
 * @example
 * normalQuantile(ratio(1, 40)) // => -1.959963984540054
 */
export function normalQuantile(share: Ratio): number {
  beyondEachEnd(share);
  const { numerator, denominator } = share;
  const lower = numerator * 2 < denominator;
  const outer = ratio(lower ? numerator : denominator - numerator, denominator);
  const deviations = deviationsBeyond(outer.numerator / outer.denominator);
  return lower ? -deviations : deviations;
}

/**
 * Newton's steps from the middle outwards: the tail is convex there, so each one stops short of the answer, until none is left to make.
 *
 * @param tail the chance beyond it, above 0 and at most one half
 */
function deviationsBeyond(tail: number): number {
  let deviations = 0;
  for (;;) {
    const { beyond, density } = normalAt(deviations);
    const next = deviations + (beyond - tail) / density;
    if (next <= deviations) return deviations;
    deviations = next;
  }
}

/** From here on the continued fraction needs few terms, and before it the series loses no digit. */
const farOut = 2;
const terms = 120;

function normalAt(deviations: number): { readonly beyond: number; readonly density: number } {
  const square = deviations * deviations;
  const density = 1 / (Math.sqrt(2 * Math.PI) * exponential(square / 2));
  if (deviations < farOut) {
    let [term, sum] = [deviations, 0];
    for (let odd = 3; sum + term > sum; odd += 2) [sum, term] = [sum + term, (term * square) / odd];
    return { beyond: 1 / 2 - density * sum, density };
  }
  let fraction = deviations;
  for (let term = terms; term > 0; term--) fraction = deviations + term / fraction;
  return { beyond: density / fraction, density };
}

/** Of a number not below zero: every term adds, so nothing cancels. */
function exponential(power: number): number {
  let [term, sum] = [1, 0];
  for (let count = 1; sum + term > sum; count++) [sum, term] = [sum + term, (term * power) / count];
  return sum;
}
