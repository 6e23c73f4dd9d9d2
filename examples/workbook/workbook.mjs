// The whole workbook as the bytes of a file. Equal input gives equal bytes: no clock, and no chance.
import { writeXlsx } from 'hucre/xlsx';
import { checkSheet, knownCells } from './check-sheet.mjs';
import { example } from './example.mjs';
import { groupsSheet } from './groups-sheet.mjs';
import { usual } from './looks.mjs';
import { firstRow } from './names.mjs';
import { inLanguage } from './package.mjs';
import { registerSheet } from './register-sheet.mjs';
import { reviewSheet } from './review-sheet.mjs';
import { rulesSheet } from './rules-sheet.mjs';
import { scheduleSheet } from './schedule-sheet.mjs';
import { cellAt } from './reading.mjs';
import { startSheet } from './start-sheet.mjs';
import { checkWorkingSheet, workingSheet } from './working-sheets.mjs';

/** The day that the properties of the file name, always the same. */
const dated = new Date(Date.UTC(2027, 0, 1));

/**
 * @param changes what to fill in instead of the example: `rules`, `held`, `register`, `groups`, `start`, `rhythm`, `holidays`, and
 * `people` for how many there is room for
 * @param kept values of formulas by sheet and place, for programs that show a file without calculating
 */
export async function workbook(changes = {}, kept = {}) {
  const input = { people: 60, ...example, ...changes };
  const top = firstRow.register - 1;
  const corners = `Register!$A$${top}:$M$${top + input.people + 1}`;
  const cell = (column, index) => cellAt(corners, index + 2, column + 1);
  const working = workingSheet(input.people, { cell, before: top });
  const known = checkWorkingSheet(knownCells());
  const parts = [
    startSheet(input),
    rulesSheet(input.rules),
    groupsSheet(input),
    registerSheet(input, working.answers),
    scheduleSheet(input),
    reviewSheet(working.ranges),
    checkSheet(known.answers),
    working,
    known,
  ];
  const bytes = await writeXlsx({
    sheets: parts.map(({ sheet }) => sheet.written(kept[sheet.name])),
    namedRanges: parts.flatMap(({ names = [] }) => names),
    defaultFont: usual,
    properties: {
      title: 'Communities of practice: register, groups and schedule',
      subject: 'Attendance, places and dates of facilitated communities of practice',
      description: 'Plain formulas, without anything to install. All groups and people in it are invented.',
      creator: 'communities-of-practice',
      created: dated,
      modified: dated,
    },
  });
  return inLanguage(bytes, 'en-AU');
}
