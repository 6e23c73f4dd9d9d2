import { expect, test } from 'vitest';
import { graphOf, isWorld } from '../../../src/kernel/disclosure/graph.js';
import { isSum, type Quantity, type Relation } from '../../../src/kernel/disclosure/index.js';

const quantity = (id: string, value: number, more: Partial<Quantity> = {}): Quantity => ({
  id,
  value,
  wanted: true,
  primary: false,
  least: 0,
  most: null,
  reach: 5,
  weight: 1,
  known: false,
  ...more,
});
const three = [quantity('b', 2), quantity('a', 3), quantity('all', 5, { weight: 2, most: 9 })];
const sum = isSum('all', ['a', 'b']);

test('heavier quantities come first, then ids decide, and bounds are told from the truth', () => {
  const { quantities, low, high, unknowns } = graphOf(three, [sum]);
  expect(quantities.map(({ id }) => id)).toStrictEqual(['all', 'a', 'b']);
  expect([...low]).toStrictEqual([-5, -3, -2]);
  expect([...high]).toStrictEqual([4, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect(unknowns).toBe(3);
});

test('what an at-least has to spare is an unknown of its own', () => {
  const atLeast: Relation = {
    terms: [
      { quantity: 'a', coefficient: 4 },
      { quantity: 'b', coefficient: -1 },
    ],
    kind: 'at-least',
    total: 3,
  };
  const { unknowns, low, equations } = graphOf(three, [atLeast]);
  expect(unknowns).toBe(4);
  expect(low[3]).toBe(-7);
  expect(equations).toStrictEqual([{ unknowns: [1, 2, 3], coefficients: [4, -1, -1] }]);
});

test('a relation told twice, or with its terms in pieces, is one relation', () => {
  const pieces: Relation = {
    ...sum,
    terms: [...sum.terms, { quantity: 'a', coefficient: 2 }, { quantity: 'a', coefficient: -2 }],
  };
  expect(graphOf(three, [sum, pieces, sum]).equations).toHaveLength(1);
});

test.each<[string, readonly Quantity[], readonly Relation[]]>([
  ['an id told twice', [...three, quantity('a', 3)], []],
  ['a relation of something not told', three, [isSum('all', ['a', 'c'])]],
  ['a sum that is not what its parts are', [quantity('a', 1), quantity('b', 2), quantity('all', 4)], [sum]],
  ['too little for an at-least', three, [{ terms: [{ quantity: 'a', coefficient: 1 }], kind: 'at-least', total: 4 }]],
  ['a value below its bound', [quantity('a', -1)], []],
  ['a value above its bound', [quantity('a', 5, { most: 4 })], []],
  ['a part of a person', [quantity('a', 1.5)], []],
  ['a bound that is not whole', [quantity('a', 1, { most: 2.5 })], []],
  ['a factor that is not whole', three, [{ terms: [{ quantity: 'a', coefficient: 0.5 }], kind: 'at-least', total: 0 }]],
  [
    'a total that is no number',
    three,
    [{ terms: [{ quantity: 'a', coefficient: 1 }], kind: 'at-least', total: Number.NaN }],
  ],
])('%s is a mistake of the caller', (_, quantities, relations) => {
  expect(() => graphOf(quantities, relations)).toThrow(RangeError);
});

test('a world is whole, within bounds and true to every equation', () => {
  const graph = graphOf(three, [sum]);
  const is = (...at: readonly number[]): boolean => isWorld(graph, graph.low, graph.high, Float64Array.from(at));
  expect(is(0, 0, 0)).toBe(true);
  expect(is(1, 1, 0)).toBe(true);
  expect(is(0, 1, -1)).toBe(true);
  expect(is(0, 0.5, -0.5)).toBe(false);
  expect(is(1, 0, 0)).toBe(false);
  expect(is(0, 3, -3)).toBe(false);
  expect(is(5, 5, 0)).toBe(false);
});
