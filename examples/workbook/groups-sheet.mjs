// The sheet Groups: how many people a group may have, how many places are left, and whether it is open, full or over.
import { looks, signalled } from './looks.mjs';
import { firstRow, groupRows, mostPeople } from './names.mjs';
import { nameIn, numberIn, rulesWrong, cellAt, textIn, wholeBetween } from './reading.mjs';
import { Sheet } from './sheet.mjs';

/** Such a row can be read, and has no answer. */
const noLimit = 'the rules set no limit for groups that meet this way';

export function groupsSheet({ groups }) {
  const top = firstRow.groups;
  const last = top + groupRows - 1;
  const sheet = new Sheet('Groups', {
    onePage: true,
    landscape: false,
    frozen: { rows: top - 1, columns: 1 },
    titleRows: `$${top - 1}:$${top - 1}`,
    colour: '12394A',
  });
  sheet.widths(30, 14, 12, 12, 12, 50);
  sheet.put('A1', 'Groups', looks.title);
  sheet.put(
    'A2',
    'Type a group, how it meets and how many people are enrolled. The limits are in the sheet Rules.',
    looks.plain,
  );
  sheet.put(
    'A3',
    'OPEN: there are places. FULL: none is left. OVER: more people than the limit, and a minus says how many.',
    looks.plain,
  );
  sheet.height(top - 1, 20);
  sheet.across(`A${top - 1}`, ['Group', 'Meets', 'Enrolled', 'Limit', 'Seats left', 'Status'], looks.heading);
  sheet.across(`H${top - 1}`, ['group', 'meets', 'enrolled', 'limit', 'row', 'enrolled in words'], looks.heading);
  for (let row = top; row <= last; row++) {
    sheet.height(row, 18);
    const [group = null, mode = null, enrolled = null] = groups[row - top] ?? [];
    sheet.put(`A${row}`, group, looks.inputText);
    sheet.put(`B${row}`, mode, looks.input);
    sheet.put(`C${row}`, enrolled, looks.input);
    for (const [column, formula] of Object.entries(steps(row, { top, last })))
      sheet.formula(`${column}${row}`, formula, looks.code);
    const reads = (formula) => `IF(ISERROR(L${row}),"",IF(L${row}="read",${formula},""))`;
    sheet.formula(`D${row}`, reads(`K${row}`), looks.answer);
    sheet.formula(`E${row}`, reads(`K${row}-J${row}`), looks.answer);
    const status = `IF(E${row}<0,"OVER",IF(E${row}=0,"FULL","OPEN"))`;
    const wrong = `IF(L${row}="${noLimit}","NO ANSWER: ","CANNOT READ: ")&L${row}`;
    const said = `IF(L${row}="read",${status},IF(L${row}="nothing","",${wrong}))`;
    sheet.formula(`F${row}`, said, looks.answerText);
  }
  sheet.hide('H', 'M');
  sheet.accept(`B${top}:B${last}`, {
    type: 'list',
    values: ['in person', 'online', 'hybrid'],
    inputTitle: 'How the group meets',
    inputMessage: 'in person, online or hybrid (both at once).',
    errorTitle: 'Not a way of meeting',
    errorMessage: 'Choose in person, online or hybrid.',
  });
  sheet.accept(`C${top}:C${last}`, {
    type: 'whole',
    operator: 'between',
    formula1: '0',
    formula2: String(mostPeople),
    inputTitle: 'People enrolled',
    inputMessage: 'A whole number; 0 or blank for nobody yet.',
    errorTitle: 'Not a number of people',
    errorMessage: `A whole number from 0 to ${mostPeople}.`,
  });
  sheet.conditions(signalled(`F${top}:F${last}`, ['OPEN', 'FULL', 'OVER']));
  return { sheet, names: [] };
}

/** Hidden columns: each cell as it is read, the limit, and whether the row can be read. */
function steps(row, { top, last }) {
  const typed = (column) => cellAt(`$A$${top - 1}:$C$${last + 1}`, row - top + 2, column);
  const [group, mode, people, limit] = ['H', 'I', 'J', 'K'].map((column) => `${column}${row}`);
  const most = (name) => `IF(${name}="","none",${name})`;
  const counted = `IF(${wholeBetween(people, 0, mostPeople)},"read","enrolled is a whole number from 0 to ${mostPeople}")`;
  const limited = `IF(${limit}="none","${noLimit}",${counted})`;
  const placed = `IF(${limit}="?","it meets in person, online or hybrid",${limited})`;
  const known = `IF(${rulesWrong},"a number in the sheet Rules",IF(${group}="","no group for this row",${placed}))`;
  const modes = { 'in-person': 'Most_in_person', online: 'Most_online', hybrid: 'Most_hybrid' };
  const blank = `IF(${group}="",IF(${mode}="",IF(ISNUMBER(${people}),${people}=0,FALSE()),FALSE()),FALSE())`;
  return {
    H: nameIn(typed(1)),
    I: `SUBSTITUTE(SUBSTITUTE(LOWER(${nameIn(typed(2))}),"_","-")," ","-")`,
    // Nobody yet is 0.
    J: numberIn(typed(3), `M${row}`, {}, '0'),
    K: Object.entries(modes).reduceRight((rest, [word, name]) => `IF(${mode}="${word}",${most(name)},${rest})`, '"?"'),
    M: textIn(typed(3)),
    L: `IF(ISERROR(${people}),${people},IF(${blank},"nothing",${known}))`,
  };
}
