import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/formats/csv.js';
import { failed, ok, problem } from '../../src/kernel/result.js';

describe('readCsv', () => {
  it.each([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2'], ['']]],
    [
      '\uFEFFa,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b;c\n1;2;3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a, ""b""","c\nd"\n1,2',
      [
        ['a, "b"', 'c\nd'],
        ['1', '2'],
      ],
    ],
    ['a,b,c\n1', [['a', 'b', 'c'], ['1']]],
    ['a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]],
  ])('reads %j', (text, rows) => {
    expect(readCsv(text)).toEqual(ok(rows));
  });

  it('names the row of a quotation mark that is not closed, without what is in it', () => {
    expect(readCsv('a,b\n1,2\n"Ana,2\n')).toEqual(
      failed(problem('rows[2]', 'not-csv', 'A quotation mark in this row is not closed.')),
    );
    expect(readCsv('a,b\n"Ana"x,2\n').ok).toBe(false);
  });
});

describe('writeCsv', () => {
  it('quotes what needs it, and leaves a cell empty where there is nothing', () => {
    expect(
      writeCsv([
        ['a', 'b, c'],
        [1.5, null],
        ['"x"', -1],
      ]),
    ).toBe('a,"b, c"\n1.5,\n"""x""",-1\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running %j', (cell) => {
    const [row] = writeCsv([[cell]]).split('\n');
    expect(row?.startsWith(`"'`)).toBe(true);
  });

  it('is read back as it was written', () => {
    const rows = [
      ['person', 'note'],
      ['Lee, "Ana"', 'two\nlines'],
      ['Zoë', ';'],
    ];
    const read = readCsv(writeCsv(rows));
    expect(read.ok ? read.value.slice(0, 3) : null).toEqual(rows);
  });
});
