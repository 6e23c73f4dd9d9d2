import { sameData } from '../../../kernel/same.js';
import { type Applicant, rulesAgainst } from '../intake.js';
import type { Reason } from '../reasons.js';
import { type RoundGroup, standingOf } from '../round.js';
import type { Facts } from './facts.js';
import { type End, endOf } from './paperwork.js';

/**
 * One reason for each applicant and group they listed, person after person as they were served, or one for whoever listed none, and each
 * of them true of the answer it stands in. Of the words a reason may have no two can be true of one wish.
 */
export function reasonsHold(facts: Facts): boolean {
  const { round, placing } = facts;
  const positions = new Int32Array(round.targets.length);
  for (const list of facts.wanting)
    for (let index = 0; index < list.length; index++) positions[list[index] ?? 0] = index + 1;
  const ends = round.groups.map((_, place) => endOf(facts, place));
  let next = 0;
  for (let person = 0; person < round.people.length; person++) {
    const applicant = round.people[person];
    const first = round.starts[person] ?? 0;
    const listed = (round.starts[person + 1] ?? 0) - first;
    for (let index = 0; index < Math.max(1, listed); index++) {
      const reason = placing.reasons[next++];
      if (reason === undefined || applicant === undefined || reason.applicant !== applicant.id) return false;
      if (
        listed === 0
          ? !saysNothingListed(reason)
          : !isTrue(reason, { applicant, person, index, choice: first + index, positions, ends }, facts)
      )
        return false;
    }
  }
  return next === placing.reasons.length;
}

function saysNothingListed({ code, group, rank }: Reason): boolean {
  return code === 'not-ranked' && group === null && rank === null;
}

/** Somebody's wish for a group. */
interface Wish {
  readonly applicant: Applicant;
  readonly person: number;
  readonly index: number;
  readonly choice: number;
  readonly positions: Int32Array;
  /** The end of each group. */
  readonly ends: readonly (End | null)[];
}

function isTrue(reason: Reason, wish: Wish, facts: Facts): boolean {
  const { round, chosen } = facts;
  const { applicant, person, index, choice } = wish;
  const group = round.groups[round.targets[choice] ?? 0];
  if (reason.code === 'not-ranked' || reason.rank !== index + 1 || reason.group !== group?.id) return false;
  if (round.barred[choice] === 1) return isBarred(reason, applicant, group);
  const own = chosen[person] ?? -1;
  if (reason.code === 'placed') return own === choice;
  if (reason.code === 'placed-higher') return own >= 0 && own < choice;
  if (own >= 0 && own <= choice) return false;
  const closed = facts.open[round.targets[choice] ?? 0] === 0;
  if (reason.code === 'closed') {
    const told = facts.placing.closed.find((each) => each.group === reason.group);
    return closed && reason.reached === told?.reached && reason.minimum === told.minimum;
  }
  return reason.code !== 'ineligible' && reason.code !== 'window-closed' && !closed && waitsTruly(reason, wish, facts);
}

function isBarred(reason: Reason, applicant: Applicant, { id, started, joinBefore }: RoundGroup): boolean {
  const rules = rulesAgainst(applicant, id);
  if (rules.length > 0) return reason.code === 'ineligible' && sameData(rules, reason.rules);
  return reason.code === 'window-closed' && reason.started === started && reason.joinBefore === joinBefore;
}

type Waiting = Extract<Reason, { readonly position: number }>;

function waitsTruly(reason: Waiting, { person, choice, positions, ends }: Wish, { round }: Facts): boolean {
  const place = round.targets[choice] ?? 0;
  const own = round.keyOf(person, place);
  const missed = round.countsMissed ? own.missed : undefined;
  if (reason.key !== own.published || reason.tier !== own.tier || reason.missed !== missed) return false;
  if (reason.position !== positions[choice]) return false;
  const end = ends[place] ?? null;
  const comesFirst = end !== null && standingOf(round, choice, person) < end.standing;
  const limit = round.groups[place]?.perOrganisation ?? null;
  const byOrganisation = limit !== null && (end === null || comesFirst);
  if (reason.code === 'organisation-full') return byOrganisation && reason.limit === limit;
  if (byOrganisation || end === null) return false;
  const code = comesFirst && round.method === 'max-placement' ? 'passed-over' : 'full';
  return reason.code === code && comparesTruly(reason, end, round.countsMissed);
}

function comparesTruly(
  reason: Exclude<Waiting, { readonly code: 'organisation-full' }>,
  { told }: End,
  countsMissed: boolean,
): boolean {
  return (
    reason.cutoff === (told?.published ?? null) &&
    reason.cutoffTier === (told?.tier ?? null) &&
    reason.cutoffMissed === (countsMissed ? (told?.missed ?? null) : undefined)
  );
}
