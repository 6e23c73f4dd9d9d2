import { expect, test } from 'vitest';
import { policies } from '../../src/policy/programmes/index.js';
import { eachRegister, rosterRows } from '../../src/sheet/roster.js';
import { signs } from '../support/sheet/vectors.js';

const usual = policies.partnersInPrevention;

test('a row is a register, a row that says nothing is none, and one that cannot be read says why', () => {
  expect(rosterRows([signs('p1', 'PA.ELS'), signs('', '......'), signs('p2', '?.....')], null, usual)).toEqual(
    [
      { person: 'p1', marks: ['attended', 'absent', 'unrecorded', 'excused', 'partial', 'substituted'], meetings: 6 },
      null,
      { person: 'p2', shows: 'CANNOT READ: no mark for meeting 2.' },
    ].map((row) =>
      row !== null && 'shows' in row ? { person: 'p2', shows: 'CANNOT READ: no mark for meeting 1.' } : row,
    ),
  );
});

test('a million rows of padding are passed over', () => {
  const cells = Array.from({ length: 100_000 }, () => ['', '', '', '', '', '', '']);
  expect(rosterRows([signs('p1', 'PPPP..'), ...cells], null, usual).filter((row) => row !== null)).toHaveLength(1);
});

test('without a number of meetings in the rules the range says it', () => {
  const open = { ...usual, meetings: { ...usual.meetings, count: null } };
  expect(rosterRows([signs('p1', 'PPP')], null, open as never)).toMatchObject([{ meetings: 3 }]);
});

test('an answer stands beside its row', () => {
  const rows = rosterRows([signs('p1', 'PPPP..'), signs('', '......'), signs('p2', '?.....')], null, usual);
  expect(eachRegister(rows, 2, 1, ({ person }) => [person, 'ok'])).toEqual([
    ['p1', 'ok'],
    ['', ''],
    ['', 'CANNOT READ: no mark for meeting 1.'],
  ]);
});
