import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/kernel/result.js';
import { readSeat } from '../../../../src/rules/review/state/read-seat.js';

test.each(['P', '.A', 'PAUELSC', `${'.'.repeat(51)}P`])('%s is a seat', (seat) => {
  const problems: Problem[] = [];
  expect(readSeat(seat, 's', problems)).toBe(seat);
  expect(problems).toStrictEqual([]);
});

test.each([[['P90']], [['', 'A,P']], [['A,P90@2027-03-01T02:10:00Z', 'P']], [['L52.5']]])('%j is a seat', (seat) => {
  const problems: Problem[] = [];
  expect(readSeat(seat, 's', problems)).toStrictEqual(seat);
  expect(problems).toStrictEqual([]);
});

test.each<[unknown, string, string]>([
  [7, 's', 'wrong-type'],
  [null, 's', 'wrong-type'],
  ['', 's', 'empty'],
  [[], 's', 'empty'],
  ['P.', 's', 'empty'],
  [['P90', ''], 's', 'empty'],
  ['p', 's', 'unknown-word'],
  [`${'.'.repeat(52)}P`, 's', 'too-many'],
  [Array(53).fill('P90'), 's', 'too-many'],
  [['P', 'A'], 's', 'wrong-type'],
  [['P90', 7], 's[1]', 'unknown-word'],
  [['X90'], 's[0]', 'unknown-word'],
  [['P,A'], 's[0]', 'contradiction'],
  [['P,P'], 's[0]', 'contradiction'],
  [['P090'], 's[0]', 'contradiction'],
  [['P9e1'], 's[0]', 'contradiction'],
  [['P-1'], 's[0]', 'too-small'],
  [['Pmany'], 's[0]', 'wrong-type'],
  [['P@soon'], 's[0]', 'not-an-instant'],
  [['P@'], 's[0]', 'unknown-word'],
  [['P90@2027-02-30T00:00:00Z'], 's[0]', 'not-an-instant'],
])('%j is no seat', (seat, path, code) => {
  const problems: Problem[] = [];
  const read = readSeat(seat, 's', problems);
  expect(problems[0]).toMatchObject({ path, code });
  if (problems.length > 0)
    expect(problems.every((each) => !each.message.includes('many'))).toBe(code !== 'too-many' || read === undefined);
});
