import { type Decision, decide, type Finding, finding, type Verdict } from '../../kernel/decision.js';
import { type PersonId, readId, sameIdForm } from '../../kernel/id.js';
import { lawfulValue } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { CapacityRule } from './cards.js';

/** Whose seat it is and who came to a meeting. */
export interface SeatTaken {
  readonly seatHolder: PersonId;
  /** Left out while nobody has said who came. */
  readonly attendee?: PersonId;
}

/**
 * Whether the person who came may take the seat: only its holder may. Anyone else is a visitor, and may apply for a seat.
 *
 * @param taken two ids, the same person if they differ only in capitals. A text that is no id throws a RangeError
 * @param policy named in the decision
 * @see Learning Together, Shared experience and settings
 * @example
 * substitution({ seatHolder: 'ana', attendee: 'bo' }, policies.partnersInPrevention).outcome // => 'not-met'
 */
export function substitution({ seatHolder, attendee }: SeatTaken, policy: Policy): Decision<CapacityRule> {
  const holder = sameIdForm(lawfulValue(readId(seatHolder, 'seatHolder')));
  const came = attendee === undefined ? null : sameIdForm(lawfulValue(readId(attendee, 'attendee')));
  return decide(policy.id, [seatTaken(came === null ? null : came === holder)]);
}

/** The finding about who came: its holder, somebody else, or nobody has said. */
export function seatTaken(byHolder: boolean | null): Finding<CapacityRule> {
  const verdict: Verdict = byHolder === null ? 'open' : byHolder ? 'met' : 'not-met';
  const evidence = { fact: 'who takes the seat', expected: 'the person it belongs to', actual: found[verdict] };
  return finding('capacity.no-substitution', 'requirement', verdict, evidence, ['attendee'], remedies[verdict]);
}

const found: Readonly<Record<Verdict, string>> = {
  met: 'that person',
  'not-met': 'somebody else',
  open: 'nobody named',
};

const remedies: Readonly<Record<Verdict, string | null>> = {
  met: null,
  'not-met': 'a seat applied for in their own name (until then they are recorded as a visitor)',
  open: 'the name of the person who came',
};
