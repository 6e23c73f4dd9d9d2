// Where the steps stand that judge a register: their columns, and the rows above the people.
import { mostMeetings } from './names.mjs';
import { columnName } from './sheet.mjs';

const block = (from) => Array.from({ length: mostMeetings }, (_, index) => columnName(from + index));
/** Columns of a meeting each: the word of a cell, the mark it is, and what that counts as. */
export const wordColumns = block(2);
export const markColumns = block(2 + mostMeetings);
export const countedColumns = block(2 + 2 * mostMeetings);
/** All columns of a row. */
export const span = (columns, row) => `$${columns[0]}${row}:$${columns[mostMeetings - 1]}${row}`;

/** What is worked out for a row, a column each, with what it is for. */
export const steps = {
  written: 'cells with anything in them',
  unknown: 'meetings whose mark is unknown',
  beyond: 'meetings that the rules do not have',
  ahead: 'meetings that come after those so far',
  against: 'meetings that were cancelled for everybody, and which row says so',
  row: 'whether the row can be read',
  reads: '1 where it can',
  points: 'points earned',
  attended: 'meetings attended',
  unrecorded: 'meetings not recorded yet',
  counted: 'meetings that count',
  required: 'meetings that are enough',
  first: 'first meeting attended; 0 for none',
  started: '1 where that is an opening meeting',
  waiting: 'opening meetings not recorded yet',
  short: 'further meetings that would be enough; 0 where there are enough',
  enough: 'whether there are enough',
  opening: 'whether the first came early enough',
  needed: 'still needed',
  status: 'status',
  recorded: 'marks recorded for meetings that count',
  enrolled: '1 where the row has a person',
  unreadable: '1 where the row cannot be read',
  named: 'the person, where there is no error instead',
  again: '1 where the person stands in another row too',
};
/** The column of each step. */
export const at = Object.fromEntries(
  Object.keys(steps).map((key, index) => [key, columnName(2 + 3 * mostMeetings + index)]),
);

/** Rows above the people, counted from the first row of the block: what holds for each meeting. */
export const above = {
  number: 1,
  used: 2,
  cancelled: 3,
  by: 4,
  taken: 5,
  opening: 6,
  blank: 7,
  late: 8,
  heading: 9,
  people: 10,
};
