import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schoolHolidays } from '../../../src/calendars/au-vic/school-terms.js';
import { isoDay, plusDays, readDay } from '../../../src/kernel/day.js';
import { lawfulValue } from '../../../src/kernel/result.js';

interface Term {
  readonly year: number;
  readonly term: number;
  readonly start: string;
  readonly finish: string;
  readonly source: string;
}

const vector = new URL('../../vectors/schedule/vic-school-terms-2023-2030.json', import.meta.url);
const terms: readonly Term[] = JSON.parse(readFileSync(vector, 'utf8'));
const breaks = schoolHolidays();

function daysFrom(from: string, to: string): readonly string[] {
  const [first, last] = [lawfulValue(readDay(from)), lawfulValue(readDay(to))];
  return Array.from({ length: last - first + 1 }, (_, after) => isoDay(plusDays(first, after)));
}

describe('the school holidays of Victoria', () => {
  it('are every day from 2023 to 2030 that lies in no term of the table, and no other day', () => {
    const atSchool = new Set(terms.flatMap(({ start, finish }) => daysFrom(start, finish)));
    const free = daysFrom('2023-01-01', '2030-12-31').filter((day) => !atSchool.has(day));
    expect(breaks.flatMap(({ from, to }) => daysFrom(from, to))).toEqual(free);
    expect(terms).toHaveLength(32);
  });

  it('are one break after each term, and the one that 2023 begins in', () => {
    expect(breaks).toHaveLength(33);
    expect(breaks.slice(0, 6).map(({ from, to, label }) => [from, to, label])).toEqual([
      ['2023-01-01', '2023-01-26', 'school holidays after term 4'],
      ['2023-04-07', '2023-04-23', 'school holidays after term 1'],
      ['2023-06-24', '2023-07-09', 'school holidays after term 2'],
      ['2023-09-16', '2023-10-01', 'school holidays after term 3'],
      ['2023-12-21', '2024-01-28', 'school holidays after term 4'],
      ['2024-03-29', '2024-04-14', 'school holidays after term 1'],
    ]);
    expect(breaks.at(-1)).toMatchObject({
      from: '2030-12-21',
      to: '2030-12-31',
      label: 'school holidays after term 4',
    });
    for (const [index, { term, finish }] of terms.entries()) {
      const [next] = daysFrom(finish, '2031-01-01').slice(1);
      expect(breaks[index + 1]).toMatchObject({ from: next, label: `school holidays after term ${term}` });
    }
  });

  it('are a school holiday each, and name the page of both their ends', () => {
    expect(breaks.every(({ kind }) => kind === 'school-holiday')).toBe(true);
    const sourceAt = (from: string): string | undefined => breaks.find((each) => each.from === from)?.source;
    const department = 'schools.vic.gov.au/school-term-dates-and-holidays-victoria';
    const republished = 'dingleykindergartens.com.au and schoolholidaysvic.com.au';
    expect(sourceAt('2023-01-01')).toBe(republished);
    expect(sourceAt('2023-12-21')).toBe(`${republished}; ${department}`);
    expect(sourceAt('2027-03-26')).toBe(department);
    expect(sourceAt('2029-12-22')).toBe(department);
    expect(sourceAt('2030-04-06')).toBe('date-holidays 3.37.0, AU-VIC');
  });

  it('are announced until the first term of 2030 starts, and expected from its end on', () => {
    const expected = breaks.filter(({ status }) => status === 'expected').map(({ from }) => from);
    expect(expected).toEqual(['2030-04-06', '2030-06-29', '2030-09-21', '2030-12-21']);
    expect(breaks.filter(({ status }) => status === 'announced')).toHaveLength(29);
  });

  it('rest on the page that the table names for each end', () => {
    const nameOf = (source: string): string =>
      source.startsWith('start T1') ? 'date-holidays 3.37.0, AU-VIC' : source.replace(' + ', ' and ');
    for (const [index, { finish, source }] of terms.entries()) {
      expect(breaks[index + 1]?.source, finish).toContain(nameOf(source));
    }
  });
});
