import { describe, expect, it } from 'vitest';
import { olderNames } from '../../src/times/older-names.js';
import { lettersOf, otherNames, placesByOffset } from '../../src/times/other-names.js';
import { places } from '../../src/times/places.js';

const meanings = [...otherNames.values(), ...placesByOffset.values()];

describe('names that are none of a place', () => {
  it('each mean a place by its present name, and at most two', () => {
    for (const meaning of meanings) {
      const named = meaning.match(/[A-Z]\w+(\/\w+)+/g) ?? [];
      expect([1, 2]).toContain(named.length);
      for (const name of named) expect(places).toContain(name);
    }
  });

  it('are no names of places', () => {
    const known = new Set([...places, ...olderNames.keys()].map(lettersOf));
    for (const name of otherNames.keys()) expect(known).not.toContain(name);
  });
});

describe('lettersOf', () => {
  it('keeps letters and digits, without capitals, accents, spaces and signs', () => {
    expect(lettersOf(' São_Paulo/W. 7-İ ')).toBe('saopaulow7i');
    expect(lettersOf('東京')).toBe('');
  });
});
