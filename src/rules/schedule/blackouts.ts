/** Days ruled out, both ends included, as numbers of days; or times taken, the end not included, as moments. */
export interface Ruled {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Worked out from a rule and not announced yet. */
  readonly expected: boolean;
}

/** The same stretches without their labels, joined where they touch, in order: where each begins and where it ends. */
export type Stretches = readonly (readonly [from: number, to: number])[];

export function stretchesOf(ruled: readonly Ruled[]): Stretches {
  const joined: [from: number, to: number][] = [];
  for (const { from, to } of [...ruled].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1] + 1) joined.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return joined;
}

/** Whether a day lies in one of the stretches. A day is looked up for every week of every meeting, so it is looked up in few steps. */
export function liesIn(stretches: Stretches, day: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.[1] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.[0] ?? day + 1) <= day;
}
