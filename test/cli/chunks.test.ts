import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from '../../src/cli/chunks.js';
import { failed, ok, problem, type Result } from '../../src/kernel/result.js';

/** Gives these bytes, so many at a time. */
function reader(bytes: Uint8Array, most: number): (into: Uint8Array) => Result<number> {
  let from = 0;
  return (into) => {
    const some = bytes.subarray(from, from + most);
    into.set(some);
    from += some.length;
    return ok(some.length);
  };
}

function textIn(bytes: Uint8Array, most: number): string {
  return [...textPieces(reader(bytes, most))]
    .map((piece) => (piece.ok ? piece.value : `<${piece.problems[0].code}>`))
    .join('');
}

test('a text is the same however few bytes come at a time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (drawn, most) => {
      const text = drawn.replace(/^\uFEFF+/, '').replace(/\p{Cs}/gu, '?');
      expect(textIn(new TextEncoder().encode(text), most)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('the mark of byte order is left out, and only at the start', () => {
  expect(textIn(new TextEncoder().encode('\uFEFFa\uFEFF'), 2)).toBe('a\uFEFF');
});

test('what is no UTF-8 is told where it comes, and ends the text', () => {
  expect(textIn(Uint8Array.of(97, 0xff, 98), 1)).toBe('a<not-text>');
  expect(textIn(Uint8Array.of(97, 0xc3), 1)).toBe('a<not-text>');
});

test('what cannot be read ends the text with the reason', () => {
  const pieces = [...textPieces(() => failed(problem('', 'no-file', 'This file cannot be read.')))];
  expect(pieces).toMatchObject([{ ok: false, problems: [{ code: 'no-file' }] }]);
});
