import { expect, test } from 'vitest';
import { readRowLine } from '../../src/boundary/review-rows.js';
import type { Problem } from '../../src/kernel/result.js';
import type { ReviewRow } from '../../src/rules/review/state/rows.js';

function read(line: string): { rows: readonly ReviewRow[]; problems: readonly string[] } {
  const [rows, problems]: [ReviewRow[], Problem[]] = [[], []];
  readRowLine(line, 'line 3', (row) => rows.push(row), problems);
  return { rows, problems: problems.map(({ path, code }) => `${path} ${code}`) };
}

test('a line is a row, and one without text is none', () => {
  const row = { kind: 'region', region: 'north' };
  expect(read(JSON.stringify(row))).toStrictEqual({ rows: [row], problems: [] });
  expect(read(' \r')).toStrictEqual({ rows: [], problems: [] });
});

test('a group may bring its meetings, each of which is a row', () => {
  const meeting = { number: 1, date: '2027-02-01', held: true };
  const group = { kind: 'group', id: 'g', modality: 'online', stream: 'a' };
  expect(read(JSON.stringify({ ...group, meetings: [meeting] }))).toStrictEqual({
    rows: [group, { ...meeting, kind: 'meeting', group: 'g' }],
    problems: [],
  });
  expect(read(JSON.stringify({ ...group, meetings: [7, { ...meeting, held: 'no' }] })).problems).toStrictEqual([
    'line 3.meetings[0] wrong-type',
    'line 3.meetings[1].held wrong-type',
  ]);
  expect(read(JSON.stringify({ ...group, meetings: null })).problems).toStrictEqual(['line 3.meetings wrong-type']);
});

test.each([
  ['{', ['line 3 not-json']],
  ['7', ['line 3 wrong-type']],
  ['{"kind":"attendance","person":"ana","group":"g","meeting":1}', ['line 3.mark missing']],
])('what is wrong with %s is named', (line, problems) => {
  expect(read(line)).toStrictEqual({ rows: [], problems });
});
