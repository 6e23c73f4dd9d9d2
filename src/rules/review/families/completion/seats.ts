import type { CivilDay } from '../../../../kernel/day.js';
import type { Verdict } from '../../../../kernel/decision.js';
import type { Cohort, Member } from '../../cohorts.js';
import { dayNumber } from '../../directory.js';
import type { Count, Presented } from '../../metric.js';
import { countFrom, enterCount, notRecorded } from '../group-counts.js';
import { enter, type Ledger, listOf } from '../ledger.js';

export type SeatId = 'seat.kept-after-move' | 'substitution.count';

/** Enters who kept their seat when they moved, and how often a seat was lent. */
export function enterSeats(ledger: Ledger, { members }: Cohort, asOf: CivilDay): void {
  enterCount(ledger, 'seat.kept-after-move', keptOf(members, asOf));
  const visits = members.flatMap((member) => member.visits);
  enter(ledger, 'substitution.count', [visits.filter(({ mark }) => mark === 'substituted').length]);
}

export function presentSeats(ledger: Ledger): readonly Presented<SeatId>[] {
  const [substituted = 0] = listOf(ledger, 'substitution.count');
  return [
    { id: 'seat.kept-after-move', at: null, count: countFrom(listOf(ledger, 'seat.kept-after-move')) },
    { id: 'substitution.count', at: null, count: { num: substituted, den: 1 } },
  ];
}

function keptOf(members: readonly Member[], asOf: CivilDay): Count {
  const verdicts = members.flatMap((member) => keptAfterMove(member, asOf) ?? []);
  if (verdicts.includes('open')) return notRecorded;
  return { num: verdicts.filter((verdict) => verdict === 'met').length, den: verdicts.length };
}

/**
 * Whether somebody kept the seat through every move within the sector; `null` where there was none by the day of the review. Open where a
 * move of which nobody said whether it stayed in the sector could change that.
 */
function keptAfterMove({ enrolments }: Member, asOf: CivilDay): Verdict | null {
  const moves = enrolments.flatMap((enrolment) => enrolment.moves ?? []).filter(({ on }) => !(dayNumber(on) > asOf));
  const within = moves.filter(({ inSector }) => inSector === true);
  const unsaid = moves.filter(({ inSector }) => inSector === null);
  if (within.some(({ keptSeat }) => !keptSeat)) return 'not-met';
  if (unsaid.some(({ keptSeat }) => !keptSeat)) return 'open';
  if (within.length > 0) return 'met';
  return unsaid.length > 0 ? 'open' : null;
}
