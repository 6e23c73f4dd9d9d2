import { byCodeUnit } from '../order.js';
import type { Quantity, Relation } from './quantities.js';

/** A sum of unknowns that is zero in every world: `coefficients` in the order of `unknowns`. */
export interface Equation {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * What a reader knows, told as differences from the truth: the truth itself is zero everywhere, so one world is always at hand. The unknowns
 * are the quantities in the order they are published, then what each `at-least` has to spare.
 */
export interface Graph {
  readonly quantities: readonly Quantity[];
  readonly unknowns: number;
  readonly equations: readonly Equation[];
  /** How far below and above the truth each unknown could lie, by public rules alone. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Brings quantities and relations into one order, whatever order they came in: heavier ones first, then by id.
 *
 * @throws RangeError for an id told twice or related but not told, a number that is not whole, and a truth that breaks a bound or relation:
 * all are mistakes of the caller
 */
export function graphOf(quantities: readonly Quantity[], relations: readonly Relation[]): Graph {
  const inOrder = [...quantities].sort((one, other) => other.weight - one.weight || byCodeUnit(one.id, other.id));
  const indexOf = new Map(inOrder.map(({ id }, index) => [id, index]));
  if (indexOf.size !== inOrder.length) throw new RangeError('Two quantities have the same id.');
  for (const each of inOrder) checkQuantity(each);
  const summed = relations
    .map((relation) => summedUp(relation, indexOf))
    .sort((one, other) => byCodeUnit(one.key, other.key));
  const low = inOrder.map(({ least, value }) => least - value);
  const high = inOrder.map(({ most, value }) => (most === null ? Number.POSITIVE_INFINITY : most - value));
  const equations: Equation[] = [];
  let before = '';
  for (const { key, kind, total, unknowns, coefficients } of summed) {
    if (key === before) continue;
    before = key;
    const spare = unknowns.reduce(
      (sum, unknown, at) => sum + (coefficients[at] ?? 0) * (inOrder[unknown]?.value ?? 0),
      -total,
    );
    if (kind === 'equals' ? spare !== 0 : !(spare >= 0))
      throw new RangeError('A relation does not hold for the quantities.');
    if (kind === 'equals') equations.push({ unknowns, coefficients });
    else {
      equations.push({ unknowns: [...unknowns, low.length], coefficients: [...coefficients, -1] });
      low.push(-spare);
      high.push(Number.POSITIVE_INFINITY);
    }
  }
  return {
    quantities: inOrder,
    unknowns: low.length,
    equations,
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
}

function checkQuantity({ value, least, most, reach }: Quantity): void {
  if (![value, least, most ?? 0, reach].every(Number.isSafeInteger))
    throw new RangeError('A quantity is a whole number.');
  if (value < least || (most !== null && value > most)) throw new RangeError('A quantity lies outside its bounds.');
}

interface Summed extends Equation {
  readonly key: string;
  readonly kind: Relation['kind'];
  readonly total: number;
}

/** Each quantity once, in order, and a key that is the same for the same relation. */
function summedUp({ terms, kind, total }: Relation, indexOf: ReadonlyMap<string, number>): Summed {
  const sums = new Map<number, number>();
  for (const { quantity, coefficient } of terms) {
    const index = indexOf.get(quantity);
    if (index === undefined) throw new RangeError('A relation names a quantity that is not given.');
    sums.set(index, (sums.get(index) ?? 0) + coefficient);
  }
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0).sort(([one], [other]) => one - other);
  if (![total, ...sums.values()].every(Number.isSafeInteger)) throw new RangeError('A relation is in whole numbers.');
  return {
    key: JSON.stringify([kept, kind, total]),
    kind,
    total,
    unknowns: kept.map(([index]) => index),
    coefficients: kept.map(([, coefficient]) => coefficient),
  };
}

/** Whether differences from the truth are whole, within the bounds and true to every equation: decided in whole numbers alone. */
export function isWorld({ equations }: Graph, low: Float64Array, high: Float64Array, at: Float64Array): boolean {
  for (let unknown = 0; unknown < at.length; unknown++) {
    const value = at[unknown] ?? 0;
    if (!Number.isSafeInteger(value) || value < (low[unknown] ?? 0) || value > (high[unknown] ?? 0)) return false;
  }
  for (const { unknowns, coefficients } of equations) {
    let sum = 0;
    for (let term = 0; term < unknowns.length; term++) {
      sum += (coefficients[term] ?? 0) * (at[unknowns[term] ?? 0] ?? 0);
      if (!Number.isSafeInteger(sum)) return false;
    }
    if (sum !== 0) return false;
  }
  return true;
}
