import { expect, test } from 'vitest';
import { encodeState } from '../../../../src/rules/review/state/encode.js';
import { mergeStates } from '../../../../src/rules/review/state/merge.js';
import { emptyState, type ReviewState } from '../../../../src/rules/review/state/state.js';
import { stateOf } from './drawn-rows.js';

function refused(first: ReviewState, second: ReviewState): readonly string[] {
  const both = mergeStates(first, second);
  return both.ok ? [] : both.problems.map(({ path, code }) => `${path} ${code}`);
}

const of = (year: number, policy?: string): ReviewState => stateOf([{ kind: 'year', year }], policy);

test('states of another version, another year and another policy refuse each other, with every reason', () => {
  expect(refused({ ...of(2027, 'a'), version: '0' }, of(2028, 'b'))).toStrictEqual([
    'version unsupported',
    'year contradiction',
    'policies contradiction',
  ]);
  expect(refused(of(2027), { ...emptyState(), version: '2' })).toStrictEqual(['version unsupported']);
  expect(refused({ ...emptyState(), version: '2' }, { ...emptyState(), version: '2' })).toStrictEqual([
    'version unsupported',
  ]);
});

test('a state that names no year and no policy goes with any', () => {
  expect(refused(of(2027, 'a'), emptyState())).toStrictEqual([]);
  expect(refused(stateOf([], 'a'), of(2027))).toStrictEqual([]);
  expect(refused(of(2027, 'a'), of(2027, 'a'))).toStrictEqual([]);
});

test('a refusal leaves both as they were', () => {
  const [first, second] = [of(2027), of(2028)];
  const before = [encodeState(first), encodeState(second)];
  mergeStates(first, second);
  expect([encodeState(first), encodeState(second)]).toStrictEqual(before);
});
