// The sheet Start here: what the workbook is for and how it is used.
import { looks } from './looks.mjs';
import { legend } from './marks.mjs';
import { firstRow } from './names.mjs';
import { Sheet } from './sheet.mjs';

/** @param people how many the register has room for */
const steps = (people) => [
  [
    '1',
    'Rules',
    'Read the numbers of your programme. Change one in column B if yours is different; everything follows.',
  ],
  [
    '2',
    'Groups',
    'Type each group, how it meets and how many people are enrolled. You see the limit, the places left, and OPEN, FULL or OVER.',
  ],
  [
    '3',
    'Schedule',
    'Type the first date, choose a rhythm, and list your holidays in place of Victoria’s. You see every date, and by when somebody has to start.',
  ],
  [
    '4',
    'Register',
    `Empty B3 and A7 to M${firstRow.register + people - 1}. Type your people, or paste them as values only. After each meeting write the marks and raise B3 by one.`,
  ],
  ['5', 'Review', 'Read what the register amounts to. A rate that cannot be given yet says why.'],
];

const statuses = [
  ['MET', 'Attended enough meetings, the first of them early enough. Nothing that is still to come can change that.'],
  ['ON TRACK', 'Can still meet it, and may miss the next meeting. “Still needed” and “Can miss” say how many.'],
  ['AT RISK', 'Can still meet it, but not if they miss the next meeting.'],
  ['NOT MET', 'Can no longer meet it, whatever the meetings to come bring.'],
  [
    'CANNOT READ',
    'Something in the row is not a mark, or contradicts another row. The text names the meetings. Nothing is guessed.',
  ],
  ['NO ANSWER', 'In Groups: everything can be read, and Rules has no number for it.'],
  ['NOT YET', 'In Review: neither yes nor no, because facts are still to come or rows cannot be read.'],
  ['NO VALUE, NO RULE', 'In Review: there is nothing to divide by, or Rules asks for nothing.'],
];

/** @param people as above */
const notes = (people) => [
  [
    'What can be changed',
    'The yellow cells with a dark border. All others are protected without a password, so that a slip changes no formula.',
  ],
  [
    'Pasting',
    'Paste values only (in Excel and Sheets Ctrl+Shift+V, in LibreOffice Ctrl+Shift+Alt+V): anything else brings the looks of its old cell, and may lock it.',
  ],
  [
    'To change the rest',
    'Take the protection off the sheet; no password is asked. In Excel it is under Review, in LibreOffice under Tools.',
  ],
  ['A new register', 'Make a copy of this file for each group: a cancelled meeting holds for everybody in a register.'],
  [`More than ${people} people`, 'Build the workbook with more rows, as its folder says, or use one file a group.'],
  [
    'Hidden sheets',
    'Working and Check working hold the steps of the calculation: right-click any tab to show them. Groups and Schedule have hidden columns.',
  ],
  ['Privacy', 'A register is about people. Numbers that only your group knows, such as P01, do as well as names.'],
];

/** @param people how many the register has room for */
export function startSheet({ people }) {
  const sheet = new Sheet('Start here', {
    onePage: true,
    landscape: true,
    colour: '0B4F1E',
  });
  sheet.widths(22, 28, 42, 74);
  sheet.put('A1', 'Communities of practice: who has attended enough, and how full each group is', looks.title);
  sheet.put(
    'A2',
    'Nothing has to be installed: these are plain formulas for Excel, LibreOffice and Google Sheets. Its groups and people are invented.',
    looks.plain,
  );
  sheet.put('A3', 'Does this program work it out right?', looks.bold);
  sheet.formula('C3', 'Works_out_right', looks.bold);
  let row = 5;
  row = table(sheet, row, 'Five steps', ['Step', 'Sheet', 'What to do'], steps(people));
  row = table(sheet, row, 'Marks in the register', ['Mark', 'Meaning', 'Also understood', 'What it counts as'], legend);
  sheet.put(
    `A${row - 1}`,
    'Small and capital letters are the same, and spaces around a mark say nothing. Opening meetings are the first that are not cancelled.',
    looks.plain,
  );
  row = table(sheet, row + 1, 'Status words', ['Status', 'Meaning'], statuses);
  table(sheet, row, 'Good to know', ['Question', 'Answer'], notes(people));
  return { sheet, names: [] };
}

/** A table below a heading; its last column runs on into the free cells beside it. Answers the row after the next free one. */
function table(sheet, row, title, headings, rows) {
  sheet.put(`A${row}`, title, looks.section);
  sheet.height(row, 22);
  sheet.across(`A${row + 1}`, [...headings, null, null].slice(0, 4), looks.headingLeft);
  rows.forEach((cells, index) => {
    const at = row + 2 + index;
    sheet.height(at, 17);
    cells.forEach((text, column) => {
      const letter = 'ABCD'[column];
      sheet.put(`${letter}${at}`, text, column === 0 ? looks.bold : looks.plain);
    });
  });
  return row + 2 + rows.length + 1;
}
