import { expect, test } from 'vitest';
import { type Graph, graphOf } from '../../../src/kernel/disclosure/graph.js';
import { isSum, type Relation, tableQuantities } from '../../../src/kernel/disclosure/index.js';
import { type Ending, home, settle, type Walk, walkOf, walkTo } from '../../../src/kernel/disclosure/walk.js';

const { quantities } = tableQuantities('t', [[6, 2]], 5, false);
const [whole, first, second] = ['t/row/0', 't/cell/0/0', 't/cell/0/1'];
const sum = isSum(whole, [first, second]);
const triple: Relation = {
  terms: [
    { quantity: first, coefficient: 2 },
    { quantity: second, coefficient: -3 },
  ],
  kind: 'equals',
  total: 6,
};
const indexOf = (graph: Graph, id: string): number => graph.quantities.findIndex((each) => each.id === id);
const publish = (walk: Walk, index: number): void => {
  walk.low[index] = 0;
  walk.high[index] = 0;
};

function walked(
  relations: readonly Relation[],
  published: readonly string[],
  id: string,
  way: 1 | -1,
  wholes: boolean,
): [Ending, number] {
  const graph = graphOf(quantities, relations);
  const walk = walkOf(graph);
  for (const each of published) publish(walk, indexOf(graph, each));
  const unknown = indexOf(graph, id);
  const ending = walkTo(walk, { unknown, way, whole: wholes, far: 7, enough: () => false });
  return [ending, walk.at[unknown] ?? 0];
}

test('a part of a published sum goes down to none and up to all of it', () => {
  expect(walked([sum], [whole], second, 1, true)).toStrictEqual(['limit', 6]);
  expect(walked([sum], [whole], second, -1, true)).toStrictEqual(['limit', -2]);
});

test('beside a published sum and a published part there is nowhere to go', () => {
  expect(walked([sum], [whole, first], second, 1, true)).toStrictEqual(['limit', 0]);
});

test('where the sum is not published there is no end, and the walk goes as far as it is told', () => {
  expect(walked([sum], [], second, 1, true)).toStrictEqual(['free', 7]);
  expect(walked([sum], [], second, -1, true)).toStrictEqual(['limit', -2]);
});

test('in whole numbers a walk takes of a step what is whole, and says that something was left over', () => {
  // 2 first = 3 second + 6, first at most 10 of 8 altogether less: first moves by three, second by two.
  expect(walked([triple], [], first, -1, true)).toStrictEqual(['limit', -3]);
  const capped = quantities.map((each) => (each.id === first ? { ...each, most: 10 } : each));
  const graph = graphOf(capped, [triple]);
  const walk = walkOf(graph);
  const unknown = indexOf(graph, second);
  expect(walkTo(walk, { unknown, way: 1, whole: true, far: 1, enough: () => false })).toBe('cut');
  expect([walk.at[unknown], walk.at[indexOf(graph, first)], walk.broken]).toStrictEqual([2, 3, 0]);
  home(walk);
  expect(walkTo(walk, { unknown, way: 1, whole: false, far: 1, enough: () => false })).toBe('limit');
  expect(walk.at[unknown]).toBeCloseTo(8 / 3);
  expect(walk.broken).toBe(1);
  home(walk);
  expect([...walk.at].every((each) => each === 0) && walk.broken === 0).toBe(true);
});

test('a walk ends as soon as it is far enough, and counts its steps', () => {
  const graph = graphOf(quantities, [sum]);
  const walk = walkOf(graph);
  publish(walk, indexOf(graph, whole));
  expect(walkTo(walk, { unknown: indexOf(graph, second), way: -1, whole: true, far: 1, enough: () => true })).toBe(
    'enough',
  );
  expect(walk.steps).toBeGreaterThan(0);
});

test('once settled, what is published is what the others depend on, and it stays so when the walk comes home', () => {
  const graph = graphOf(quantities, [sum]);
  const walk = walkOf(graph);
  const published = indexOf(graph, whole);
  expect(walk.tableau.rowOf[published]).toBe(0);
  publish(walk, published);
  settle(walk, [published]);
  expect(walk.tableau.rowOf[published]).toBe(-1);
  expect(walk.first).toStrictEqual(walk.tableau);
});

test('a walk in whole numbers that gets a little further with each step, for ever, comes to an end', () => {
  // What weighs more comes first, and the walk leads on for ever in this order only.
  const seen = {
    a: [2, 1012],
    b: [1, 8],
    c: [0, 11],
    d: [1, 1012],
    e: [1, 0],
    f: [1, 0],
    g: [1, 8],
    h: [45, 110],
    i: [45, 210],
  };
  const plain = { wanted: false, primary: false, least: 0, most: null, reach: 0, known: false };
  const relation = (kind: Relation['kind'], terms: Readonly<Record<string, number>>): Relation => ({
    terms: Object.entries(terms).map(([quantity, coefficient]) => ({ quantity, coefficient })),
    kind,
    total: 0,
  });
  const graph = graphOf(
    Object.entries(seen).map(([id, [value = 0, weight = 0]]) => ({ id, value, weight, ...plain })),
    [
      relation('equals', { g: 1, e: -1 }),
      relation('equals', { c: 1, f: 1, e: -1 }),
      relation('at-least', { i: -1, b: 9, c: 11, g: 9, d: 30 }),
      relation('at-least', { i: -1, d: 50 }),
      relation('at-least', { h: -1, a: 39, c: 11, d: 39 }),
      relation('at-least', { h: -1, d: 50 }),
    ],
  );
  let gains = 0;
  const enough = (): boolean => {
    gains += 1;
    if (gains > 3000) throw new Error('no end');
    return false;
  };
  expect(walkTo(walkOf(graph), { unknown: indexOf(graph, 'i'), way: 1, whole: true, far: 20, enough })).toBe('cut');
});
