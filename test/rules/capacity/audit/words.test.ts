import { expect, test } from 'vitest';
import { onceInWords, whenInWords } from '../../../../src/rules/capacity/audit/words.js';

const at = (...numbers: readonly number[]) => numbers.map((meeting) => ({ meeting, day: '2027-02-09' }));

test.each([
  [[3], 'at meeting 3'],
  [[3, 4], 'at meetings 3 and 4'],
  [[3, 4, 5], 'at meetings 3 to 5'],
  [[1, 3, 4, 5, 6], 'at meetings 1 and 3 to 6'],
  [[6, 1, 2, 4], 'at meetings 1, 2, 4 and 6'],
  [[1, 2, 3, 5, 6, 7], 'at meetings 1 to 3 and 5 to 7'],
])('meetings %j are told as "%s"', (numbers, words) => {
  expect(whenInWords(at(...numbers))).toBe(words);
});

test('of days the first is told, because the list has the others', () => {
  const days = [
    { meeting: null, day: '2027-02-09' },
    { meeting: null, day: '2027-03-09' },
  ];
  expect(whenInWords(days)).toBe('from 2027-02-09 on');
  expect(days.map(onceInWords)).toEqual(['on 2027-02-09', 'on 2027-03-09']);
  expect(onceInWords({ meeting: 2, day: '2027-02-09' })).toBe('at meeting 2');
});
