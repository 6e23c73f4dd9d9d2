// The sheet Rules: the numbers of a programme, where each is written, and whether it can be read.
import { looks, signalled } from './looks.mjs';
import { minimumParts } from './minimum.mjs';
import { firstRow, minimumNames, mostMeetings, mostPeople, ruleNames, usualRules } from './names.mjs';
import { numberIn, cellAt, textIn, wholeBetween } from './reading.mjs';
import { Sheet } from './sheet.mjs';

const paper = 'DVRCV, Learning Together: DVRCV’s Communities of Practice';
const library = 'communities-of-practice, docs/limits.md';
const inPractice = 'DVRCV CoPs in practice';
const parameters = 'Safe space, clear parameters and rich relationships';
const experience = 'Shared experience and settings';

const limit = (what) => ({
  what,
  unit: 'people',
  least: 1,
  most: mostPeople,
  blank: 'no maximum',
});

/** A mark may have no points at all: then its meeting does not count, and a share is taken of the others. */
const pointsOrNone = {
  good: (cell) => `IF(ISTEXT(${cell}),${cell}="none",${wholeBetween(cell, 0, ruleNames.pointsWhole)})`,
  said: { nothing: '0' },
  wrong: `"a whole number from 0 to "&${ruleNames.pointsWhole}&", or none"`,
  asked: 'A whole number from 0 to the points of a whole meeting, or “none”: such a meeting does not count',
};

const rows = {
  mostInPerson: { ...limit('Most people in a group that meets in person'), source: paper, section: inPractice },
  mostOnline: { ...limit('Most people in a group that meets online'), source: paper, section: inPractice },
  mostHybrid: {
    ...limit('Most people in a group that meets both ways at once'),
    source: 'none gives a number',
    section: '',
  },
  meetings: {
    what: 'Meetings of a group, cancelled ones included',
    unit: 'meetings',
    least: 1,
    most: mostMeetings,
    source: paper,
    section: parameters,
  },
  attendAtLeast: {
    what: 'Meetings to attend at least',
    unit: 'meetings',
    good: (cell) => `IF(ISTEXT(${cell}),${minimumNames.reads},${wholeBetween(cell, 1, ruleNames.meetings)})`,
    wrong: `"from 1 to "&${ruleNames.meetings}&", 2/3 rounded up, all but 2"`,
    asked:
      'A whole number from 1 to the number of meetings, or such as “2/3 rounded up”, “2/3 rounded down”, “all but 2”',
    blank: 'no minimum',
    source: paper,
    section: experience,
  },
  firstBy: {
    what: 'The first of them among the first … that are not cancelled',
    unit: 'meetings',
    least: 1,
    most: ruleNames.meetings,
    blank: 'any meeting will do',
    source: paper,
    section: experience,
  },
  monthsBetween: {
    what: 'Months from one meeting to the next',
    unit: 'months',
    least: 1,
    most: 12,
    source: paper,
    section: parameters,
  },
  pointsWhole: {
    what: 'Points for a whole meeting (P)',
    unit: 'points',
    choice: [1, 2, 4, 5, 10],
    source: library,
    section: 'our choice',
  },
  pointsPartial: {
    what: 'Points for a part of a meeting (L)',
    unit: 'points',
    ...pointsOrNone,
    source: library,
    section: 'our choice',
  },
  pointsExcused: {
    what: 'Points for an apology (E)',
    unit: 'points',
    ...pointsOrNone,
    source: library,
    section: 'our choice',
  },
};

/** Hidden columns: what was typed, in words where it is text, and the number it comes to. */
const [typedIn, readIn] = ['K', 'L'];

