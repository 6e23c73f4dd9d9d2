import { lowest } from './fraction.js';

/**
 * How far two coders agree beyond what chance would make them (Cohen's kappa), from -1 to 1.
 *
 * @param pairs what each of the two called the same thing, once a thing
 * @returns whole numbers in lowest terms; `null` where chance alone would make them agree on everything: nothing coded, or both used one
 *   and the same word throughout
 * @example
 * kappa([['applied', 'applied'], ['potential', 'applied']]) // => { num: 0, den: 1 }
 */
export function kappa(
  pairs: readonly (readonly [first: string, second: string])[],
): { readonly num: number; readonly den: number } | null {
  const [firsts, seconds] = [new Map<string, bigint>(), new Map<string, bigint>()];
  let [agreed, total] = [0n, 0n];
  for (const [first, second] of pairs) {
    total++;
    if (first === second) agreed++;
    firsts.set(first, (firsts.get(first) ?? 0n) + 1n);
    seconds.set(second, (seconds.get(second) ?? 0n) + 1n);
  }
  let byChance = 0n;
  for (const [word, times] of firsts) byChance += times * (seconds.get(word) ?? 0n);
  if (total * total === byChance) return null;
  const { num, den } = lowest({ num: agreed * total - byChance, den: total * total - byChance });
  return { num: Number(num), den: Number(den) };
}
