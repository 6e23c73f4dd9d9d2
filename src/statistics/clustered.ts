import type { Ratio } from '../kernel/ratio.js';
import type { Bounds } from './bounds.js';
import { toNumber } from './fraction.js';
import { z } from './normal.js';
import { scoreBounds } from './share.js';
import { studentT } from './student.js';

/** Points of people who each had several to earn, as sums over people; all whole numbers. */
export interface Clusters {
  readonly people: number;
  readonly earned: number;
  readonly possible: number;
  readonly earnedSquared: number;
  readonly earnedPossible: number;
  readonly possibleSquared: number;
}

/**
 * Between what rates chance leaves points earned of points possible, where one person's are alike: six meetings of twelve people are
 * neither 72 people nor 12. What they are worth is read from how far people differ, and the interval is Wilson's for that many (as Korn
 * and Graubard do with the exact interval).
 *
 * @returns `null` for fewer than two people or no points possible: one person does not show how people differ
 * @throws RangeError for a confidence of 0 or 1
 */
export function clustered(clusters: Clusters, confidence: Ratio): Bounds | null {
  const deviations = z(confidence);
  const worth = effectiveSize(clusters, confidence);
  if (worth === null) return null;
  return scoreBounds((clusters.earned / clusters.possible) * worth, worth, deviations);
}

/**
 * How many independent points the points possible are worth: from the linearised variance of a ratio of sums, less what Student's
 * distribution takes off because that variance was itself read from so few people, and never more than there are.
 *
 * Where nobody differs from anybody no variance is to be seen, and that everybody came always does not show that their meetings were
 * independent: each person then counts once, less where some had more to earn than others (Kish's effective size).
 *
 * @returns `null` for fewer than two people or no points possible
 * @throws RangeError for a confidence of 0 or 1
 */
export function effectiveSize(clusters: Clusters, confidence: Ratio): number | null {
  if (clusters.people < 2 || clusters.possible === 0) return null;
  const [people, earned, possible] = [BigInt(clusters.people), BigInt(clusters.earned), BigInt(clusters.possible)];
  // Sum over people of (earned - rate x possible) squared, times possible squared: whole, so that what cancels cancels exactly.
  const spread =
    BigInt(clusters.earnedSquared) * possible * possible -
    2n * BigInt(clusters.earnedPossible) * earned * possible +
    BigInt(clusters.possibleSquared) * earned * earned;
  if (spread === 0n) return toNumber({ num: possible * possible, den: BigInt(clusters.possibleSquared) });
  const num = earned * (possible - earned) * (people - 1n) * possible * possible;
  const lessSure = z(confidence) / studentT(confidence, clusters.people - 1);
  return Math.min(clusters.possible, toNumber({ num, den: people * spread }) * lessSure * lessSure);
}
