import type { Policy } from '../../src/policy/policy.js';
import {
  type MembershipEvent,
  type MembershipFact,
  type Memberships,
  membership,
} from '../../src/rules/eligibility/index.js';

type Said<Fact> = Fact extends unknown ? Omit<Fact, 'effective'> : never;

/** A fact and the day on whose morning it became true and was written down. */
export type Happening = readonly [day: string, said: Said<MembershipFact>];

/** Nine in the morning of a day of 2027, on a clock in Melbourne in summer. */
export function morning(day: string): string {
  return `2027-${day}T09:00:00+11:00`;
}

/** A record of facts, each with an id. */
export function happened(...facts: readonly Happening[]): readonly MembershipEvent[] {
  return facts.map(([day, said], place) => ({
    ...said,
    effective: morning(day),
    id: `e${place}`,
    recorded: morning(day),
  }));
}

/** What a lawful record amounts to on the morning of a day, or at a moment. */
export function stateOn(day: string, history: readonly MembershipEvent[], policy: Policy): Memberships {
  const state = membership(history, policy, day.length === 5 ? morning(day) : day);
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return state.value;
}
