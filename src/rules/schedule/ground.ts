import { type CivilDay, monthOfDay } from '../../kernel/day.js';
import { type Stretches, stretchWith } from '../../kernel/stretches.js';
import type { Pattern } from './pattern.js';
import { isIn } from './recurrence.js';

/** Whether a meeting may be held on a day, moved to it from its nominal one. */
export type IsFree = (day: CivilDay, nominal: CivilDay) => boolean;

/**
 * @param ruledOut the days that count
 * @param isTaken whether a meeting on a day would overlap a time at which its facilitator or its room is taken; `null` where nothing is
 */
export function freeDays(pattern: Pattern, ruledOut: Stretches, isTaken: ((day: CivilDay) => boolean) | null): IsFree {
  return (day, nominal) =>
    stretchWith(ruledOut, day) === undefined &&
    !isClosed(day, pattern) &&
    staysNear(day, nominal, pattern) &&
    (isTaken === null || !isTaken(day));
}

export function isClosed(day: CivilDay, { closedMonths }: Pattern): boolean {
  return closedMonths.length > 0 && isIn(closedMonths, monthOfDay(day));
}

/** Whether the plan lets a meeting move so far: one that keeps its month does not leave it. */
export function staysNear(day: CivilDay, nominal: CivilDay, { avoid, recurrence }: Pattern): boolean {
  return !avoid.keepMonth || recurrence.kind === 'weekly' || monthOfDay(day) === monthOfDay(nominal);
}
