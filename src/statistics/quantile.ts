import { type Ratio, ratio } from '../kernel/ratio.js';
import type { Part } from './bounds.js';

/**
 * Below what value a share of values lies, exactly; between two values it lies so far along as the share says (the seventh of Hyndman and
 * Fan's definitions, which R and spreadsheets use). With 1/2 it is the median.
 *
 * @param sorted whole numbers, smallest first
 * @param share from 0 to 1
 * @returns `null` for no values
 * @throws RangeError for a share outside 0 to 1, or values that are not whole
 * @example
 * quantile([1, 2, 3, 4], ratio(1, 4)) // => { num: 7, den: 4 }
 */
export function quantile(sorted: readonly number[], { numerator, denominator }: Ratio): Part | null {
  if (!(numerator >= 0 && numerator <= denominator)) throw new RangeError('A share is from 0 to 1.');
  const steps = (sorted.length - 1) * numerator;
  const past = steps % denominator;
  const index = (steps - past) / denominator;
  const lower = sorted[index];
  if (lower === undefined) return null;
  const upper = sorted[index + 1] ?? lower;
  checkWhole(lower);
  checkWhole(upper);
  const exact = ratio(lower * denominator + past * (upper - lower), denominator);
  return { num: exact.numerator, den: exact.denominator };
}

function checkWhole(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError('A quantile is taken of whole numbers.');
}
