import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../../../../src/rules/review/state/own-text.js';

test('a text of its own is the same text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(ownText(text)).toBe(text);
      expect(ownText(`before${text}after`.slice(6, 6 + text.length))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
