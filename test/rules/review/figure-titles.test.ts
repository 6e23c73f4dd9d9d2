import { describe, expect, it } from 'vitest';
import { figureTitles, whichOne } from '../../../src/rules/review/figure-titles.js';
import { metricIds } from '../../../src/rules/review/metric-ids.js';

describe('the titles of the figures', () => {
  it('are there for every figure, each its own, without a number', () => {
    const ids = Object.values(metricIds).flat();
    expect(Object.keys(figureTitles)).toEqual(ids);
    expect(new Set(Object.values(figureTitles)).size).toBe(ids.length);
    for (const title of Object.values(figureTitles)) expect(title).toMatch(/^[A-Z][^\d:]+$/);
  });

  it('say which of several values is meant', () => {
    expect(whichOne({ by: 'meeting', is: 2 })).toBe('meeting 2');
    expect(whichOne({ by: 'attendances', is: 0 })).toBe('0 meetings');
    expect(whichOne({ by: 'attendances', is: 1 })).toBe('1 meeting');
    expect(whichOne({ by: 'days', is: 30 })).toBe('within 30 days');
    expect(whichOne({ by: 'category', is: 'rural' })).toBe('rural');
  });
});
