import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareRatios, mixedNumber, type Ratio, ratio, shareOf } from '../../src/kernel/ratio.js';

const numerator = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
const denominator = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const anyRatio = fc.record({ numerator, denominator });
const share = fc.record({
  numerator: fc.integer({ min: 0, max: 1000 }),
  denominator: fc.integer({ min: 1, max: 1000 }),
});
const whole = fc.integer({ min: 0, max: 1_000_000 });

it('keeps its size in lowest terms, which have nothing left to divide by', () => {
  fc.assert(
    fc.property(anyRatio, (given) => {
      const lowest = ratio(given.numerator, given.denominator);
      expect(compareRatios(lowest, given)).toBe(0);
      expect(ratio(lowest.numerator, lowest.denominator)).toStrictEqual(lowest);
      expect(given.denominator % lowest.denominator).toBe(0);
    }),
  );
});

it('orders any two one way round, and the same at any scale', () => {
  fc.assert(
    fc.property(share, share, fc.integer({ min: 1, max: 99 }), (first, second, scale) => {
      const order = compareRatios(first, second);
      const scaled: Ratio = { numerator: first.numerator * scale, denominator: first.denominator * scale };
      expect(order + compareRatios(second, first)).toBe(0);
      expect(compareRatios(scaled, second)).toBe(order);
      expect(order).toBe(Math.sign(first.numerator * second.denominator - second.numerator * first.denominator));
    }),
  );
});

it('takes the whole number on either side of the exact share, one apart unless the share is whole', () => {
  fc.assert(
    fc.property(share, whole, (part, of) => {
      const exact = { numerator: part.numerator * of, denominator: part.denominator };
      const [down, up] = [shareOf(part, of, 'down'), shareOf(part, of, 'up')];
      expect(compareRatios(ratio(down, 1), exact)).toBeLessThanOrEqual(0);
      expect(compareRatios(ratio(up, 1), exact)).toBeGreaterThanOrEqual(0);
      expect(up - down).toBe(exact.numerator % exact.denominator === 0 ? 0 : 1);
    }),
  );
});

it('writes a mixed number that reads back as the same fraction', () => {
  fc.assert(
    fc.property(share, (given) => {
      const parts = /^(?:(\d+)(?: |$))?(?:(\d+)\/(\d+))?$/.exec(mixedNumber(given));
      const [, wholes = '0', left = '0', over = '1'] = parts ?? [];
      const read = { numerator: Number(wholes) * Number(over) + Number(left), denominator: Number(over) };
      expect(compareRatios(read, given)).toBe(0);
      expect(Number(left)).toBeLessThan(Number(over));
    }),
  );
});
