// The sheet Schedule: when the meetings of a group are, off holidays, and by when somebody has to start.

import { plannedDay, weekdayName } from './dates.mjs';
import { looks, signalled, unusedWhere } from './looks.mjs';
import { requiredOf } from './minimum.mjs';
import { firstRow, holidayRows, minimumNames, mostMeetings, mostWeeks, ruleNames } from './names.mjs';
import { rulesWrong, cellAt, words } from './reading.mjs';
import { columnName, Sheet } from './sheet.mjs';

/** 1900-03-01, from which on all programs count days alike, the end of the year 9900, and the last day there is. */
const [earliest, latest, lastSerial] = [61, 2_922_306, 2_958_465];
/**
 * Hidden columns: the planned day and, a column a week, the day moved on by a week wherever it is a holiday; whether the last of them is
 * clear; and each holiday as it is read.
 */
const days = Array.from({ length: mostWeeks + 1 }, (_, weeks) => columnName(12 + weeks));
const [clear, from, to, bad, read] = [13, 14, 15, 16, 17].map((more) => columnName(more + mostWeeks));
/** Beside them the first meeting and the rhythm as they are read. */
const [first, rhythmRead] = [`$${read}$4`, `$${read}$5`];

/** @param name of the sheet; everything on it reads only itself, the numbers of Rules and the hard space */
export function scheduleSheet({ start, rhythm, holidays }, name = 'Schedule') {
  const [top, rows] = [firstRow.schedule, holidayRows];
  const last = top + mostMeetings - 1;
  const sheet = new Sheet(name, {
    frozen: { rows: top - 1 },
    colour: '12394A',
  });
  sheet.widths(18, 18, 14, 44, 3, 14, 14, 32, 46);
  sheet.height(top - 1, 32);
  sheet.put('A1', 'Schedule', looks.title);
  sheet.put(
    'A2',
    'Type the first date and list the holidays. How many meetings, and how many months apart, is in the sheet Rules.',
    looks.plain,
  );
  sheet.put('A4', 'First meeting', looks.bold);
  sheet.put('B4', start, looks.inputDate);
  sheet.put('C4', 'The date of the first meeting, as it would be without holidays.', looks.beside);
  sheet.put('A5', 'Rhythm', looks.bold);
  sheet.put('B5', rhythm, looks.input);
  sheet.put(
    'C5',
    'DATE: the same day of each month, or its last day where it has no such day. WEEKDAY: such as the second Tuesday; a fifth is the last.',
    looks.beside,
  );
  const [typedFirst, typedRhythm] = [2, 3].map((row) => cellAt('$A$3:$C$5', row, 2));
  sheet.formula(`${read}4`, `IF(${typedFirst}="","",${typedFirst})`, looks.code);
  sheet.formula(
    `${read}5`,
    `IF(ISTEXT(${typedRhythm}),UPPER(${words(typedRhythm)}),IF(${typedRhythm}="","",${typedRhythm}))`,
    looks.code,
  );
  sheet.put('A6', 'Join by', looks.bold);
  sheet.formula('B6', joinBy(top, last), looks.answerDate);
  sheet.put(
    'C6',
    'The last meeting at which somebody may be there for the first time and still attend enough.',
    looks.beside,
  );
  sheet.put('A7', 'Can it be read?', looks.bold);
  sheet.formula('B7', problem(top, rows), looks.answerText);
  sheet.across(`A${top - 1}`, ['Meeting', 'Date', 'Weekday', 'Moved'], looks.heading);
  sheet.across(
    `F${top - 1}`,
    ['Holiday or first day', 'Last day (blank: one day)', 'What it is', 'Can it be read?'],
    looks.heading,
  );
  meetingRows(sheet, { top, last, rows });
  holidayList(sheet, { top, rows, holidays });
  sheet.hide('K', read);
  sheet.conditions(
    signalled('B7:B7', ['OK']),
    signalled(`I${top}:I${top + rows - 1}`, ['OK']),
    unusedWhere(`A${top}:D${last}`, `$A${top}="not used"`),
  );
  accepted(sheet, { top, rows });
  return {
    sheet,
    names: [
      { name: 'Start', range: `Schedule!${first}` },
      { name: 'Join_by', range: 'Schedule!$B$6' },
    ],
  };
}

function meetingRows(sheet, { top, last, rows }) {
  const [froms, tos] = [from, to].map((column) => `$${column}$${top}:$${column}$${top + rows - 1}`);
  const isClear = (day) => `SUMPRODUCT((${froms}<=${day})*(${tos}>=${day}))=0`;
  for (let row = top; row <= last; row++) {
    const number = row - top + 1;
    const day = days.map((column) => `${column}${row}`);
    const moved = day[mostWeeks];
    sheet.formula(`A${row}`, `IF(${number}<=Meetings,${number},"not used")`, looks.answer);
    const planned = plannedDay(`INT(${first})`, `${number - 1}*Months_between`, rhythmRead);
    sheet.formula(day[0], `IF(AND($B$7="OK",ISNUMBER(A${row})),${planned},"")`, looks.code);
    for (let week = 1; week <= mostWeeks; week++) {
      const [before, earlier] = [day[week - 1], day[week - 2]];
      const next = `IF(${isClear(before)},${before},${before}+7)`;
      // A day that did not move the week before is clear.
      sheet.formula(
        day[week],
        `IF(ISNUMBER(${before}),${earlier === undefined ? next : `IF(${before}=${earlier},${before},${next})`},"")`,
        looks.code,
      );
    }
    sheet.formula(
      `${clear}${row}`,
      `IF(ISNUMBER(${moved}),IF(${moved}=${day[mostWeeks - 1]},1,IF(${isClear(moved)},1,0)),"")`,
      looks.code,
    );
    // A meeting that moved past the next one would change their order.
    const dated = `IF(AND(${clear}${row}=1,${moved}>MAX(B$${top - 1}:B${row - 1})),${moved},"NO FREE WEEK")`;
    sheet.formula(`B${row}`, `IF(ISNUMBER(${moved}),${dated},"")`, looks.answerDate);
    sheet.formula(`C${row}`, `IF(ISNUMBER(B${row}),${weekdayName(`B${row}`)},"")`, looks.answer);
    const weeks = `(B${row}-${day[0]})/7`;
    const words = `IF(${weeks}=0,"no",IF(${weeks}=1,"1 week later",${weeks}&" weeks later"))`;
    const none = `IF(B${row}="","","every week up to the next meeting is a holiday")`;
    sheet.formula(`D${row}`, `IF(ISNUMBER(B${row}),${words},${none})`, looks.answerText);
  }
}

