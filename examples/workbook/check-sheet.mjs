// The sheet Check: registers, groups and dates with known answers, so that whoever opens the workbook in another program sees at once
// whether that program works them out as it should.
import { plannedDay } from './dates.mjs';
import { looks, signalled } from './looks.mjs';
import { dateSerial } from './serial.mjs';
import { columnName, Sheet } from './sheet.mjs';

/** Marks of six meetings and what follows: attended, first meeting, status, still needed, can miss. */
export const knownRegisters = [
  {
    held: null,
    rows: [
      [['P', 'P', 'P', 'P', 'A', 'A'], [4, 1, 'MET', 0, 0], 'four of six'],
      [['A', 'P', 'P', 'P', 'P', 'A'], [4, 2, 'MET', 0, 0], 'the second is early enough'],
      [['A', 'A', 'P', 'P', 'P', 'P'], [4, 3, 'NOT MET', '', ''], 'the third is too late'],
      [['A', 'P', 'P', 'P', '', ''], [3, 2, 'ON TRACK', 1, 1], 'one more of two'],
      [['A', 'P', 'P', 'A', '', ''], [2, 2, 'AT RISK', 2, 0], 'every one that is left'],
      [['A', '', '', '', '', ''], [0, '', 'AT RISK', 4, 1], 'has to start next time'],
      [['', '', '', '', '', ''], [0, '', 'ON TRACK', 4, 2], 'nothing has happened yet'],
      [[' yes', 'PRESENT', 'x', '✓', 0, false], [4, 1, 'MET', 0, 2], 'words, a tick, 0 and FALSE'],
      [['L', 'E', 'S', 'P', 1, true], [4, 1, 'MET', 0, 0], 'a part, an apology, somebody else, 1 and TRUE'],
      [
        ['P', '?', 'P', 'P', 'P', 'P'],
        ['', '', 'CANNOT READ: no mark for meeting 2.', '', ''],
        'a mark that nobody knows',
      ],
    ],
  },
  {
    held: 3,
    rows: [
      [['C', 'P', '', '', '', ''], [1, 2, 'AT RISK', 3, 0], 'three held, the first cancelled: a blank is an absence'],
      [['', '', 'P', '', '', ''], [1, 3, 'AT RISK', 3, 0], 'the third meeting opens in place of the first'],
      [['', 'A', 'A', 'E', '', ''], [0, '', 'NOT MET', '', ''], 'at neither of the opening meetings'],
      [
        ['P', 'P', 'P', '', '', ''],
        ['', '', 'CANNOT READ: cancelled for everybody: meeting 1 (row 17).', '', ''],
        'at a meeting that was not held',
      ],
      [
        ['', 'P', 'P', '', 'P', ''],
        ['', '', 'CANNOT READ: meeting 5 comes after the 3 held so far.', '', ''],
        'at a meeting still to come',
      ],
    ],
  },
];

const [january, leapDay, fifth] = [dateSerial(2027, 1, 31), dateSerial(2028, 2, 29), dateSerial(2027, 3, 30)];
/** A start, months later, the rhythm, and the day. */
const knownDays = [
  [january, 1, 'DATE', dateSerial(2027, 2, 28), '31 January, a month later'],
  [january, 2, 'DATE', dateSerial(2027, 3, 31), '31 January, two months later'],
  [leapDay, 12, 'DATE', dateSerial(2029, 2, 28), '29 February, a year later'],
  [dateSerial(2027, 2, 9), 3, 'WEEKDAY', dateSerial(2027, 5, 11), 'second Tuesday, three months later'],
  [fifth, 1, 'WEEKDAY', dateSerial(2027, 4, 27), 'fifth Tuesday, a month later: the last'],
];

const top = 7;
const markColumns = Array.from({ length: 6 }, (_, index) => columnName(2 + index));
const given = { attended: 'H', first: 'I', status: 'J', needed: 'K', canMiss: 'L' };
const expected = ['M', 'N', 'O', 'P', 'Q'];
const verdict = 'R';

/** Rows of the registers on the sheet, a block after another. */
const firstRows = [top, top + knownRegisters[0].rows.length];

/** Where the registers stand, for the steps behind them. */
export function knownCells() {
  return knownRegisters.map(({ rows, held }, block) => ({
    rows: rows.length,
    held,
    before: firstRows[block] - 1,
    cell: (column, index) => {
      if (column === 0) return `Check!$A${firstRows[block] + index}`;
      return column <= 6 ? `Check!$${markColumns[column - 1]}${firstRows[block] + index}` : '""';
    },
  }));
}

