import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeState } from '../../../../src/rules/review/state/decode.js';
import { encodeState } from '../../../../src/rules/review/state/encode.js';
import { emptyState, type ReviewState } from '../../../../src/rules/review/state/state.js';
import { anyRows, stateOf } from './drawn-rows.js';

function read(text: string): ReviewState {
  const state = decodeState(text);
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return state.value;
}

function problemsOf(text: string): readonly string[] {
  const state = decodeState(text);
  return state.ok ? [] : state.problems.map(({ path, code }) => `${path} ${code}`);
}

/** One group with these parts: rows, meetings, enrolments, seats. */
function withGroup(parts: string): string {
  return encodeState(emptyState()).replace('"groups":[]', `"groups":[["g1",${parts}]]`);
}

describe('reading a state', () => {
  test('gives back what was written, and it is written the same again', () => {
    fc.assert(
      fc.property(anyRows(), fc.constantFrom(undefined, 'pip@2019-20'), (rows, policy) => {
        const state = stateOf(rows, policy);
        const text = encodeState(state);
        const again = read(text);
        expect(again).toStrictEqual(state);
        expect(encodeState(again)).toBe(text);
        expect(encodeState(read(text.trimEnd()))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['0', '2', 'later'])('refuses version %s', (version) => {
    const text = encodeState({ ...stateOf([{ kind: 'region', region: 'north' }]), version });
    expect(problemsOf(text)).toStrictEqual(['version unsupported']);
  });

  test.each([
    ['', [' not-json']],
    ['[]', [' wrong-type']],
    ['null', [' wrong-type']],
    ['{}', ['version missing']],
    [
      '{"version":"1"}',
      [
        'years',
        'asOf',
        'policies',
        'groups',
        'tables',
        ...['demand', 'response', 'certificate', 'history', 'region', 'workforce'].map((name) => `tables.${name}`),
      ].map((path) => `${path} wrong-type`),
    ],
    [encodeState(emptyState()).replace('{', '{"more":1,'), [' unknown-key']],
    [
      encodeState(emptyState()).replace('"asOf":[]', '"asOf":["2027-12-31"]'),
      ['years missing', 'asOf[0].year wrong-type'],
    ],
    [encodeState(emptyState()).replace('"policies":[]', '"policies":["a","b"]'), ['policies too-many']],
    [encodeState(emptyState()).replace('"years":[]', '"years":[2027,2027]'), [' contradiction']],
    [encodeState(emptyState()).replace('"years":[]', '"years":[2028,2027]'), [' contradiction']],
    [encodeState(emptyState()).replace('"years":[]', '"years":["2027"]'), ['years[0].year wrong-type']],
    [encodeState(emptyState()).replace('"years"', '"years":[2027],"years"'), [' contradiction']],
    [encodeState(emptyState()).replace('"region":[]', '"region":["north"]'), ['tables.region wrong-type']],
    [encodeState(emptyState()).replace('"region":[]', '"region":["south",[{"region":"north"}]]'), [' contradiction']],
    [
      encodeState(emptyState()).replace('"region":[]', '"region":["n",[{"region":"n","kind":"year"}]]'),
      [' contradiction'],
    ],
    [encodeState(emptyState()).replace('"region":[]', '"region":["n",[{"$map":[1]}]]'), [' not-json']],
    [` ${encodeState(emptyState())}`, [' contradiction']],
  ])('names what is wrong with %s', (text, expected) => {
    expect(problemsOf(text)).toStrictEqual(expected);
  });

  test.each([
    ['[],[],[],[]', [' contradiction']],
    ['[],[],[]', ['groups[0] wrong-type']],
    ['[{}],[],[],[]', ['groups[0][1][0].modality missing', 'groups[0][1][0].stream missing']],
    ['[],[1.5,[{"date":"2027-02-01","held":true}]],[],[]', ['groups[0][2][1][0].number wrong-type']],
    ['[],[],["ana",[{"leftAt":"soon"}]],[]', ['groups[0][3][1][0].leftAt not-a-day']],
    ['[],[],["ana",[7]],[]', ['groups[0][3][1][0] wrong-type']],
    ['[],[],[],["ana","PQ"]', ['groups[0][4][1] unknown-word']],
    ['[],[],[],["","P"]', ['groups[0][4][1] empty']],
    ['[],[],[],["bo","P","ana","P"]', [' contradiction']],
    ['[],[],[],["ana","P","ana","A"]', [' contradiction']],
  ])('names what is wrong with a group of %s', (parts, expected) => {
    expect(problemsOf(withGroup(parts))).toStrictEqual(expected);
  });

  test('never repeats what was typed', () => {
    const secret = 'Ana told us';
    const texts = [
      withGroup(`[{"${secret}":1,"modality":"${secret}","stream":"a"}],[],[],["ana","${secret}"]`),
      encodeState(emptyState()).replace('{', `{"${secret}":1,`),
    ];
    for (const text of texts) {
      const state = decodeState(text);
      expect(state.ok).toBe(false);
      expect(JSON.stringify(state)).not.toContain('Ana');
    }
  });

  test('survives any change of one letter: it is refused, or is another state that is written as it stands', () => {
    fc.assert(
      fc.property(
        anyRows(8),
        fc.nat(),
        fc.constantFrom('', '0', '"', ',', 'P', '@', '[', '{', 'Z'),
        (rows, place, put) => {
          const text = encodeState(stateOf(rows));
          const at = place % text.length;
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          const state = decodeState(changed);
          if (state.ok) expect(encodeState(state.value).trimEnd()).toBe(changed.trimEnd());
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('ends a list of problems that nobody would read', () => {
    const seats = Array.from({ length: 20_000 }, (_, index) => `"p${index}",7`).join(',');
    const state = decodeState(withGroup(`[],[],[],[${seats}]`));
    expect(state.ok).toBe(false);
    expect(state.ok ? 0 : state.problems.length).toBeLessThan(6000);
  });
});
