import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../../src/kernel/order.js';

describe('byCodeUnit', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['a10', 'a9', -1],
    ['Z', 'a', -1],
    ['z', 'é', -1],
    ['\u{1f600}', '\uffff', -1],
  ])('puts "%s" beside "%s" as %i', (first, second, order) => {
    expect(byCodeUnit(first, second)).toBe(order);
  });

  it('sorts capitals before small letters and letters before accents, in every language', () => {
    expect(['é', 'b', 'B', 'a', '10', '9'].sort(byCodeUnit)).toStrictEqual(['10', '9', 'B', 'a', 'b', 'é']);
  });

  it('orders any two texts as a sort without a comparison does', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '0', '\u00e9', '\u{1f600}', '\uffff', ' '),
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect([first, second].sort(byCodeUnit)).toStrictEqual([first, second].sort());
        expect(byCodeUnit(first, second) + byCodeUnit(second, first)).toBe(0);
      }),
    );
  });
});
