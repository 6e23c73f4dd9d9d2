import { describe, expect, it } from 'vitest';
import {
  below,
  countedIn,
  isReleasedForYear,
  isRemainder,
  isTold,
  nameOf,
  worthOf,
} from '../../../../src/rules/review/release/known-cells.js';

describe('what is known of counts', () => {
  it('releases no figure below the year that is not released for it', () => {
    expect([...below].filter((id) => !isReleasedForYear(id))).toEqual([]);
  });

  it.each(['dose.distribution', 'dose.median', 'retention.curve', 'ties.density', 'withdrawal'] as const)(
    'does not release %s',
    (id) => {
      expect(isReleasedForYear(id)).toBe(false);
    },
  );

  it('tells no number that is no count', () => {
    expect([isTold('one'), isTold('enrolled')]).toEqual([false, true]);
  });

  it('has one name for one count', () => {
    expect([nameOf('seats'), nameOf('people')]).toEqual(['enrolled', 'people']);
    expect([countedIn('enrolled', 'answers'), countedIn('completed', 'answers')]).toEqual(['seats', 'answers']);
  });

  it('knows what is left over, and what is asked for first', () => {
    expect([isRemainder('enrolled less completed'), isRemainder('promoters-less-detractors for')]).toEqual([
      true,
      false,
    ]);
    expect(worthOf('enrolled')).toBeGreaterThan(worthOf('completed'));
    expect(worthOf('nothing')).toBe(0);
  });
});
