import { describe, expect, it } from 'vitest';
import { type CupDay, outsideMelbourne, problemsOfCupDays } from '../../../src/calendars/au-vic/cup-days.js';
import { publicHolidays } from '../../../src/calendars/au-vic/public-holidays.js';
import { places } from '../../support/host.js';

const geelong: CupDay = { date: '2024-10-23', label: 'Geelong Cup Day', source: 'Victoria Government Gazette' };

describe('problemsOfCupDays', () => {
  it('has nothing against one day a year that is a weekday', () => {
    const fine = ['2023-10-02', '2024-10-23', '2025-10-24', '2030-12-31'].map((date) => ({ ...geelong, date }));
    expect(problemsOfCupDays(fine)).toEqual([]);
    expect(problemsOfCupDays([])).toEqual([]);
  });

  it.each([
    ['23 October', 'not-a-day'],
    ['2025-02-29', 'not-a-day'],
    ['2024-10-26', 'contradiction'],
    ['2024-10-27', 'contradiction'],
    ['2022-12-30', 'unsupported'],
    ['2031-01-01', 'unsupported'],
  ])('refuses %s: %s', (date, code) => {
    expect(places(problemsOfCupDays([{ ...geelong, date }]))).toEqual([`cupDays[0].date ${code}`]);
  });

  it('refuses a second day for one year, whichever comes first, and every one after it', () => {
    const twice = [geelong, { ...geelong, date: '2025-10-22' }, { ...geelong, date: '2024-11-06' }, geelong];
    expect(places(problemsOfCupDays(twice))).toEqual(['cupDays[2].date duplicate', 'cupDays[3].date duplicate']);
  });

  it('names everything that is wrong with one day', () => {
    const wrong = [
      geelong,
      { date: '2022-10-22', label: '', source: ' ' },
      { date: '2022-10-23', label: 'A', source: 'B' },
    ];
    expect(places(problemsOfCupDays(wrong))).toEqual([
      'cupDays[1].date contradiction',
      'cupDays[1].date unsupported',
      'cupDays[1].label empty',
      'cupDays[1].source empty',
      'cupDays[2].date contradiction',
      'cupDays[2].date duplicate',
      'cupDays[2].date unsupported',
    ]);
  });
});

describe('outsideMelbourne', () => {
  const cups = (cupDays: readonly CupDay[]) =>
    outsideMelbourne(publicHolidays(), cupDays).filter(({ label }) => label.includes('Cup Day'));

  it('only expects Melbourne Cup Day where nothing is told, and says so', () => {
    const all = cups([]);
    expect(all).toHaveLength(8);
    expect(all.every(({ status }) => status === 'expected')).toBe(true);
    expect(all[4]).toEqual({
      from: '2027-11-02',
      to: '2027-11-02',
      label: 'Melbourne Cup Day, unless the council has another day',
      kind: 'public-holiday',
      source: 'Public Holidays Act 1993 (Vic), s 6(j) and s 8A',
      status: 'expected',
    });
  });

  it('puts a day that is told in the place of Melbourne Cup Day of its year alone', () => {
    const [, second, ...rest] = cups([geelong]);
    expect(second).toEqual({
      from: '2024-10-23',
      to: '2024-10-23',
      label: 'Geelong Cup Day',
      kind: 'public-holiday',
      source: 'Victoria Government Gazette',
      status: 'announced',
    });
    expect(rest.map(({ from, status }) => [from, status])).toEqual([
      ['2025-11-04', 'expected'],
      ['2026-11-03', 'expected'],
      ['2027-11-02', 'expected'],
      ['2028-11-07', 'expected'],
      ['2029-11-06', 'expected'],
      ['2030-11-05', 'expected'],
    ]);
  });

  it('makes Melbourne Cup Day certain where a council says that it keeps it', () => {
    expect(cups([{ ...geelong, date: '2024-11-05', label: 'Melbourne Cup Day' }])[1]).toMatchObject({
      from: '2024-11-05',
      status: 'announced',
    });
  });

  it('touches no other holiday', () => {
    const [told, usual] = [outsideMelbourne(publicHolidays(), [geelong]), publicHolidays()];
    expect(told.filter(({ label }) => !label.includes('Cup Day'))).toEqual(
      usual.filter(({ label }) => !label.includes('Cup Day')),
    );
  });
});
