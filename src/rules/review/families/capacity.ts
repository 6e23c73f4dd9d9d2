import { type Cohort, isFinished, membersOn, opening } from '../cohorts.js';
import type { Frame } from '../facts.js';
import type { Count, Family, Presented } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';
import { type Added, added, bothAdded, nothingAdded, sumOf } from './added.js';
import { addDays, coverageOf, gapsOf } from './capacity/days.js';
import { capacityDefinitions } from './capacity/definitions.js';
import {
  bothFacilitations,
  continuityOf,
  type Facilitation,
  facilitationOf,
  noFacilitation,
  ratioOf,
} from './capacity/facilitation.js';
import { seatsOf } from './seats.js';

type CapacityId = IdsOf<'capacity'>;

export interface CapacityState {
  readonly fill: Added;
  readonly over: Added;
  /** Meetings held in a way without a maximum. */
  readonly unlimited: number;
  readonly gaps: Added;
  readonly delivered: Added;
  /** Days of the year on which a group ran, as numbers of days since 1970-01-01. */
  readonly days: Set<number>;
  readonly facilitation: Facilitation;
}

/** How groups filled up, whether they met when and as they should, and who led them. */
export const capacity: Family<CapacityId, CapacityState> = {
  definitions: capacityDefinitions,
  empty: () => ({
    fill: nothingAdded,
    over: nothingAdded,
    unlimited: 0,
    gaps: nothingAdded,
    delivered: nothingAdded,
    days: new Set(),
    facilitation: noFacilitation,
  }),
  add: (state, facts, frame) => {
    const { cohort } = facts;
    return cohort === null ? state : withCohort(state, cohort, frame);
  },
  merge: (first, second) => {
    for (const day of second.days) first.days.add(day);
    return {
      fill: bothAdded(first.fill, second.fill),
      over: bothAdded(first.over, second.over),
      unlimited: first.unlimited + second.unlimited,
      gaps: bothAdded(first.gaps, second.gaps),
      delivered: bothAdded(first.delivered, second.delivered),
      days: first.days,
      facilitation: bothFacilitations(first.facilitation, second.facilitation),
    };
  },
  present: (state, frame) => [
    whole('fill-rate', sumOf(state.fill)),
    whole('capacity.over-meetings', overOf(state)),
    whole('cadence.adherence', sumOf(state.gaps)),
    whole('delivered-meetings', sumOf(state.delivered)),
    whole('rolling.coverage', coverageOf(state.days, frame)),
    whole('facilitator.ratio', ratioOf(state.facilitation)),
    whole('facilitator.continuity', continuityOf(state.facilitation)),
  ],
};

function withCohort(state: CapacityState, cohort: Cohort, frame: Frame): CapacityState {
  const { unlimited, ...over } = overMeetings(cohort);
  addDays(state.days, cohort, frame);
  return {
    fill: added(state.fill, fillRate(cohort)),
    over: added(state.over, over),
    unlimited: state.unlimited + unlimited,
    gaps: added(state.gaps, gapsOf(cohort, frame.policy.review.figures.value.rhythmDays, frame.asOf)),
    delivered: added(state.delivered, delivered(cohort)),
    days: state.days,
    facilitation: bothFacilitations(state.facilitation, facilitationOf(cohort)),
  };
}

function whole(id: CapacityId, count: Count): Presented<CapacityId> {
  return { id, at: null, count };
}

function fillRate(cohort: Cohort): Count {
  const start = opening(cohort);
  const seats = seatsOf(cohort);
  if (seats === null) return { null: 'not-applicable' };
  if (start === undefined) return { null: cohort.slots.length === 0 ? 'not-yet-observable' : 'not-applicable' };
  return start.state === 'held' ? { num: membersOn(cohort, start), den: seats } : { null: 'not-yet-observable' };
}

/** A group that has moved online is held to the maximum of the way each meeting met, not to that of its start. */
function overMeetings(cohort: Cohort): { readonly num: number; readonly den: number; readonly unlimited: number } {
  let [num, den, unlimited] = [0, 0, 0];
  for (const slot of cohort.slots) {
    if (slot.state !== 'held') continue;
    const most = cohort.policy.capacity.maximum[slot.modality]?.value;
    if (most === undefined) unlimited++;
    else {
      den++;
      if (membersOn(cohort, slot) > most) num++;
    }
  }
  return { num, den, unlimited };
}

function overOf({ over, unlimited }: CapacityState): Count {
  return over.den === 0 && unlimited > 0 ? { null: 'not-applicable' } : sumOf(over);
}

function delivered(cohort: Cohort): Count {
  return isFinished(cohort)
    ? { num: cohort.slots.filter(({ state }) => state === 'held').length, den: cohort.slots.length }
    : { null: 'not-yet-observable' };
}
