import { expect, it } from 'vitest';
import { problemsOfText } from '../../src/calendars/claims.js';

it.each([
  ['Labour Day', null],
  [undefined, 'missing'],
  [null, 'wrong-type'],
  [5, 'wrong-type'],
  ['', 'empty'],
  [' \t', 'empty'],
])('finds in %j the problem %j', (claimed, code) => {
  const expected = code === null ? [] : [['holidays[0].name', code]];
  expect(problemsOfText(claimed, 'holidays[0].name').map((each) => [each.path, each.code])).toEqual(expected);
});
