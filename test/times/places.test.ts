import { describe, expect, it } from 'vitest';
import { areas, places } from '../../src/times/places.js';

describe('the places of the zone database', () => {
  it('are 441, in ten areas', () => {
    const counted = areas.map((area) => [area, [...places].filter((place) => place.startsWith(`${area}/`)).length]);
    expect(Object.fromEntries(counted)).toEqual({
      ...{ Africa: 53, America: 154, Antarctica: 11, Arctic: 1, Asia: 86 },
      ...{ Atlantic: 11, Australia: 12, Europe: 62, Indian: 11, Pacific: 40 },
    });
    expect(places.size).toBe(441);
  });

  it('are written Area/Location, in order within each area', () => {
    for (const place of places) expect(place).toMatch(/^[A-Z][a-z]+(\/[A-Z][A-Za-z]*([_-][A-Za-z]+)*){1,2}$/);
    for (const area of areas) {
      const names = [...places].filter((place) => place.startsWith(`${area}/`));
      expect(names).toEqual([...names].sort());
    }
  });

  it('are the present ones, down to the newest', () => {
    for (const name of ['Europe/Kyiv', 'Asia/Kolkata', 'America/Nuuk', 'America/Ciudad_Juarez', 'America/Coyhaique']) {
      expect(places).toContain(name);
    }
  });
});
