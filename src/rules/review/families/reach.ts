import { type Modality, modalities } from '../../../policy/policy.js';
import type { Family, Presented } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';
import { reachDefinitions } from './reach/definitions.js';
import { bothEquities, type Equity, gapsIn, noEquity, withCohort } from './reach/equity.js';
import {
  atEnrolment,
  atMeeting,
  bothOrganisations,
  concentration,
  diversity,
  diversityNormalised,
  noOrganisations,
  type Organisations,
  withGroup,
} from './reach/organisations.js';
import { addMember, addPeople, type People, regionsReached } from './reach/people.js';
import { representationOf } from './reach/representation.js';

type ReachId = IdsOf<'reach'>;

export interface ReachState {
  readonly people: People;
  readonly organisations: Organisations;
  readonly equity: Equity;
  /** Seats by how their group met at the start. */
  readonly seats: Map<Modality, number>;
}

/** Whom the groups reached, and whether it went as well for everybody. */
export const reach: Family<ReachId, ReachState> = {
  definitions: reachDefinitions,
  empty: () => ({ people: new Map(), organisations: noOrganisations(), equity: noEquity(), seats: new Map() }),
  add: (state, { cohort }) => {
    if (cohort === null) return state;
    for (const member of cohort.members) addMember(state.people, member);
    addSeats(state.seats, cohort.group.modality, cohort.members.length);
    return {
      ...state,
      organisations: withGroup(state.organisations, cohort),
      equity: withCohort(state.equity, cohort),
    };
  },
  merge: (first, second) => {
    addPeople(first.people, second.people);
    for (const [modality, seats] of second.seats) addSeats(first.seats, modality, seats);
    return {
      ...first,
      organisations: bothOrganisations(first.organisations, second.organisations),
      equity: bothEquities(first.equity, second.equity),
    };
  },
  present: ({ people, organisations, equity, seats }, frame) => [
    { id: 'people.enrolled', at: null, count: { num: people.size, den: 1 } },
    { id: 'organisations.at-enrolment', at: null, count: atEnrolment(organisations) },
    { id: 'organisations.at-meeting', at: null, count: atMeeting(organisations) },
    { id: 'organisations.concentration', at: null, count: concentration(organisations) },
    { id: 'diversity.organisations', at: null, count: diversity(organisations) },
    { id: 'diversity.organisations-normalised', at: null, count: diversityNormalised(organisations) },
    ...representationOf(people, frame),
    ...gapsIn(equity, frame),
    { id: 'reach.regions', at: null, count: regionsReached(people, frame) },
    ...modalityMix(seats),
  ],
};

function modalityMix(seats: ReadonlyMap<Modality, number>): readonly Presented<ReachId>[] {
  const den = [...seats.values()].reduce((sum, each) => sum + each, 0);
  return modalities.map((modality) => ({
    id: 'reach.modality-mix',
    at: { by: 'modality', is: modality },
    count: { num: seats.get(modality) ?? 0, den },
  }));
}

function addSeats(seats: Map<Modality, number>, modality: Modality, more: number): void {
  // A group of nobody leaves no trace, so that equal states look equal.
  if (more > 0) seats.set(modality, (seats.get(modality) ?? 0) + more);
}
