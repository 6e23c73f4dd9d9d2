import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringNearer, forgetAll, noPlaces, takeNearest } from '../../src/kernel/nearest-place.js';

test('places come out by their last distance, however often they were brought nearer', () => {
  const moves = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 0, max: 40 })));
  fc.assert(
    fc.property(moves, (brought) => {
      const nearest = noPlaces(21);
      const known = new Map<number, number>();
      for (const [place, distance] of brought) {
        if (distance >= (known.get(place) ?? Number.POSITIVE_INFINITY)) continue;
        known.set(place, distance);
        bringNearer(nearest, place, distance);
      }
      const out: number[] = [];
      for (let place = takeNearest(nearest); place >= 0; place = takeNearest(nearest)) out.push(place);
      expect(out.map((place) => known.get(place))).toEqual([...known.values()].sort((one, other) => one - other));
      expect([...out].sort()).toEqual([...known.keys()].sort());
    }),
    { numRuns: 1000 },
  );
});

test('what was forgotten is not there any more', () => {
  const nearest = noPlaces(2);
  bringNearer(nearest, 1, 5);
  forgetAll(nearest);
  expect(takeNearest(nearest)).toBe(-1);
  expect([...nearest.distance]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
