import type { GroupId } from '../../kernel/id.js';
import type { IsoDay, Modality } from '../../policy/policy.js';
import type { Facts, Frame } from './facts.js';
import type { MetricFamily, MetricId } from './metric-ids.js';
import type { ValueCycle } from './records.js';

/**
 * Why there is no value. `no-denominator`: nothing to take a share of. `not-yet-observable`: what it rests on is still to come.
 * `not-recorded`: what nobody has recorded could change it. `not-applicable`: the policy has no rule to judge it by, or the kind of thing
 * does not occur. `too-few`: fewer than the definition needs. `not-reached`: a median that fewer than half have got to.
 */
export type NullReason =
  | 'no-denominator'
  | 'not-yet-observable'
  | 'not-recorded'
  | 'not-applicable'
  | 'too-few'
  | 'not-reached';

/** Parts of a policy that a definition rests on; years are compared only where they are the same. */
export type PolicyField =
  | 'capacity.maximum'
  | 'meetings.count'
  | 'attendance.minimum'
  | 'attendance.firstMeetingBy'
  | 'attendance.points'
  | 'review.figures.belongsToYearOf'
  | 'review.figures.rhythmDays'
  | 'review.figures.strongTieMeetings'
  | 'review.figures.rejoinWithinDays'
  | 'review.figures.seatedWithinDays';

/** What `num / den` is. `share`: a part of a whole, 0 to 1. `score`: from -1 to 1. `index`: 0 to 1, but no part of a whole. */
export type Unit =
  | 'share'
  | 'ratio'
  | 'score'
  | 'index'
  | 'people'
  | 'organisations'
  | 'meetings'
  | 'attendances'
  | 'stories'
  | 'hours'
  | 'days'
  | 'people-a-meeting'
  | 'share-a-meeting';

/** What the two numbers count, which is what decides how they are protected. `none`: nothing that anybody did or is. */
export type Counted = 'seats' | 'people' | 'answers' | 'pairs' | 'attendances' | 'organisations' | 'none';

/** What a figure means. Two values may be compared only where the id and the major version are the same. */
export interface MetricDefinition<Id extends MetricId = MetricId> {
  readonly id: Id;
  /** `major.minor`: a new major version breaks the comparison with earlier years. */
  readonly version: string;
  readonly family: MetricFamily;
  readonly unit: Unit;
  readonly question: string;
  /** Who or what is looked at. */
  readonly population: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Who or what of the population counts. */
  readonly eligibility: string;
  /** The day or meeting that decides. */
  readonly anchor: string;
  /** When there is no value, and why. A denominator of 0 never has one. */
  readonly nulls: Readonly<Partial<Record<NullReason, string>>>;
  /** `additive`: numerators and denominators of groups add up. `semi-additive`: over groups, never over days. `non-additive`: neither. */
  readonly additivity: 'additive' | 'semi-additive' | 'non-additive';
  /** Which way is better. */
  readonly direction: 'up' | 'down' | 'none';
  readonly interval: 'wilson' | 'clustered' | 'poisson' | 'score' | 'difference' | 'none';
  readonly counted: Counted;
  /** Names of the two counts: the same name is the same number, wherever it stands. */
  readonly cells: { readonly num: string; readonly den: string };
  readonly restsOn: readonly PolicyField[];
  /** What one figure is told for each of: a meeting, a number of attendances, a category. */
  readonly by?: By;
  readonly valueCycle?: ValueCycle;
  /** 1 reaction, 2 learning, 3 behaviour, 4 results (Kirkpatrick). */
  readonly level?: 1 | 2 | 3 | 4;
  /** Where the definition comes from. */
  readonly source: string;
}

export type By = 'meeting' | 'attendances' | 'category' | 'modality' | 'item' | 'cycle' | 'days' | 'reason';

/** One of several values of one figure. */
export interface At {
  readonly by: By;
  readonly is: string | number;
}

/** What the clustered interval of a rate needs to know of the people behind it, all whole numbers. */
export interface Clusters {
  readonly people: number;
  /** Sums over people: points earned, points possible, and their squares and products. */
  readonly earned: number;
  readonly possible: number;
  readonly earnedSquared: number;
  readonly earnedPossible: number;
  readonly possibleSquared: number;
}

/** Two shares whose difference is told. */
export interface TwoShares {
  readonly first: { readonly num: number; readonly den: number };
  readonly second: { readonly num: number; readonly den: number };
}

/** Those for and those against, of all who answered. */
export interface Score {
  readonly promoters: number;
  readonly detractors: number;
}

/**
 * Numerator and denominator, both whole numbers kept apart; or why there are none. `clusters`, `two` and `three` bring what an interval
 * needs beside them: for `clustered`, `difference` and `score` (promoters and detractors).
 */
export type Count =
  | {
      readonly num: number;
      readonly den: number;
      readonly clusters?: Clusters;
      readonly two?: TwoShares;
      readonly score?: Score;
    }
  | { readonly null: NullReason };

export interface Presented<Id extends MetricId = MetricId> {
  readonly id: Id;
  /** `null` where the figure is one number. */
  readonly at: At | null;
  readonly count: Count;
}

/**
 * Figures that rest on one state. The state is a monoid: `merge` is associative and commutative, `empty` changes nothing, and a state
 * built from groups in any order, in any parts, is the same one. It holds whole numbers, text, lists, maps and sets only; ratios,
 * intervals and what is withheld are made in `present` and never merged. `add` and `merge` may use up their first argument.
 */
export interface Family<Id extends MetricId, State> {
  readonly definitions: { readonly [Each in Id]: MetricDefinition<Each> };
  readonly empty: () => State;
  readonly add: (state: State, facts: Facts, frame: Frame) => State;
  readonly merge: (first: State, second: State) => State;
  readonly present: (state: State, frame: Frame) => readonly Presented<Id>[];
}

/** The whole year where nothing else is named; or one stream, one way of meeting, one group. */
export interface Scope {
  readonly year: number;
  readonly stream?: string;
  readonly modality?: Modality;
  readonly group?: GroupId;
}

export interface Interval {
  readonly method: Exclude<MetricDefinition['interval'], 'none'>;
  /** Such as 0.95. */
  readonly confidence: number;
  readonly low: number;
  readonly high: number;
}

interface MetricName {
  readonly id: MetricId;
  readonly version: string;
  readonly scope: Scope;
  readonly at: At | null;
  /** Ids of the policies that judged the groups in this scope. */
  readonly policies: readonly string[];
  readonly asOf: IsoDay;
}

export interface KnownMetric extends MetricName {
  readonly question: string;
  readonly unit: Unit;
  readonly num: number;
  readonly den: number;
  /** `num / den`, never rounded. */
  readonly value: number;
  /** How far chance alone could have moved it: the register is complete, so an interval is about the process and no sampling error. */
  readonly interval: Interval | null;
  /** The two shares whose difference or quotient this is. */
  readonly two?: TwoShares;
  readonly score?: Score;
}

export interface NullMetric extends MetricName {
  readonly null: NullReason;
}

/** One figure: its numerator and denominator, or why there is none. */
export type MetricValue = KnownMetric | NullMetric;

/** A figure whose numbers are not released. It looks the same whatever the cause. */
export interface WithheldMetric extends MetricName {
  readonly withheld: true;
}

export type ReleasedMetric = MetricValue | WithheldMetric;
