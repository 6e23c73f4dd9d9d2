import type { Ratio } from '../kernel/ratio.js';
import { checkCount, checkPart, type Part } from './bounds.js';
import { compareFractions, type Fraction, lowest, toNumber } from './fraction.js';

/** How likely chance alone makes something at least as far out, as an exact fraction. */
export interface Chance extends Fraction {
  /** The same as a number. */
  readonly p: number;
  /** Whether it is at most so much, exactly. */
  readonly isAtMost: (level: Ratio) => boolean;
}

export interface FisherChance extends Chance {
  /** With half of the chance of what was seen itself, which is less cautious. */
  readonly midP: number;
}

export interface BinomialChance extends Chance {
  /** Of so few or fewer, of so many or more. */
  readonly orFewer: Chance;
  readonly orMore: Chance;
}

/**
 * How likely chance alone makes two shares differ so much or more, either way, given all four totals (Fisher's exact test). Two outcomes
 * tie only where they are exactly as likely.
 *
 * The time grows with the square of the smaller group: for people, not for millions.
 *
 * @throws RangeError for a part that is none
 */
export function fisherExact(first: Part, second: Part): FisherChance {
  checkPart(first);
  checkPart(second);
  const drawn = first.num + second.num;
  const fewest = Math.max(0, drawn - second.den);
  const most = Math.min(drawn, first.den);
  // Weights follow from each other by whole factors; the first one is in proportion, so that every division below is exact.
  let weight = choose(first.den, fewest) * choose(second.den, drawn - fewest);
  const weights = [weight];
  for (let taken = fewest; taken < most; taken++) {
    const up = BigInt(first.den - taken) * BigInt(drawn - taken);
    weight = (weight * up) / (BigInt(taken + 1) * BigInt(second.den - drawn + taken + 1));
    weights.push(weight);
  }
  const seen = weights[first.num - fewest] ?? 0n;
  const den = sum(weights);
  const num = sum(weights.filter((each) => each <= seen));
  return { ...chanceOf({ num, den }), midP: toNumber({ num: 2n * num - seen, den: 2n * den }) };
}

/**
 * How likely chance alone divides those who changed so unevenly or more, if either way were as likely (McNemar's exact test).
 *
 * @param one those who changed one way
 * @param other those who changed the other way
 * @returns `null` where nobody changed
 * @throws RangeError for anything but whole numbers, none or more
 */
export function mcnemarExact(one: number, other: number): Chance | null {
  checkCount(one);
  checkCount(other);
  return one + other === 0 ? null : binomialExact(one, one + other, { numerator: 1, denominator: 2 });
}

/**
 * How likely chance alone makes a part of a whole as unlikely as this or more, where each counts with a chance that is known.
 *
 * @param expected from 0 to 1
 * @throws RangeError for a part that is none, or a chance outside 0 to 1
 */
export function binomialExact(num: number, den: number, expected: Ratio): BinomialChance {
  checkPart({ num, den });
  const { numerator, denominator } = expected;
  if (!(numerator >= 0 && numerator <= denominator)) throw new RangeError('A chance is a share, from 0 to 1.');
  const [hit, miss] = [BigInt(numerator), BigInt(denominator - numerator)];
  const misses = [1n];
  for (let count = 0; count < den; count++) misses.push((misses[count] ?? 1n) * miss);
  let [ways, hits] = [1n, 1n];
  const weights: bigint[] = [];
  for (let taken = 0; taken <= den; taken++) {
    weights.push(ways * hits * (misses[den - taken] ?? 1n));
    ways = (ways * BigInt(den - taken)) / BigInt(taken + 1);
    hits *= hit;
  }
  const all = BigInt(denominator) ** BigInt(den);
  const seen = weights[num] ?? 0n;
  return {
    ...chanceOf({ num: sum(weights.filter((each) => each <= seen)), den: all }),
    orFewer: chanceOf({ num: sum(weights.slice(0, num + 1)), den: all }),
    orMore: chanceOf({ num: sum(weights.slice(num)), den: all }),
  };
}

export interface Held {
  /** Whether it holds when all of the family are asked about at once. */
  readonly held: boolean;
  /** The least level at which it would, at most 1. */
  readonly adjusted: number;
}

/**
 * Which of a family of findings hold together: at most so likely that chance makes even one of those that do (Holm's step-down).
 *
 * @param family exact chances, in any order
 * @param level such as 1/20
 * @returns one answer each, in the order given
 */
export function heldByHolm(family: readonly Fraction[], level: Ratio): readonly Held[] {
  const order = family
    .map((chance, index) => ({ chance, index }))
    .sort((one, other) => compareFractions(one.chance, other.chance));
  const answers = new Map<number, Held>();
  const limit = { num: BigInt(level.numerator), den: BigInt(level.denominator) };
  let adjusted: Fraction = { num: 0n, den: 1n };
  order.forEach(({ chance, index }, before) => {
    const times = { num: chance.num * BigInt(family.length - before), den: chance.den };
    if (compareFractions(times, adjusted) > 0) adjusted = times;
    if (adjusted.num > adjusted.den) adjusted = { num: 1n, den: 1n };
    answers.set(index, { held: compareFractions(adjusted, limit) <= 0, adjusted: toNumber(adjusted) });
  });
  return family.map((_, index) => answers.get(index) ?? { held: false, adjusted: 1 });
}

function chanceOf(exact: Fraction): Chance {
  const { num, den } = lowest(exact);
  return {
    num,
    den,
    p: toNumber({ num, den }),
    isAtMost: ({ numerator, denominator }) =>
      compareFractions({ num, den }, { num: BigInt(numerator), den: BigInt(denominator) }) <= 0,
  };
}

function choose(whole: number, part: number): bigint {
  let ways = 1n;
  for (let taken = 0; taken < part; taken++) ways = (ways * BigInt(whole - taken)) / BigInt(taken + 1);
  return ways;
}

function sum(weights: readonly bigint[]): bigint {
  return weights.reduce((total, each) => total + each, 0n);
}
