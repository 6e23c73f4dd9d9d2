import { type Problem, problem } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { isYear, lastYear } from './calendar-years.js';
import { notADay, nothingSpelled, notWhole, type Spelled, unless } from './checks.js';
import { asOfDay, dayNumber, directoryOf } from './directory.js';
import { groupProblems } from './group-problems.js';
import type { Look } from './look.js';
import type { YearRecords } from './records.js';
import { rowProblems } from './row-problems.js';

/**
 * Every reason why these records cannot be reviewed, each with its path. None of them repeats what was typed.
 *
 * @param records one year
 * @param policy that would judge it
 * @param others policies that groups may name besides
 * @param spelled how ids were spelled so far, where these records are one part of a year after another
 */
export function problemsOf(
  records: YearRecords,
  policy: Policy,
  others: readonly Policy[] = [],
  spelled: Spelled = nothingSpelled(),
): readonly Problem[] {
  const look: Look = {
    directory: directoryOf(records, policy, others),
    year: records.year,
    // Where nobody knows when the year ends, nothing lies after it.
    asOf: records.asOf === undefined && !isYear(records.year) ? Number.NaN : dayNumber(asOfDay(records)),
  };
  return [
    ...ofTheYear(records),
    ...groupProblems(records, look, policy, others),
    ...rowProblems(records, look, spelled),
    ...ofThePrevious(records),
  ];
}

function ofTheYear({ year, asOf }: YearRecords): readonly Problem[] {
  return [
    ...notWhole(year, [1, lastYear], 'year', `A year is a whole number from 1 to ${lastYear}.`),
    ...notADay(asOf, 'asOf'),
  ];
}

/** A year is compared with an earlier one, or protected together with an earlier look at itself. */
function ofThePrevious({ year, previous }: YearRecords): readonly Problem[] {
  if (previous === undefined) return [];
  const path = 'previous.year';
  return [
    ...notWhole(previous.year, [1, lastYear], path, `A year is a whole number from 1 to ${lastYear}.`),
    ...unless(
      !isYear(year) || !(previous.year > year),
      problem(path, 'contradiction', 'The review to compare with is not of a later year.'),
    ),
  ];
}
