import { expect, it } from 'vitest';
import { tablesOf } from '../../../../src/rules/review/release/tables.js';
import { crowd, figuresIn, graphIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const records = yearOf(
  { id: 'z', stream: 'a', meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX']) },
  { id: 'b', stream: 'a', meetings: 'hhhhh?', people: crowd('b', [30, 'XXXXX.']) },
);
const labels = (groupsToo: boolean): readonly string[] =>
  tablesOf(graphIn(records, groupsToo).nodes, figuresIn(records, groupsToo).groups, 2027, new Set())[0]?.rows.map(
    ({ label }) => label,
  ) ?? [];

it('names groups in the order of their names, whatever their size or place in the records', () => {
  expect(labels(true)).toEqual(['b', 'z', 'Stream a', 'Whole year']);
});

it('has no row for a group without figures of its own', () => {
  expect(labels(false)).toEqual(['Stream a', 'Whole year']);
});

it('shows what is released, what is withheld, and what is not a number yet', () => {
  const [table] = tablesOf(
    graphIn(records).nodes,
    figuresIn(records).groups,
    2027,
    new Set(['["group","z"] enrolled']),
  );
  expect(table?.rows.map(({ numbers }) => numbers)).toMatchObject([
    ['withheld', 'withheld', null, null],
    [12, 'withheld', 'withheld', 'withheld'],
    ['withheld', 'withheld', null, null],
    ['withheld', 'withheld', null, null],
  ]);
  expect(tablesOf(new Map(), [], 2027, new Set())).toEqual([]);
});
