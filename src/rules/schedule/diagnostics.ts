import { type CivilDay, isoMonth, monthOfDay } from '../../kernel/day.js';
import type { Placement } from './avoidance.js';
import { isClear, isOnlyExpected, labelsOn } from './blackouts.js';
import type { Diagnostic, DiagnosticCode } from './plan.js';
import type { ReadBlackout, ReadPlan } from './reading.js';

/** @param nominal the day whose month names the meeting */
export function diagnostic(
  code: DiagnosticCode,
  number: number | null,
  nominal: CivilDay,
  because: readonly string[] = [],
  days: number | null = null,
): Diagnostic {
  return { code, number, month: isoMonth(monthOfDay(nominal)), because, days };
}

/** What the chosen days break or leave uncertain, meeting by meeting, whatever policy chose them. */
export function remarks(placements: readonly Placement[], plan: ReadPlan): readonly Diagnostic[] {
  return placements.flatMap((placement, index) => [
    ...apart(placement, placements[index - 1], plan),
    ...inMonth(placement),
    ...onBlackout(placement, plan),
    ...notAnnounced(placement.number, placement.nominal, plan.blackouts),
  ]);
}

function apart(
  { number, nominal, day }: Placement,
  before: Placement | undefined,
  { avoid: { minGapDays, maxGapDays } }: ReadPlan,
): readonly Diagnostic[] {
  const days = before === undefined ? minGapDays : day - before.day;
  if (days >= minGapDays && days <= maxGapDays) return [];
  return [diagnostic(days > 0 ? 'SPACING' : 'ORDER', number, nominal, [], days)];
}

function inMonth({ number, nominal, day, because }: Placement): readonly Diagnostic[] {
  return monthOfDay(nominal) === monthOfDay(day) ? [] : [diagnostic('LEFT_MONTH', number, nominal, [because])];
}

function onBlackout({ number, nominal, day }: Placement, { avoid, blackouts }: ReadPlan): readonly Diagnostic[] {
  if (avoid.policy !== 'allow' || isClear(blackouts, day)) return [];
  return [diagnostic('ON_BLACKOUT', number, nominal, labelsOn(blackouts, [day]))];
}

/** @param number the meeting that the blackout moved or touches; `null` where it left one out */
export function notAnnounced(
  number: number | null,
  nominal: CivilDay,
  blackouts: readonly ReadBlackout[],
): readonly Diagnostic[] {
  if (!isOnlyExpected(blackouts, nominal)) return [];
  return [diagnostic('EXPECTED_NOT_ANNOUNCED', number, nominal, labelsOn(blackouts, [nominal]))];
}
