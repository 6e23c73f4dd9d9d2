// What a workbook has to answer: what the functions of a sheet answer to the same cells.
import { call } from '../../dist/esm/sheet/index.js';
import { firstRow } from '../../examples/workbook/names.mjs';

/** The usual numbers, as the sheet Rules has them. */
const usual = {
  ...{ mostInPerson: 20, mostOnline: 12, mostHybrid: null, meetings: 6, attendAtLeast: 4, firstBy: 2 },
  ...{ monthsBetween: 1, pointsWhole: 1, pointsPartial: 1, pointsExcused: 0 },
};

export function termsOf(rules) {
  return { ...usual, ...rules };
}

/** Each number of the sheet Rules, by its key in a range of rules. */
const keys = {
  mostInPerson: 'capacity.maximum.in-person',
  mostOnline: 'capacity.maximum.online',
  mostHybrid: 'capacity.maximum.hybrid',
  meetings: 'schedule.meeting-count',
  attendAtLeast: 'attendance.minimum-meetings',
  firstBy: 'attendance.first-meeting-by',
  monthsBetween: 'schedule.monthly',
  pointsWhole: 'attendance.points.attended',
  pointsPartial: 'attendance.points.partial',
  pointsExcused: 'attendance.points.excused',
};

/** The numbers of a sheet as the range that a function takes. The workbook has no preferred first meeting. */
export function rangeOf(rules) {
  const terms = termsOf(rules);
  // No points is a word, because a blank is a 0.
  const shown = (name) => (/^points/.test(name) && terms[name] === 0 ? 'nothing' : (terms[name] ?? 'none'));
  const rows = Object.entries(keys).map(([name, key]) => [key, shown(name)]);
  return [...rows, ['attendance.first-meeting-preferred', 'none']];
}

/** The numbers of a sheet that a range of rules asks for; `null` where it asks for something that a workbook has no cell for. */
export function rulesOf(range) {
  const names = new Map(Object.entries(keys).map(([name, key]) => [key, name]));
  const rules = {};
  for (const [key, value] of range) {
    const name = names.get(key);
    const preferred = key === 'attendance.first-meeting-preferred' && value === 'none';
    if (name === undefined && !preferred) return null;
    const isText = /^(pointsPartial|pointsExcused)$/.test(name) ? value === 'none' : /rounded|all/.test(value);
    const isPart = name === 'attendAtLeast' || /^points/.test(name);
    if (name !== undefined && !['none', 'nothing'].includes(value) && typeof value !== 'number' && !(isPart && isText))
      return null;
    if (name !== undefined) rules[name] = numberOf(value, isPart && isText);
  }
  return rules;
}

/** What a cell of the sheet Rules holds. */
function numberOf(value, isText) {
  if (isText || typeof value === 'number') return value;
  return value === 'nothing' ? 0 : null;
}

const isBlank = (cell) => cell === null || cell === undefined || cell === 0 || String(cell).trim() === '';
const isError = (cell) => typeof cell === 'string' && /^#[A-Z]+[A-Z/0]*[!?A]/.test(cell);
const isNothing = (cell) => isBlank(cell) || cell === '0' || cell === 'unrecorded' || cell === false;

const beyondIn = (row, meetings) => row.slice(meetings + 1).filter((cell) => !isNothing(cell));
const marksBeyond = (row, rules) => beyondIn(row, termsOf(rules).meetings).length > 0;

/** The rows as a function takes them. A mark beyond the last meeting cannot be read in a workbook, whose columns are always twelve. */
function rowsOf({ register }, rules) {
  const { meetings } = termsOf(rules);
  return register.map((row) => {
    const cells = [row[0] ?? '', ...Array.from({ length: meetings }, (_, index) => row[index + 1] ?? '')];
    const beyond = beyondIn(row, meetings);
    if (beyond.length === 0 || cells.some(isError)) return cells;
    const place = cells.findIndex((cell, index) => index > 0 && !/^\s*(c|cancelled)\s*$/i.test(String(cell)));
    const wrong = beyond.find(isError) ?? '?';
    return cells.map((cell, index) => (index === place ? wrong : cell));
  });
}

/** The sentence of a function with the number that a row has in the workbook, where the register begins further down. */
export function inSheet(words, from = 0) {
  const before = firstRow.register + from - 1;
  return words.replace(/\(row (\d+)\)/g, (_, row) => `(row ${Number(row) + before})`);
}

/** What a workbook shows for a cell of a function: its sentence, or only how it begins where the workbook has words of its own. */
export function shownAs(cell, whole) {
  if (typeof cell === 'object' && cell !== null) return cell.error;
  if (typeof cell === 'string' && cell.startsWith('NO ANSWER: ')) return cell.replace(/\.$/, '');
  if (typeof cell !== 'string' || !cell.startsWith('CANNOT READ: ')) return cell;
  return whole ? cell : 'CANNOT READ: ';
}

/** The answers to a register: attended, first meeting, status, still needed and can miss of each row. */
export function answersTo({ register, held }, rules) {
  const given = [rowsOf({ register }, rules), held ?? '', rangeOf(rules)];
  const needs = call('STILLNEEDED', given);
  return call('STANDING', given).map((row, index) => {
    const [attended, first, status] = row.map((cell) => {
      const said = shownAs(cell, !marksBeyond(register[index], rules));
      return typeof said === 'string' ? inSheet(said) : said;
    });
    const settled = !['MET', 'ON TRACK', 'AT RISK'].includes(status);
    const [needed, canMiss] = settled ? ['', ''] : needs[index];
    return { attended, first, status, needed, canMiss };
  });
}

/** The figures of the sheet Review that a register comes to, by their names. */
export function figuresOf({ register, held }, rules) {
  return call('REVIEW', [rowsOf({ register }, rules), held ?? '', rangeOf(rules)]).slice(1);
}

/** Limit, seats left and status of a row of the sheet Groups. */
export function seatsOf(group, rules) {
  const [row] = call('CAPACITY', [[group], rangeOf(rules)]);
  return row.map((cell) => shownAs(cell, false));
}
