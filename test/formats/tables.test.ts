import { expect, it } from 'vitest';
import { table } from '../../src/formats/tables.js';

it('lines up its columns, with a dash for nothing and no mark that would break a cell', () => {
  expect(
    table([
      ['who', 'n'],
      ['a|b', 10],
      ['c', null],
    ]),
  ).toBe(['| who | n  |', '| --- | -- |', '| a/b | 10 |', '| c   | –  |'].join('\n'));
});
