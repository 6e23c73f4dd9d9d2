// Compares what LibreOffice worked out with what is expected, cell by cell.
import { firstRow } from '../../examples/workbook/names.mjs';
import { answersTo, figuresOf, seatsOf } from './expected.mjs';

/** Counts comparisons, and keeps what differs. */
export class Comparison {
  count = 0;
  differing = [];

  /** @param where in words; the message does not repeat the whole row */
  same(where, found, expected) {
    this.count++;
    const near = typeof expected === 'number' && typeof found === 'number' && Math.abs(found - expected) < 1e-9;
    const begins = expected === 'CANNOT READ: ';
    if (near || found === expected || (begins && String(found).startsWith(expected))) return;
    this.differing.push(`${where}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
}

const columns = { attended: 14, first: 15, status: 16, needed: 17, canMiss: 18 };

/** The answers of the register and the figures of the review. */
export function compareRegister(valueAt, { name, register, held, rules }, comparison) {
  const answers = answersTo({ register, held }, rules);
  answers.forEach((answer, index) => {
    for (const [key, column] of Object.entries(columns)) {
      const found = valueAt('Register', column, firstRow.register + index);
      comparison.same(
        `${name}, row ${index + 1} (${JSON.stringify(register[index])}, held ${held}), ${key}`,
        found,
        answer[key],
      );
    }
  });
  return answers;
}

export function compareReview(valueAt, { name, register, held, rules }, comparison) {
  figuresOf({ register, held }, rules).forEach(([figure, expected], index) => {
    comparison.same(`${name}, figure ${index + 1}`, valueAt('Review', 1, 5 + index), figure);
    comparison.same(`${name}, ${figure}`, valueAt('Review', 2, 5 + index), expected);
  });
}

const modalities = ['in person', 'online', 'hybrid'];

/** Every way of meeting with so many people from nobody to thirty, and rows that nobody can read, in pieces of as many rows as fit. */
export function groupRows(size) {
  const rows = [];
  for (const modality of modalities)
    for (let people = 0; people <= 30; people++) rows.push([`G${rows.length + 1}`, modality, people]);
  rows.push(['G', ' In-Person ', '7'], ['G', 'IN_PERSON', null], ['G', 'Online', 12], [17, 'online', 0]);
  rows.push(
    ['G', 'on line', 3],
    ['G', '', 3],
    ['', 'online', 3],
    ['G', 'online', -1],
    ['G', 'online', 2.5],
    ['G', 'online', 'many'],
  );
  rows.push(
    ['G', 'online', 1001],
    ['G', 'online', ' \u00a0'],
    ['G', 'online', '09'],
    ['G', 'online', true],
    ['', '', 0],
    [null, null, null],
    ['\u00a0', '', 0],
    ['G', 'online', '#N/A'],
    ['G', '*', 3],
  );
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

export function compareGroups(valueAt, { name, groups, rules }, comparison) {
  groups.forEach((group, index) => {
    seatsOf(group, rules).forEach((expected, column) => {
      const found = valueAt('Groups', 4 + column, firstRow.groups + index);
      comparison.same(`${name}, group ${JSON.stringify(group)}, column ${column + 1}`, found, expected);
    });
  });
}
