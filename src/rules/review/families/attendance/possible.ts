import type { Verdict } from '../../../../kernel/decision.js';
import { type Mark, tally } from '../../../../policy/attendance-terms.js';
import type { Cohort, Member } from '../../cohorts.js';
import type { Count, Presented } from '../../metric.js';
import { countFrom, enterCount, later, notApplicable, notRecorded } from '../group-counts.js';
import { type Ledger, listOf } from '../ledger.js';

export type PossibleId = 'attendance.still-possible';

const id: PossibleId = 'attendance.still-possible';

export function enterPossible(ledger: Ledger, cohort: Cohort): void {
  enterCount(ledger, id, stillPossible(cohort));
}

export function presentPossible(ledger: Ledger): readonly Presented<PossibleId>[] {
  return [{ id, at: null, count: countFrom(listOf(ledger, id)) }];
}

function stillPossible(cohort: Cohort): Count {
  const { minimum, firstMeetingBy } = cohort.policy.attendance;
  if (minimum === null && firstMeetingBy === null) return notApplicable;
  if (cohort.slots.length === 0) return later;
  const verdicts = cohort.members.map((member) => canStill(member, cohort));
  if (verdicts.includes('open')) return notRecorded;
  return { num: verdicts.filter((verdict) => verdict === 'met').length, den: verdicts.length };
}

/** Open where it hangs on marks of meetings that are over. More attendance never hurts, so the two ends are enough to know. */
function canStill({ register }: Member, { slots, policy }: Cohort): Verdict {
  const could = (missing: Mark): boolean => {
    const marks = register.map((mark, index) =>
      mark === 'unrecorded' && slots[index]?.state === 'held' ? missing : mark,
    );
    return tally(marks, policy.attendance, marks.length).outcome !== 'not-met';
  };
  if (could('absent')) return 'met';
  return could('attended') ? 'open' : 'not-met';
}
