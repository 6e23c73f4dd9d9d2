import { type CivilDay, isoMonth, monthOfDay } from '../../kernel/day.js';
import { stretchWith } from '../../kernel/stretches.js';
import { type Clashes, clashesOn, type Ground } from './labels.js';
import type { Diagnostic, DiagnosticCode } from './plan.js';
import type { Chosen, Placement } from './reasons.js';

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

/**
 * What the chosen days break or leave uncertain, meeting by meeting, whatever policy chose them.
 *
 * @param clashes what a meeting on a day would overlap
 */
export function remarks(
  placements: readonly Placement[],
  { pattern, ground, nominal }: Pick<Chosen, 'pattern' | 'ground' | 'nominal'>,
  clashes: Clashes,
): readonly Diagnostic[] {
  const { avoid, recurrence, covered, ruledOut, apart } = pattern;
  return placements.flatMap((placement, index) => {
    const { number, nominal: usual, day, because, unannounced } = placement;
    const before = placements[index - 1];
    const passed = nominal.closed[index] ?? 0;
    const days = before === undefined ? null : day - before.day;
    const said = (
      holds: boolean,
      code: DiagnosticCode,
      labels: readonly string[] = [],
      apartBy: number | null = null,
    ) => (holds ? [diagnostic(code, number, usual, labels, apartBy)] : []);
    const uneven =
      days !== null && (days < avoid.minGapDays + passed * apart[0] || days > avoid.maxGapDays + passed * apart[1]);
    const overlapped = clashesOn(clashes, day);
    return [
      ...said(uneven, days !== null && days > 0 ? 'SPACING' : 'ORDER', [], days),
      ...said(recurrence.kind !== 'weekly' && monthOfDay(usual) !== monthOfDay(day), 'LEFT_MONTH', because),
      ...said(
        avoid.policy === 'allow' && stretchWith(ruledOut, day) !== undefined,
        'ON_BLACKOUT',
        ground.against([day]),
      ),
      ...said(unannounced.length > 0, 'EXPECTED_NOT_ANNOUNCED', unannounced),
      ...said(covered !== null && (day < covered.from || day > covered.to), 'NOT_COVERED'),
      ...said(overlapped.length > 0, 'CLASH', overlapped),
    ];
  });
}

/** A month's meeting that was left out; with what is only expected, that is not certain yet. */
export function leftOut(day: CivilDay, ground: Ground): readonly Diagnostic[] {
  return [
    diagnostic('SKIPPED', null, day, ground.against([day])),
    ...notAnnounced(null, day, ground.onlyExpected([day])),
  ];
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
