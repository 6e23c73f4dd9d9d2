import type { Verdict } from '../../../../kernel/decision.js';
import { type Mark, openingOf, type Tally, tally } from '../../../../policy/attendance-terms.js';
import type { AttendancePolicy } from '../../../../policy/policy.js';
import { type Cohort, isFinished, type Member, opening, pendingUpTo } from '../../cohorts.js';
import type { Count, Presented } from '../../metric.js';
import { isAttendance } from '../came.js';
import { countFrom, enterCount, later, notApplicable, notRecorded } from '../group-counts.js';
import { type Ledger, listOf } from '../ledger.js';
import { leavingOf } from './leaving.js';

const outcomeIds = [
  'start.on-time',
  'start.first-meeting',
  'no-show',
  'completion',
  'completion.starters',
  'completion.per-protocol',
  'completion.late-start-only',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** Enters how many of a group started, came, and met every requirement. */
export function enterOutcomes(ledger: Ledger, cohort: Cohort): void {
  const counts = outcomesOf(cohort, cohort.policy.attendance);
  for (const id of outcomeIds) enterCount(ledger, id, counts[id]);
}

export function presentOutcomes(ledger: Ledger): readonly Presented<OutcomeId>[] {
  return outcomeIds.map((id) => ({ id, at: null, count: countFrom(listOf(ledger, id)) }));
}

function outcomesOf(cohort: Cohort, terms: AttendancePolicy): Readonly<Record<OutcomeId, Count>> {
  const { members } = cohort;
  const tallies = members.map(({ register }) => tally(register, terms, register.length));
  const everyone = members.length;
  const finished = isFinished(cohort);
  const started = certain(tallies.map((each) => each.opening.verdict));
  const completed = certain(tallies.map((each) => each.outcome));
  const leftOut = members.filter((member, index) => tallies[index]?.outcome !== 'met' && isLeftOut(member, cohort));
  const judged = terms.minimum !== null || terms.firstMeetingBy !== null;
  const startJudged = terms.firstMeetingBy !== null;
  return {
    'start.on-time': startJudged
      ? share(!pendingUpTo(cohort, openingEnds(cohort, terms)), started, everyone)
      : notApplicable,
    'start.first-meeting': share(
      !pendingUpTo(cohort, opening(cohort)?.number ?? 0),
      certain(members.map((member) => cameFirst(member, cohort))),
      everyone,
    ),
    'no-show': share(finished, certain(members.map(neverCame)), everyone),
    completion: judged ? share(finished, completed, everyone) : notApplicable,
    'completion.starters': startJudged ? share(finished, completed, started) : notApplicable,
    'completion.per-protocol': judged ? share(finished, completed, everyone - leftOut.length) : notApplicable,
    'completion.late-start-only': startJudged
      ? share(finished, certain(members.map(({ register }, at) => onlyLate(register, terms, tallies[at]))), everyone)
      : notApplicable,
  };
}

/** A count of people out of people; either is `null` where marks still to be recorded could change it. */
function share(observable: boolean, num: number | null, den: number | null): Count {
  if (!observable) return later;
  return num === null || den === null ? notRecorded : { num, den };
}

/** How many are met, unless one could still go either way. */
function certain(verdicts: readonly Verdict[]): number | null {
  return verdicts.includes('open') ? null : verdicts.filter((verdict) => verdict === 'met').length;
}

/** Unlike an attendance, being there for a part counts here whatever the policy gives for it. */
function neverCame({ register }: Member): Verdict {
  if (register.includes('attended') || register.includes('partial')) return 'not-met';
  return register.includes('unrecorded') ? 'open' : 'met';
}

/** Whether somebody was at the first meeting that was not cancelled. */
function cameFirst({ register }: Member, cohort: Cohort): Verdict {
  const first = opening(cohort);
  const mark = first === undefined ? 'absent' : (register[first.number - 1] ?? 'absent');
  if (mark === 'unrecorded') return 'open';
  return isAttendance(mark, cohort.policy) ? 'met' : 'not-met';
}

/**
 * Whether nothing but a late start stands between somebody and completion. It needs every opening meeting to have been missed, and is most
 * likely where every other missing mark is an attendance.
 */
function onlyLate(register: readonly Mark[], terms: AttendancePolicy, now: Tally | undefined): Verdict {
  const waiting = now?.opening.waiting ?? [];
  const late = (missing: Mark): boolean => {
    const marks = register.map((mark, index): Mark => {
      if (mark !== 'unrecorded') return mark;
      return waiting.includes(index + 1) ? 'absent' : missing;
    });
    const { enough, opening: start } = tally(marks, terms, marks.length);
    return enough === 'met' && start.verdict === 'not-met' && start.first > 0;
  };
  if (!late('attended')) return 'not-met';
  return waiting.length === 0 && late('absent') ? 'met' : 'open';
}

/** The last opening meeting depends on the calendar of the group and on nobody's marks. */
function openingEnds({ slots }: Cohort, { firstMeetingBy }: AttendancePolicy): number {
  const held = slots.filter(({ state }) => state !== 'cancelled').map(({ number }) => number);
  return openingOf(held, [], 0, firstMeetingBy).by;
}

function isLeftOut(member: Member, cohort: Cohort): boolean {
  const reason = leavingOf(member, cohort);
  return reason === 'left-sector' || reason === 'died' || reason === 'ill';
}
