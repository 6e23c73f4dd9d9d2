import type { PersonId } from '../../../kernel/id.js';
import type { Modality } from '../../../policy/policy.js';

/** Somebody to be placed: an id, and any attributes with a value as text. An attribute that is left out or blank is not known. */
export interface Person {
  readonly id: PersonId;
  readonly [attribute: string]: string;
}

/** What is asked of a split besides its sizes. */
export interface SplitDemands {
  /** People who stay in one group; lists that share somebody are one. */
  readonly together?: readonly (readonly PersonId[])[];
  /** People of whom no two are in one group. */
  readonly apart?: readonly (readonly PersonId[])[];
  /** Attributes whose values should be spread evenly over the groups. */
  readonly balance?: readonly string[];
  /** Attributes with a value of which nobody should be alone in a group, where others have it too. */
  readonly neverIsolate?: readonly string[];
}

/** People who are too many for one group, or should be divided anew. */
export interface SplitRequest extends SplitDemands {
  readonly people: readonly Person[];
  /** Most people of a group. Left out where the modality gives it; only one smaller than the policy's changes anything. */
  readonly cap?: number;
  /** How the groups will meet, for the policy's maximum. */
  readonly modality?: Modality;
  /** Fewest people of a group: the policy's, or 1 where it names none, unless given. */
  readonly min?: number;
  /** The groups that people are in now, as far as they are in one; what they are called makes no difference. */
  readonly previous?: readonly (readonly PersonId[])[];
}
