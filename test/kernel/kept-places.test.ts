import { describe, expect, it } from 'vitest';
import { keptPlaces } from '../../src/kernel/kept-places.js';
import { mostFilled } from '../support/audit-oracle.js';
import { everyListUpTo } from '../support/every.js';

const kinds: readonly (readonly string[])[] = [
  [],
  ['a'],
  ['b'],
  ['c'],
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'c'],
  ['c', 'b', 'a'],
];
const rooms: readonly Readonly<Record<string, number>>[] = [
  {},
  { a: 0 },
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2, b: 1 },
  { a: 1, b: 1, c: 1 },
  { a: 1, c: 2 },
];

describe('kept places', () => {
  it('are filled by as many people as any way of filling them allows, after everyone who comes', () => {
    let moved = 0;
    for (const room of rooms) {
      for (const people of everyListUpTo(4, kinds)) {
        const places = keptPlaces(new Map(Object.entries(room)));
        people.forEach((person, index) => {
          const most = mostFilled(people.slice(0, index + 1), room);
          const could = places.couldFill(person);
          expect(could).toBe(most > places.filled());
          expect(places.fill(person)).toBe(could);
          expect(places.filled()).toBe(most);
          if (could && person.length === 1 && index > 0) moved += 1;
        });
      }
    }
    expect(moved).toBeGreaterThan(333);
  });

  it('let somebody change to another place that they fit, along a chain', () => {
    const places = keptPlaces(
      new Map([
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
    );
    expect(places.fill(['a', 'b'])).toBe(true);
    expect(places.fill(['b', 'c'])).toBe(true);
    expect(places.fill(['a'])).toBe(true);
    expect(places.couldFill(['c'])).toBe(false);
    expect(places.filled()).toBe(3);
  });

  it('are none where nothing is kept, and of a kind nobody asked for', () => {
    expect(keptPlaces(new Map()).fill(['constructor'])).toBe(false);
    expect(keptPlaces(new Map([['constructor', 1]])).fill(['constructor'])).toBe(true);
    expect(keptPlaces(new Map([['a', 1]])).couldFill([])).toBe(false);
  });

  it('are not filled by asking', () => {
    const places = keptPlaces(new Map([['a', 1]]));
    expect([places.couldFill(['a']), places.couldFill(['a']), places.filled()]).toEqual([true, true, 0]);
  });
});
