import { describe, expect, it } from 'vitest';
import { inWords, rangeInWords } from '../../../src/rules/review/chart-words.js';

describe('a chart in words', () => {
  it('is a sentence for each heading, with every line and its interval', () => {
    expect(
      inWords([
        { is: 'heading', label: 'Completion' },
        { is: 'now', label: '2027', value: 0.74, low: 0.644, high: 0.817, text: '74.0 %' },
        { is: 'none', label: '2026', text: 'withheld' },
        { is: 'heading', label: 'Start' },
        { is: 'now', label: '', value: 0.5, text: '50.0 %' },
      ]),
    ).toBe('Completion: 2027 74.0 % (interval 64.4 to 81.7 %), 2026 withheld. Start: 50.0 %.');
  });

  it('is one sentence where nothing has a heading', () => {
    expect(
      inWords([
        { is: 'now', label: '0 meetings', value: 8, text: '8' },
        { is: 'none', label: '1 meeting', text: 'no value' },
      ]),
    ).toBe('0 meetings 8, 1 meeting no value.');
  });

  it('has no interval where an end is not known', () => {
    expect(rangeInWords({ low: 0.1 })).toEqual([]);
    expect(rangeInWords({})).toEqual([]);
  });
});
