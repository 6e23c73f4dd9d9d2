import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesByKey } from '../../src/kernel/places-by-key.js';

it('puts places in the order of their keys, and leaves equal ones in the order given', () => {
  const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(key), fc.boolean(), (keys, everyOther) => {
      const places = keys.flatMap((_, place) => (everyOther && place % 2 === 1 ? [] : [place]));
      const compared = [...places].sort((first, second) => (keys[first] ?? 0) - (keys[second] ?? 0));
      expect([...placesByKey(Uint32Array.from(places), Float64Array.from(keys))]).toStrictEqual(compared);
    }),
  );
});

it('gives back a list that is in order already', () => {
  const places = Uint32Array.of(0, 1, 2);
  expect(placesByKey(places, Float64Array.of(1, 1, 2))).toBe(places);
});

it('tells zero of either sign and the ends of the numbers apart as they compare, and writes nothing over', () => {
  const keys = [
    0,
    -0,
    -Infinity,
    Infinity,
    -1,
    1,
    -0,
    0,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    Number.MAX_VALUE,
    -1e300,
  ];
  const places = Uint32Array.from(keys.keys());
  const ordered = placesByKey(places, Float64Array.from(keys));
  expect([...ordered]).toStrictEqual([2, 11, 4, 9, 0, 1, 6, 7, 8, 5, 10, 3]);
  expect([...places]).toStrictEqual([...keys.keys()]);
});
