import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readRecord } from '../../src/boundary/record.js';
import { ok, type Problem, problem } from '../../src/kernel/result.js';
import { places } from '../support/host.js';

interface Rec {
  readonly id: string;
  readonly n?: number;
  readonly t: string;
}
const facts = { n: z.optional(z.number()), t: z.string() };

function read(entry: unknown, find: (value: Rec) => readonly Problem[] = () => []): unknown {
  const result = readRecord<Rec>(entry, ['x', 2], facts, find);
  return result.ok ? result.value : places(result.problems);
}

describe('readRecord', () => {
  it('gives the record', () => {
    expect(read({ id: 'a', t: '', n: 1 })).toEqual({ id: 'a', t: '', n: 1 });
  });

  it('names its id, its shape, its keys and its values together', () => {
    expect(
      read({ id: '', n: 'x', t: 'y', z: 1 }, () => [problem('t', 'unknown-word', ''), problem('', 'missing', '')]),
    ).toEqual(['x[2].id empty', 'x[2].n wrong-type', 'x[2].t unknown-word', 'x[2].z unknown-key']);
    expect(read({ t: '' }, () => [problem('', 'contradiction', '')])).toEqual([
      'x[2] contradiction',
      'x[2].id missing',
    ]);
  });

  it('names an entry that is no object once', () => {
    for (const entry of [5, null, 'x', []]) expect(read(entry)).toEqual(['x[2] wrong-type']);
  });

  it('does not take an inherited key for a fact', () => {
    expect(readRecord({ id: 'a' }, [], {}, () => [])).toEqual(ok({ id: 'a' }));
    expect(read({ id: 'a', t: '', constructor: 1 })).toEqual(['x[2].constructor unknown-key']);
  });
});
