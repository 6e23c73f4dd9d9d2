import { type Ratio, ratio } from '../ratio.js';

/** A whole number that a reader does not know until it is published. */
export interface Quantity {
  readonly id: string;
  readonly value: number;
  /** Whether it is to be published if that is safe. What is not wanted stays unpublished whatever happens. */
  readonly wanted: boolean;
  /** Whether it must neither be published nor be worked out. */
  readonly primary: boolean;
  /** The smallest and the largest value that public rules allow; `null` where they set none. */
  readonly least: number;
  readonly most: number | null;
  /** For a primary: a reader must be left thinking that it could be as large as this. */
  readonly reach: number;
  /** Of two quantities, the one of more weight is published rather. */
  readonly weight: number;
  /** Public for good, as in an earlier release: it cannot be withheld any more. */
  readonly known: boolean;
}

/** What every reader knows to hold: the sum of `coefficient` times `quantity` is the total, or no less than it. */
export interface Relation {
  readonly terms: readonly { readonly quantity: string; readonly coefficient: number }[];
  readonly kind: 'equals' | 'at-least';
  readonly total: number;
}

export interface Terms {
  /** How far apart the smallest and the largest value of a primary must stay for a reader. */
  readonly width: number;
}

/** The smallest and the largest value that agree with everything published. */
export interface Interval {
  readonly id: string;
  readonly low: number;
  /** `null` where it could be as large as you like. */
  readonly high: number | null;
  /** Whether no value outside is possible. Where not, both ends are possible all the same: the reader knows no more than this. */
  readonly proven: boolean;
}

export type Protected =
  | {
      readonly ok: true;
      /** What was wanted and is not published. No difference is made between the causes. */
      readonly withheld: ReadonlySet<string>;
      /** What is published, with everything already known. */
      readonly released: ReadonlySet<string>;
      /** What a reader can still work out of each primary, in the order of their ids. */
      readonly audit: readonly Interval[];
      /** How much was done to find out: the same on every machine. */
      readonly steps: number;
    }
  /** Even with everything withheld these primaries, in the order of their ids, could be worked out: nothing may be published. */
  | { readonly ok: false; readonly exposed: readonly string[] };

/**
 * The share of the wanted quantities that is withheld: above a half, coarser categories serve readers better. `null` where none is wanted.
 *
 */
export function shareWithheld(quantities: readonly Quantity[], withheld: ReadonlySet<string>): Ratio | null {
  const wanted = quantities.filter((each) => each.wanted);
  if (wanted.length === 0) return null;
  return ratio(wanted.filter(({ id }) => withheld.has(id)).length, wanted.length);
}
