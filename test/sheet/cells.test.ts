import { describe, expect, it, test } from 'vitest';
import {
  blanks,
  cannotRead,
  columnsOf,
  eachRow,
  errorIn,
  isBlank,
  noAnswer,
  only,
  Stop,
  shownError,
  stop,
  stopWithout,
  textOf,
  unreadable,
  wholeOf,
  wordOf,
  yesOrNoOf,
} from '../../src/sheet/cells.js';

test('nothing, 0 and an empty text are blank, and nothing else is', () => {
  expect([null, undefined, 0, -0, '', ' ', '\u00a0\t'].map((cell) => isBlank(cell))).toEqual(Array(7).fill(true));
  expect([false, true, 1, '0', 'x', { error: '#N/A', message: '' }].map((cell) => isBlank(cell))).toEqual(
    Array(6).fill(false),
  );
});

test('an error is one as an object and as the text that some programs make of it', () => {
  expect(errorIn({ error: '#N/A', message: 'm' })).toEqual({ error: '#N/A', message: 'm' });
  expect(errorIn('#DIV/0!')).toEqual({ error: '#DIV/0!', message: '' });
  expect([errorIn('#1'), errorIn('x'), errorIn(null), errorIn(3)]).toEqual([null, null, null, null]);
  // Text that only begins like one is text, and is told to nobody.
  expect(errorIn('#N/A somebody wrote more')).toBeNull();
  expect(() => textOf('#REF!')).toThrow(Stop);
});

test('words are compared without capitals, widths, spaces and hyphens', () => {
  expect(['In person', ' in-person ', 'IN_PERSON', 'ｉｎ　ｐｅｒｓｏｎ'].map(wordOf)).toEqual(
    Array(4).fill('in-person'),
  );
});

test('a number is whole, within its limits, and may be typed as text', () => {
  expect([9, '9', ' 9 ', '', null].map((cell) => wholeOf(cell, 'n', 0, 20))).toEqual([9, 9, 9, 0, 0]);
  for (const cell of [21, -1, 1.5, 1.0000000001, 1e308, true, 'nine', '9.0', '1e1', '-', '--', 'e+5', '٣']) {
    expect(() => wholeOf(cell, 'n', 0, 20)).toThrow('n is a whole number from 0 to 20.');
  }
});

test('yes, no and nothing said are three answers', () => {
  expect([true, 'Yes', 'x', 1].map((cell) => yesOrNoOf(cell, 'n'))).toEqual([true, true, true, true]);
  expect([false, 'No', 'n'].map((cell) => yesOrNoOf(cell, 'n'))).toEqual([false, false, false]);
  expect(['', 0, null].map((cell) => yesOrNoOf(cell, 'n'))).toEqual([null, null, null]);
  expect(() => yesOrNoOf('perhaps', 'n')).toThrow('n is yes, no or blank.');
});

test('one cell may be a range of one, and no larger', () => {
  expect([only([[5]], 'n'), only([], 'n')]).toEqual([5, null]);
  expect(() => only([[1, 2]], 'n')).toThrow('n is one cell.');
  expect(() => only([[1], [2]], 'n')).toThrow('n is one cell.');
});

test('columns beyond those asked for have to be blank', () => {
  expect(columnsOf(['a', 1, '', null], 2)).toEqual(['a', 1]);
  expect(() => columnsOf(['a', 1, 'b'], 2)).toThrow('a row has 2 columns here.');
});

describe('an answer for each row', () => {
  it('is in its own row, whatever is in another', () => {
    const answer = eachRow([['a'], [''], ['b'], ['#N/A']], 2, 1, ([cell]) =>
      textOf(cell) === 'b' ? stop('b is wrong.') : [textOf(cell), 1],
    );
    expect(answer).toEqual([
      ['a', 1],
      ['', ''],
      ['', 'CANNOT READ: b is wrong.'],
      ['', { error: '#N/A', message: '' }],
    ]);
  });

  it('does not hide a bug as something that cannot be read', () => {
    expect(() => eachRow([['a']], 1, 0, () => [textOf(undefined).concat(Object(null).a.b)])).toThrow(TypeError);
    expect(() => unreadable(new RangeError('bug'))).toThrow('bug');
  });
});

test('blank cells of an answer are text, because programs show null as 0', () => {
  expect(blanks(2)).toEqual(['', '']);
  expect(cannotRead('why.')).toBe('CANNOT READ: why.');
  expect(shownError({ error: '#N/A', message: 'why.' })).toBe(noAnswer('why.'));
  expect(shownError({ error: '#N/A', message: '' })).toEqual({ error: '#N/A', message: '' });
  expect(() => stopWithout('why.')).toThrow(Stop);
});
