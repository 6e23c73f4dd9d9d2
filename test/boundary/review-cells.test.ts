import { expect, test } from 'vitest';
import {
  asAgreement,
  asCodings,
  asList,
  asMark,
  asNumber,
  asNumbers,
  asText,
  type Reading,
  yesOrNo,
} from '../../src/boundary/review-cells.js';
import type { Problem } from '../../src/kernel/result.js';

function read(reading: Reading, cell: string): unknown {
  const problems: Problem[] = [];
  const value = reading(cell, 'line 2.x', problems);
  return problems.length === 0 ? value : problems.map(({ path, code }) => `${path} ${code}`);
}

test.each<[string, unknown]>([
  ['P', 'attended'],
  ['✓', 'attended'],
  ['TRUE', 'attended'],
  ['1', 'attended'],
  ['a', 'absent'],
  ['Apology', 'excused'],
  ['L', 'partial'],
  ['S', 'substituted'],
  ['cancelled', 'cancelled'],
  ['', 'unrecorded'],
  ['0', 'unrecorded'],
  ['maybe', ['line 2.x unknown-word']],
  ['constructor', ['line 2.x unknown-word']],
])('the mark %j is %j', (cell, mark) => {
  expect(read(asMark, cell)).toStrictEqual(mark);
});

test('a blank cell leaves its field out, and a number is written in digits', () => {
  for (const reading of [asText, asNumber, asList, asAgreement, asCodings, asNumbers, yesOrNo(undefined)]) {
    expect(read(reading, '')).toBeUndefined();
  }
  expect(read(yesOrNo(null), '')).toBeNull();
  expect(['12', '-1', '2.5', '1e3', '0x1', ' 1'].map((cell) => read(asNumber, cell))).toStrictEqual([
    12,
    -1,
    2.5,
    '1e3',
    '0x1',
    ' 1',
  ]);
});

test('lists are separated by semicolons', () => {
  expect(read(asList, 'rural; first time ;;')).toStrictEqual(['rural', 'first time']);
  expect(read(asNumbers, '1;2;x')).toStrictEqual([1, 2, 'x']);
  expect(read(asCodings, 'applied;immediate|applied|')).toStrictEqual([['applied', 'immediate'], ['applied'], []]);
});

test('statements are answered once each', () => {
  expect(read(asAgreement, 'safe=5; useful = ;a=b=2')).toStrictEqual({ safe: 5, useful: null, 'a=b': 2 });
  expect(read(asAgreement, 'safe=5;safe=4')).toStrictEqual(['line 2.x wrong-type']);
  expect(read(asAgreement, 'safe')).toStrictEqual(['line 2.x wrong-type']);
});

test('yes and no are words in any case', () => {
  expect(['YES', 'y', 'True', 'no', 'N', 'false'].map((cell) => read(yesOrNo(null), cell))).toStrictEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(read(yesOrNo(null), '1')).toStrictEqual(['line 2.x unknown-word']);
});
