// Numbers and dates that cannot be used: each has to be named, and nothing may be worked out from it.
import { firstRow } from '../../examples/workbook/names.mjs';

const people = 3;
const register = [
  ['P1', 'P', 'P', 'P', 'P', '', ''],
  ['', '', '', '', '', '', ''],
  ['P3', 'A', 'A', 'A', 'A', '', ''],
];
const rulesWord = 'CANNOT READ: a number in the sheet Rules';
const heldWord = 'CANNOT READ: the number of meetings so far';

/** Numbers that a sheet of rules refuses, with the row that says so. */
const rules = [
  { meetings: 13 },
  { meetings: 'six' },
  { meetings: null },
  { attendAtLeast: 7 },
  { attendAtLeast: '2/3' },
  { attendAtLeast: 'all but 6' },
  { attendAtLeast: 'all but 1.5' },
  { attendAtLeast: 'all but' },
  { attendAtLeast: '3/2 rounded up' },
  { attendAtLeast: '0/3 rounded down' },
  { attendAtLeast: '2/1001 rounded up' },
  { attendAtLeast: '2 / 3 rounded up' },
  { attendAtLeast: ' rounded up' },
  { attendAtLeast: 'four' },
  { pointsPartial: 'nothing much' },
  { firstBy: 0 },
  { firstBy: 2.5 },
  { pointsWhole: 3 },
  { pointsPartial: 2 },
  { pointsExcused: null },
  { mostOnline: '#N/A' },
  { monthsBetween: true },
];
const helds = [7, -1, 2.5, 'four', true];
const series = [
  { start: '9 Feb 2027' },
  { start: 60 },
  { start: 3_000_000 },
  { start: true },
  { rhythm: 'MONTHLY' },
  { holidays: [['soon', '', '']] },
  { holidays: [[46_427, 46_420, 'ends before it begins']] },
  { holidays: [['', 46_427, 'has no first day']] },
];

export const refusedBooks = [
  ...rules.map((wrong, index) => ({ name: `rules-${index}`, rules: wrong, kind: 'rules' })),
  ...helds.map((held, index) => ({ name: `held-${index}`, held, kind: 'held' })),
  ...series.map((wrong, index) => ({ name: `start-${index}`, ...wrong, kind: 'series' })),
  { name: 'empty', register: [], kind: 'empty' },
].map((book) => ({ people, register, held: 4, ...book }));

/** What a workbook shows that it should not. */
export function refusedWrongly(valueAt, { name, kind, ...changes }) {
  const status = (index) => valueAt('Register', 16, firstRow.register + index);
  const said = JSON.stringify(changes.rules ?? changes.holidays ?? changes.start ?? changes.rhythm ?? changes.held);
  const unless = (good, what) => (good ? [] : [`${name}, ${said}: ${what}`]);
  if (kind === 'series') {
    const dates = [0, 1, 2, 3, 4, 5].map((index) => valueAt('Schedule', 2, firstRow.schedule + index));
    return [
      ...unless(String(valueAt('Schedule', 2, 7)).startsWith('CANNOT READ: '), 'nothing says that it cannot be read'),
      ...unless(dates.every((date) => date === '') && valueAt('Schedule', 2, 6) === '', 'there are dates'),
    ];
  }
  if (kind === 'empty') {
    return [
      ...unless(String(valueAt('Review', 2, 15)).startsWith('NO VALUE: '), 'there is an attendance rate of nothing'),
      ...unless(String(valueAt('Review', 2, 17)).startsWith('NO VALUE: '), 'there is a completion rate of nobody'),
    ];
  }
  const word = kind === 'rules' ? rulesWord : heldWord;
  const marks = kind === 'rules' ? Object.values(changes.rules)[0] : null;
  const error = typeof marks === 'string' && marks.startsWith('#');
  return [
    ...unless(status(0) === word && status(2) === word, `the statuses are ${status(0)} and ${status(2)}`),
    ...unless(status(1) === '', 'a row that says nothing has a status'),
    ...unless(valueAt('Register', 14, firstRow.register) === '', 'there are numbers'),
    ...(kind === 'rules' ? unless(error || groupsRefuse(valueAt), 'groups have limits') : []),
  ];
}

function groupsRefuse(valueAt) {
  return valueAt('Groups', 6, firstRow.groups) === rulesWord && valueAt('Groups', 4, firstRow.groups) === '';
}
