import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstInstant, isoInstant, lastInstant } from '../../../src/kernel/instant.js';
import { isMoment } from '../../../src/rules/review/moments.js';

it.each([
  ['2027-03-01T02:10:00Z', true],
  ['2027-03-01T02:10:00.5Z', false],
  ['2027-03-01T02:10Z', false],
  ['2027-03-01T02:10:00+00:00', false],
  ['2027-03-01T02:10:00z', false],
  ['2027-02-29T02:10:00Z', false],
  ['2027-03-01T24:00:00Z', false],
  ['2027-03-01 02:10:00Z', false],
  ['2027-03-01', false],
  ['', false],
])('%s is a moment as records write it: %s', (text, is) => {
  expect(isMoment(text)).toBe(is);
});

it('moments as records write them sort as text in the order of time', () => {
  const second = fc.integer({ min: firstInstant / 1000, max: (lastInstant - 999) / 1000 });
  fc.assert(
    fc.property(second, second, (first, other) => {
      const [one, two] = [isoInstant(first * 1000), isoInstant(other * 1000)];
      expect([isMoment(one), isMoment(two)]).toEqual([true, true]);
      expect(one < two).toBe(first < other);
    }),
    { numRuns: 1000 },
  );
});
