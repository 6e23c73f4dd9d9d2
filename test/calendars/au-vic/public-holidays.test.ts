import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicHolidays, sourceOf } from '../../../src/calendars/au-vic/public-holidays.js';
import { isoDay, monthOf, nthWeekday } from '../../../src/kernel/day.js';
import { easterSunday, expectedGrandFinalFriday, holidaysByTheAct } from '../../support/victorian-act.js';

interface Written {
  readonly date: string;
  readonly name: string;
  readonly basis: string;
  readonly status?: string;
}

const vector = new URL('../../vectors/schedule/vic-public-holidays-2023-2030.json', import.meta.url);
const { years } = JSON.parse(readFileSync(vector, 'utf8')) as { years: Record<string, readonly Written[]> };
const years8 = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const days = new Map(publicHolidays().map(({ from, label }) => [from, label]));

function namesIn(from: string, to: string): readonly string[] {
  return [...days.keys()].filter((day) => from <= day && day <= to);
}

describe('the public holidays of Victoria', () => {
  it('are those of the table that was checked three ways: same day, name, paragraph and status', () => {
    const written = Object.values(years)
      .flat()
      .map(({ date, name, basis, status = 'announced' }) => [
        date,
        date,
        name,
        basis
          .replace('PHA1993 s', 'Public Holidays Act 1993 (Vic), s ')
          .replace(/ \((moved|no weekend substitute)\)$/, ''),
        status.startsWith('expected') ? 'expected' : 'announced',
      ]);
    const ours = publicHolidays().map(({ from, to, label, source, status }) => [from, to, label, source, status]);
    expect(ours).toEqual(written.sort());
    expect(ours).toHaveLength(109);
  });

  it.each(years8)('follow from section 6 of the Act in %d, day by day and paragraph by paragraph', (year) => {
    const ours = publicHolidays()
      .filter(({ from }) => from.startsWith(String(year)))
      .map(({ from, source }) => `${from} ${/s 6\((\w+)\)$/.exec(source ?? '')?.[1]}`);
    expect(ours.sort()).toEqual(holidaysByTheAct(year));
  });

  it('are each one day, a public holiday, and in order', () => {
    const rows = publicHolidays();
    expect(rows.every(({ from, to, kind }) => from === to && kind === 'public-holiday')).toBe(true);
    expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).sort());
    expect(days.size).toBe(rows.length);
  });

  it('leave ANZAC Day on its weekend: neither 27 April 2026 nor 26 April 2027 is one (E45)', () => {
    expect(namesIn('2026-04-24', '2026-04-30')).toEqual(['2026-04-25']);
    expect(namesIn('2027-04-23', '2027-04-30')).toEqual(['2027-04-25']);
  });

  it('add Monday 28 December in 2026 (E46)', () => {
    expect(namesIn('2026-12-01', '2026-12-31')).toEqual(['2026-12-25', '2026-12-26', '2026-12-28']);
  });

  it('are six around the new year of 2028 (E47)', () => {
    expect(namesIn('2027-12-01', '2028-01-25')).toEqual([
      '2027-12-25',
      '2027-12-26',
      '2027-12-27',
      '2027-12-28',
      '2028-01-01',
      '2028-01-03',
    ]);
  });

  it('move Australia Day from a Sunday to Monday and keep none on the 26th (E48)', () => {
    expect(namesIn('2025-01-02', '2025-02-28')).toEqual(['2025-01-27']);
    expect(namesIn('2030-01-02', '2030-02-28')).toEqual(['2030-01-28']);
  });

  it('have the Friday before the Grand Final announced until 2026 and expected after', () => {
    const fridays = publicHolidays().filter(({ source }) => source === sourceOf('ia'));
    expect(fridays.map(({ from, status }) => [from, status])).toEqual([
      ['2023-09-29', 'announced'],
      ['2024-09-27', 'announced'],
      ['2025-09-26', 'announced'],
      ['2026-09-25', 'announced'],
      ['2027-09-24', 'expected'],
      ['2028-09-29', 'expected'],
      ['2029-09-28', 'expected'],
      ['2030-09-27', 'expected'],
    ]);
  });

  it('have nothing else that is not announced', () => {
    expect(publicHolidays().filter(({ status }) => status !== 'announced')).toHaveLength(4);
  });

  it('have Easter where it was worked out to be (E50)', () => {
    const sundays = publicHolidays().filter(({ label }) => label === 'Easter Sunday');
    const expected = ['03-31', '04-20', '04-05', '03-28', '04-16', '04-01', '04-21'];
    expect(sundays.slice(1).map(({ from }) => from.slice(5))).toEqual(expected);
    expect(isoDay(easterSunday(2031))).toBe('2031-04-13');
  });

  it('make the first Monday of April 2026 Easter Monday (E51)', () => {
    expect(days.get(isoDay(nthWeekday(monthOf(2026, 4), 1, 1)))).toBe('Easter Monday');
  });
});

describe('the Act as rules', () => {
  it('has Easter Sunday on ANZAC Day in 2038 (E52)', () => {
    expect(isoDay(easterSunday(2038))).toBe('2038-04-25');
  });

  it('expects the Friday of 2022 and 2033 a week before the last of September (E49)', () => {
    expect([2022, 2033].map((year) => isoDay(expectedGrandFinalFriday(year)))).toEqual(['2022-09-23', '2033-09-23']);
  });
});
