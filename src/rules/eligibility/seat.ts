import { isoDay, lastDay, plusDays, readDay } from '../../kernel/day.js';
import {
  type Decision,
  decide,
  type Finding,
  findingOfFacts,
  type Reversal,
  reversible,
  type Verdict,
} from '../../kernel/decision.js';
import { counted, list } from '../../kernel/phrase.js';
import { lawfulValue } from '../../kernel/result.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import type { EligibilityRule } from './cards.js';
import { known } from './known.js';
import { problemsOf } from './problems.js';

/** What is known of a member who has moved. */
export interface MovedMember {
  /** The sector they work in now; left out while it is not known, as between two jobs. */
  readonly sector?: string;
  /** The day their last job ended, while no new one is known. */
  readonly betweenJobsSince?: IsoDay;
  /** The day looked at, from which it follows how long that is. */
  readonly asOf?: IsoDay;
}

/** Where a member works, as far as it decides about the seat. */
export type Employment =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'in-sector'; readonly sector: string }
  /** `until`: when the time between jobs is over, `Infinity` for never; `untilWords`: the same in the words of the record. */
  | { readonly kind: 'between-jobs'; readonly until: number; readonly untilWords: string }
  /** `until`: when the time between jobs was over; `null` where they are known to have left. */
  | {
      readonly kind: 'outside';
      readonly sector: string | null;
      readonly until: number | null;
      readonly untilWords: string;
    };

/**
 * Whether a member keeps the seat after a change of organisation: in an admitted sector yes, outside it no. Between two jobs it is open
 * for as long as the policy gives, and then no; where the policy sets no limit it stays open. The career stage or setting may change:
 * the group stays theirs.
 *
 * @param member where they work now, or since when that is not known and the day looked at
 * @returns one finding; the seat ends on the very day on which the time between jobs is over
 * @throws RangeError for a sector that is not in the policy's vocabulary, and for a day that does not exist
 * @see Learning Together, Shared experience and settings
 * @example
 * keepsSeat({ sector: 'primary-prevention' }, policies.partnersInPrevention).outcome // => 'met'
 * keepsSeat({}, policies.partnersInPrevention).outcome // => 'open'
 */
export function keepsSeat(member: MovedMember, policy: Policy): Decision<EligibilityRule> {
  const { sector, betweenJobsSince, asOf } = member;
  const [wrong] = problemsOf({ id: '', ...(sector === undefined ? {} : { sector }) }, policy);
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  const since = betweenJobsSince === undefined ? null : lawfulValue(readDay(betweenJobsSince, 'betweenJobsSince'));
  const today = asOf === undefined ? null : lawfulValue(readDay(asOf, 'asOf'));
  if (sector !== undefined) return decide(policy.id, [employed(sector, policy)]);
  const days = policy.membership.betweenJobsDays?.value;
  if (days === undefined) return decide(policy.id, [seat('open', known(undefined), ['member.sector'], policy)]);
  if (since === null || today === null) {
    const missing = [
      ...(since === null ? ['member.betweenJobsSince'] : []),
      ...(today === null ? ['member.asOf'] : []),
    ];
    return decide(policy.id, [seat('open', known(undefined), ['member.sector', ...missing], policy)]);
  }
  const verdict: Verdict = today - since < days ? 'open' : 'not-met';
  // A time that ends after the calendar does is not over on any day of it.
  const actual = since + days > lastDay ? known(undefined) : betweenUntil(isoDay(plusDays(since, days)), verdict);
  return decide(policy.id, [seat(verdict, actual, ['member.sector'], policy)]);
}

/** The same for a member whose history is known: what it says of their work at the moment looked at. */
export function seatDecision(employment: Employment, policy: Policy): Decision<EligibilityRule> {
  if (employment.kind === 'unchanged') {
    return decide(policy.id, [seat('met', 'no change recorded', [], policy)]);
  }
  if (employment.kind === 'in-sector') return decide(policy.id, [employed(employment.sector, policy)]);
  if (employment.kind === 'between-jobs') {
    const { until, untilWords } = employment;
    const actual = Number.isFinite(until) ? betweenUntil(untilWords, 'open') : known(undefined);
    return decide(policy.id, [seat('open', actual, ['member.sector'], policy)]);
  }
  const { sector, until, untilWords } = employment;
  const actual = until === null ? (sector ?? 'outside the sector') : betweenUntil(untilWords, 'not-met');
  return decide(policy.id, [seat('not-met', actual, [], policy)]);
}

function employed(sector: string, policy: Policy): Finding<EligibilityRule> {
  const admitted = policy.eligibility.sectors.value.includes(sector);
  return seat(admitted ? 'met' : 'not-met', sector, [], policy);
}

function betweenUntil(end: string, verdict: Verdict): string {
  return verdict === 'open'
    ? `between jobs, which may last until ${end}`
    : `between jobs for longer than the policy allows, which was until ${end}`;
}

function seat(
  verdict: Verdict,
  actual: string,
  missing: readonly string[],
  { eligibility, membership }: Policy,
): Finding<EligibilityRule> {
  const admitted = eligibility.sectors.value;
  const days = membership.betweenJobsDays?.value;
  const grace = days === undefined ? '' : `, or at most ${counted(days, 'day', 'days')} between jobs`;
  const work = `work in ${list(admitted, 'or')}`;
  const evidence = { fact: 'sector of the new employer', expected: `${list(admitted, 'or')}${grace}`, actual };
  const found = findingOfFacts('eligibility.keeps-seat', 'requirement', verdict, evidence, missing, work);
  return reversible(found, (): readonly Reversal[] =>
    admitted.slice(0, 1).map((value) => ({ path: 'member.sector', value })),
  );
}
