import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cop, documents, planted, problemsIn, readObject, without } from '../support/host.js';

type Steps = readonly (string | number)[];

/** Where every part of a document stands. */
function stepsIn(part: unknown, here: Steps = []): readonly Steps[] {
  if (typeof part !== 'object' || part === null) return [here];
  const keys = Array.isArray(part) ? part.map((_, index) => index) : Object.keys(part);
  return [here, ...keys.flatMap((key) => stepsIn(readObject(part)[key], [...here, key]))];
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '__proto__',
    'north',
    'ana',
    '2027-02-30',
    '2027-02-09',
    '0001-01-01',
    '9999-12',
    '25:00',
    'AEST',
    null,
    [],
    {},
    0,
    -1,
    0.5,
    1e9,
    Number.MAX_SAFE_INTEGER,
    600,
    '2027-02-09T10:00:00Z',
    true,
  ),
);

function keepsTheContract(verb: string, text: string): void {
  const outcome = cop(verb, text, '--format', 'json');
  expect([0, 1, 2]).toContain(outcome.exit);
  if (outcome.exit === 2) expect(problemsIn(outcome).length).toBeGreaterThan(0);
  else {
    expect(outcome.stderr).toBe('');
    expect(() => JSON.parse(outcome.stdout)).not.toThrow();
  }
  expect(cop(verb, text, '--format', 'json')).toEqual(outcome);
}

describe.each(Object.keys(documents))('%s', (verb) => {
  it('answers or refuses any JSON, the same way twice, and never throws', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => keepsTheContract(verb, text)),
      { numRuns: 20 },
    );
  });

  it('answers or refuses any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => keepsTheContract(verb, text)),
      { numRuns: 20 },
    );
  });

  it('answers or refuses its own document with any parts replaced or left out', () => {
    const parts = stepsIn(documents[verb]).filter(({ length }) => length > 0);
    const change = fc.record({ steps: fc.constantFrom(...parts), value: fc.option(odd, { nil: undefined, freq: 5 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const document = changes.reduce<unknown>((before, { steps, value }) => {
          try {
            return value === undefined ? without(before, steps) : planted(before, steps, value);
          } catch {
            return before;
          }
        }, documents[verb]);
        keepsTheContract(verb, JSON.stringify(document));
      }),
      { numRuns: 40 },
    );
  });
});
