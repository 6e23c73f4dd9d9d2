/** An exact fraction, so that "two thirds" never becomes 0.67. Both numbers whole, the denominator above zero. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * An exact fraction in lowest terms.
 *
 * @param numerator a whole number
 * @param denominator a whole number above zero
 * @throws RangeError for anything else
 * @example
 * ratio(4, 6) // => { numerator: 2, denominator: 3 }
 */
export function ratio(numerator: number, denominator: number): Ratio {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError('A ratio is a whole number over a whole number above zero.');
  }
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Below zero, zero or above zero, as the first is smaller, equal or larger; exact however large the numbers. */
export function compareRatios(first: Ratio, second: Ratio): number {
  const left = BigInt(first.numerator) * BigInt(second.denominator);
  const right = BigInt(second.numerator) * BigInt(first.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A share of a whole number, rounded up or down to a whole number without a float in between.
 *
 * @param share the fraction
 * @param whole a whole number
 * @example
 * shareOf(ratio(2, 3), 5, 'up') // => 4
 * shareOf(ratio(2, 3), 5, 'down') // => 3
 */
export function shareOf({ numerator, denominator }: Ratio, whole: number, rounded: 'up' | 'down'): number {
  // The floor of a quotient of whole numbers below 2^53 is exact: the next whole number is further off than the rounding.
  return Math.floor((numerator * whole + (rounded === 'up' ? denominator - 1 : 0)) / denominator);
}

/**
 * A fraction as people write it: a whole number, then what is left.
 *
 * @example
 * mixedNumber(ratio(7, 2)) // => '3 1/2'
 */
export function mixedNumber({ numerator, denominator }: Ratio): string {
  const left = numerator % denominator;
  const whole = (numerator - left) / denominator;
  if (left === 0) return String(whole);
  return whole === 0 ? `${left}/${denominator}` : `${whole} ${left}/${denominator}`;
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}
