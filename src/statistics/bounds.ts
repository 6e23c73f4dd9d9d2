import type { Ratio } from '../kernel/ratio.js';

/** Between what two numbers chance leaves something. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A part of a whole, as two whole numbers: 0 to `den`, and above zero. */
export interface Part {
  readonly num: number;
  readonly den: number;
}

/**
 * The chance left out beyond each end of a two-sided interval.
 *
 * @param confidence between 0 and 1, neither of them: at 0 there is no interval, and at 1 it says nothing
 * @throws RangeError for anything else
 * @example
 * beyondEachEnd(ratio(19, 20)) // => 0.025
 */
export function beyondEachEnd({ numerator, denominator }: Ratio): number {
  if (!isWhole(numerator, 1) || !isWhole(denominator, 1) || numerator >= denominator) {
    throw new RangeError('A confidence is a fraction above 0 and below 1.');
  }
  return (denominator - numerator) / (2 * denominator);
}

/** @throws RangeError unless the part is a whole number from 0 to its whole, and that is above zero: nothing of nothing has no share. */
export function checkPart({ num, den }: Part): void {
  if (!isWhole(den, 1) || !isWhole(num, 0) || num > den) {
    throw new RangeError('A part is a whole number, none or more, of a whole above zero.');
  }
}

/** @throws RangeError unless it is a whole number, none or more. */
export function checkCount(count: number): void {
  if (!isWhole(count, 0)) throw new RangeError('A count is a whole number, none or more.');
}

function isWhole(number: number, least: number): boolean {
  return Number.isSafeInteger(number) && number >= least;
}
