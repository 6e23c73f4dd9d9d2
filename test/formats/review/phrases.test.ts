import { describe, expect, it } from 'vitest';
import { joined, name, say, spoken } from '../../../src/formats/review/phrases.js';

describe('a phrase', () => {
  it('keeps typed names apart from our own words, through any number of phrases', () => {
    expect(say`in ${say`group ${name('g1')}`}, ${'2'} of them`).toEqual([
      'in ',
      'group ',
      { name: 'g1' },
      ', ',
      '2',
      ' of them',
    ]);
  });

  it('is listed as it is spoken', () => {
    expect(spoken([])).toEqual([]);
    expect(spoken([['a']])).toEqual(['a']);
    expect(spoken([['a'], ['b'], ['c']]).join('')).toBe('a, b and c');
    expect(joined([['a'], ['b']], '; ').join('')).toBe('a; b');
  });
});
