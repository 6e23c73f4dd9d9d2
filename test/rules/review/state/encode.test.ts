import { expect, test } from 'vitest';
import { encodeState, sortedKeys } from '../../../../src/rules/review/state/encode.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { emptyState } from '../../../../src/rules/review/state/state.js';
import { stateOf } from './drawn-rows.js';

const tables = '"tables":{"certificate":[],"demand":[],"history":[],"region":[],"response":[],"workforce":[]}';

test('the state of no rows is one line of canonical text', () => {
  expect(encodeState(emptyState())).toBe(`{"asOf":[],"groups":[],"policies":[],${tables},"version":"1","years":[]}\n`);
});

test('a state is written as this text', () => {
  const rows: readonly ReviewRow[] = [
    { kind: 'year', year: 2027, asOf: '2027-12-31' },
    { kind: 'group', id: 'g9', stream: 'general', modality: 'online' },
    { kind: 'meeting', group: 'g9', number: 10, date: '2027-02-01', held: true },
    { kind: 'meeting', group: 'g9', number: 9, date: '2027-02-01', held: null },
    { kind: 'enrolment', group: 'g9', person: 'ana' },
    { kind: 'attendance', group: 'g9', person: 'bo', meeting: 1, mark: 'attended', minutes: 90 },
    { kind: 'attendance', group: 'g9', person: 'ana', meeting: 2, mark: 'absent' },
    { kind: 'attendance', group: 'g10', person: '', meeting: 1, mark: 'cancelled' },
  ];
  const meetings = '[9,[{"date":"2027-02-01","held":null}],10,[{"date":"2027-02-01","held":true}]]';
  const g9 = `["g9",[{"modality":"online","stream":"general"}],${meetings},["ana",[{}]],["ana",".A","bo",["P90"]]]`;
  expect(encodeState(stateOf(rows, 'pip@2'))).toBe(
    `{"asOf":["2027-12-31"],"groups":[["g10",[],[],[],["","C"]],${g9}],"policies":["pip@2"],${tables},"version":"1","years":[2027]}\n`,
  );
});

test('a seat of six marks takes no more than thirty bytes', () => {
  const seats = 2000;
  const rows = Array.from({ length: seats * 6 }, (_, index): ReviewRow => {
    const seat = Math.floor(index / 6);
    return {
      kind: 'attendance',
      group: `g${seat % 125}`,
      person: `p${1_000_000 + seat}`,
      meeting: (index % 6) + 1,
      mark: 'attended',
    };
  });
  expect(encodeState(stateOf(rows)).length / seats).toBeLessThan(30);
});

test('keys are sorted by code unit', () => {
  expect(sortedKeys(new Map(['é', 'a', 'B', '10', '9'].map((key) => [key, 0])))).toStrictEqual([
    '10',
    '9',
    'B',
    'a',
    'é',
  ]);
});