/** @param answers formulas of a row's answers, a function for each block of {@link knownRegisters} */
export function checkSheet(answers) {
  const sheet = new Sheet('Check', {
    onePage: true,
    frozen: { rows: top - 1, columns: 1 },
    titleRows: `$${top - 1}:$${top - 1}`,
    colour: '0B4F1E',
  });
  sheet.widths(50, 11, 11, 9, 9, 9, 9, 10, 9, 50, 9, 9, 10, 9, 50, 9, 9, 13);
  sheet.height(top - 1, 32);
  sheet.put('A1', 'Check', looks.title);
  sheet.put(
    'A2',
    'Each row is worked out by the formulas of the register, under 4 of 6 meetings and the first by 2. Nothing here has to be changed.',
    looks.plain,
  );
  sheet.put('A3', 'Does this program work it out right?', looks.bold);
  sheet.across(
    `A${top - 1}`,
    ['What it shows', ...markColumns.map((_, index) => `Meeting ${index + 1}`)],
    looks.heading,
  );
  sheet.across(`H${top - 1}`, ['Attended', 'First meeting', 'Status', 'Still needed', 'Can miss'], looks.heading);
  sheet.across(
    `M${top - 1}`,
    ['Expected attended', 'Expected first', 'Expected status', 'Expected needed', 'Expected miss', 'Same?'],
    looks.heading,
  );
  knownRegisters.forEach(({ rows }, block) => {
    rows.forEach(([marks, answer, what], index) => {
      registerRow(sheet, firstRows[block] + index, { marks, answer, what }, answers[block](index));
    });
  });
  const last = dayRows(sheet, firstRows[1] + knownRegisters[1].rows.length);
  const all = `${verdict}${top}:${verdict}${last}`;
  const [agreeing, asked] = [`COUNTIF(${all},"OK")`, `COUNTA(${all})`];
  const no = `"NO: "&(${asked}-${agreeing})&" of "&${asked}&" rows DIFFER. Do not rely on this program."`;
  sheet.formula('B3', `IF(${agreeing}=${asked},"YES, all "&${asked}&" rows agree",${no})`, looks.bold);
  sheet.conditions(signalled(all, ['OK', 'DIFFERENT']));
  return { sheet, names: [{ name: 'Works_out_right', range: 'Check!$B$3' }] };
}

function registerRow(sheet, row, { marks, answer, what }, formulas) {
  sheet.height(row, 18);
  sheet.put(`A${row}`, what, looks.label);
  const blankOr = (value) => (value === '' ? null : value);
  sheet.across(`${markColumns[0]}${row}`, marks.map(blankOr), looks.answer);
  for (const [key, column] of Object.entries(given)) {
    sheet.formula(`${column}${row}`, formulas[key], key === 'status' ? looks.answerText : looks.answer);
  }
  answer.forEach((value, index) => {
    sheet.put(`${expected[index]}${row}`, blankOr(value), index === 2 ? looks.answerText : looks.answer);
  });
  // A blank cell and an empty text are the same here.
  const same = Object.values(given).map((column, index) => `EXACT(${column}${row}&"",${expected[index]}${row}&"")`);
  sheet.formula(
    `${verdict}${row}`,
    `IF(ISERROR(${given.status}${row}),"DIFFERENT",IF(AND(${same.join(',')}),"OK","DIFFERENT"))`,
    looks.answer,
  );
}

/** Days, below the registers: the start stands under Meeting 1, months and rhythm under 2 and 3. Answers the last row. */
function dayRows(sheet, from) {
  knownDays.forEach(([start, months, rhythm, day, what], index) => {
    const row = from + index;
    sheet.height(row, 18);
    sheet.put(`A${row}`, what, looks.label);
    sheet.put(`B${row}`, start, looks.answerDate);
    sheet.put(`C${row}`, rhythm, looks.answer);
    sheet.put(`D${row}`, months, looks.answer);
    sheet.formula(`J${row}`, plannedDay(`$B${row}`, `$D${row}`, `$C${row}`), looks.answerDate);
    sheet.put(`O${row}`, day, looks.answerDate);
    sheet.formula(
      `${verdict}${row}`,
      `IF(ISERROR(J${row}),"DIFFERENT",IF(J${row}=O${row},"OK","DIFFERENT"))`,
      looks.answer,
    );
  });
  return from + knownDays.length - 1;
}
