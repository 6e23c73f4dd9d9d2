import { describe, expect, it } from 'vitest';
import { modality, text, whole, words } from '../../src/boundary/words.js';

describe('shared shapes', () => {
  it('take what they are for and nothing near it', () => {
    expect([text.safeParse('').success, text.safeParse(5).success]).toEqual([true, false]);
    expect([words.safeParse([]).success, words.safeParse(['a', '']).success]).toEqual([true, false]);
    expect([-1, 0, 1e9, 0.5, Number.NaN, '1'].map((each) => whole.safeParse(each).success)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['in-person', 'online', 'hybrid', 'Online'].map((each) => modality.safeParse(each).success)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
