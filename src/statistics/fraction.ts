/** An exact fraction of any size. The denominator is above zero. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** A number holds 53 binary digits; more are kept while dividing, so that the last of them is rounded once. */
const kept = 64;

/** In lowest terms. */
export function lowest({ num, den }: Fraction): Fraction {
  const divisor = commonDivisor(num < 0n ? -num : num, den);
  return { num: num / divisor, den: den / divisor };
}

/** Below zero, zero or above zero, as the first is smaller, equal or larger. */
export function compareFractions(first: Fraction, second: Fraction): number {
  const [left, right] = [first.num * second.den, second.num * first.den];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * As a number, right to within one step of its last digit however long the two are.
 *
 * @param fraction none or above zero
 */
export function toNumber({ num, den }: Fraction): number {
  const shift = Math.max(0, kept + bitsOf(den) - bitsOf(num));
  const quotient = Number((num << BigInt(shift)) / den);
  // In two halves, because a power of two may be beyond any number where what it divides is not.
  const half = Math.floor(shift / 2);
  return quotient / powerOfTwo(half) / powerOfTwo(shift - half);
}

/** A number is a whole number over a power of two: this is it, exactly. */
export function exactly(number: number): Fraction {
  let [whole, halvings] = [number, 0n];
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return { num: BigInt(whole), den: 1n << halvings };
}

/** The greatest whole number that divides both. */
export function commonDivisor(first: bigint, second: bigint): bigint {
  let [divisor, rest] = [first, second];
  while (rest) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

function bitsOf(whole: bigint): number {
  return whole.toString(16).length * 4;
}

/** Whole, so exact wherever it runs. */
function powerOfTwo(exponent: number): number {
  return Number(1n << BigInt(exponent));
}
