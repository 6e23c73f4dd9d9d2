import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf } from '../../../src/kernel/disclosure/graph.js';
import { tableQuantities } from '../../../src/kernel/disclosure/index.js';
import { pivot, snapped, tableauOf } from '../../../src/kernel/disclosure/tableau.js';
import { tables } from '../../support/disclosure.js';

const graphOfTable = (counts: readonly (readonly number[])[]): ReturnType<typeof graphOf> => {
  const { quantities, relations } = tableQuantities('t', counts, 5, false);
  return graphOf(quantities, relations);
};

test('a number next to a whole one is it, and any other is left as it is', () => {
  expect([snapped(2.000_000_000_01), snapped(-1.999_999_999_99), snapped(0.5), snapped(1 / 3)]).toStrictEqual([
    2,
    -2,
    0.5,
    1 / 3,
  ]);
});

test('sums are told by what they are of, and of two ways to say the same one is kept', () => {
  const graph = graphOfTable([
    [1, 2],
    [3, 4],
  ]);
  const tableau = tableauOf(graph);
  expect(tableau.rows).toHaveLength(5);
  expect([...tableau.solved].map((index) => graph.quantities[index]?.id).sort()).toStrictEqual([
    't/column/0',
    't/column/1',
    't/row/0',
    't/row/1',
    't/total',
  ]);
});

test('of a table, every number stays one, none or minus one however often it is solved anew, and each row stands for what is solved', () => {
  fc.assert(
    fc.property(tables(), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }), (counts, moves) => {
      const tableau = tableauOf(graphOfTable(counts));
      for (const [r, c] of moves) {
        const row = r % tableau.rows.length;
        const values = tableau.rows[row] ?? new Float64Array();
        const filled = [...values.keys()].filter((column) => values[column] !== 0 && tableau.rowOf[column] === -1);
        const column = filled[c % filled.length];
        if (column !== undefined) pivot(tableau, row, column);
      }
      for (const [row, values] of tableau.rows.entries()) {
        expect(values.every((value) => Math.abs(value) === 1 || value === 0)).toBe(true);
        const solved = tableau.solved[row] ?? -1;
        expect(tableau.rowOf[solved]).toBe(row);
        expect(tableau.rows.map((each) => each[solved])).toStrictEqual(
          tableau.rows.map((_, each) => Number(each === row)),
        );
      }
      expect(tableau.fractions).toBe(false);
      expect([...tableau.rowOf].filter((row) => row >= 0)).toHaveLength(tableau.rows.length);
    }),
    { numRuns: 300 },
  );
});

test('dividing by anything but one is remembered', () => {
  const { quantities } = tableQuantities('t', [[6, 2]], 5, false);
  const graph = graphOf(quantities, [
    {
      terms: [
        { quantity: 't/cell/0/0', coefficient: 1 },
        { quantity: 't/cell/0/1', coefficient: -3 },
      ],
      kind: 'equals',
      total: 0,
    },
  ]);
  const tableau = tableauOf(graph);
  expect(tableau.fractions).toBe(false);
  pivot(
    tableau,
    0,
    graph.quantities.findIndex(({ id }) => id === 't/cell/0/1'),
  );
  expect(tableau.fractions).toBe(true);
});
