import { expect, test } from 'vitest';
import { policies } from '../../src/policy/programmes/index.js';
import { readPolicyCells } from '../../src/sheet/policy-cells.js';
import { eachRegister, rosterRows } from '../../src/sheet/roster.js';
import { signs } from '../support/sheet/vectors.js';

const usual = policies.partnersInPrevention;

test('a row is a register, a row that says nothing is none, and one that cannot be read says why', () => {
  expect(rosterRows([signs('p1', 'PA.ELS'), signs('', '......'), signs('p2', '?.....')], null, usual)).toEqual([
    {
      person: 'p1',
      marks: ['attended', 'absent', 'unrecorded', 'excused', 'partial', 'substituted'],
      meetings: 6,
    },
    null,
    { person: 'p2', shows: 'CANNOT READ: no mark for meeting 1.' },
  ]);
});

test('whole columns of a sheet are passed over to the last row', () => {
  const blank = ['', '', '', '', '', '', ''];
  const cells = Array.from({ length: 1_048_576 }, (_, index) => (index === 7 ? signs('p1', 'PPPP..') : blank));
  expect(rosterRows(cells, null, usual).filter((row) => row !== null)).toHaveLength(1);
});

test('without a number of meetings in the rules blank columns could be meetings or not, so the rules have to say it', () => {
  const open = readPolicyCells([['schedule.meeting-count', 'none']], usual);
  expect(() => rosterRows([signs('p1', 'PPP')], null, open)).toThrow('the rules set no number of meetings');
});

test('whoever looks for a cancelled meeting is told in which row it stands', () => {
  const rows = rosterRows([signs('p1', 'P.....'), signs('p2', 'PC....'), signs('p3', 'PP....')], null, usual);
  expect(rows[2]).toEqual({ person: 'p3', shows: 'CANNOT READ: cancelled for everybody: meeting 2 (row 2).' });
});

test('a box that is not ticked is an absence up to the meetings held, and says nothing where nobody says how many those are', () => {
  const boxes = ['p1', true, false, true, false, false, false];
  const marks = (held: number | null) =>
    rosterRows([boxes], held, usual).map((row) => row !== null && 'marks' in row && row.marks);
  expect(marks(3)).toEqual([['attended', 'absent', 'attended', 'unrecorded', 'unrecorded', 'unrecorded']]);
  for (const held of [null, 0]) {
    const open = ['attended', 'unrecorded', 'attended', 'unrecorded', 'unrecorded', 'unrecorded'];
    expect(marks(held)).toEqual([open]);
  }
  expect(rosterRows([['', false, false, false, false, false, false]], 3, usual)).toEqual([null]);
});

test('an answer stands beside its row', () => {
  const rows = rosterRows([signs('p1', 'PPPP..'), signs('', '......'), signs('p2', '?.....')], null, usual);
  expect(eachRegister(rows, 2, 1, ({ person }) => [person, 'ok'])).toEqual([
    ['p1', 'ok'],
    ['', ''],
    ['', 'CANNOT READ: no mark for meeting 1.'],
  ]);
});