/** @param values numbers in place of the usual ones, by the keys of {@link ruleNames} */
export function rulesSheet(values) {
  const sheet = new Sheet('Rules', {
    onePage: true,
    frozen: { rows: 4 },
    titleRows: '$4:$4',
    colour: '7A6A20',
  });
  sheet.widths(52, 16, 11, 48, 54, 46);
  sheet.height(4, 20);
  sheet.put('A1', 'Rules', looks.title);
  sheet.put(
    'A2',
    'Change a number in column B and every sheet follows. These are the numbers of Partners in Prevention.',
    looks.plain,
  );
  sheet.across('A4', ['Rule', 'Number', 'Unit', 'Can it be read?', 'Source', 'Heading in the source'], looks.heading);
  const names = [];
  const last = firstRow.rules + Object.keys(rows).length - 1;
  Object.entries(rows).forEach(([key, rule], index) => {
    const row = firstRow.rules + index;
    const [cell, text, number] = [`B${row}`, `${typedIn}${row}`, `${readIn}${row}`];
    const typed = cellAt(`$A$${firstRow.rules - 1}:$C$${last + 1}`, index + 2, 2);
    sheet.height(row, 18);
    sheet.put(`A${row}`, rule.what, looks.label);
    sheet.put(cell, values[key] === undefined ? usualRules[key] : values[key], looks.input);
    sheet.put(`C${row}`, rule.unit, looks.label);
    sheet.formula(text, textIn(typed), looks.code);
    sheet.formula(
      number,
      numberIn(typed, text, rule.said ?? (rule.blank === undefined ? {} : { none: '""' })),
      looks.code,
    );
    sheet.formula(`D${row}`, readable(number, rule), looks.answerText);
    sheet.put(`E${row}`, rule.source, looks.label);
    sheet.put(`F${row}`, rule.section, looks.label);
    sheet.accept(cell, accepted(rule));
    names.push({ name: ruleNames[key], range: `Rules!$${readIn}$${row}` });
  });
  sheet.hide('H', readIn);
  sheet.conditions(signalled(`D${firstRow.rules}:D${last}`, ['OK']));
  sheet.put(
    `A${last + 2}`,
    'A point is a share of a meeting: with 2 points for a whole meeting and 1 for a part, two parts are one meeting.',
    looks.plain,
  );
  sheet.put(
    `A${last + 3}`,
    'A minimum can be a share: “2/3 rounded up” or “2/3 rounded down” of the meetings that count, or “all but 2” of them. Cancelled meetings do not count.',
    looks.plain,
  );
  const minimum = firstRow.rules + Object.keys(rows).indexOf('attendAtLeast');
  names.push(...minimumParts(sheet, `$${typedIn}$${minimum}`), {
    name: 'Rules_checks',
    range: `Rules!$D$${firstRow.rules}:$D$${last}`,
  });
  return { sheet, names };
}

function readable(cell, { choice, least, most, good: own, wrong, blank }) {
  const isChoice = choice === undefined ? '' : `OR(${choice.map((value) => `${cell}=${value}`).join(',')})`;
  const good = own?.(cell) ?? (isChoice || wholeBetween(cell, least, most));
  const numbers = choice === undefined ? `"a whole number from ${least} to "&${most}` : `"one of ${choice.join(', ')}"`;
  const words = `"CANNOT READ: "&${wrong ?? numbers}${blank === undefined ? '' : '&", or blank"'}`;
  return blank === undefined ? `IF(${good},"OK",${words})` : `IF(OR(${cell}="",${good}),"OK",${words})`;
}

function accepted({ what, choice, least, most, asked, blank }) {
  const numbers =
    choice === undefined
      ? `A whole number from ${least} to ${typeof most === 'number' ? most : limits[most]}`
      : `One of ${choice.join(', ')}`;
  const range = asked ?? numbers;
  const message = `${range}${blank === undefined ? '.' : `, or blank: ${blank}.`}`;
  return {
    ...(asked === undefined ? typed({ choice, least, most }) : anyText),
    allowBlank: blank !== undefined,
    inputTitle: what.length > 32 ? 'Rule' : what,
    inputMessage: message,
    errorTitle: 'This number cannot be used',
    errorMessage: message,
  };
}

function typed({ choice, least, most }) {
  return choice === undefined
    ? { type: 'whole', operator: 'between', formula1: String(least), formula2: String(most) }
    : { type: 'list', values: choice.map(String) };
}

/** Where words may stand beside numbers, only the column beside it can say what is wrong. */
const anyText = { type: 'textLength', operator: 'between', formula1: '0', formula2: '40', showErrorMessage: false };

const limits = {
  [ruleNames.meetings]: 'the number of meetings',
  [ruleNames.pointsWhole]: 'the points of a whole meeting',
};
