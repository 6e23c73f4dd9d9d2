import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMeant } from '../../src/times/meant.js';
import { otherNames, placesByOffset } from '../../src/times/other-names.js';
import { places } from '../../src/times/places.js';

const sayable = new Set([...places, ...otherNames.values(), ...placesByOffset.values()]);
const names = [...places];

describe('what is said to be meant', () => {
  it('never repeats what was typed: it is one of the names that were known before, or nothing', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.tuple(fc.constantFrom(...names), fc.string()).map(([place, rest]) => `${place}${rest}`),
      fc.tuple(fc.string(), fc.constantFrom(...names)).map(([rest, place]) => `${rest}/${place}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const meant = placeMeant(text);
        expect(meant === null || sayable.has(meant)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the place whose name lacks one letter or has one twice, nearly always', () => {
    const lastPart = (place: string) => place.lastIndexOf('/') + 1;
    const long = names.filter((place) => place.length - lastPart(place) > 4);
    let right = 0;
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.boolean(), (place, at, twice) => {
        const from = lastPart(place);
        const index = from + (at % (place.length - from));
        const typed = place.slice(0, index + (twice ? 1 : 0)) + place.slice(index + (twice ? 0 : 1));
        const meant = placeMeant(typed);
        expect(meant).not.toBeNull();
        if (meant === place) right++;
      }),
      { numRuns: 1000 },
    );
    expect(right).toBeGreaterThan(900);
  });
});
