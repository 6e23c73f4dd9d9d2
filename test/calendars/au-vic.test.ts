import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../src/calendars/au-vic/public-holidays.js';
import { schoolHolidays } from '../../src/calendars/au-vic/school-terms.js';
import { type CupDay, type VictorianRegion, victorianHolidays } from '../../src/calendars/au-vic.js';
import { isoDay } from '../../src/kernel/day.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { series } from '../../src/rules/schedule/index.js';
import { sixMonthly } from '../rules/schedule/fixtures.js';
import { places } from '../support/host.js';
import { expectedGrandFinalFriday, holidaysByTheAct } from '../support/victorian-act.js';

const bendigo: CupDay = { date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Victoria Government Gazette' };
const melbourne = lawfulValue(victorianHolidays({ region: 'metropolitan' }));

function problemsOf(place: { region?: string; cupDays?: readonly CupDay[] }): readonly string[] {
  const read = victorianHolidays(place as { region: VictorianRegion });
  return read.ok ? [] : places(read.problems);
}

describe('victorianHolidays', () => {
  it('lists every public holiday and every school holiday, earliest first, and says which days they are all of', () => {
    const { blackouts, covered } = melbourne;
    expect(covered).toEqual({ from: '2023-01-01', to: '2030-12-31' });
    expect(blackouts.filter(({ kind }) => kind === 'public-holiday')).toEqual(publicHolidays());
    expect(blackouts.filter(({ kind }) => kind === 'school-holiday')).toEqual(schoolHolidays());
    expect(blackouts).toHaveLength(142);
    expect(blackouts.map(({ from }) => from)).toEqual(blackouts.map(({ from }) => from).sort());
    expect(blackouts.every(({ from, to }) => covered.from <= from && from <= to && to <= covered.to)).toBe(true);
  });

  it('says of every day where it is written down', () => {
    const region = 'non-metropolitan';
    const all = [...melbourne.blackouts, ...lawfulValue(victorianHolidays({ region, cupDays: [bendigo] })).blackouts];
    const known =
      /^(Public Holidays Act 1993 \(Vic\), s 6|schools\.vic\.gov\.au|dingleykindergartens|date-holidays 3|Victoria Government Gazette$)/;
    expect(all.filter(({ source = '' }) => !known.test(source))).toEqual([]);
  });

  it('is the same data each time, and hands out no list that somebody else holds', () => {
    const again = lawfulValue(victorianHolidays({ region: 'metropolitan', cupDays: [] }));
    expect(again).toEqual(melbourne);
    expect(again.blackouts).not.toBe(melbourne.blackouts);
    expect(JSON.parse(JSON.stringify(again))).toEqual(melbourne);
  });

  it('differs outside the metropolitan area in Melbourne Cup Day alone', () => {
    const country = lawfulValue(victorianHolidays({ region: 'non-metropolitan', cupDays: [bendigo] }));
    const others = ({ label }: { label: string }) => !label.includes('Cup Day');
    expect(country.blackouts.filter(others)).toEqual(melbourne.blackouts.filter(others));
    expect(country.blackouts.filter((each) => !others(each)).map(({ from, status }) => `${from} ${status}`)).toEqual([
      '2023-11-07 expected',
      '2024-11-05 expected',
      '2025-11-04 expected',
      '2026-11-03 expected',
      '2027-11-03 announced',
      '2028-11-07 expected',
      '2029-11-06 expected',
      '2030-11-05 expected',
    ]);
    expect(country.blackouts.map(({ from }) => from)).toEqual(country.blackouts.map(({ from }) => from).sort());
    expect(country.covered).toEqual(melbourne.covered);
    const early = lawfulValue(
      victorianHolidays({ region: 'non-metropolitan', cupDays: [{ ...bendigo, date: '2027-02-01' }] }),
    );
    expect(early.blackouts.map(({ from }) => from)).toEqual(early.blackouts.map(({ from }) => from).sort());
  });

  it('moves a meeting off Melbourne Cup Day when it is spread into a plan', () => {
    const plan = { recurrence: { kind: 'nthWeekday', nth: 1, weekday: 2 }, from: '2027-11', count: 1 } as const;
    const { meetings } = lawfulValue(series({ ...plan, ...melbourne, avoid: { policy: 'nextWeek' } }, sixMonthly));
    expect(meetings[0]).toMatchObject({ date: '2027-11-09', moved: { weeks: 1, because: 'Melbourne Cup Day' } });
  });

  it('refuses a region that is left out or unknown, and names everything else beside it', () => {
    expect(problemsOf({})).toEqual(['region missing']);
    expect(problemsOf({ region: 'Metropolitan' })).toEqual(['region unknown-word']);
    expect(problemsOf({ region: 'toString', cupDays: [{ ...bendigo, date: '2027-11-06', label: '' }] })).toEqual([
      'cupDays[0].date contradiction',
      'cupDays[0].label empty',
      'region unknown-word',
    ]);
  });

  it('refuses a day told of the metropolitan area, and takes an empty list', () => {
    expect(problemsOf({ region: 'metropolitan', cupDays: [bendigo] })).toEqual(['cupDays contradiction']);
    expect(problemsOf({ region: 'metropolitan', cupDays: [] })).toEqual([]);
    expect(problemsOf({ region: 'non-metropolitan', cupDays: [bendigo] })).toEqual([]);
  });

  it('asks for the region in words that say what it is for, without those that were typed', () => {
    const read = victorianHolidays({ region: 'non-metro' as VictorianRegion });
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      'Melbourne Cup Day depends on it. Did you mean non-metropolitan? Known here: metropolitan, non-metropolitan.',
    ]);
  });
});

describe('beside the package date-holidays', () => {
  const theirs = new Holidays('AU', 'VIC');
  const publicDays = (year: number): readonly string[] =>
    theirs
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
      .sort();
  const grandFinal = (year: number): string | undefined =>
    theirs
      .getHolidays(year)
      .find(({ name }) => name === 'AFL Grand Final Friday')
      ?.date.slice(0, 10);

  it.each([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])(
    'every public holiday of %d agrees, and the Act with both',
    (year) => {
      const ours = publicHolidays()
        .map(({ from }) => from)
        .filter((day) => day.startsWith(`${year}`));
      expect(ours).toEqual(publicDays(year));
      expect(ours).toEqual(holidaysByTheAct(year).map((each) => each.slice(0, 10)));
    },
  );

  it('a rule cannot know the Friday before the Grand Final: theirs is wrong in 2015, 2020 and 2022 (E49)', () => {
    const wasHeld = { 2015: '2015-10-02', 2020: '2020-10-23', 2022: '2022-09-23' };
    const rule = [2015, 2020, 2022].map(grandFinal);
    expect(rule).toEqual(['2015-09-25', '2020-09-25', '2022-09-30']);
    expect(rule.some((day) => Object.values(wasHeld).includes(`${day}`))).toBe(false);
  });

  it('of 2033 they expect it a week after the day before the last Saturday of September', () => {
    expect(grandFinal(2033)).toBe('2033-09-30');
    expect(isoDay(expectedGrandFinalFriday(2033))).toBe('2033-09-23');
  });

  it('otherwise the two rules part only where September ends on a Friday, from 2023 to 2100', () => {
    const years = Array.from({ length: 78 }, (_, after) => 2023 + after);
    const apart = years.filter((year) => grandFinal(year) !== isoDay(expectedGrandFinalFriday(year)));
    const fridays = years.filter((year) => new Date(Date.UTC(year, 8, 30)).getUTCDay() === 5);
    expect(apart).toEqual(fridays);
  });
});
