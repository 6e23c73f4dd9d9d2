import { expect, it } from 'vitest';
import { markIn } from '../../../src/rules/attendance/mark-words.js';

it.each([
  ['attended', ['P', 'present', 'Attended', 'YES', 'y', 'x', '✓', '1', 'TRUE', ' p ', '\u00a0P', 'Ｐ', 'ｙｅｓ']],
  ['absent', ['A', 'absent', 'No', 'n', 'FALSE']],
  ['excused', ['E', 'Apology', 'excused']],
  ['partial', ['L', 'partial']],
  ['substituted', ['S', 'Substituted']],
  ['cancelled', ['C', 'cancelled']],
  ['unrecorded', ['', ' ', '0', 'unrecorded']],
])('reads %s in each of the ways in which people write it', (mark, words) => {
  expect(words.map((word) => markIn(word))).toEqual(words.map(() => mark));
});

it('knows no other word, and no name that an object has', () => {
  const words = ['?', '2', 'P P', 'constructor', '__proto__', 'toString', 'late', '0.5'];
  expect(words.map((word) => markIn(word))).toEqual(words.map(() => undefined));
});
