import { type CivilDay, isoMonth, monthOfDay } from '../../kernel/day.js';
import { isClear, labelsOn } from './blackouts.js';
import type { Placement } from './placement.js';
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
    ...notAnnounced(placement.number, placement.nominal, placement.unannounced),
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
  return monthOfDay(nominal) === monthOfDay(day) ? [] : [diagnostic('LEFT_MONTH', number, nominal, because)];
}

function onBlackout({ number, nominal, day }: Placement, { avoid, blackouts }: ReadPlan): readonly Diagnostic[] {
  if (avoid.policy !== 'allow' || isClear(blackouts, day)) return [];
  return [diagnostic('ON_BLACKOUT', number, nominal, labelsOn(blackouts, [day]))];
}

/** @param tried every day that the meeting could have been held on */
export function infeasible(
  number: number,
  nominal: CivilDay,
  tried: readonly CivilDay[],
  blackouts: readonly ReadBlackout[],
): Diagnostic {
  return diagnostic('INFEASIBLE', number, nominal, labelsOn(blackouts, tried));
}

/**
 * @param number the meeting that rests on something not announced yet; `null` where that left one out
 * @param labels of what is not announced; with none there is nothing to say
 */
export function notAnnounced(
  number: number | null,
  nominal: CivilDay,
  labels: readonly string[],
): readonly Diagnostic[] {
  return labels.length === 0 ? [] : [diagnostic('EXPECTED_NOT_ANNOUNCED', number, nominal, labels)];
}
