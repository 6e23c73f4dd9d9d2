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
  readAll,
  readEach,
  rowsNamed,
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

test.each('VALUE! N/A NUM! DIV/0! REF! NAME? NULL! SPILL! CALC! ERROR! BUSY! BLOCKED! CYCLE! LIC!'.split(' '))(
  '#%s is an error of some program, also as text',
  (code) => {
    expect(errorIn(`#${code}`)).toEqual({ error: `#${code}`, message: '' });
  },
);

describe('several things that are read', () => {
  const wrong = (words: string) => () => stop(words);

  it('are answered in their order', () => {
    expect(readEach([() => 1, () => 2])).toEqual([1, 2]);
    expect(
      readAll<[number, string]>(
        () => 1,
        () => 'a',
      ),
    ).toEqual([1, 'a']);
  });

  it('say everything that is wrong with them, each once', () => {
    expect(() => readEach([wrong('a.'), () => 1, wrong('b.'), wrong('a.')])).toThrow(/^a\. b\.$/);
  });

  it('let an error that was in a cell pass, and what cannot be read before what has no answer', () => {
    expect(() => readEach([wrong('a.'), () => textOf('#REF!')])).toThrow(
      expect.objectContaining({ cell: { error: '#REF!', message: '' } }),
    );
    expect(() => readEach([() => stopWithout('b.'), wrong('a.')])).toThrow(/^a\.$/);
    expect(() => readEach([() => stopWithout('b.')])).toThrow(
      expect.objectContaining({ cell: { error: '#N/A', message: 'b.' } }),
    );
  });

  it('hide no bug', () => {
    expect(() =>
      readEach([
        wrong('a.'),
        () => {
          throw new TypeError('ours');
        },
      ]),
    ).toThrow(TypeError);
  });
});

test('rows are named one by one as far as a cell has room', () => {
  expect([[3], [1, 2], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7]].map(rowsNamed)).toEqual([
    'row 3',
    'row 1, 2',
    'row 1, 2, 3, 4, 5',
    'row 1, 2, 3, 4, 5 and 2 more',
  ]);
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
