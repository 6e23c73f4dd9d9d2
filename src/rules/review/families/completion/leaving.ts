import { type Cohort, isFinished, type Member } from '../../cohorts.js';
import { dayNumber } from '../../directory.js';
import type { Presented } from '../../metric.js';
import { type LeavingReason, leavingReasons } from '../../records.js';
import { countFrom, enterCount, later } from '../group-counts.js';
import { type Ledger, listOf } from '../ledger.js';

/** Why somebody left before the end, in the order in which the reasons are told. */
const told = [...leavingReasons, 'not-said'] as const;
type Told = LeavingReason | 'not-said';

/**
 * Why somebody left before the last meeting that was held, and did not return; `null` for whoever was a member to the end. The last day of
 * a membership belongs to it, so leaving on the day of that meeting is no leaving before it.
 */
export function leavingOf({ enrolments }: Member, { slots }: Pick<Cohort, 'slots'>): Told | null {
  const days = slots.filter(({ state }) => state === 'held').map(({ date }) => dayNumber(date));
  const end = Math.max(...days);
  if (enrolments.some(({ leftAt }) => leftAt === undefined || dayNumber(leftAt) >= end)) return null;
  return enrolments.at(-1)?.leftBecause ?? 'not-said';
}

export function enterLeaving(ledger: Ledger, cohort: Cohort): void {
  const reasons = cohort.members.map((member) => leavingOf(member, cohort));
  const enterLeavers = (name: string, counted: (reason: Told | null) => boolean): void => {
    const count = { num: reasons.filter(counted).length, den: reasons.length };
    enterCount(ledger, name, isFinished(cohort) ? count : later);
  };
  enterLeavers('withdrawal', (reason) => reason !== null);
  for (const each of told) enterLeavers(listName(each), (reason) => reason === each);
}

export function presentLeaving(ledger: Ledger): readonly Presented<'withdrawal'>[] {
  return [
    { id: 'withdrawal', at: null, count: countFrom(listOf(ledger, 'withdrawal')) },
    ...told.map((reason) => ({
      id: 'withdrawal' as const,
      at: { by: 'reason' as const, is: reason },
      count: countFrom(listOf(ledger, listName(reason))),
    })),
  ];
}

function listName(reason: Told): string {
  return `withdrawal/${reason}`;
}
