import type { PersonId } from '../../../kernel/id.js';
import { millisecondsADay, readInstant } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { Policy } from '../../../policy/policy.js';
import type { Memberships, SeatHeld } from './state.js';

/** The people who took part and hold no seat now. Only those who may be contacted are named; the others are numbers. */
export interface Alumni {
  /** In order of id. */
  readonly contact: readonly PersonId[];
  readonly optedOut: number;
  readonly lapsed: number;
  readonly total: number;
}

/**
 * Who of those who took part may be contacted. Whoever opted out, and whoever's last membership ended longer ago than the policy lets
 * them be contacted, is counted and never named.
 *
 * @param memberships an answer of `membership`; its moment is the one looked at
 * @param policy says after how many days somebody is no longer contacted
 * @returns the counts add up to `total`; somebody who opted out and has lapsed counts as opted out
 * @see Learning Together, Developing our model
 * @example
 * const nothing = membership([], policies.alumniNetwork, '2027-02-01T00:00:00Z');
 * nothing.ok && alumni(nothing.value, policies.alumniNetwork) // => { contact: [], optedOut: 0, lapsed: 0, total: 0 }
 */
export function alumni({ memberships, groups, optedOut, asOf }: Memberships, { membership }: Policy): Alumni {
  const days = membership.alumniLapseDays?.value ?? Number.POSITIVE_INFINITY;
  const silent = new Set(optedOut);
  const enrolled = new Set(memberships.filter(({ status }) => status === 'enrolled').map(({ person }) => person));
  const lastEnd = new Map<PersonId, number>();
  const meetings = new Map(groups.map((each) => [each.group, each.meetings.map(momentOf)]));
  for (const { person, group, seats } of memberships) {
    if (enrolled.has(person)) continue;
    for (const { to } of seats.filter((seat) => tookPart(seat, meetings.get(group) ?? []))) {
      lastEnd.set(person, Math.max(lastEnd.get(person) ?? Number.NEGATIVE_INFINITY, momentOf(to)));
    }
  }
  const now = momentOf(asOf);
  const people = [...lastEnd.keys()];
  const heard = people.filter((person) => !silent.has(person));
  const contact = heard.filter((person) => now < (lastEnd.get(person) ?? 0) + days * millisecondsADay).sort(byCodeUnit);
  return {
    contact,
    optedOut: people.length - heard.length,
    lapsed: heard.length - contact.length,
    total: people.length,
  };
}

/**
 * Whoever was at no meeting did not take part; whoever only waited did not either. Where the meetings are known, one of them was while
 * the seat was theirs.
 */
function tookPart({ from, to, ending }: SeatHeld, meetings: readonly number[]): boolean {
  if (ending === null || ending === 'never-started') return false;
  const [first, last] = [momentOf(from), momentOf(to)];
  return meetings.length === 0 || meetings.some((start) => start >= first && start < last);
}

function momentOf(words: string | null): number {
  const moment = readInstant(words);
  return moment.ok ? moment.value : Number.NEGATIVE_INFINITY;
}
