// The sheet Register: a row a person, a column a meeting, and what follows from them.
import { looks, signalled, unusedWhere } from './looks.mjs';
import { firstRow, mostMeetings } from './names.mjs';
import { columnName, Sheet } from './sheet.mjs';

const meetingColumns = Array.from({ length: mostMeetings }, (_, index) => columnName(index + 2));
const [firstMeeting] = meetingColumns;
const lastMeeting = meetingColumns[mostMeetings - 1];
/** Columns of the answers. */
const at = { attended: 'N', first: 'O', status: 'P', needed: 'Q', canMiss: 'R' };

/**
 * @param input people with their marks, how many there is room for, and how many meetings there have been (`null` where nobody says)
 * @param answers formulas of a row's answers, from the sheet that works them out
 */
export function registerSheet({ register, held, people }, answers) {
  const top = firstRow.register;
  const last = top + people - 1;
  const sheet = new Sheet('Register', {
    frozen: { rows: top - 1, columns: 1 },
    titleRows: `$${top - 2}:$${top - 1}`,
    colour: '12394A',
  });
  sheet.widths(18, ...meetingColumns.map(() => 8.4), 10, 9, 44, 9, 9);
  sheet.put('A1', 'Register', looks.title);
  sheet.put(
    'A2',
    'Type a person in column A and a mark for each meeting. Everything from column N on works itself out.',
    looks.plain,
  );
  sheet.put('A3', 'Meetings so far', looks.bold);
  sheet.put('B3', held, looks.input);
  sheet.put(
    'C3',
    'The number of the last meeting so far: up to it a blank is an absence. Leave it blank if nobody has said; then a blank says nothing.',
    looks.beside,
  );
  sheet.accept('B3', {
    type: 'whole',
    operator: 'between',
    formula1: '0',
    formula2: 'Meetings',
    inputTitle: 'Meetings so far',
    inputMessage: 'The number of the last meeting so far, cancelled ones counted. Blank: nobody has said.',
    errorTitle: 'This number cannot be used',
    errorMessage: 'A whole number from 0 to the number of meetings in the sheet Rules, or blank.',
  });
  sheet.put(`A${top - 2}`, 'Planned for', looks.dateHeading);
  sheet.height(top - 1, 32);
  sheet.put(`A${top - 1}`, 'Person', looks.heading);
  meetingColumns.forEach((column, index) => {
    const planned = `Schedule!$B$${firstRow.schedule + index}`;
    sheet.formula(`${column}${top - 2}`, `IF(ISNUMBER(${planned}),${planned},"")`, looks.dateHeading);
    sheet.formula(`${column}${top - 1}`, `IF(${index + 1}<=Meetings,"Meeting ${index + 1}","not used")`, looks.heading);
  });
  sheet.across(
    `${at.attended}${top - 1}`,
    ['Attended', 'First meeting', 'Status', 'Still needed', 'Can miss'],
    looks.heading,
  );
  for (let row = top; row <= last; row++) {
    sheet.height(row, 18);
    const [person = '', ...marks] = register[row - top] ?? [];
    sheet.put(`A${row}`, person === '' ? null : person, looks.inputText);
    meetingColumns.forEach((column, index) => {
      const mark = marks[index] ?? '';
      sheet.put(`${column}${row}`, mark === '' ? null : mark, looks.input);
    });
    for (const [key, column] of Object.entries(at)) {
      sheet.formula(`${column}${row}`, answers(row - top)[key], key === 'status' ? looks.answerText : looks.answer);
    }
  }
  sheet.accept(`A${top}:A${last}`, {
    type: 'textLength',
    operator: 'between',
    formula1: '0',
    formula2: '100',
    showErrorMessage: false,
    inputTitle: 'Person',
    inputMessage: 'A name, or better a number that only your group knows.',
  });
  sheet.accept(`${firstMeeting}${top}:${lastMeeting}${last}`, {
    type: 'list',
    values: ['P', 'L', 'E', 'A', 'S', 'C'],
    showErrorMessage: false,
    inputTitle: 'Mark',
    inputMessage:
      'P present, L part of it, E apology, A absent, S someone else came, C cancelled. Words do too: see Start here.',
  });
  sheet.conditions(
    signalled(`${at.status}${top}:${at.status}${last}`, ['MET', 'ON TRACK', 'AT RISK', 'NOT MET']),
    unusedWhere(`${firstMeeting}${top - 1}:${lastMeeting}${last}`, `COLUMN(${firstMeeting}${top - 1})-1>Meetings`),
  );
  const range = (column) => `Register!$${column}$${top}:$${column}$${last}`;
  const names = [{ name: 'Status', range: range(at.status) }];
  return { sheet, names };
}
