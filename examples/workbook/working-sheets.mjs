// The hidden sheets Working and Check working: the steps behind the register and behind the sheet Check.
import { looks } from './looks.mjs';
import { wordList } from './marks.mjs';
import { minimumNames, ruleNames } from './names.mjs';
import { numberIn, rulesWrong, cellAt, textIn, wholeBetween } from './reading.mjs';
import { columnName, Sheet } from './sheet.mjs';
import { judged } from './working.mjs';

const explanation = [
  'Nothing has to be typed here. Twelve columns each say which word stands in the register, the letter of its mark, and what that counts as.',
  'The columns after them judge each person step by step, as their headings say. The rows above the people say what holds for each meeting.',
];

/**
 * @param rows how many people there is room for
 * @param source where a person and their marks stand in the register: `cell(column, row)`, and the row before the first
 */
export function workingSheet(rows, source) {
  const sheet = new Sheet('Working', { hidden: true, frozen: { columns: 1 } });
  sheet.widths(44, ...Array.from({ length: 50 }, () => 11));
  sheet.put('A1', 'Working', looks.title);
  for (const [index, line] of explanation.entries()) sheet.put(`A${2 + index}`, line, looks.plain);
  sheet.put('A5', 'Can the rules and the meetings so far be read?', looks.plain);
  const problem = '$B$5';
  const held = `IF(Meetings_so_far="","",IF(${wholeBetween('Meetings_so_far', 0, 'Meetings')},"","the number of meetings so far"))`;
  sheet.formula('B5', `IF(${rulesWrong},"a number in the sheet Rules",${held})`, looks.plain);
  sheet.put('A6', 'A space that does not break', looks.plain);
  sheet.put('B6', '\u00a0', looks.plain);
  sheet.put('A4', 'A wide space', looks.plain);
  sheet.put('B4', '\u3000', looks.plain);
  sheet.put('A7', 'Meetings so far', looks.plain);
  const typed = cellAt('Register!$A$2:$C$4', 2, 2);
  sheet.formula('B7', numberIn(typed, '$C$7'), looks.code);
  sheet.formula('C7', textIn(typed), looks.code);
  const minimum = { meetings: ruleNames.attendAtLeast, ...minimumNames };
  const terms = { ...ruleNames, minimum, held: 'Meetings_so_far', problem };
  const { answers, ranges } = judged(sheet, { top: 8, rows }, source, terms);
  const names = [
    { name: 'Hard_space', range: 'Working!$B$6' },
    { name: 'Wide_space', range: 'Working!$B$4' },
    { name: 'Meetings_so_far', range: 'Working!$B$7' },
    ...words(sheet),
  ];
  return { sheet, answers, ranges, names };
}

/** The list of words, to the right of everything else. */
function words(sheet) {
  const [word, number] = [columnName(70), columnName(71)];
  sheet.put(`${word}8`, 'word', looks.heading);
  sheet.put(`${number}8`, 'number of its letter', looks.heading);
  wordList.forEach((entry, index) => {
    sheet.put(`${word}${9 + index}`, entry.word, looks.code);
    sheet.put(`${number}${9 + index}`, entry.number, looks.code);
  });
  const range = (column) => `Working!$${column}$9:$${column}$${8 + wordList.length}`;
  return [
    { name: 'Mark_words', range: range(word) },
    { name: 'Mark_numbers', range: range(number) },
  ];
}

/** The numbers that the sheet Check counts with, whatever Rules says. */
const fixed = { meetings: 6, attendAtLeast: 4, firstBy: 2, pointsWhole: 1, pointsPartial: 1, pointsExcused: 0 };

/**
 * The steps behind the sheet Check: the same formulas under numbers that nobody changes.
 *
 * @param blocks how many rows each has, how many meetings there have been, and where a person and their marks stand, as above
 */
export function checkWorkingSheet(blocks) {
  const sheet = new Sheet('Check working', { hidden: true, frozen: { columns: 1 } });
  sheet.widths(44, ...Array.from({ length: 50 }, () => 11));
  sheet.put('A1', 'Check working', looks.title);
  sheet.put(
    'A2',
    'The same steps as in Working, under numbers that nobody changes, for the registers in the sheet Check.',
    looks.plain,
  );
  const terms = { problem: '""' };
  const none = { rounded: '""', numerator: '0', denominator: '1', absences: '""' };
  Object.entries(fixed).forEach(([key, value], index) => {
    sheet.put(`A${4 + index}`, key, looks.plain);
    sheet.put(`B${4 + index}`, value, looks.code);
    terms[key] = `$B$${4 + index}`;
  });
  terms.minimum = { meetings: terms.attendAtLeast, ...none };
  let top = 12;
  const answers = blocks.map(({ rows, held, ...source }, index) => {
    sheet.put(`C${4 + index}`, held, looks.code);
    const block = judged(sheet, { top, rows }, source, { ...terms, held: `$C$${4 + index}` });
    top += rows + 12;
    return block.answers;
  });
  return { sheet, answers };
}
