import type { Count, NullReason } from '../metric.js';

/** A sum over groups of a numerator and a denominator, with how many groups have none for each reason. */
export interface Added {
  readonly num: number;
  readonly den: number;
  readonly without: ReadonlyMap<NullReason, number>;
}

/** The reason that stands where groups have different ones. */
const reasons: readonly NullReason[] = ['not-applicable', 'not-yet-observable', 'not-recorded'];

export const nothingAdded: Added = { num: 0, den: 0, without: new Map() };

/** What one group brings. */
export function added(sum: Added, count: Count): Added {
  return 'null' in count
    ? bothAdded(sum, { ...nothingAdded, without: new Map([[count.null, 1]]) })
    : { ...sum, num: sum.num + count.num, den: sum.den + count.den };
}

export function bothAdded(first: Added, second: Added): Added {
  const without = new Map(first.without);
  for (const [reason, groups] of second.without) without.set(reason, (without.get(reason) ?? 0) + groups);
  return { num: first.num + second.num, den: first.den + second.den, without };
}

/** The sum. A group that has no count leaves the whole without one: it is never left out in silence. */
export function sumOf({ num, den, without }: Added): Count {
  const reason = reasons.find((each) => without.has(each));
  return reason === undefined ? { num, den } : { null: reason };
}
