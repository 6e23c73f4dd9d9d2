import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Model, solve } from 'yalps';
import { audit, protect, type Quantity, type Relation, tableQuantities } from '../../../src/kernel/disclosure/index.js';
import {
  boundedTable,
  isPublic,
  type Published,
  randomTable,
  seeded,
  sizes,
  slowInterval,
  slowlyProtected,
  tables,
} from '../../support/disclosure.js';

/** The same question put to a solver of others: whole numbers, every relation, every bound. */
function solved(
  given: Published,
  withheld: ReadonlySet<string>,
  id: string,
  direction: 'maximize' | 'minimize',
): number {
  const columns = new Map(
    given.quantities.map((each) => [each.id, new Map<string, number>([[`bound ${each.id}`, 1]])]),
  );
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  for (const each of given.quantities) {
    const open = { min: each.least, ...(each.most === null ? {} : { max: each.most }) };
    constraints.set(`bound ${each.id}`, isPublic(each, withheld) ? { equal: each.value } : open);
  }
  for (const [index, { terms, kind, total }] of given.relations.entries()) {
    constraints.set(`relation ${index}`, kind === 'equals' ? { equal: total } : { min: total });
    for (const { quantity, coefficient } of terms) columns.get(quantity)?.set(`relation ${index}`, coefficient);
  }
  const model: Model = { direction, objective: `bound ${id}`, constraints, variables: columns, integers: true };
  const { status, result } = solve(model, { tolerance: 0 });
  if (status === 'unbounded') return Number.POSITIVE_INFINITY;
  expect(status).toBe('optimal');
  return Math.round(result);
}

test('the smallest and largest values of a table of up to six rows are those that a solver of others finds', () => {
  const random = seeded(7);
  let compared = 0;
  for (let index = 0; index < 40; index++) {
    const [rows, columns] = sizes[index % sizes.length] ?? [3, 3];
    const given = tableQuantities('table', randomTable(rows, columns, random), 5, index % 2 === 1);
    const answer = protect(given.quantities, given.relations, { width: index % 2 === 1 ? 2 : 3 });
    if (!answer.ok) continue;
    const few = new Set(given.quantities.filter(({ primary }) => primary).map(({ id }) => id));
    for (const withheld of [answer.withheld, few]) {
      for (const { id, low, high, proven } of audit(given.quantities, given.relations, withheld)) {
        expect(proven).toBe(true);
        expect(low).toBe(solved(given, withheld, id, 'minimize'));
        expect(high ?? Number.POSITIVE_INFINITY).toBe(solved(given, withheld, id, 'maximize'));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test('of any release of a small table, good or bad, the audit finds the interval that trying every value finds', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      tables(8, 3),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      (counts, hidden, zeros) => {
        const given = boundedTable(counts, 5, zeros);
        const cells = given.quantities.filter(({ id }) => id.includes('cell'));
        const withheld = new Set(cells.filter((each, at) => each.primary || hidden[at] === true).map(({ id }) => id));
        for (const interval of audit(given.quantities, given.relations, withheld)) {
          const primary = given.quantities.find(({ id }) => id === interval.id);
          if (primary === undefined) throw new Error('unknown');
          expect([interval.low, interval.high]).toStrictEqual(slowInterval(given, withheld, primary));
          exact += Number(interval.low === interval.high);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(exact).toBeGreaterThan(50);
});

/** A few numbers tied by relations with factors other than one, which lead between whole numbers. */
const tied: fc.Arbitrary<Published> = fc
  .record({
    values: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 6 }),
    factors: fc.array(fc.array(fc.integer({ min: -4, max: 6 }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    }),
    spare: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 3, maxLength: 3 }),
    shown: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ values, factors, spare, shown }) => {
    const quantities = values.map(
      (value, at): Quantity => ({
        id: `q${at}`,
        value,
        wanted: at > 0 && (shown[at] ?? false),
        primary: at === 0,
        least: 0,
        most: 9,
        reach: 3,
        weight: 1,
        known: false,
      }),
    );
    const relations = factors.map((row, index): Relation => {
      const terms = values.map((_, at) => ({ quantity: `q${at}`, coefficient: row[at] ?? 0 }));
      const sum = values.reduce((total, value, at) => total + value * (row[at] ?? 0), 0);
      const less = spare[index] ?? 0;
      return { terms, kind: less < 0 ? 'equals' : 'at-least', total: less < 0 ? sum : sum - less };
    });
    return { quantities, relations };
  });

test('where factors other than one lead between whole numbers, both ends are still possible, and nothing outside is where it says proven', () => {
  let [proven, all] = [0, 0];
  fc.assert(
    fc.property(tied, (given) => {
      const [interval] = audit(given.quantities, given.relations, new Set());
      const [primary] = given.quantities;
      if (interval === undefined || primary === undefined) throw new Error('unknown');
      const [low, high] = slowInterval(given, new Set(), primary);
      expect(interval.low).toBeGreaterThanOrEqual(low);
      expect(interval.high).toBeLessThanOrEqual(high);
      all += 1;
      if (!interval.proven) return;
      proven += 1;
      expect([interval.low, interval.high]).toStrictEqual([low, high]);
    }),
    { numRuns: 1000 },
  );
  expect(proven / all).toBeGreaterThan(0.95);
});

test('with such relations, too, what is released is safe; and of refusals hardly one is of something that trying every value could do', () => {
  let [refused, answered, exactly, needless] = [0, 0, 0, 0];
  fc.assert(
    fc.property(tied, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }), (tiedTo, width, reach) => {
      const given = { ...tiedTo, quantities: tiedTo.quantities.map((each) => ({ ...each, reach })) };
      const [primary] = given.quantities;
      if (primary === undefined) throw new Error('unknown');
      const everything = new Set(given.quantities.map(({ id }) => id));
      const answer = protect(given.quantities, given.relations, { width });
      if (!answer.ok) {
        refused += 1;
        needless += Number(slowlyProtected(given, everything, primary, { width }));
        return;
      }
      answered += 1;
      expect(slowlyProtected(given, answer.withheld, primary, { width })).toBe(true);
      const [interval] = answer.audit;
      exactly += Number(
        interval !== undefined && (interval.high === reach || (interval.high ?? 0) - interval.low === width),
      );
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(refused, answered, exactly)).toBeGreaterThan(40);
  // A search with a limit errs on the side of saying nothing.
  expect(needless).toBeLessThan(20);
});
