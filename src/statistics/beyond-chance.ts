import type { Ratio } from '../kernel/ratio.js';
import { checkPart, type Part } from './bounds.js';
import { exactly } from './fraction.js';
import { z } from './normal.js';

/**
 * Whether a share is at or above a target by more than chance: the low end of its Wilson interval is at least the target. Decided in whole
 * numbers, so that meeting a target exactly never hangs on a rounded digit.
 *
 * @param target from 0 to 1
 * @throws RangeError for a part that is none, a target outside 0 to 1, or a confidence of 0 or 1
 */
export function isAtLeastBeyondChance(part: Part, target: Ratio, confidence: Ratio): boolean {
  const { ahead, square, needed } = compare(part, target, confidence);
  // At the target itself there is no distance; only a target of 0 is then behind the low end.
  return ahead === 0n ? target.numerator === 0 : ahead > 0n && square >= needed;
}

/**
 * Whether a share is below a target by more than chance: the high end of its Wilson interval is below the target. Decided in whole numbers.
 *
 * @param target from 0 to 1
 * @throws RangeError for a part that is none, a target outside 0 to 1, or a confidence of 0 or 1
 */
export function isBelowBeyondChance(part: Part, target: Ratio, confidence: Ratio): boolean {
  const { ahead, square, needed } = compare(part, target, confidence);
  return ahead < 0n && square > needed;
}

/** The ends are where the squared distance of the part from the target is z squared times n T (1 - T); here without any denominator. */
function compare(
  part: Part,
  { numerator, denominator }: Ratio,
  confidence: Ratio,
): { readonly ahead: bigint; readonly square: bigint; readonly needed: bigint } {
  checkPart(part);
  if (!(numerator >= 0 && numerator <= denominator)) throw new RangeError('A target is a share, from 0 to 1.');
  const deviations = z(confidence);
  const squared = exactly(deviations * deviations);
  const [whole, up, down] = [BigInt(part.den), BigInt(numerator), BigInt(denominator)];
  const ahead = BigInt(part.num) * down - whole * up;
  return { ahead, square: ahead * ahead * squared.den, needed: squared.num * whole * up * (down - up) };
}
