import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Room } from '../../policy/limit.js';

/** How places are given out. Only `serial` is; the other two are part of the vocabulary and refused as `unsupported`. */
export type AllocationMethod = 'serial' | 'deferred-acceptance' | 'max-placement';

/**
 * Who is served first. `priority`: the smaller number. `applied`: the earlier moment. `lottery`: the smaller number drawn, which
 * anyone can draw again from the seed and the id. In every order a smaller tier comes first and equal keys go by id.
 */
export interface AllocationOrder {
  readonly by: 'priority' | 'applied' | 'lottery';
  /** Needed for a lottery: a text published before the draw. */
  readonly seed?: string;
}

/** A group with places to give: its own capacity, or a modality for which the policy gives a maximum, or both. */
export interface OfferedGroup extends Room {
  readonly id: GroupId;
  /** Closing small groups is not done here, so this is refused as `unsupported`. */
  readonly minimum?: number;
  /** Places kept for some applicants; anything but an empty object is refused as `unsupported`. */
  readonly reserves?: Readonly<Record<string, number>>;
}

export interface Applicant {
  readonly id: PersonId;
  /** The groups wanted, best first; nobody is placed in a group they did not list. */
  readonly preferences: readonly GroupId[];
  /** Any finite number, smaller is earlier. A number for each group is refused as `unsupported`. */
  readonly priority?: number | Readonly<Record<GroupId, number>>;
  /** A whole number; everyone of a smaller tier is served before anyone of a larger one. Without one, 0: the first. */
  readonly tier?: number;
  /** When the application came in, with its distance from UTC: `2027-01-31T09:00:00+11:00`. */
  readonly appliedAt?: string;
  /** Carried along; nothing here is decided by it. */
  readonly attributes?: readonly string[];
  /** Groups that would not admit this person, each with the ids of the rules that refused. They are never placed there. */
  readonly ineligible?: Readonly<Record<GroupId, readonly string[]>>;
}

/** Applications for the groups of one round. */
export interface Intake {
  /** `serial` unless given. */
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
