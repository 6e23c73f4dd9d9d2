import type { Ratio } from '../../../kernel/ratio.js';
import type { FindingTerms } from '../../../policy/review-terms.js';
import { type FisherChance, fisherExact, heldByHolm, newcombe, type Part } from '../../../statistics/index.js';
import type { DifferenceSeen, FindingRule, ReviewFinding, ReviewFindingKind } from '../finding.js';
import type { Interval, KnownMetric, ReleasedMetric, Scope } from '../metric.js';
import { told } from './seen.js';

/** A rule that asks whether two shares differ, with what stands in its way. */
export interface Question {
  readonly rule: FindingRule;
  readonly scope: Scope;
  readonly comparator: ReviewFinding['comparator'];
  readonly metrics: readonly (ReleasedMetric | undefined)[];
  /** Whether a first share above the second is better, worse, or a gap either way. */
  readonly above: 'better' | 'gap';
  /** The two shares, or why there are none. */
  readonly asked: Pair | { readonly kind: ReviewFindingKind; readonly differs?: readonly string[] };
}

/** Two shares of people; or two rates of clustered points, each with its own interval. */
export interface Pair {
  readonly first: Part;
  readonly second: Part;
  /** Of rates; `null` for shares of people. */
  readonly rates: { readonly first: Interval; readonly second: Interval } | null;
}

/** More people than this on both sides together, and the interval alone tells chance: the exact test would take for ever and say the same. */
const mostForExactTest = 4000;

/**
 * Answers every question at once, because the more is asked the more chance alone would answer: Fisher's exact test of each, held together
 * for the whole family. A difference is told where its interval leaves out none, it is as large as the policy asks, and the test holds.
 */
export function answered(questions: readonly Question[], terms: FindingTerms): readonly ReviewFinding[] {
  const tests = questions.map(({ asked }) => testOf(asked));
  const family = tests.filter((test) => test !== null);
  const held = new Map(heldByHolm(family, terms.significance).map((each, index) => [family[index], each]));
  return questions.map(({ rule, scope, comparator, metrics, above, asked }, index) => {
    if ('kind' in asked) return told(rule, scope, comparator, { ...asked, metrics });
    const test = tests[index] ?? null;
    const together = test === null ? undefined : held.get(test);
    const difference = differenceOf(asked, terms, test, together?.adjusted ?? null);
    const kind = kindOf(asked, difference, together?.held ?? true, above, terms);
    return told(rule, scope, comparator, { kind, metrics, difference });
  });
}

function testOf(asked: Question['asked']): FisherChance | null {
  if ('kind' in asked || asked.rates !== null || asked.first.den + asked.second.den > mostForExactTest) return null;
  return fisherExact(asked.first, asked.second);
}

function differenceOf(
  { first, second, rates }: Pair,
  { confidence }: FindingTerms,
  test: FisherChance | null,
  adjusted: number | null,
): DifferenceSeen {
  const difference = first.num / first.den - second.num / second.den;
  const { low, high } =
    rates === null
      ? newcombe(first, second, confidence)
      : recovered(first.num / first.den, rates.first, second.num / second.den, rates.second);
  return { difference, low, high, p: test?.p ?? null, midP: test?.midP ?? null, held: adjusted };
}

/** The interval of a difference from the intervals of the two: the distances on each side, squared and added (Newcombe's way). */
function recovered(
  first: number,
  own: Pick<Interval, 'low' | 'high'>,
  second: number,
  other: Pick<Interval, 'low' | 'high'>,
): Pick<Interval, 'low' | 'high'> {
  const below = Math.sqrt((first - own.low) ** 2 + (other.high - second) ** 2);
  const beyond = Math.sqrt((own.high - first) ** 2 + (second - other.low) ** 2);
  return { low: Math.max(-1, first - second - below), high: Math.min(1, first - second + beyond) };
}

function kindOf(
  { first, second, rates }: Pair,
  { low, high }: DifferenceSeen,
  held: boolean,
  above: Question['above'],
  terms: FindingTerms,
): ReviewFindingKind {
  if (rates === null && Math.min(first.den, second.den) < terms.fewestPeople) return 'insufficient-evidence';
  const beyondChance = (low > 0 || high < 0) && held;
  if (!beyondChance || !isAsLarge(first, second, terms.leastDifference)) return 'nothing-to-tell';
  return above === 'better' && low > 0 ? 'strength' : 'improvement';
}

/** Whether the difference is at least so large, either way; in whole numbers. */
function isAsLarge(first: Part, second: Part, { numerator, denominator }: Ratio): boolean {
  const across = BigInt(first.num) * BigInt(second.den) - BigInt(second.num) * BigInt(first.den);
  const size = across < 0n ? -across : across;
  return size * BigInt(denominator) >= BigInt(numerator) * BigInt(first.den) * BigInt(second.den);
}

export function sharesOf(first: KnownMetric, second: KnownMetric): Pair {
  return { first, second, rates: null };
}
