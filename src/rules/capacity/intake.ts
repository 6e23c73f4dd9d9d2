import type { GroupId, PersonId } from '../../kernel/id.js';
import type { AllocationMethod, ServingOrder } from '../../policy/allocation-terms.js';
import type { Room } from '../../policy/limit.js';

export type { AllocationMethod } from '../../policy/allocation-terms.js';

/**
 * Who is served first. `priority`: the smaller number. `applied`: the earlier moment. `lottery`: the smaller number drawn, which
 * anyone can draw again from the seed and the id. In every order a smaller tier comes first, then whoever missed more rounds where the
 * policy counts them, and equal keys go by id.
 */
export interface AllocationOrder {
  readonly by: ServingOrder;
  /** Needed for a lottery: a text that nobody could know while applications were open. */
  readonly seed?: string;
  /** The seed's {@link seedCommitment}, published before applications opened; the seed is held to it. */
  readonly commitment?: string;
}

/** A group with places to give: its own capacity, or a modality for which the policy gives a maximum, or both. */
export interface OfferedGroup extends Room {
  readonly id: GroupId;
  /** Fewest participants it runs with; below that it closes, and its people are placed elsewhere. Without one it never closes. */
  readonly minimum?: number;
  /** Places that people with an attribute come first for; they go to others where nobody else with it wants one. */
  readonly reserves?: Readonly<Record<string, number>>;
  /** Most participants of one organisation. */
  readonly perOrganisation?: number;
  /** How many of its meetings have started; 0 unless given. Whoever can no longer attend enough of the rest is not placed. */
  readonly meetingsStarted?: number;
  /** How many meetings it has, where that is not the policy's number. */
  readonly meetings?: number;
}

export interface Applicant {
  readonly id: PersonId;
  /** The groups wanted, best first; nobody is placed in a group they did not list. */
  readonly preferences: readonly GroupId[];
  /** Any finite number, smaller is earlier; one for all groups, or with `deferred-acceptance` one for each. */
  readonly priority?: number | Readonly<Record<GroupId, number>>;
  /** A whole number; everyone of a smaller tier is served before anyone of a larger one. Without one, 0: the first. */
  readonly tier?: number;
  /** How many rounds they wanted a place in and got none; 0 unless given. */
  readonly missed?: number;
  /** When the application came in, with its distance from UTC: `2027-01-31T09:00:00+11:00`. */
  readonly appliedAt?: string;
  /** What reserves ask for. They give a place and never take one. */
  readonly attributes?: readonly string[];
  /** Where they work, for a limit on one organisation; without it, nobody is counted with them. */
  readonly organisation?: string;
  /** Groups that would not admit this person, each with the ids of the rules that refused. They are never placed there. */
  readonly ineligible?: Readonly<Record<GroupId, readonly string[]>>;
}

/** Applications for the groups of one round. */
export interface Intake {
  /** The policy's, unless given. */
  readonly method?: AllocationMethod;
  readonly order: AllocationOrder;
  readonly groups: readonly OfferedGroup[];
  readonly applicants: readonly Applicant[];
}

const none: readonly string[] = [];

/** The rules that refused this person to this group; none where they may join. */
export function rulesAgainst({ ineligible }: Applicant, group: GroupId): readonly string[] {
  return ineligible !== undefined && Object.hasOwn(ineligible, group) ? (ineligible[group] ?? none) : none;
}
