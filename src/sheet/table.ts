import { isoDay } from '../kernel/day.js';
import type { Policy } from '../policy/policy.js';
import { policies } from '../policy/programmes/index.js';
import { type Cell, type Cells, columnsOf, eachRow, only } from './cells.js';
import { allocation } from './functions/allocation.js';
import { reasons, standings, stillNeeded, worklist } from './functions/attendance.js';
import { capacity, limit, seatsLeft } from './functions/capacity.js';
import { eligible, keepsSeat } from './functions/eligibility.js';
import { review, reviewChange, themeCounts } from './functions/review.js';
import { calendar, joinBy, nextStart, series } from './functions/schedule.js';
import type { Arguments, SingleName } from './parameters.js';
import { readPolicyCells, ruleRows } from './policy-cells.js';
import { dayOfCell, serialOf, systemOf } from './serial.js';
import { type FunctionId, type SheetFunction, signatureOf } from './sheet-function.js';
import { version } from './version.js';

function rulesOf({ policy }: Arguments): Policy {
  return readPolicyCells(policy, policies.partnersInPrevention);
}

function one(given: Arguments, name: SingleName): Cell {
  return only(given[name], name);
}

function seriesCells(given: Arguments) {
  return { meetings: one(given, 'meetings'), holidays: given.holidays, rhythm: one(given, 'rhythm') };
}

