import { isoDay, partsOf, readDay, weekdayOf } from '../../kernel/day.js';
import { type Problem, problem } from '../../kernel/result.js';
import type { IsoDay } from '../../policy/policy.js';
import type { Blackout } from '../../rules/schedule/plan.js';
import { problemsOfText } from '../claims.js';
import { firstCovered, lastCovered, sourceOf } from './public-holidays.js';

/** The day that a council outside the metropolitan area has in one year in place of Melbourne Cup Day, as it was announced. */
export interface CupDay {
  readonly date: IsoDay;
  /** What the day is called: `Geelong Cup Day`. */
  readonly label: string;
  /** Where it was announced. */
  readonly source: string;
}

/** What keeps one of these days from standing in place of Melbourne Cup Day. */
export function problemsOfCupDays(cupDays: readonly CupDay[]): readonly Problem[] {
  const years = new Set<number>();
  return cupDays.flatMap(({ date, label, source }, index) => {
    const path = `cupDays[${index}]`;
    return [
      ...problemsOfDate(date, `${path}.date`, years),
      ...problemsOfText(label, `${path}.label`),
      ...problemsOfText(source, `${path}.source`),
    ];
  });
}

const friday = 5;

/** @param years that have a day already; the year of this one is added */
function problemsOfDate(date: IsoDay, path: string, years: Set<number>): readonly Problem[] {
  const day = readDay(date, path);
  if (!day.ok) return day.problems;
  const { year } = partsOf(day.value);
  const problems: Problem[] = [];
  if (years.has(year)) problems.push(problem(path, 'duplicate', 'This year has a day already; a council has one.'));
  if (isoDay(day.value) < firstCovered || isoDay(day.value) > lastCovered) {
    problems.push(problem(path, 'unsupported', `This calendar knows the days from ${firstCovered} to ${lastCovered}.`));
  }
  if (weekdayOf(day.value) > friday) {
    const message = 'A Saturday or a Sunday cannot be appointed in place of Melbourne Cup Day.';
    problems.push(problem(path, 'contradiction', message));
  }
  years.add(year);
  return problems;
}

/**
 * The holidays outside the metropolitan area: in a year of which a council's day is told, that day stands in place of Melbourne Cup Day;
 * in another it is not known whether there is one, so Melbourne Cup Day is expected and says so.
 *
 * @param holidays the public holidays as they are in Melbourne
 * @param cupDays without problems
 */
export function outsideMelbourne(holidays: readonly Blackout[], cupDays: readonly CupDay[]): readonly Blackout[] {
  const told = new Map(cupDays.map((each) => [yearOf(each.date), each]));
  return holidays.map((holiday) => {
    if (holiday.source !== sourceOf('j')) return holiday;
    const instead = told.get(yearOf(holiday.from));
    return instead === undefined ? unlessReplaced(holiday) : inPlaceOf(holiday, instead);
  });
}

function unlessReplaced(cup: Blackout): Blackout {
  const label = `${cup.label}, unless the council has another day`;
  return { ...cup, label, source: `${cup.source} and s 8A`, status: 'expected' };
}

function inPlaceOf(cup: Blackout, { date, label, source }: CupDay): Blackout {
  return { ...cup, from: date, to: date, label, source, status: 'announced' };
}

function yearOf(date: IsoDay): string {
  return date.slice(0, 4);
}
