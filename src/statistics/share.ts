import type { Ratio } from '../kernel/ratio.js';
import { type Bounds, checkCount, checkPart, type Part } from './bounds.js';
import { z } from './normal.js';

/**
 * Between what shares chance leaves a part of a whole, where each of the whole counts once (Wilson's score interval, without correction).
 * None of any number starts at exactly 0 and all of any number ends at exactly 1; nothing lies outside.
 *
 * @param part whole numbers
 * @param confidence such as 19/20
 * @throws RangeError for a part that is none, or a confidence of 0 or 1
 * @example
 * wilson({ num: 0, den: 5 }, ratio(19, 20)) // => { low: 0, high: 0.43448246478317476 }
 */
export function wilson(part: Part, confidence: Ratio): Bounds {
  checkPart(part);
  return scoreBounds(part.num, part.den, z(confidence));
}

/**
 * The same for any part and whole above zero, and with the deviations given.
 *
 * The lower end is written as a quotient without a difference in it, and the upper as what the rest's lower end leaves: so no digit
 * cancels, the ends are exact, and a part and its rest mirror each other.
 */
export function scoreBounds(part: number, whole: number, deviations: number): Bounds {
  const rest = whole - part;
  return { low: lowEnd(part, rest, whole, deviations), high: 1 - lowEnd(rest, part, whole, deviations) };
}

function lowEnd(part: number, rest: number, whole: number, deviations: number): number {
  const square = deviations * deviations;
  const reach = deviations * Math.sqrt((part / whole) * rest + square / 4);
  return ((part / whole) * part) / (part + square / 2 + reach);
}

/**
 * Between what differences chance leaves two shares of different people, the first less the second (Newcombe's hybrid score interval,
 * without correction). From -1 to 1; 0 inside says that chance alone could have made the difference.
 *
 * @throws RangeError for a part that is none, or a confidence of 0 or 1
 */
export function newcombe(first: Part, second: Part, confidence: Ratio): Bounds {
  const [one, other] = [wilson(first, confidence), wilson(second, confidence)];
  const [share, against] = [first.num / first.den, second.num / second.den];
  const difference = share - against;
  const below = hypotenuse(share - one.low, other.high - against);
  const above = hypotenuse(one.high - share, against - other.low);
  return { low: Math.max(-1, difference - below), high: Math.min(1, difference + above) };
}

/**
 * Between what scores chance leaves promoters less detractors over all answers, from -1 to 1. Where all answer alike no spread is to be
 * seen, which is no proof that there is none: the interval then reaches as far as answers that nobody gave could move it.
 *
 * @throws RangeError for no answers, or more promoters and detractors than answers
 */
export function scoreInterval(promoters: number, detractors: number, answers: number, confidence: Ratio): Bounds {
  checkCount(promoters);
  checkCount(detractors);
  checkPart({ num: promoters + detractors, den: answers });
  const score = (promoters - detractors) / answers;
  const taken = promoters + detractors;
  if (taken === 0 || Math.abs(promoters - detractors) === answers) {
    const unseen = wilson({ num: 0, den: answers }, confidence).high;
    return { low: Math.max(-1, score - unseen * (1 + score)), high: Math.min(1, score + unseen * (1 - score)) };
  }
  const squared = taken * answers - (promoters - detractors) * (promoters - detractors);
  const reach = (z(confidence) * Math.sqrt(squared / answers)) / answers;
  return { low: Math.max(-1, score - reach), high: Math.min(1, score + reach) };
}

/** Without powers or `Math.hypot`, which engines may round differently. */
function hypotenuse(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