export const table: Readonly<Record<FunctionId, SheetFunction>> = {
  LIMIT: {
    doc: 'The most people a group may have, by how it meets.',
    parameters: ['modality', 'policy?'],
    columns: ['limit'],
    rows: 1,
    answer: (given) => limit(one(given, 'modality'), rulesOf(given)),
  },
  SEATSLEFT: {
    doc: 'Seats left in a group; below zero when there are more people than it may have.',
    parameters: ['enrolled', 'modality', 'policy?'],
    columns: ['seats left'],
    rows: 1,
    answer: (given) => seatsLeft(one(given, 'enrolled'), one(given, 'modality'), rulesOf(given)),
  },
  CAPACITY: {
    doc: 'Limit, seats left and OPEN, FULL or OVER for each group.',
    parameters: ['groups', 'policy?'],
    columns: ['limit', 'seats left', 'status'],
    rows: 'groups',
    answer: (given) => capacity(given.groups, rulesOf(given)),
  },
  ELIGIBLE: {
    doc: 'Whether each person fits the sector and the group (TRUE, FALSE or NOT YET), and why; other rules need more facts.',
    parameters: ['people', 'criteria', 'policy?'],
    columns: ['fits', 'because'],
    rows: 'people',
    answer: (given) => eligible(given.people, given.criteria, rulesOf(given)),
  },
  KEEPSSEAT: {
    doc: 'Whether whoever comes may take the seat: only its holder, while in the sector (TRUE, FALSE or NOT YET), and why.',
    parameters: ['changes', 'policy?'],
    columns: ['may take the seat', 'because'],
    rows: 'changes',
    answer: (given) => keepsSeat(given.changes, rulesOf(given)),
  },
  STANDING: {
    doc: 'Meetings attended, first meeting attended and MET, ON TRACK, AT RISK or NOT MET for each participant.',
    parameters: ['roster', 'held?', 'policy?'],
    columns: ['attended', 'first meeting', 'status'],
    rows: 'roster',
    answer: (given) => standings(given.roster, one(given, 'held'), rulesOf(given)),
  },
  STILLNEEDED: {
    doc: 'How many more meetings each participant must attend, and how many they can miss.',
    parameters: ['roster', 'held?', 'policy?'],
    columns: ['still needed', 'can miss'],
    rows: 'roster',
    answer: (given) => stillNeeded(given.roster, one(given, 'held'), rulesOf(given)),
  },
  EXPLAIN: {
    doc: 'The reasons for the standing of one row of a roster, one sentence a cell.',
    parameters: ['row', 'held?', 'policy?'],
    columns: ['reason'],
    rows: 5,
    answer: (given) => reasons(given.row, one(given, 'held'), rulesOf(given)),
  },
  WORKLIST: {
    doc: 'Participants who ask for attention: rows that cannot be read, then AT RISK, then NOT MET, each with the reason.',
    parameters: ['roster', 'held?', 'policy?'],
    columns: ['participant', 'status', 'because'],
    rows: 'roster',
    answer: (given) => worklist(given.roster, one(given, 'held'), rulesOf(given)),
  },
  JOINBY: {
    doc: 'The last meeting date at which somebody may attend for the first time.',
    parameters: ['start', 'meetings?', 'holidays?', 'rhythm?', 'policy?'],
    columns: ['date'],
    rows: 1,
    answer: (given) => joinBy(one(given, 'start'), seriesCells(given), rulesOf(given)),
  },
  SCHEDULE: {
    doc: 'The meeting dates of a group, counted from its start; a meeting on a holiday moves on by a week or more.',
    parameters: ['start', 'meetings?', 'holidays?', 'rhythm?', 'policy?'],
    columns: ['date'],
    rows: 'meetings',
    answer: (given) => series(one(given, 'start'), seriesCells(given), rulesOf(given)),
  },
  CALENDAR: {
    doc: 'Groups one after another through the year: group, meeting and date.',
    parameters: ['start', 'groupNames', 'meetings?', 'gapDays?', 'holidays?', 'rhythm?', 'policy?'],
    columns: ['group', 'meeting', 'date'],
    rows: ['groupNames', 'meetings'],
    answer: (given) =>
      calendar(one(given, 'start'), given.groupNames, one(given, 'gapDays'), seriesCells(given), rulesOf(given)),
  },
  NEXTSTART: {
    doc: 'The first group start on a day or after it, for people who join again.',
    parameters: ['asOf', 'starts'],
    columns: ['date'],
    rows: 1,
    answer: (given) => nextStart(one(given, 'asOf'), given.starts),
  },
  ALLOCATE: {
    doc: 'Places given out row after row: the group, which choice it was, and why.',
    parameters: ['choices', 'places', 'policy?'],
    columns: ['group', 'choice', 'because'],
    rows: 'choices',
    answer: (given) => allocation(given.choices, given.places, rulesOf(given)),
  },
  REVIEW: {
    doc: 'The figures of one group: who met the rules, who started in time, attendance and completion.',
    parameters: ['roster', 'held?', 'policy?'],
    columns: ['figure', 'value'],
    rows: 14,
    answer: (given) => review(given.roster, one(given, 'held'), rulesOf(given)),
  },
  REVIEWCHANGE: {
    doc: 'Two answers of REVIEW beside each other, with the difference of each figure that can be compared.',
    parameters: ['previous', 'current'],
    columns: ['figure', 'previous', 'current', 'change'],
    rows: 'current',
    answer: ({ previous, current }) => reviewChange(previous, current),
  },
  THEMES: {
    doc: 'How many comments there are on strengths, areas for improvement and opportunities.',
    parameters: ['responses'],
    columns: ['theme', 'comments'],
    rows: 3,
    answer: ({ responses }) => themeCounts(responses),
  },
  TOISO: {
    doc: 'Dates as text in the form YYYY-MM-DD, which every program reads alike.',
    parameters: ['date', 'system?'],
    columns: ['text'],
    rows: 'date',
    answer: (given) => {
      const system = systemOf(one(given, 'system'));
      return eachCell(given.date, (cell) => isoDay(dayOfCell(cell, 'date', system)));
    },
  },
  FROMISO: {
    doc: 'Text in the form YYYY-MM-DD as dates.',
    parameters: ['text', 'system?'],
    columns: ['date'],
    rows: 'text',
    answer: (given) => {
      const system = systemOf(one(given, 'system'));
      return eachCell(given.text, (cell) => serialOf(dayOfCell(cell, 'text'), system));
    },
  },
  RULES: {
    doc: 'Every number these functions go by, with what it is for and where it is written.',
    parameters: ['policy?'],
    columns: ['rule', 'value', 'what it says'],
    rows: 15,
    answer: (given) => ruleRows(rulesOf(given)),
  },
  VERSION: {
    doc: 'The version of these rules.',
    parameters: [],
    columns: ['version'],
    rows: 1,
    answer: () => [[`communities-of-practice ${version}`]],
  },
  GUIDE: {
    doc: 'Every function with what it takes and what it is for.',
    parameters: [],
    columns: ['function', 'takes', 'what it is for'],
    rows: 22,
    answer: () => guide(),
  },
};

/** Every function, in the order in which people read of them. */
export const functionIds: readonly FunctionId[] = /* @__PURE__ */ readIds(Object.keys(table));

function readIds(names: readonly string[]): readonly FunctionId[] {
  return names as readonly FunctionId[];
}

/** The same answer for each cell of a column; none for a blank one. */
function eachCell(cells: Cells, answer: (cell: Cell) => Cell): Cells {
  return eachRow(cells, 1, 0, (row) => [answer(columnsOf(row, 1)[0] ?? null)]);
}

/** A row a function: how it is called, what it takes and what it is for. */
function guide(): Cells {
  return Object.entries(table).map(([id, { doc, parameters }]) => [id, signatureOf(parameters), doc]);
}
