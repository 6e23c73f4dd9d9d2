import type { Facts, Frame } from './facts.js';
import { attendance } from './families/attendance.js';
import { capacity } from './families/capacity.js';
import { completion } from './families/completion.js';
import { demand } from './families/demand.js';
import { network } from './families/network.js';
import { reach } from './families/reach.js';
import { returning } from './families/return.js';
import { survey } from './families/survey.js';
import type { Family, MetricDefinition, Presented } from './metric.js';
import type { MetricId } from './metric-ids.js';

/** One family of figures while groups are being added to it. What its state is made of is nobody else's business. */
export interface Running {
  readonly definitions: Readonly<Partial<Record<MetricId, MetricDefinition>>>;
  readonly add: (facts: Facts) => void;
  readonly present: () => readonly Presented[];
}

/** A family ready to take groups. */
export function running<Id extends MetricId, State>(family: Family<Id, State>): (frame: Frame) => Running {
  return (frame) => {
    let state = family.empty();
    return {
      definitions: family.definitions,
      add: (facts) => {
        state = family.add(state, facts, frame);
      },
      present: () => family.present(state, frame),
    };
  };
}

/** The year; one stream, or one way of meeting; both at once, which is looked at for what is released; one group. */
export type ScopeKind = 'year' | 'part' | 'both' | 'group';

export interface Placed {
  readonly start: (frame: Frame) => Running;
  /** Where the family has something to say. */
  readonly at: ReadonlySet<ScopeKind>;
}

function placed<Id extends MetricId, State>(family: Family<Id, State>, ...at: readonly ScopeKind[]): Placed {
  return { start: running(family), at: new Set(at) };
}

/**
 * Every family, in the order in which a review gives its figures. Ties are told of the year and of groups: whoever meets in two streams is
 * one person. Who came back is told of the year, because earlier memberships belong to no stream of this one.
 */
export const families: readonly Placed[] = [
  placed(attendance, 'year', 'part', 'both', 'group'),
  placed(completion, 'year', 'part', 'both', 'group'),
  placed(capacity, 'year', 'part', 'both', 'group'),
  placed(demand, 'year', 'part', 'group'),
  placed(reach, 'year', 'part', 'group'),
  placed(network, 'year', 'group'),
  placed(returning, 'year'),
  placed(survey, 'year', 'part', 'both', 'group'),
];
