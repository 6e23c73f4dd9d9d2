import { type CivilDay, isoMonth } from '../../kernel/day.js';
import { type Problem, problem } from '../../kernel/result.js';
import { stretchWith } from '../../kernel/stretches.js';
import type { Pattern } from './pattern.js';
import { type NominalDays, nominalDays, stuckAt } from './recurrence.js';

/** The days that a pattern gives, before any is moved. */
export function nominalFrom(pattern: Pattern, start: CivilDay, problems: Problem[]): NominalDays {
  const skips = pattern.avoid.policy === 'skipAndExtend';
  const nominal = nominalDays(pattern, start, (day) => !skips || stretchWith(pattern.ruledOut, day) === undefined);
  problems.push(...recurrenceProblems(nominal, pattern));
  return nominal;
}

function recurrenceProblems(nominal: NominalDays, { recurrence, count }: Pattern): readonly Problem[] {
  const { days, skipped, absent } = nominal;
  const [month] = absent;
  const isRefused = recurrence.kind === 'dayOfMonth' && recurrence.missing === 'reject';
  if (month !== undefined && (isRefused || days.length + skipped.length === 0)) {
    return [problem('recurrence.day', 'not-a-day', `There is no such day in ${isoMonth(month)}.`)];
  }
  return days.length === count || stuckAt(nominal, { count }) !== undefined
    ? []
    : [problem('count', 'too-big', 'The calendar ends before the series has so many meetings.')];
}
