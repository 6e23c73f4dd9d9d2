// Tables as a review has them, of which every count below five must stay unknown, protected and then audited. That every primary is left
// wide enough, and reaching far enough, is seen before anything is told.
import { isProtected, protect, tableQuantities } from '../dist/esm/kernel/disclosure/index.js';
import { tell, took } from './took.mjs';

const terms = { width: 3 };

/** The next number from the last, as anybody can write it down. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Rows of eight to twenty people over categories of unequal size. */
function table(rows, columns, random) {
  const weights = Array.from({ length: columns }, () => 0.3 + random());
  const all = weights.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: rows }, () => {
    const row = new Array(columns).fill(0);
    for (let people = 8 + Math.floor(random() * 13); people > 0; people--) {
      const at = random() * all;
      let [column, upTo] = [0, weights[0]];
      while (at >= upTo && column < columns - 1) upTo += weights[++column];
      row[column] += 1;
    }
    return row;
  });
}

function isSafe({ quantities }, answer) {
  const primaries = new Map(quantities.filter(({ primary }) => primary).map((each) => [each.id, each]));
  return (
    answer.ok &&
    answer.audit.length === primaries.size &&
    answer.audit.every((interval) => isProtected(interval, primaries.get(interval.id), terms))
  );
}

function row(name, tables, runs) {
  const { least } = took(
    name,
    () => tables.map(({ quantities, relations }) => protect(quantities, relations, terms)),
    runs,
    (answers) => answers.every((answer, index) => isSafe(tables[index], answer)),
  );
  return { name, least: least / tables.length };
}

const random = seeded(20_260);
const many = (count, rows, columns) =>
  Array.from({ length: count }, () => tableQuantities('table', table(rows, columns, random), 5, false));
tell('one table protected, with its sums, k = 5 and width 3', [
  row('6 x 5, on average of 100', many(100, 6, 5), 10),
  row('40 x 10 (451 numbers), on average of 5', many(5, 40, 10), 5),
]);
