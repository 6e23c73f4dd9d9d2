import { tally } from '../../policy/attendance-terms.js';
import type { AttendancePolicy } from '../../policy/policy.js';
import type { Member } from './cohorts.js';

/** Where somebody worked when their seat began; `undefined` where nobody has said. */
export function organisationOf({ enrolments }: Pick<Member, 'enrolments'>): string | undefined {
  return enrolments[0]?.organisation;
}

/**
 * The organisations of those who completed, started on time or never came, and of those who did not: a count can be large and all of it of
 * one organisation.
 */
export function organisationsByCount(
  members: readonly Member[],
  terms: AttendancePolicy,
): Map<string, Set<string | undefined>> {
  const counts = new Map<string, Set<string | undefined>>();
  const add = (name: string, organisation: string | undefined): void => {
    const known = counts.get(name) ?? new Set();
    counts.set(name, known.add(organisation));
  };
  for (const member of members) {
    const { register } = member;
    const organisation = organisationOf(member);
    const { outcome, opening } = tally(register, terms, register.length);
    const completed = outcome === 'met';
    const onTime = opening.verdict === 'met';
    const came = register.includes('attended') || register.includes('partial');
    add(completed ? 'completed' : 'enrolled less completed', organisation);
    add(onTime ? 'started-on-time' : 'enrolled less started-on-time', organisation);
    add(came ? 'enrolled less never-came' : 'never-came', organisation);
    if (onTime && !completed) add('started-on-time less completed', organisation);
  }
  return counts;
}
