import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.js';

test('lines are those of the whole, wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[ab\n]{0,5}$/)), (pieces) => {
      const whole = pieces.join('').split('\n');
      if (whole.at(-1) === '') whole.pop();
      expect([...linesOf(pieces)]).toStrictEqual(whole.map((text, index) => ({ text, number: index + 1 })));
    }),
    { numRuns: 1000 },
  );
});
