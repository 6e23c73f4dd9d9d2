import type { PersonId } from '../../../kernel/id.js';
import type { Cohort } from '../cohorts.js';
import type { Frame } from '../facts.js';
import type { Count, Family, Presented } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';
import { type Added, added, bothAdded, nothingAdded, sumOf } from './added.js';
import { demandDefinitions } from './demand/definitions.js';
import { addRequests, addRow, byPerson, inRounds, type Request, type Requests } from './demand/requests.js';
import { medianWait, seatedWithin, waitsOf } from './demand/waits.js';
import { wasThere } from './presence.js';
import { seatsOf } from './seats.js';

type DemandId = IdsOf<'demand'>;

export interface DemandState {
  readonly requests: Requests;
  readonly seats: Added;
  /** People who were at a meeting. */
  readonly came: Set<PersonId>;
  /** People with a mark still to be recorded at a meeting that was held, and at one still to come. */
  readonly unrecorded: Set<PersonId>;
  readonly toMeet: Set<PersonId>;
}

/** Who asked for a seat, who was offered one, and how long that took. */
export const demand: Family<DemandId, DemandState> = {
  definitions: demandDefinitions,
  empty: () => ({
    requests: new Map(),
    seats: nothingAdded,
    came: new Set(),
    unrecorded: new Set(),
    toMeet: new Set(),
  }),
  add: (state, facts, { asOf }) => {
    for (const row of facts.demand) addRow(state.requests, row, asOf);
    if (facts.cohort === null) return state;
    addMembers(state, facts.cohort);
    const seats = seatsOf(facts.cohort);
    return {
      ...state,
      seats: added(state.seats, seats === null ? { null: 'not-applicable' } : { num: 0, den: seats }),
    };
  },
  merge: (first, second) => {
    addRequests(first.requests, second.requests);
    for (const name of ['came', 'unrecorded', 'toMeet'] as const) {
      for (const person of second[name]) first[name].add(person);
    }
    return { ...first, seats: bothAdded(first.seats, second.seats) };
  },
  present: (state, frame) => {
    const people = byPerson(state.requests);
    return [
      ...ofApplicants(state),
      ...reachOf(state, people),
      ...ofPeople([...people.values()]),
      ...waiting(state, frame),
    ];
  },
};

function addMembers({ came, unrecorded, toMeet }: DemandState, { slots, members }: Cohort): void {
  for (const { person, visits, register } of members) {
    if (visits.some(wasThere)) came.add(person);
    if (visits.some(({ mark }) => mark === 'unrecorded')) unrecorded.add(person);
    const pending = slots.some(({ state }, index) => state === 'pending' && register[index] === 'unrecorded');
    // A group of which no meeting is known yet is still to meet.
    if (pending || slots.length === 0) toMeet.add(person);
  }
}

function one(id: DemandId, count: Count): Presented<DemandId> {
  return { id, at: null, count };
}

function ofApplicants({ requests, seats }: DemandState): readonly Presented<DemandId>[] {
  const applicants = inRounds(requests);
  const eligible = applicants.filter((each) => each.eligible === true);
  const unsure = applicants.some((each) => each.eligible === null);
  const offered = eligible.filter((each) => each.offered !== null);
  const unknown: Count = { null: 'not-recorded' };
  return [
    one('demand.ratio', applicants.length === 0 || unsure ? unknown : overSeats(eligible.length, sumOf(seats))),
    one('demand.offer-rate', unsure ? unknown : { num: offered.length, den: eligible.length }),
  ];
}

function overSeats(num: number, seats: Count): Count {
  return 'null' in seats ? seats : { num, den: seats.den };
}

function reachOf(state: DemandState, people: ReadonlyMap<PersonId, Request>): readonly Presented<DemandId>[] {
  const offered = [...people].filter(([, request]) => request.offered !== null);
  const invited = offered.filter(([, { eligible }]) => eligible === true).map(([person]) => person);
  const unsure = offered.filter(([, { eligible }]) => eligible === null).length;
  const came = invited.filter((person) => state.came.has(person)).length;
  const awaited = invited.filter((person) => !state.came.has(person));
  const over = (den: number): Count => {
    if (awaited.some((person) => state.toMeet.has(person))) return { null: 'not-yet-observable' };
    if (awaited.some((person) => state.unrecorded.has(person))) return { null: 'not-recorded' };
    return { num: came, den };
  };
  return [one('demand.reach', over(invited.length)), one('demand.reach-sensitivity', over(invited.length + unsure))];
}

function ofPeople(all: readonly Request[]): readonly Presented<DemandId>[] {
  const people = all.filter(({ eligible }) => eligible !== false);
  const waits = people.filter(({ offered, open }) => offered === null && open);
  const unmet = people.filter(({ seated, open }) => seated === null && open);
  return [
    one('demand.waiting', all.length === 0 ? { null: 'not-recorded' } : { num: waits.length, den: 1 }),
    one('demand.unmet', { num: unmet.length, den: people.length }),
  ];
}

function waiting({ requests }: DemandState, { asOf, policy }: Frame): readonly Presented<DemandId>[] {
  const applicants = inRounds(requests).filter(({ eligible }) => eligible !== false);
  const waits = waitsOf(applicants, asOf);
  const median = medianWait(waits);
  const known = applicants.filter(({ asked }) => asked !== null).length;
  const { seatedWithinDays } = policy.review.figures.value;
  const within = seatedWithinDays.map(
    (days): Presented<DemandId> => ({
      id: 'wait.seated-within',
      at: { by: 'days', is: days },
      count: seatedWithin(applicants, days, asOf),
    }),
  );
  return [
    one('wait.median-days', median === null ? noMedian(applicants.length, known) : { num: median * known, den: known }),
    ...(within.length > 0 ? within : [one('wait.seated-within', { null: 'not-applicable' })]),
  ];
}

function noMedian(applicants: number, known: number): Count {
  if (applicants === 0) return { null: 'no-denominator' };
  return { null: known === 0 ? 'not-recorded' : 'not-reached' };
}
