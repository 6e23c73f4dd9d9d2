import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/kernel/result.js';
import {
  type Check,
  isMoment,
  isObject,
  numberFrom,
  objectOf,
  orNull,
  recordOf,
} from '../../../../src/rules/review/state/row-fields.js';

function told(check: Check, claimed: unknown, path = 'here'): readonly string[] {
  const problems: Problem[] = [];
  check(claimed, path, problems);
  return problems.map((each) => `${each.path} ${each.code}`);
}

test('a number lies between its limits, both included', () => {
  const check = numberFrom(1, 5, true);
  expect([0, 1, 5, 6, 2.5, Number.NaN, '3', null].map((each) => told(check, each))).toStrictEqual([
    ['here too-small'],
    [],
    [],
    ['here too-big'],
    ['here wrong-type'],
    ['here wrong-type'],
    ['here wrong-type'],
    ['here wrong-type'],
  ]);
  expect(told(numberFrom(0, 1, false), 0.5)).toStrictEqual([]);
  expect(told(orNull(check), null)).toStrictEqual([]);
});

test('an object has the fields it needs and no other, also at the top of a document', () => {
  const check = objectOf({ a: numberFrom(0, 1, true), 'b?': numberFrom(0, 1, true) });
  expect(told(check, { a: 1 })).toStrictEqual([]);
  expect(told(check, { b: 2, c: 1, d: 1 }, '')).toStrictEqual([
    'a missing',
    'b too-big',
    ' unknown-key',
    ' unknown-key',
  ]);
  expect(told(check, JSON.parse('{"a":1,"__proto__":{}}'))).toStrictEqual(['here unknown-key']);
  expect([[], null, 'a', 7].map((each) => told(check, each))).toStrictEqual(Array(4).fill(['here wrong-type']));
  expect([isObject({}), isObject([]), isObject(null)]).toStrictEqual([true, false, false]);
});

test('a record is told by places, not by names', () => {
  expect(told(recordOf(numberFrom(0, 1, true)), { private: 7, other: 1 })).toStrictEqual(['here[0] too-big']);
});

test('moments that compare as text are in UTC, to the second', () => {
  expect(told(isMoment, '2027-03-01T02:10:00Z')).toStrictEqual([]);
  for (const other of ['2027-03-01T02:10Z', '2027-03-01 02:10:00Z', '2027-13-01T02:10:00Z', '', 7]) {
    expect(told(isMoment, other)).toStrictEqual(['here not-an-instant']);
  }
});
