import { format } from 'date-fns/format';
import { describe, expect, it } from 'vitest';
import { dayInWords, momentInWords } from '../../src/formats/dates.js';

describe('dayInWords', () => {
  it.each([
    ['2027-02-09', 'Tue 9 Feb 2027'],
    ['2028-02-29', 'Tue 29 Feb 2028'],
    ['2027-12-31', 'Fri 31 Dec 2027'],
    ['0099-01-01', 'Thu 1 Jan 0099'],
    ['9999-12-31', 'Fri 31 Dec 9999'],
  ])('writes %s as %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it('agrees with the local calendar of any machine on each day of a leap year', () => {
    for (let day = 0; day < 366; day++) {
      const date = new Date(2028, 0, 1 + day, 12);
      expect(dayInWords(format(date, 'yyyy-MM-dd'))).toBe(format(date, 'EEE d MMM yyyy'));
    }
  });

  it('throws for what is no day', () => {
    expect(() => dayInWords('soon')).toThrow(RangeError);
  });
});

describe('momentInWords', () => {
  it.each([
    ['2027-02-09T10:00:00+11:00', 'Tue 9 Feb 2027 10:00 +11:00'],
    ['2027-02-09T10:00Z', 'Tue 9 Feb 2027 10:00 UTC'],
    ['2027-02-09T10:00:30-03:30', 'Tue 9 Feb 2027 10:00:30 -03:30'],
    ['2027-02-09T23:59:59.999Z', 'Tue 9 Feb 2027 23:59:59.999 UTC'],
  ])('writes %s as %s, seconds only where there are some', (moment, words) => {
    expect(momentInWords(moment)).toBe(words);
  });
});
