import fc from 'fast-check';
import type { Quantity, Relation, Terms } from '../../src/kernel/disclosure/index.js';
import { tableQuantities } from '../../src/kernel/disclosure/index.js';

export interface Published {
  readonly quantities: readonly Quantity[];
  readonly relations: readonly Relation[];
}

/** Rows of eight to twenty people over categories of unequal size, from a seed: the tables the methods were compared on. */
export function randomTable(rows: number, columns: number, random: () => number): readonly (readonly number[])[] {
  const weights = Array.from({ length: columns }, () => 0.3 + random());
  const all = weights.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: rows }, () => {
    const row = new Array<number>(columns).fill(0);
    for (let people = 8 + Math.floor(random() * 13); people > 0; people--) {
      const at = random() * all;
      let [column, upTo] = [0, weights[0] ?? 0];
      while (at >= upTo && column < columns - 1) {
        column += 1;
        upTo += weights[column] ?? 0;
      }
      row[column] = (row[column] ?? 0) + 1;
    }
    return row;
  });
}

/** A generator that anybody can write down: the next number from the last. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export const sizes = [
  [3, 3],
  [4, 3],
  [5, 4],
  [6, 5],
] as const;

/** What is published for good or because it is wanted and not withheld. */
export function isPublic({ id, wanted, known }: Quantity, withheld: ReadonlySet<string>): boolean {
  return known || (wanted && !withheld.has(id));
}

interface Domain {
  low: number;
  high: number;
}

/** Where an unknown has no bound of its own, how far above the truth the slow search still looks. */
const horizon = 12;

/**
 * Whether there is a world, in whole numbers, in which a quantity has a certain value: every value of every quantity is tried, but for those
 * that a sum alone already rules out. Slow, short, and without any of the ideas of the engine.
 */
export function isPossible(given: Published, withheld: ReadonlySet<string>, id: string, value: number): boolean {
  const domains = new Map<string, Domain>();
  for (const each of given.quantities) {
    const open = isPublic(each, withheld)
      ? { low: each.value, high: each.value }
      : { low: each.least, high: each.most ?? each.value + horizon };
    domains.set(each.id, each.id === id ? { low: Math.max(open.low, value), high: Math.min(open.high, value) } : open);
  }
  return completes(given.relations, domains);
}

function completes(relations: readonly Relation[], domains: Map<string, Domain>): boolean {
  if (!narrowed(relations, domains)) return false;
  let narrowest: string | undefined;
  let width = Number.POSITIVE_INFINITY;
  for (const [id, { low, high }] of domains) {
    if (high > low && high - low < width) [narrowest, width] = [id, high - low];
  }
  if (narrowest === undefined) return true;
  const { low, high } = domains.get(narrowest) ?? { low: 0, high: -1 };
  for (let value = low; value <= high; value++) {
    const copy = new Map([...domains].map(([id, domain]) => [id, { ...domain }]));
    copy.set(narrowest, { low: value, high: value });
    if (completes(relations, copy)) return true;
  }
  return false;
}

/** Takes away values that a single relation rules out, until none does; `false` where nothing is left. */
function narrowed(relations: readonly Relation[], domains: Map<string, Domain>): boolean {
  for (let again = true; again; ) {
    again = false;
    for (const { terms, kind, total } of relations) {
      // An equation is two limits: no less than the total, and with all signs turned no less than minus the total.
      for (const sign of kind === 'equals' ? [1, -1] : [1]) {
        const most = terms.reduce((sum, { quantity, coefficient }) => {
          const { low, high } = domains.get(quantity) ?? { low: 0, high: 0 };
          return sum + Math.max(sign * coefficient * low, sign * coefficient * high);
        }, 0);
        if (most < sign * total) return false;
        for (const { quantity, coefficient } of terms) {
          const domain = domains.get(quantity);
          if (domain === undefined || domain.low === domain.high) continue;
          const times = sign * coefficient;
          const others = most - Math.max(times * domain.low, times * domain.high);
          const bound = (sign * total - others) / times;
          if (times > 0 && Math.ceil(bound) > domain.low) [domain.low, again] = [Math.ceil(bound), true];
          if (times < 0 && Math.floor(bound) < domain.high) [domain.high, again] = [Math.floor(bound), true];
          if (domain.low > domain.high) return false;
          if (again) break;
        }
        if (again) break;
      }
      if (again) break;
    }
  }
  return true;
}

