import { type Facts, precedes } from './facts.js';
import { type Applicant, rulesAgainst } from './intake.js';
import type { Reason } from './reasons.js';

/**
 * One reason for each applicant and group they listed, person after person as they were served, and each of them true of the answer it
 * stands in. Nobody can come twice in a strict order, so as many reasons as wishes leave no wish out.
 */
export function reasonsHold(facts: Facts): boolean {
  const { reasons } = facts.placing;
  const wishes = [...facts.people.values()].reduce((sum, { preferences }) => sum + preferences.length, 0);
  return (
    wishes === reasons.length &&
    reasons.every((reason, index) => follows(reasons[index - 1], reason, facts) && holds(reason, facts))
  );
}

function follows(before: Reason | undefined, { applicant, rank }: Reason, { keys }: Facts): boolean {
  if (before === undefined) return true;
  return before.applicant === applicant ? rank === before.rank + 1 : precedes(before.applicant, applicant, keys);
}

function holds(reason: Reason, facts: Facts): boolean {
  const person = facts.people.get(reason.applicant);
  if (person?.preferences[reason.rank - 1] !== reason.group) return false;
  if (reason.code !== codeOf(person, reason, facts)) return false;
  if (reason.code === 'full') return comparesTruly(reason, facts);
  return reason.code !== 'ineligible' || sameRules(rulesAgainst(person, reason.group), reason.rules);
}

function codeOf(person: Applicant, { group, rank }: Reason, { placements }: Facts): Reason['code'] {
  if (rulesAgainst(person, group).length > 0) return 'ineligible';
  const own = placements.get(person.id) ?? null;
  if (own === group) return 'placed';
  return own !== null && person.preferences.indexOf(own) < rank ? 'placed-higher' : 'full';
}

function sameRules(expected: readonly string[], given: readonly string[]): boolean {
  return expected.length === given.length && expected.every((rule, index) => rule === given[index]);
}

function comparesTruly(reason: Extract<Reason, { code: 'full' }>, { keys, last, waitlists }: Facts): boolean {
  const own = keys.get(reason.applicant);
  const admitted = keys.get(last.get(reason.group) ?? '');
  return (
    own?.published === reason.key &&
    own.tier === reason.tier &&
    admitted?.published === reason.cutoff &&
    admitted.tier === reason.cutoffTier &&
    waitlists.get(reason.group)?.[reason.position - 1] === reason.applicant
  );
}
