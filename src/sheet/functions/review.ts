import { tally } from '../../policy/attendance-terms.js';
import type { Policy } from '../../policy/policy.js';
import type { Standing, Status } from '../../rules/attendance/standing.js';
import { type Cell, type Cells, eachRow, errorIn, isBlank, stop, textOf, wordOf } from '../cells.js';
import { rosterRows } from '../roster.js';
import { judgeUnder } from './attendance.js';

const rules = 'Rules';

/** Figures that mean something else under other rules. */
const underRules = [
  'Met',
  'On track',
  'At risk',
  'Not met',
  'Started in the opening meetings',
  'Never attended',
  'Attendances recorded',
  'Attendances possible',
  'Attendance rate',
  'Completion rate',
];

/** The figures of one group so far. A rate is a number only where there is something to divide by and everything can be read. */
export function review(roster: Cells, held: Cell, policy: Policy): Cells {
  const rows = rosterRows(roster, held, policy).filter((row) => row !== null);
  const people = rows.flatMap(({ person }) => (person === '' ? [] : [person]));
  const registers = rows.flatMap((row) => ('shows' in row ? [] : [row]));
  const standings = registers.map(judgeUnder(policy));
  const counts = registers.map(({ marks }) => tally(marks, policy.attendance, marks.length));
  // Parts of a meeting are whole points, which add up exactly in any order; one division gives the decimals.
  const whole = policy.attendance.points.value.attended;
  const points = sum(counts.map((each) => Math.round(each.attended * whole)));
  const possible = sum(counts.map(({ counted, unrecorded }) => counted - unrecorded.length));
  const count = (status: Status): number => standings.filter((each) => each.status === status).length;
  const unread = rows.length - registers.length;
  const open = count('on-track') + count('at-risk');
  const asksFor = { start: policy.attendance.firstMeetingBy, enough: policy.attendance.minimum };
  const rate = (num: number, den: number, none: string): Cell =>
    unread > 0
      ? `NOT YET: ${unread} ${unread === 1 ? 'row' : 'rows'} cannot be read`
      : den === 0
        ? `NO VALUE: ${none}`
        : num / den;
  const completion = rate(count('completed'), people.length, 'nobody is enrolled');
  const settled = open > 0 ? `NOT YET: ${open} may still meet the rules` : completion;
  return [
    [rules, rulesInWords(policy)],
    ['People enrolled', people.length],
    ['Met', count('completed')],
    ['On track', count('on-track')],
    ['At risk', count('at-risk')],
    ['Not met', count('not-met')],
    ['Rows that cannot be read', unread],
    ['Started in the opening meetings', asksFor.start === null ? 'NO RULE' : standings.filter(startedInTime).length],
    ['Never attended', standings.filter(({ firstAttended }) => firstAttended === null).length],
    ['Attendances recorded', points / whole],
    ['Attendances possible', possible],
    ['Attendance rate', rate(points, possible * whole, 'nothing is recorded yet')],
    ['People in two rows', repeated(people)],
    [
      'Completion rate',
      typeof completion === 'string'
        ? completion
        : asksFor.start === null && asksFor.enough === null
          ? 'NO RULE'
          : settled,
    ],
  ];
}

function startedInTime({ decision }: Standing): boolean {
  return decision.findings.some(({ rule, verdict }) => rule === 'attendance.first-meeting-by' && verdict === 'met');
}

/** What the figures rest on, so that two years can be told apart that were judged by other rules. */
function rulesInWords({ meetings, attendance }: Policy): string {
  const { minimum, firstMeetingBy, points } = attendance;
  const { attended, partial, excused } = points.value;
  return [
    `meetings ${meetings.count?.value ?? 'not set'}`,
    `enough ${minimum === null ? 'not set' : Object.values(minimum.value).map(inWords).join(' ')}`,
    `first by ${firstMeetingBy?.value ?? 'not set'}`,
    `points ${attended} ${partial ?? 'left out'} ${excused ?? 'left out'}`,
  ].join(', ');
}

function inWords(part: unknown): string {
  return typeof part === 'object' && part !== null ? Object.values(part).join('/') : String(part);
}

/** Rows of people who have another row. An error in place of a name is nobody's name. */
function repeated(people: readonly string[]): number {
  const names = people.filter((person) => errorIn(person) === null).map(wordOf);
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.filter((name) => (times.get(name) ?? 0) > 1).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Two reviews beside each other. What means something else under other rules is not compared. */
export function reviewChange(previous: Cells, current: Cells): Cells {
  const [before, now] = [byLabel(previous), byLabel(current)];
  const [then, since] = [textOf(before.get(rules)), textOf(now.get(rules))];
  // Without the row that says them nobody knows whether the rules were the same.
  const alike = then !== '' && then === since;
  return eachRow(current, 4, 0, ([label, cell]) => {
    const name = textOf(label) || stop('no figure for this value.');
    const [earlier, value] = [before.get(name) ?? '', figureOf(cell)];
    const comparable = alike || !underRules.includes(name);
    const change = comparable ? difference(earlier, value) : notComparable(then === '' || since === '');
    return [name, earlier, value, change];
  });
}

/** What stands beside a label. Nothing in a review is ever blank, and programs hand a blank and a 0 over alike, so that both are 0. */
function figureOf(cell: Cell | undefined): Cell {
  return cell === undefined || isBlank(cell) ? 0 : cell;
}

function notComparable(unknown: boolean): string {
  return `NOT COMPARABLE: ${unknown ? 'the row Rules is missing' : 'the rules differ'}`;
}

function byLabel(review: Cells): ReadonlyMap<string, Cell> {
  const labelled = review.filter(([label = null]) => errorIn(label) === null && !isBlank(label));
  return new Map(labelled.map(([label, value]) => [textOf(label), figureOf(value)]));
}

/** Only numbers have a difference. */
function difference(before: Cell, now: Cell): Cell {
  const gap = typeof before === 'number' && typeof now === 'number' ? now - before : Number.NaN;
  return Number.isFinite(gap) ? gap : '';
}

const themes = [
  { label: 'strengths', words: ['strength', 'strengths'] },
  {
    label: 'areas for improvement',
    words: ['improvement', 'improvements', 'area-for-improvement', 'areas-for-improvement'],
  },
  { label: 'opportunities', words: ['opportunity', 'opportunities'] },
];

/** How many comments there are on each theme. */
export function themeCounts(responses: Cells): Cells {
  const counts = themes.map(() => 0);
  responses.forEach((row, index) => {
    if (row.every(isBlank)) return;
    const word = wordOf(row[0]);
    const place = themes.findIndex(({ words }) => words.includes(word));
    if (place < 0) stop(`row ${index + 1} has no theme: strength, improvement or opportunity.`);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return themes.map(({ label }, place) => [label, counts[place] ?? 0]);
}