/** The smallest and largest possible value, by trying each; above the horizon it does not look. */
export function slowInterval(
  given: Published,
  withheld: ReadonlySet<string>,
  quantity: Quantity,
): readonly [number, number] {
  const { id, value, least, most } = quantity;
  let [low, high] = [value, value];
  for (let each = least; each < low; each++) if (isPossible(given, withheld, id, each)) low = each;
  for (let each = most ?? value + horizon; each > high; each--) if (isPossible(given, withheld, id, each)) high = each;
  return [low, high];
}

/** Whether two worlds are found by the slow search that leave a primary protected. Stops at the first that will do. */
export function slowlyProtected(
  given: Published,
  withheld: ReadonlySet<string>,
  quantity: Quantity,
  { width }: Terms,
): boolean {
  if (isPublic(quantity, withheld)) return false;
  const possible = (value: number): boolean => isPossible(given, withheld, quantity.id, value);
  const highest = quantity.most ?? quantity.value + horizon;
  for (let high = highest; high >= Math.max(quantity.reach, quantity.least + width); high--) {
    if (!possible(high)) continue;
    for (let low = quantity.least; low <= high - width; low++) if (possible(low)) return true;
    return false;
  }
  return false;
}

/** Whether a quantity is a sum of fractions of published ones and of what the relations say: by exact elimination, in whole numbers. */
export function isDetermined(given: Published, withheld: ReadonlySet<string>, id: string): boolean {
  const columns = new Map(
    given.quantities.filter((each) => !isPublic(each, withheld)).map((each, at) => [each.id, at]),
  );
  const target = columns.get(id);
  if (target === undefined) return true;
  const rows = given.relations
    .filter(({ kind }) => kind === 'equals')
    .map(({ terms }) => {
      const row = new Array<bigint>(columns.size).fill(0n);
      for (const { quantity, coefficient } of terms) {
        const column = columns.get(quantity);
        if (column !== undefined) row[column] = (row[column] ?? 0n) + BigInt(coefficient);
      }
      return row;
    });
  const unit = new Array<bigint>(columns.size).fill(0n);
  unit[target] = 1n;
  return rank([...rows, unit]) === rank(rows);
}

function rank(matrix: readonly (readonly bigint[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let count = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row) => row[column] !== 0n);
    const lead = rows[at];
    if (lead === undefined) continue;
    count += 1;
    rows = rows
      .filter((_, index) => index !== at)
      .map((row) => row.map((value, each) => value * (lead[column] ?? 0n) - (lead[each] ?? 0n) * (row[column] ?? 0n)));
  }
  return count;
}

/** The primaries alone: what many a report does. */
export function primariesOnly({ quantities }: Published): ReadonlySet<string> {
  return new Set(quantities.filter(({ primary }) => primary).map(({ id }) => id));
}

/** The primaries, and in each row in which one cell alone is withheld the smallest of the others that is not none: what many a guideline says. */
export function rowsOnly(
  counts: readonly (readonly number[])[],
  given: Published,
  name = 'table',
): ReadonlySet<string> {
  const withheld = new Set(primariesOnly(given));
  for (const [row, cells] of counts.entries()) {
    const ids = cells.map((_, column) => `${name}/cell/${row}/${column}`);
    if (ids.filter((id) => withheld.has(id)).length !== 1) continue;
    const others = ids
      .map((id, column) => ({ id, value: cells[column] ?? 0 }))
      .filter(({ id, value }) => value > 0 && !withheld.has(id));
    const next = others.sort((one, other) => one.value - other.value)[0];
    if (next !== undefined) withheld.add(next.id);
  }
  return withheld;
}

/** Tables from two by two to four by four, with counts of which many are small, as a release with their sums. */
export function tables(most = 9, largest = 4): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.tuple(fc.integer({ min: 2, max: largest }), fc.integer({ min: 2, max: largest })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}

/** A table as a release, with a bound for each cell so that the slow search ends. */
export function boundedTable(
  counts: readonly (readonly number[])[],
  fewest: number,
  zerosShown: boolean,
  most = 12,
): Published {
  const { quantities, relations } = tableQuantities('table', counts, fewest, zerosShown);
  return { quantities: quantities.map((each) => (each.id.includes('cell') ? { ...each, most } : each)), relations };
}
