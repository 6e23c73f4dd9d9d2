import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Resting, readWhole } from '../../src/boundary/mend.js';
import { ok, type Problem, problem, resultOf } from '../../src/kernel/result.js';
import { places } from '../support/host.js';

const shape = z.strictObject({
  a: z.number(),
  b: z.string(),
  word: z.optional(z.enum(['yes', 'no'])),
  list: z.optional(
    z.array(z.strictObject({ id: z.string(), n: z.optional(z.int().check(z.minimum(1), z.maximum(9))) })),
  ),
  either: z.optional(z.union([z.number(), z.record(z.string(), z.number())])),
  form: z.optional(
    z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('k'), texts: z.array(z.string()) })]),
  ),
  named: z.optional(z.string().check(z.minLength(1))),
});
type Shaped = z.infer<typeof shape>;

function told(claimed: unknown, find: (value: Shaped) => readonly Problem[], resting: readonly Resting[] = []) {
  const read = readWhole(shape, claimed, resting, (value) => resultOf(find(value), () => value));
  return read.ok ? read.value : places(read.problems);
}

const bad = (path: string) => problem(path, 'contradiction', '');

describe('readWhole', () => {
  it('judges a document of the right shape as it is', () => {
    expect(told({ a: 1, b: 'x' }, () => [])).toEqual({ a: 1, b: 'x' });
    expect(told({ a: 1, b: 'x' }, () => [bad('a')])).toEqual(['a contradiction']);
  });

  it('gives no answer made with a stand-in, whatever it would be', () => {
    expect(told({ a: '1', b: 'x' }, () => [])).toEqual(['a wrong-type']);
  });

  it('tells what is wrong with the values beside what is wrong with the shape', () => {
    expect(told({ a: '1', b: 'x' }, () => [bad('b')])).toEqual(['a wrong-type', 'b contradiction']);
  });

  it('tells nothing of a stand-in, in it or around it, but for what is there twice', () => {
    const find = () => [bad('list[0].id'), bad('list[0].id.deep'), bad('list[0]'), bad('list'), bad('list[1]')];
    expect(told({ a: 1, b: '', list: [{ id: 5 }] }, find)).toEqual(['list[0].id wrong-type', 'list[1] contradiction']);
    expect(told({ a: 1, b: '', list: [{ id: 5 }] }, () => [problem('list[0]', 'duplicate', '')])).toEqual([
      'list[0] duplicate',
      'list[0].id wrong-type',
    ]);
  });

  it('tells nothing that only rests on a broken part', () => {
    const resting: readonly Resting[] = [{ on: /^a$/, what: /^b/, code: 'contradiction' }];
    const find = () => [bad('b'), problem('b', 'missing', ''), bad('c')];
    expect(told({ a: '1', b: '' }, find, resting)).toEqual(['a wrong-type', 'b missing', 'c contradiction']);
    expect(told({ a: 1, b: 1 }, () => [bad('c')], resting)).toEqual(['b wrong-type', 'c contradiction']);
  });

  it('has a stand-in of the right shape for every broken part, and leaves the document as it was', () => {
    const claimed = {
      word: 'maybe',
      list: [5, { id: 'x', n: 99 }, { id: 'y', n: 0, extra: 1 }, { id: 'z' }],
      either: { g: 'x' },
      form: {},
      named: '',
      extra: 1,
    };
    const before = structuredClone(claimed);
    const seen: Shaped[] = [];
    told(claimed, (value) => {
      seen.push(value);
      return [];
    });
    expect(seen).toEqual([
      {
        a: 1_000_000_000,
        b: '\uE000',
        word: 'yes',
        list: [{ id: '\uE000' }, { id: 'x', n: 9 }, { id: 'y', n: 1 }, { id: 'z' }],
        either: { g: 1_000_000_000 },
        form: { kind: 'k', texts: [] },
        named: '\uE000',
      },
    ]);
    expect(claimed).toEqual(before);
  });

  it('judges no values where the shape has a thousand things wrong', () => {
    const list = Array.from({ length: 1001 }, () => 5);
    expect(told({ a: 1, b: '', list }, () => [bad('b')])).not.toContain('b contradiction');
    expect(told({ a: 1, b: '', list: list.slice(1) }, () => [bad('b')])).toContain('b contradiction');
  });

  it('tells what is wrong with a shape nothing can stand in for', () => {
    const never = z.strictObject({ a: z.string().check(z.regex(/^$/), z.minLength(1)) });
    const read = readWhole(never, { a: 'x' }, [], ok);
    expect(read.ok ? [] : places(read.problems)).toEqual(['a wrong-type']);
  });
});
