import { hash52, sha256 } from '../../kernel/hash.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import { readInstant } from '../../kernel/instant.js';
import { byCodeUnit } from '../../kernel/order.js';
import { placesByKey } from '../../kernel/places-by-key.js';
import { failed, lawfulValue, ok, problem, type Result } from '../../kernel/result.js';
import type { AllocationOrder, Applicant, Intake } from './intake.js';
import type { PublishedKey } from './reasons.js';

/** What an applicant is ordered by. */
export interface OrderKey {
  readonly tier: number;
  /** Rounds they missed; 0 where nobody counts them. */
  readonly missed: number;
  /** The number that is compared: a priority, a moment in milliseconds or a number drawn. */
  readonly compared: number;
  /** The same, as it is published: a moment in the words in which it came in. */
  readonly published: PublishedKey;
}

export function readSeed({ seed }: AllocationOrder): Result<string> {
  if (seed === undefined) return failed(problem('order.seed', 'missing', 'A lottery needs a seed.'));
  if (seed.trim() === '') return failed(problem('order.seed', 'empty', 'A seed cannot be empty.'));
  return ok(seed);
}

/** The seed is held to what was published of it, where that is given. */
export function readCommitment({ seed, commitment }: AllocationOrder): Result<string | undefined> {
  if (commitment === undefined || seed === undefined || commitment === sha256(seed)) return ok(commitment);
  return failed(problem('order.commitment', 'contradiction', 'This is not the commitment to this seed.'));
}

/** A number for all groups; or, where it is given by group, the number for one of them. */
export function readPriority({ priority }: Applicant, path: string, group?: GroupId): Result<number> {
  const own = typeof priority === 'object' ? priorityFor(priority, group) : priority;
  const place = typeof priority === 'object' && group !== undefined ? `${path}.${group}` : path;
  if (own === undefined) return failed(problem(place, 'missing', 'This order needs a priority.'));
  return Number.isFinite(own) ? ok(own) : failed(problem(place, 'wrong-type', 'A priority is a number.'));
}

function priorityFor(priority: Readonly<Record<GroupId, number>>, group: GroupId | undefined): number | undefined {
  return group !== undefined && Object.hasOwn(priority, group) ? priority[group] : undefined;
}

export function readAppliedAt({ appliedAt }: Applicant, path: string): Result<number> {
  if (appliedAt === undefined) {
    return failed(problem(path, 'missing', 'This order needs the moment of the application.'));
  }
  return readInstant(appliedAt, path);
}

/**
 * The number a person draws in a lottery: the first 52 bits of SHA-256 of the seed, a bar and the id. It depends on nobody else, so
 * adding or removing a person changes no other number, and anyone can check it with the tools of another language.
 *
 * @param seed a text published before the draw
 * @param id the applicant's id
 * @returns a whole number below 2 to the power of 52; the smaller is served first
 * @example
 * lotteryKey('2026-R1', 'a1') // => 2444753418208904
 */
export function lotteryKey(seed: string, id: PersonId): number {
  return hash52(`${seed}|${id}`);
}

/** Whether groups order the same people differently, because somebody has a priority of their own in each. */
export function ordersByGroup({ order, applicants }: Intake): boolean {
  return order.by === 'priority' && applicants.some(({ priority }) => typeof priority === 'object');
}

/** Everyone in the order in which they are served, with what decides it, in columns by their place in the intake. */
export interface ServingOrder {
  /** Places in the list of applicants, first served first. */
  readonly places: Uint32Array;
  readonly tiers: Float64Array;
  readonly missed: Float64Array;
  readonly compared: Float64Array;
}

/**
 * The order in which people are served, which does not depend on the order in which they were listed. Where groups order people
 * differently there is none but of tiers, missed rounds and ids. What an order needs and does not find throws a RangeError.
 *
 * @param countsMissed whether whoever missed more rounds comes first within a tier
 */
export function servingOrder(intake: Intake, countsMissed: boolean): ServingOrder {
  const { applicants } = intake;
  const compare = ordersByGroup(intake) ? () => 0 : comparedBy(intake.order);
  const compared = new Float64Array(applicants.length);
  const missed = new Float64Array(applicants.length);
  const tiers = new Float64Array(applicants.length);
  applicants.forEach((applicant, place) => {
    compared[place] = compare(applicant);
    missed[place] = countsMissed ? (applicant.missed ?? 0) : 0;
    tiers[place] = applicant.tier ?? 0;
  });
  let places = placesByKey(Uint32Array.from(applicants.keys()), compared);
  if (missed.some((rounds) => rounds > 0)) {
    const mostFirst = missed.map((rounds) => -rounds);
    places = placesByKey(places, mostFirst);
  }
  places = placesByKey(places, tiers);
  const order = { places, tiers, missed, compared };
  sortEqual(order, applicants);
  return order;
}

function comparedBy(order: AllocationOrder): (applicant: Applicant) => number {
  if (order.by === 'priority') return (applicant) => lawfulValue(readPriority(applicant, 'priority'));
  if (order.by === 'applied') return (applicant) => lawfulValue(readAppliedAt(applicant, 'appliedAt'));
  const seed = lawfulValue(readSeed(order));
  return ({ id }) => lotteryKey(seed, id);
}

/** Equal keys go by id. Texts are slow to sort, so only those are that have to be. */
function sortEqual({ places, tiers, missed, compared }: ServingOrder, applicants: readonly Applicant[]): void {
  const equal = (one = 0, other = 0): boolean =>
    tiers[one] === tiers[other] && missed[one] === missed[other] && compared[one] === compared[other];
  let from = 0;
  for (let to = 1; to <= places.length; to++) {
    if (to < places.length && equal(places[from], places[to])) continue;
    if (to - from > 1) {
      const run = Array.from(places.subarray(from, to), (place) => ({ place, id: applicants[place]?.id ?? '' }));
      run.sort((one, other) => byCodeUnit(one.id, other.id));
      places.set(
        run.map(({ place }) => place),
        from,
      );
    }
    from = to;
  }
}

/** What one applicant is ordered by in a group they listed. */
export function keyIn(
  applicant: Applicant,
  place: number,
  group: GroupId,
  { by }: AllocationOrder,
  { tiers, missed, compared }: ServingOrder,
): OrderKey {
  const { priority, appliedAt } = applicant;
  const own = by === 'priority' && typeof priority === 'object' ? priorityFor(priority, group) : undefined;
  const given = own ?? (by === 'priority' && typeof priority === 'number' ? priority : compared[place]) ?? 0;
  // Zero has no sign in JSON, so it has none here.
  const number = given === 0 ? 0 : given;
  return {
    tier: tiers[place] ?? 0,
    missed: missed[place] ?? 0,
    compared: number,
    published: by === 'applied' && appliedAt !== undefined ? appliedAt : number,
  };
}

/** Everyone in the order in which they are served. */
export function turnsOf(intake: Intake, countsMissed: boolean): readonly Applicant[] {
  const { places } = servingOrder(intake, countsMissed);
  return Array.from(places, (place) => intake.applicants[place]).filter((each) => each !== undefined);
}
