import type { Stretches } from '../../kernel/stretches.js';

/** Days ruled out, both ends included, as numbers of days; or times taken, the end not included, as moments. */
export interface Ruled {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Worked out from a rule and not announced yet. */
  readonly expected: boolean;
}

/** The same without their labels, joined where they touch. */
export function stretchesOf(ruled: readonly Ruled[]): Stretches {
  const joined: [from: number, to: number][] = [];
  for (const { from, to } of [...ruled].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1] + 1) joined.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return joined;
}
