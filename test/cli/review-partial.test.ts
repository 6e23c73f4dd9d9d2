import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedOf, partialOf } from '../../src/cli/review-partial.js';
import { failed, ok, problem, type Result } from '../../src/kernel/result.js';
import { encodeState } from '../../src/rules/review/state/encode.js';
import { emptyState } from '../../src/rules/review/state/state.js';
import { anyRows, stateOf } from '../rules/review/state/drawn-rows.js';

function told(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

function partial(text: string, policy?: string): string {
  const state = partialOf([ok(text)], policy === undefined ? {} : { policy });
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return state.value;
}

function merged(text: string): string {
  const state = mergedOf([ok(text)]);
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return encodeState(state.value);
}

describe('rows in, a state out', () => {
  test('rows as JSON lines, cut and dealt anyhow, come together as the state of all of them, in a tree of any shape', () => {
    fc.assert(
      fc.property(anyRows(), fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }), (rows, hands) => {
        const parts = [0, 1, 2].map((hand) => rows.filter((_, index) => hands[index] === hand));
        const [a = '', b = '', c = ''] = parts.map((part) =>
          partial(part.map((row) => `${JSON.stringify(row)}\n`).join('')),
        );
        const whole = encodeState(stateOf(rows));
        expect(merged(a + b + c)).toBe(whole);
        expect(merged(merged(c + a) + merged(b + a))).toBe(whole);
      }),
      { numRuns: 1000 },
    );
  });

  test('a table is the same rows, wherever its text is cut', () => {
    const csv = '\uFEFFperson,group,meeting,mark\r\nana,g1,1,P\r\n"bo",g1,2,E\r\n\r\n';
    const rows = [
      { kind: 'attendance', person: 'ana', group: 'g1', meeting: 1, mark: 'attended' },
      { kind: 'attendance', person: 'bo', group: 'g1', meeting: 2, mark: 'excused' },
    ];
    const json = rows.map((row) => JSON.stringify(row)).join('\n');
    for (let at = 0; at <= csv.length; at++) {
      expect(
        partialOf([csv.slice(0, at), csv.slice(at)].filter((piece) => piece !== '').map(ok<string>)),
      ).toStrictEqual(ok(partial(json)));
    }
    expect(partial(`\n \uFEFF\n${json}`)).toBe(partial(json));
  });

  test('no rows are the state of no rows, under the policy they were to be collected under', () => {
    expect(partial('')).toBe(encodeState(emptyState()));
    expect(partial(' \n', 'pip@1')).toBe(encodeState(emptyState('pip@1')));
    expect(partial('region\n')).toBe(encodeState(emptyState()));
  });

  test('everything that is wrong is named by line and column', () => {
    const csv = 'person,group,meeting,mark\nana,g1,0,P\n\n"a\nb",g1,1,Q\n';
    expect(told(partialOf([ok(csv)]))).toStrictEqual([
      'line 2.meeting too-small',
      'line 4.mark unknown-word',
      'line 4.person not-an-id',
    ]);
    expect(told(partialOf([ok('{"kind":"region"}\n{\n')]))).toStrictEqual(['line 1.region missing', 'line 2 not-json']);
    expect(told(partialOf([ok('a,b\n')]))).toStrictEqual(['line 1 unknown-word']);
    expect(told(partialOf([ok('region\n"x')]))).toStrictEqual(['line 2 not-csv']);
    expect(told(partialOf([ok('region\nx\n'), failed(problem('', 'not-text', ''))]))).toStrictEqual([' not-text']);
  });

  test('a list of problems that nobody would read ends', () => {
    const lines = 'person,group,meeting,mark\n'.concat('ana,g1,0,P\n'.repeat(9000));
    const state = partialOf([ok(lines)]);
    expect(state.ok ? 0 : state.problems.length).toBeLessThan(5100);
    expect(told(partialOf([ok('{"kind":"region"}\n'.repeat(9000))])).length).toBeLessThan(5100);
  });

  test('progress is told in rows, and once at the end', () => {
    const seen: number[] = [];
    partialOf([ok('region\n'.concat('north\n'.repeat(70_000)))], { progress: (rows) => seen.push(rows) });
    expect(seen).toStrictEqual([65_536, 70_000]);
  });
});

describe('states in, a state out', () => {
  test('states of other versions, years and policies are refused by their line', () => {
    const [a, b] = [partial('year\n2027\n'), partial('year\n2028\n')];
    expect(told(mergedOf([ok(`${a}\n${b}`)]))).toStrictEqual(['line 3.year contradiction']);
    expect(told(mergedOf([ok(a.replace('"version":"1"', '"version":"2"'))]))).toStrictEqual([
      'line 1.version unsupported',
    ]);
    expect(told(mergedOf([ok(partial('', 'a'))], { policy: 'b' }))).toStrictEqual(['line 1.policies contradiction']);
    expect(told(mergedOf([ok('{}\nx\n')]))).toStrictEqual(['line 1.version missing', 'line 2 not-json']);
  });

  test('no states are no review, and what cannot be read is told', () => {
    expect(told(mergedOf([]))).toStrictEqual([' empty']);
    expect(told(mergedOf([failed(problem('', 'no-file', ''))]))).toStrictEqual([' no-file']);
  });

  test('progress is told in states', () => {
    const seen: number[] = [];
    mergedOf([ok(partial('').repeat(3))], { progress: (states) => seen.push(states) });
    expect(seen).toStrictEqual([1, 2, 3]);
  });
});
