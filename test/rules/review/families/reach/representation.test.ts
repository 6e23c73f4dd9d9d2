import { describe, expect, it } from 'vitest';
import type { People } from '../../../../../src/rules/review/families/reach/people.js';
import { representationOf } from '../../../../../src/rules/review/families/reach/representation.js';

function person(
  regions: readonly string[],
  attributes: readonly string[] | null,
): { regions: Set<string>; attributes: Set<string> | null } {
  return { regions: new Set(regions), attributes: attributes === null ? null : new Set(attributes) };
}

function told(people: People, workforce: Readonly<Record<string, number>>, regions: readonly string[] | null): object {
  const rows = Object.entries(workforce).map(([category, many]) => ({ category, people: many }));
  const all = representationOf(people, { regions, workforce: rows });
  return Object.fromEntries(
    all.map(({ at, count }) => [at?.is ?? '', 'null' in count ? count.null : `${count.num}/${count.den}`]),
  );
}

const people: People = new Map([
  ['ana', person(['north'], ['new', 'rural'])],
  ['bo', person(['south'], [])],
  ['cy', person(['abroad'], null)],
  ['dee', person([], ['new'])],
]);

describe('representation', () => {
  it('sets regions beside regions and attributes beside attributes', () => {
    const workforce = { north: 10, south: 30, new: 20, rural: 60 };
    expect(told(people, workforce, ['north', 'south', 'east'])).toEqual({
      north: '40/20',
      south: '40/60',
      new: '160/60',
      rural: '80/180',
    });
  });

  it('is told by category in one order, however the workforce is listed', () => {
    const rows = ['south', 'new', 'north'].map((category) => ({ category, people: 10 }));
    const order = representationOf(people, { regions: ['south', 'north'], workforce: rows }).map(({ at }) => at?.is);
    expect(order).toEqual(['new', 'north', 'south']);
  });

  it('takes a word that is on no list of regions for an attribute', () => {
    expect(told(people, { north: 10, new: 10 }, null)).toEqual({ north: '0/20', new: '40/20' });
  });

  it('is 1 where the mix is that of the workforce', () => {
    expect(told(people, { north: 7, south: 7 }, ['north', 'south'])).toEqual({ north: '14/14', south: '14/14' });
  });

  it('has no value where nobody of the workforce is of the category, or nothing is set beside it', () => {
    expect(told(people, { north: 0, south: 7 }, ['north', 'south'])).toEqual({
      north: 'not-applicable',
      south: '7/14',
    });
    expect(told(people, { new: 5 }, null)).toEqual({ new: 'not-applicable' });
    expect(representationOf(people, { regions: null, workforce: null })).toEqual([
      { id: 'reach.representation', at: null, count: { null: 'not-applicable' } },
    ]);
    expect(representationOf(people, { regions: null, workforce: [] })).toHaveLength(1);
  });

  it('is not recorded where nobody’s is known, and nothing out of nothing where nobody is of any', () => {
    const unknown: People = new Map([['ana', person([], null)]]);
    const workforce = { north: 1, south: 1, new: 1, rural: 1 };
    expect(new Set(Object.values(told(unknown, workforce, ['north', 'south'])))).toEqual(new Set(['not-recorded']));
    const none: People = new Map([['ana', person(['abroad'], [])]]);
    expect(new Set(Object.values(told(none, workforce, ['north', 'south'])))).toEqual(new Set(['0/0']));
    expect(new Set(Object.values(told(new Map(), workforce, ['north', 'south'])))).toEqual(new Set(['0/0']));
  });

  it('takes any word for a category, also one of the language', () => {
    const odd: People = new Map([['ana', person([], ['constructor', '__proto__'])]]);
    const rows = ['constructor', '__proto__', 'toString'].map((category) => ({ category, people: 1 }));
    const all = representationOf(odd, { regions: null, workforce: rows });
    expect(all.map(({ count }) => count)).toEqual([
      { num: 3, den: 2, two: { first: { num: 1, den: 2 }, second: { num: 1, den: 3 } } },
      { num: 3, den: 2, two: { first: { num: 1, den: 2 }, second: { num: 1, den: 3 } } },
      { num: 0, den: 2, two: { first: { num: 0, den: 2 }, second: { num: 1, den: 3 } } },
    ]);
  });
});
