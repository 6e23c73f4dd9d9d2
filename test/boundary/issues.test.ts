import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readShape } from '../../src/boundary/shape.js';

function said(shape: z.ZodMiniType, claimed: unknown): readonly string[] {
  const read = readShape(shape, claimed, ['x']);
  return read.ok ? [] : read.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

const forms = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('a'), n: z.number() }),
  z.strictObject({ kind: z.literal('b') }),
]);

const took = 'x unknown-word Did you mean took-part? Known here: took-part, completed.';
const part = z.strictObject({ kind: z.literal('part') });
const whole = z.strictObject({ kind: z.literal('whole') });

describe('a problem of a shape', () => {
  it.each([
    [z.string(), 5, 'x wrong-type Expected here: text.'],
    [z.number(), 'n', 'x wrong-type Expected here: a number.'],
    [z.number(), Number.POSITIVE_INFINITY, 'x wrong-type Expected here: a number.'],
    [z.int(), 1.5, 'x wrong-type Expected here: a whole number.'],
    [z.int(), 1e30, 'x too-big At most 9007199254740991 is expected here.'],
    [z.boolean(), 0, 'x wrong-type Expected here: true or false.'],
    [z.array(z.string()), {}, 'x wrong-type Expected here: a list.'],
    [z.strictObject({}), [], 'x wrong-type Expected here: an object.'],
    [z.record(z.string(), z.number()), [], 'x wrong-type Expected here: an object.'],
    [z.null(), 1, 'x wrong-type Expected here: null.'],
    [z.date(), 1, 'x wrong-type Expected here: date.'],
    [z.enum(['p', 'q']), 'Ana', 'x unknown-word Known here: p, q.'],
    [z.literal([1, 'last']), 'Ana', 'x unknown-word Known here: 1, last.'],
    [z.enum(['took-part', 'completed']), 'Tookpart', took],
    [z.enum(['took-part', 'completed']), ['tookpart'], 'x unknown-word Known here: took-part, completed.'],
    [z.literal([1, 'last']), 'lst', 'x unknown-word Did you mean last? Known here: 1, last.'],
    [
      z.discriminatedUnion('kind', [part, whole]),
      { kind: 'prat' },
      'x.kind unknown-word Did you mean part? Known here: part, whole.',
    ],
    [
      z.union([part, z.strictObject({ word: z.enum(['took-part', 'completed']) })]),
      { word: 'tookpart' },
      took.replace('x', 'x.word'),
    ],
    [z.string().check(z.minLength(1)), '', 'x empty This cannot be empty.'],
    [z.array(z.string()).check(z.minLength(2)), [], 'x too-few At least 2 are expected here.'],
    [z.array(z.string()).check(z.maxLength(0)), ['Ana'], 'x too-many At most 0 are expected here.'],
    [z.number().check(z.minimum(1)), 0, 'x too-small At least 1 is expected here.'],
    [z.number().check(z.maximum(1)), 2, 'x too-big At most 1 is expected here.'],
    [z.string().check(z.regex(/y/)), 'Ana', 'x wrong-type This is not one of the forms expected here.'],
    [forms, { kind: 'Ana' }, 'x.kind unknown-word Known here: a, b.'],
    [forms, {}, 'x.kind missing This is needed.'],
    [forms, { kind: 'a', n: '1' }, 'x.n wrong-type Expected here: a number.'],
    [
      forms,
      { kind: 'b', n: 1 },
      'x.n unknown-key This key is not known, and nothing is left out silently. Known here: kind.',
    ],
    [z.union([z.string(), z.number()]), true, 'x wrong-type Expected here: text.'],
    [z.union([z.number(), z.record(z.string(), z.number())]), { g: 'Ana' }, 'x.g wrong-type Expected here: a number.'],
    [
      z.union([z.strictObject({ a: z.string(), b: z.string() }), z.strictObject({ c: z.string() })]),
      { c: 'x', d: 1 },
      'x.d unknown-key This key is not known, and nothing is left out silently. Known here: c.',
    ],
  ])('is told in our words: %#', (shape, claimed, expected) => {
    expect(said(shape, claimed)).toEqual([expected]);
  });

  it('offers the key that was most likely meant, unless there are more unknown keys than known ones', () => {
    const shape = z.strictObject({ capacity: z.optional(z.number()), modality: z.optional(z.string()) });
    const silent = 'This key is not known, and nothing is left out silently.';
    expect(said(shape, { capcity: 1, Ana: 2 })).toEqual([
      `x.capcity unknown-key ${silent} Did you mean capacity? Known here: capacity, modality.`,
      `x.Ana unknown-key ${silent} Known here: capacity, modality.`,
    ]);
    expect(said(shape, { capcity: 1, Ana: 2, Bo: 3 })).toEqual(
      ['capcity', 'Ana', 'Bo'].map((key) => `x.${key} unknown-key ${silent}`),
    );
  });

  it('does not offer a number in place of the same number in quotation marks', () => {
    expect(said(z.literal([1, 2, 'last']), '1')).toEqual([
      'x unknown-word Known here: 1, 2, last. A number has no quotation marks.',
    ]);
    expect(said(z.literal([1, 2, 'last']), '3')).toEqual(['x unknown-word Known here: 1, 2, last.']);
    expect(said(z.enum(['1', '2']), 1)).toEqual(['x unknown-word Known here: 1, 2.']);
  });

  it('says what a shape adds to its words', () => {
    const shape = z.literal([1, 7], { error: 'Monday is 1, and Sunday 7.' });
    expect(said(shape, 'Ana')).toEqual(['x unknown-word Known here: 1, 7. Monday is 1, and Sunday 7.']);
  });

  it('takes an inherited value for one that is missing', () => {
    expect(said(z.strictObject({ toString: z.number() }), {})).toEqual([expect.stringMatching(/^x\.toString missing/)]);
  });

  it('is found in a list of fifty thousand without looking through it each time', () => {
    const started = performance.now();
    expect(
      said(
        z.array(z.string()),
        Array.from({ length: 50_000 }, () => 1),
      ).length,
    ).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it('suggests no word for what is none', () => {
  const words = z.enum(['online', 'hybrid']);
  expect(said(words, 'onlin')).toStrictEqual(['x unknown-word Did you mean online? Known here: online, hybrid.']);
  expect(said(words, ['online'])).toStrictEqual(['x unknown-word Known here: online, hybrid.']);
});
