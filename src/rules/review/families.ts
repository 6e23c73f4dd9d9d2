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

/** Every family, in the order in which a review gives its figures. */
export const families: readonly ((frame: Frame) => Running)[] = [
  running(attendance),
  running(completion),
  running(capacity),
  running(demand),
  running(reach),
  running(network),
  running(returning),
  running(survey),
];
