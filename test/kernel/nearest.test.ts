import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/kernel/nearest.js';

const sectors = ['primary-prevention', 'response', 'other'];
const states = ['Victoria', 'New South Wales', 'Queensland', 'South Australia', 'Western Australia', 'elsewhere'];

describe('nearest', () => {
  it.each([
    ['primary-prevntion', 'primary-prevention'],
    ['primary-preventoin', 'primary-prevention'],
    ['primary-preevention', 'primary-prevention'],
    ['primary-pravention', 'primary-prevention'],
    ['respnse', 'response'],
    ['otehr', 'other'],
  ])('finds the word that a slip of the pen turned into %s', (typed, meant) => {
    expect(nearest(typed, sectors)).toBe(meant);
  });

  it.each(['victoria', 'VICTORIA', 'Vic toria', 'vic-toria', 'vic_toria', 'Victoria ', 'vic\u2013toria'])(
    'takes %s for the letters it is made of',
    (typed) => {
      expect(nearest(typed, states)).toBe('Victoria');
    },
  );

  it('reads composed and decomposed letters as the same', () => {
    expect(nearest('e\u0301cole', ['abcde', '\u00e9cole'])).toBe('\u00e9cole');
    expect(nearest('\u00e9\u00e9', ['e\u0301e\u0301', '\u00e9'])).toBe('e\u0301e\u0301');
  });

  it('lets a word that starts with what was typed win over one that is fewer slips away', () => {
    expect(nearest('vic', ['vie', 'Victoria'])).toBe('Victoria');
    expect(nearest('new', states)).toBe('New South Wales');
    expect(nearest('so', states)).toBe('South Australia');
  });

  it('takes the shortest word that starts so, then the first of them', () => {
    expect(nearest('early', ['early-career-leader', 'early-career', 'early-leader'])).toBe('early-career');
    expect(nearest('early', ['early-b', 'early-a'])).toBe('early-b');
    expect(nearest('victoria', ['Victoria West', 'Victoria'])).toBe('Victoria');
  });

  it('takes the first of two words as near', () => {
    expect(nearest('cat', ['hat', 'bat'])).toBe('hat');
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(nearest('cart', ['harts', 'hart'])).toBe('hart');
  });

  it('does not take one letter for the start of a word', () => {
    expect(nearest('v', states)).toBeNull();
    expect(nearest('a', ['ab'])).toBeNull();
    expect(nearest('A', ['a'])).toBe('a');
    expect(nearest('vi', states)).toBe('Victoria');
  });

  it('suggests nothing where more than one letter in three of the longer word would be wrong', () => {
    expect(nearest('abcxyf', ['abcdef'])).toBe('abcdef');
    expect(nearest('abxyzf', ['abcdef'])).toBeNull();
    expect(nearest('abcde', ['axcye'])).toBeNull();
    expect(nearest('abc', ['xbc'])).toBe('xbc');
    expect(nearest('ab', ['xb'])).toBeNull();
    expect(nearest('acdef', ['abcdefg'])).toBe('abcdefg');
    expect(nearest('gardening', sectors)).toBeNull();
    expect(nearest('moon', states)).toBeNull();
  });

  it('counts two neighbours exchanged as one slip, and edits neither of them again', () => {
    expect(nearest('bac', ['abc'])).toBe('abc');
    // With `ca` and `abc` a later edit between the exchanged letters would make it two; untouched it is three.
    expect(nearest('cazzzz', ['abczzzz'])).toBeNull();
  });

  it('has nothing to suggest for nothing, or among nothing', () => {
    for (const typed of ['', ' ', '-', '_ -']) expect(nearest(typed, [...sectors, 'a', ''])).toBeNull();
    expect(nearest('other', [])).toBeNull();
  });

  it('counts a letter outside the first plane as one', () => {
    expect(nearest('\u{1F600}', ['\u{1F600}b'])).toBeNull();
    expect(nearest('\u{1F601}bc', ['\u{1F600}bc'])).toBe('\u{1F600}bc');
  });

  it('looks at no more than 100 characters', () => {
    expect(nearest('a'.repeat(100), ['a'.repeat(100)])).toBe('a'.repeat(100));
    expect(nearest('a'.repeat(101), ['a'.repeat(101), 'a'.repeat(100)])).toBeNull();
    expect(nearest('a'.repeat(100), ['a'.repeat(101), 'b'])).toBeNull();
    expect(nearest('a'.repeat(50_000_000), sectors)).toBeNull();
  });
});
