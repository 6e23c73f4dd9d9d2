import type { Count } from '../metric.js';

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A fraction in lowest terms as two numbers that are exact. Where they would be too large for that, both lose as many of their last binary
 * digits as it takes, which moves the value by less than one part in 2^51 of a whole.
 *
 * @param num a whole number, at most as far from 0 as the denominator
 * @param den a whole number above 0; 0 over 0 stays what it is
 */
export function fractionOf(num: bigint, den: bigint): Extract<Count, { readonly num: number }> {
  if (den === 0n) return { num: 0, den: 0 };
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  let [top, bottom] = [num / divisor, den / divisor];
  while (top > largest || -top > largest || bottom > largest) [top, bottom] = [top / 2n, bottom / 2n];
  return { num: Number(top), den: Number(bottom) };
}

export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  return second === 0n ? first : greatestCommonDivisor(second, first % second);
}
