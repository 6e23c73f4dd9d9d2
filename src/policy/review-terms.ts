import type { Ratio } from '../kernel/ratio.js';
import type { Sourced } from './policy.js';

/** Numbers inside the definitions of figures. Two years are compared only where these are the same. */
export interface FigureTerms {
  /** Which meeting says to what year a group belongs that runs over the turn of one. */
  readonly belongsToYearOf: 'first-meeting' | 'last-meeting';
  /** Days between two meetings of a group, the fewest and the most, that still are a steady rhythm. */
  readonly rhythmDays: { readonly from: number; readonly to: number };
  /** Meetings two people were both at that make a strong tie. */
  readonly strongTieMeetings: number;
  /** Days after the end of a group in which joining again counts. */
  readonly rejoinWithinDays: number;
  /** Waits, in days, for which the share of people seated by then is told; ascending. */
  readonly seatedWithinDays: readonly number[];
}

/** From what value on a figure is a finding. Shares are exact; each is reached when it is met exactly. */
export interface FindingTerms {
  /** How sure an interval is, such as 19/20. */
  readonly confidence: Ratio;
  /** How unlikely chance must be before a difference between years or groups is told: 1/20. Held for the whole family of rules (Holm). */
  readonly significance: Ratio;
  /** Below so many people a share says too little. */
  readonly fewestPeople: number;
  /** Smaller differences than this between two shares are not told. */
  readonly leastDifference: Ratio;
  readonly completion: Ratio;
  readonly startOnTime: Ratio;
  /** Eligible applicants to a seat from which on demand is a finding, where `seatsTaken` is reached as well. */
  readonly demandPerSeat: Ratio;
  readonly seatsTaken: Ratio;
  readonly bridgingTies: Ratio;
  readonly earlyDropout: Ratio;
  readonly recordsComplete: Ratio;
  readonly representation: Ratio;
  readonly rejoin: Ratio;
  /** Alumni from whom on too few joining again is an opportunity. */
  readonly alumni: number;
  /** The share of late starters who would otherwise have completed, from which on the rule itself is worth a look. */
  readonly lateStartOnly: Ratio;
  /** Organisations that between them hold half of the seats: so few, or fewer, is a concentration. */
  readonly concentratedOrganisations: number;
}

/** What has to hold before a number about people is released. */
export interface DisclosureTerms {
  /** Fewer people than this, but not none, are never released or left to be worked out. */
  readonly fewestPeople: number;
  /** The same where people are told apart by one of the sensitive attributes. */
  readonly fewestPeopleSensitive: number;
  /** Fewer organisations than this among the people counted identify one; `null` where organisations are no matter. */
  readonly fewestOrganisations: number | null;
  /** A share of fewer people than this is not released. */
  readonly fewestForShares: number;
  /** How far apart the smallest and the largest value must be that a reader can work out for a number withheld. */
  readonly widthLeft: number;
  /** Whether a count of nobody is always shown. */
  readonly zerosShown: boolean;
  /** Attributes that can endanger somebody. */
  readonly sensitiveAttributes: readonly string[];
}

export interface ReviewPolicy {
  /** How many months one review covers. */
  readonly everyMonths: Sourced<number>;
  /** The channels a review draws on. */
  readonly channels: Sourced<readonly string[]>;
  readonly figures: Sourced<FigureTerms>;
  readonly findings: Sourced<FindingTerms>;
  readonly disclosure: Sourced<DisclosureTerms>;
}
