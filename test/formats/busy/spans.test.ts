import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../../src/formats/busy/spans.js';
import '../../support/fixed-seed.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, to]) => ({ from, to }));

describe('spans of time', () => {
  it('hold the same moments as before, within the other, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, other) => {
        const united = within(spans, other);
        const holds = (all: typeof spans, at: number) => all.some(({ from, to }) => from <= at && at < to);
        for (let at = -1; at < 42; at++) expect(holds([...united], at)).toBe(holds(spans, at) && holds([other], at));
        united.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(united[index - 1]?.to ?? -1);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are left as they were given', () => {
    const given = [
      { from: 3, to: 4 },
      { from: 1, to: 3 },
    ];
    within(given, { from: 0, to: 9 });
    expect(given).toEqual([
      { from: 3, to: 4 },
      { from: 1, to: 3 },
    ]);
  });
});