function holidayList(sheet, { top, rows, holidays }) {
  for (let row = top; row < top + rows; row++) {
    sheet.height(row, 18);
    const [start = '', end = '', name = ''] = holidays[row - top] ?? [];
    const typed = (column) => cellAt(`$F$${top - 1}:$G$${top + rows}`, row - top + 2, column);
    sheet.put(`F${row}`, start === '' ? null : start, looks.inputDate);
    sheet.put(`G${row}`, end === '' ? null : end, looks.inputDate);
    sheet.put(`H${row}`, name === '' ? null : name, looks.inputText);
    for (const [column, formula] of Object.entries(holidayRead(typed(1), typed(2), row))) {
      sheet.formula(`${column}${row}`, formula, looks.code);
    }
    const said = `IF(${bad}${row}=1,"CANNOT READ: a date, and a last day not before it",IF(${to}${row}>0,"OK",""))`;
    sheet.formula(`I${row}`, said, looks.answerText);
  }
}

/** First and last day of a holiday, as numbers, and whether they cannot be read. */
function holidayRead(start, end, row) {
  const isDay = (cell) =>
    `IF(ISLOGICAL(${cell}),FALSE(),IF(ISNUMBER(${cell}),AND(${cell}>=${earliest},${cell}<=${lastSerial}),FALSE()))`;
  const says = (cell) => `IF(ISTEXT(${cell}),${words(cell)}<>"",${cell}<>0)`;
  const ends = `IF(${says(end)},IF(${isDay(end)},INT(${end})<INT(${start}),TRUE()),FALSE())`;
  const wrong = `IF(${says(start)},IF(${isDay(start)},${ends},TRUE()),${says(end)})`;
  const wrongly = `${bad}${row}`;
  return {
    [bad]: `IF(ISERROR(${start}),1,IF(ISERROR(${end}),1,IF(${wrong},1,0)))`,
    // A row that says nothing stands for days before every meeting, the last before the first.
    [from]: `IF(${wrongly}=1,1,IF(N(${start})>0,INT(${start}),1))`,
    [to]: `IF(${wrongly}=1,0,IF(N(${start})>0,IF(N(${end})>0,INT(${end}),INT(${start})),0))`,
  };
}

/** What stands in the way of dates, or OK. */
function problem(top, rows) {
  const wrong = `${bad}${top}:${bad}${top + rows - 1}`;
  const rhythm = `IF(OR(${rhythmRead}="",${rhythmRead}="DATE",${rhythmRead}="WEEKDAY"),"OK","CANNOT READ: rhythm is DATE or WEEKDAY")`;
  const holidays = `IF(SUM(${wrong})>0,"CANNOT READ: a holiday",${rhythm})`;
  const rules = `IF(${rulesWrong},"CANNOT READ: a number in Rules",${holidays})`;
  const dated = `IF(ISLOGICAL(${first}),FALSE(),IF(ISNUMBER(${first}),AND(${first}>=${earliest},${first}<${latest + 1}),FALSE()))`;
  return `IF(${first}="","no first date yet",IF(${dated},${rules},"CANNOT READ: first meeting is a date"))`;
}

/** The date of the last meeting from which on attending them all is enough, and with which the first is early enough. */
function joinBy(top, last) {
  const early = 'IF(ISNUMBER(First_by),MIN(First_by,Meetings),Meetings)';
  const required = requiredOf('Meetings', { meetings: ruleNames.attendAtLeast, ...minimumNames });
  const enough = `MIN(Meetings,Meetings-${required}+1)`;
  return `IF(B7="OK",INDEX(B${top}:B${last},MIN(${early},${enough}),1),"")`;
}

function accepted(sheet, { top, rows }) {
  const date = {
    type: 'date',
    operator: 'between',
    formula1: String(earliest),
    errorTitle: 'Not a date',
    errorMessage: 'Type a date, such as 9 Feb 2027.',
  };
  sheet.accept('B4', {
    ...date,
    formula2: String(latest),
    inputTitle: 'First meeting',
    inputMessage: 'A date, such as 9 Feb 2027.',
  });
  sheet.accept('B5', {
    type: 'list',
    values: ['DATE', 'WEEKDAY'],
    inputTitle: 'Rhythm',
    inputMessage: 'DATE: the same day of each month. WEEKDAY: such as the second Tuesday of each month.',
    errorTitle: 'Not a rhythm',
    errorMessage: 'Choose DATE or WEEKDAY.',
  });
  sheet.accept(`F${top}:G${top + rows - 1}`, {
    ...date,
    formula2: String(lastSerial),
    inputTitle: 'Holiday',
    inputMessage: 'A date. For several days in a row, the first here and the last beside it.',
  });
}
