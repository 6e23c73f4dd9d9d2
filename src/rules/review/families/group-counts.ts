import type { Clusters, Count, NullReason } from '../metric.js';
import { enter, type Ledger } from './ledger.js';

/** Why a group has no count, and then no scope it belongs to has one. Where groups have several reasons, the first of these stands. */
const reasons: readonly NullReason[] = ['not-applicable', 'not-yet-observable', 'not-recorded'];

export const later: Count = { null: 'not-yet-observable' };
export const notApplicable: Count = { null: 'not-applicable' };
export const notRecorded: Count = { null: 'not-recorded' };

/** What one seat brings to a rate. */
export interface Part {
  readonly num: number;
  readonly den: number;
}

/** A rate over seats, with what its interval needs to know of them. Seats with nothing to take a share of are no part of it. */
export function rateOf(parts: readonly Part[]): Count {
  const some = parts.filter(({ den }) => den > 0);
  const sum = (of: (part: Part) => number): number => some.reduce((before, part) => before + of(part), 0);
  const [num, den] = [sum((part) => part.num), sum((part) => part.den)];
  return {
    num,
    den,
    clusters: {
      people: some.length,
      earned: num,
      possible: den,
      earnedSquared: sum((part) => part.num * part.num),
      earnedPossible: sum((part) => part.num * part.den),
      possibleSquared: sum((part) => part.den * part.den),
    },
  };
}

/** Enters what one group adds to a figure, or why it has no count. */
export function enterCount(ledger: Ledger, name: string, count: Count): void {
  enter(ledger, name, 'null' in count ? [0, 0, ...reasons.map((each) => Number(each === count.null))] : known(count));
}

function known({ num, den, clusters }: Exclude<Count, { readonly null: unknown }>): readonly number[] {
  const counted = [num, den, ...reasons.map(() => 0)];
  if (clusters === undefined) return counted;
  const { people, earned, possible, earnedSquared, earnedPossible, possibleSquared } = clusters;
  return [...counted, people, earned, possible, earnedSquared, earnedPossible, possibleSquared];
}

/** The sum of what the groups added, read from its list. A group that has no count is never left out in silence. */
export function countFrom(numbers: readonly number[]): Count {
  const [num = 0, den = 0, ...rest] = numbers;
  const reason = reasonAmong(numbers);
  if (reason !== undefined) return { null: reason };
  const clusters = clustersFrom(rest.slice(reasons.length));
  return clusters === undefined ? { num, den } : { num, den, clusters };
}

/** The reason why a sum has no count; `undefined` where it has one. */
export function reasonAmong(numbers: readonly number[]): NullReason | undefined {
  const [, , ...rest] = numbers;
  return reasons.find((_, place) => (rest[place] ?? 0) > 0);
}

/** The same sum in a unit so many times smaller. */
export function inSmallerUnit(numbers: readonly number[], times: number): readonly number[] {
  const square = times * times;
  const factors = [times, times, ...reasons.map(() => 1), 1, times, times, square, square, square];
  return numbers.map((each, place) => each * (factors[place] ?? 1));
}

function clustersFrom(numbers: readonly number[]): Clusters | undefined {
  const [people, earned, possible, earnedSquared = 0, earnedPossible = 0, possibleSquared = 0] = numbers;
  if (people === undefined || earned === undefined || possible === undefined) return undefined;
  return { people, earned, possible, earnedSquared, earnedPossible, possibleSquared };
}
