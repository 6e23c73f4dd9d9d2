import { describe, expect, it } from 'vitest';
import {
  asHeading,
  figureName,
  intervalInWords,
  nullReasons,
  scopeName,
  valueInWords,
} from '../../../src/formats/review/figures.js';
import { name } from '../../../src/formats/review/phrases.js';

describe('a figure in words', () => {
  it('is written in its unit', () => {
    expect(valueInWords('share', 2, 3)).toBe('66.7 %');
    expect(valueInWords('ratio', 141, 112)).toBe('1.26');
    expect(valueInWords('score', -1, 3)).toBe('−0.33');
    expect(valueInWords('people', 1, 1)).toBe('1 person');
    expect(valueInWords('people', 96, 1)).toBe('96 people');
    expect(valueInWords('people', 2, 2)).toBe('1 person');
    expect(valueInWords('attendances', 446, 96)).toBe('4.6 attendances');
    expect(valueInWords('share-a-meeting', -1, 50)).toBe('−2.0 % a meeting');
  });

  it('has an interval in the same unit', () => {
    expect(intervalInWords('share', { low: 0.644, high: 0.817 })).toBe('64.4 to 81.7 %');
    expect(intervalInWords('score', { low: -0.5, high: 1 })).toBe('−0.50 to 1.00');
  });

  it('says which of its values it is, with a typed word kept apart', () => {
    expect(figureName('completion', null)).toEqual(['Completion']);
    expect(figureName('retention.curve', { by: 'meeting', is: 3 }).join('')).toBe('Still coming: meeting 3');
    expect(figureName('reach.representation', { by: 'category', is: 'rural' })).toContainEqual(name('rural'));
  });

  it('says where it was looked at', () => {
    expect(scopeName({ year: 2027 }).join('')).toBe('the year 2027');
    expect(scopeName({ year: 2027, group: 'g1' })).toEqual(['group ', name('g1')]);
    expect(scopeName({ year: 2027, stream: 's' })).toEqual(['stream ', name('s')]);
    expect(scopeName({ year: 2027, modality: 'online' }).join('')).toBe('groups that met online');
    expect(asHeading(scopeName({ year: 2027 })).join('')).toBe('The year 2027');
    expect(asHeading([name('g')])).toEqual([name('g')]);
  });

  it('gives a reason for each kind of none, and no number in any', () => {
    const all = Object.values(nullReasons);
    expect(new Set(all).size).toBe(all.length);
    for (const reason of all) expect(reason).toMatch(/^no value[^\d]*$/);
  });
});
