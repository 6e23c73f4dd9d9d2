import { unknownWord } from '../kernel/nearest.js';
import { byCodeUnit } from '../kernel/order.js';
import { type Problem, problem, type Result, resultOf } from '../kernel/result.js';
import { type CupDay, outsideMelbourne, problemsOfCupDays } from './au-vic/cup-days.js';
import { firstCovered, lastCovered, publicHolidays } from './au-vic/public-holidays.js';
import { schoolHolidays } from './au-vic/school-terms.js';
import type { HolidayCalendar } from './calendar.js';

export type { CupDay } from './au-vic/cup-days.js';
export type { HolidayCalendar } from './calendar.js';

/** Which kind of council it is where the group meets: only those outside the metropolitan area may have another day than Melbourne Cup Day. */
export type VictorianRegion = 'metropolitan' | 'non-metropolitan';

const regions: readonly VictorianRegion[] = ['metropolitan', 'non-metropolitan'];

/** What has to be told to know the holidays of one place in Victoria. */
export interface VictorianPlace {
  readonly region: VictorianRegion;
  /** The days announced in place of Melbourne Cup Day, at most one a year; only where `region` is `non-metropolitan`. */
  readonly cupDays?: readonly CupDay[] | undefined;
}

/**
 * The public holidays and the school holidays of Victoria from 2023 to 2030, each with where it is written down, to be spread into a plan.
 * School holidays are in the list for everybody: they count only where the plan says `schoolSetting: true`.
 *
 * What is not announced yet is `expected`: the Friday before the AFL Grand Final from 2027 on, the school holidays of 2030 after term 1,
 * and, outside the metropolitan area, Melbourne Cup Day of a year in `cupDays` of which nothing is told.
 *
 * @param place the kind of council where the group meets; for one outside the metropolitan area, the days it has in place of Melbourne Cup Day
 * @returns the days, or every problem with its path: a region that is missing or unknown, and a day in `cupDays` that cannot be read, is
 * the second of its year, lies outside 2023 to 2030 or on a weekend, or is told of the metropolitan area
 * @see Public Holidays Act 1993 (Vic), sections 6, 8 and 8A; schools.vic.gov.au for the terms
 * @example
 * victorianHolidays({ region: 'metropolitan' }).value.blackouts.find(({ label }) => label === 'Melbourne Cup Day').from // => '2023-11-07'
 */
export function victorianHolidays({ region, cupDays = [] }: VictorianPlace): Result<HolidayCalendar> {
  const problems = [...problemsOfRegion(region), ...problemsOfCupDays(cupDays)];
  if (region === 'metropolitan' && cupDays.length > 0) {
    const message = 'Only councils outside the metropolitan area may have another day than Melbourne Cup Day.';
    problems.push(problem('cupDays', 'contradiction', message));
  }
  return resultOf(problems, () => {
    const days = region === 'metropolitan' ? publicHolidays() : outsideMelbourne(publicHolidays(), cupDays);
    return {
      blackouts: [...days, ...schoolHolidays()].sort((one, other) => byCodeUnit(one.from, other.from)),
      covered: { from: firstCovered, to: lastCovered },
    };
  });
}

function problemsOfRegion(region: VictorianRegion | undefined): readonly Problem[] {
  if (region !== undefined && regions.includes(region)) return [];
  const code = region === undefined ? 'missing' : 'unknown-word';
  return [
    problem('region', code, `Melbourne Cup Day depends on it. ${unknownWord(`${region}`, regions, 'Known here')}`),
  ];
}
