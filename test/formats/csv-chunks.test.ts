import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv.js';
import { rowsOfCsv } from '../../src/formats/csv-chunks.js';
import type { Problem } from '../../src/kernel/result.js';

function read(...pieces: readonly string[]): { rows: readonly unknown[]; problems: readonly string[] } {
  const problems: Problem[] = [];
  const rows = [...rowsOfCsv(pieces, problems)].map(({ cells, line }) => [line, ...cells]);
  return { rows, problems: problems.map(({ path, code }) => `${path} ${code}`) };
}

function cutAt(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort(
    (first, second) => first - second,
  );
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
}

describe('CSV in pieces', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, ''],
      ],
    ],
    [
      'a;b\r\n1;2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a\tb\r1\t"x\ny"\r2\t3',
      [
        [1, 'a', 'b'],
        [2, '1', 'x\ny'],
        [4, '2', '3'],
      ],
    ],
    [
      'region\nnorth',
      [
        [1, 'region'],
        [2, 'north'],
      ],
    ],
    ['region', [[1, 'region']]],
    ['', []],
  ])('reads %j', (text, rows) => {
    const expected = { rows: text.endsWith('\n') ? rows.slice(0, -1) : rows, problems: [] };
    expect(read(text)).toStrictEqual(expected);
    expect(read(...text)).toStrictEqual(expected);
  });

  test('is the same rows as the whole, wherever it is cut', () => {
    const cell = fc.oneof(fc.stringMatching(/^[a-z ]{0,4}$/), fc.constantFrom('x,"y"', 'two\nlines', '"', 'é', '😀'));
    const table = fc.tuple(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }),
      fc.constantFrom('\n', '\r\n'),
    );
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 6 }), fc.boolean(), ([rows, end], places, isEnded) => {
        const quoted = rows.map((row) =>
          row.map((each) => (/[",\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(','),
        );
        const text = `head,ing${end}${quoted.join(end)}${isEnded ? end : ''}`;
        const whole = readCsv(text);
        const problems: Problem[] = [];
        const pieces = [...rowsOfCsv(cutAt(text, places), problems)].map(({ cells }) => cells);
        expect(problems).toStrictEqual([]);
        const expected = whole.ok ? whole.value : [];
        expect(pieces).toStrictEqual(isEnded ? expected.slice(0, -1) : expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('names the line of a quotation mark that is not closed', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n')).toStrictEqual({
      rows: [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
      problems: ['line 3 not-csv'],
    });
    expect(read('a,b\n', '"1"x,2\n', '3,4\n').problems).toStrictEqual(['line 2 not-csv']);
  });

  test('does not wait for the end of a long text to name it', () => {
    let given = 0;
    function* endless(): Generator<string, void, undefined> {
      yield 'a,b\n"1,2\n';
      for (;;) {
        given++;
        yield 'x'.repeat(100_000);
      }
    }
    const problems: Problem[] = [];
    expect([...rowsOfCsv(endless(), problems)]).toHaveLength(1);
    expect(problems).toMatchObject([{ path: 'line 2', code: 'not-csv' }]);
    expect(given).toBeLessThan(20);
  });
});
