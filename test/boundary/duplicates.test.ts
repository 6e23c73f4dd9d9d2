import { describe, expect, it } from 'vitest';
import { duplicates, duplicatesIn } from '../../src/boundary/duplicates.js';
import { problem } from '../../src/kernel/result.js';
import { places } from '../support/host.js';

describe('duplicates', () => {
  it('names each id that an earlier entry has, with where that is', () => {
    expect(duplicates(['a', 'b', 'a', undefined, 'a', undefined], (index) => ['x', index, 'id'])).toEqual([
      problem('x[2].id', 'duplicate', 'The same id stands at x[0].id.'),
      problem('x[4].id', 'duplicate', 'The same id stands at x[0].id.'),
    ]);
  });

  it('takes ids that differ in capitals or in the form of a letter for the same', () => {
    expect(duplicates(['Zo\u00EB', 'zoe\u0308', 'zoe', 'ZO\u00CB'], (index) => [index]).length).toBe(2);
  });

  it('takes the names of what every object has for ids like any other', () => {
    expect(duplicates(['constructor', 'toString', '__proto__'], (index) => [index])).toEqual([]);
  });
});

describe('duplicatesIn', () => {
  it('looks at entries with other things wrong in them, and not at those without a readable id', () => {
    const list = [
      { id: 'a', n: 'wrong' },
      { id: 'A' },
      null,
      5,
      {},
      { id: '' },
      { id: '' },
      { id: 5 },
      { id: 5 },
      ['a'],
    ];
    expect(places(duplicatesIn(list, ['x'], 'id'))).toEqual(['x[1].id duplicate']);
    expect(duplicatesIn('aa', ['x'], 'id')).toEqual([]);
    expect(duplicatesIn(undefined, ['x'], 'id')).toEqual([]);
  });
});
