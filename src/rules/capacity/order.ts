import { hash52 } from '../../kernel/hash.js';
import type { PersonId } from '../../kernel/id.js';
import { readInstant } from '../../kernel/instant.js';
import { byCodeUnit } from '../../kernel/order.js';
import { failed, lawfulValue, ok, problem, type Result } from '../../kernel/result.js';
import type { AllocationOrder, Applicant, Intake } from './intake.js';

/** What an applicant is ordered by. */
export interface OrderKey {
  readonly tier: number;
  /** The number that is compared: a priority, a moment in milliseconds or a number drawn. */
  readonly compared: number;
  /** The same, as it is published: a moment in the words in which it came in. */
  readonly published: number | string;
}

export function readSeed({ seed }: AllocationOrder): Result<string> {
  if (seed === undefined) return failed(problem('order.seed', 'missing', 'A lottery needs a seed.'));
  if (seed.trim() === '') return failed(problem('order.seed', 'empty', 'A seed cannot be empty.'));
  return ok(seed);
}

export function readPriority({ priority }: Applicant, path: string): Result<number> {
  if (priority === undefined) return failed(problem(path, 'missing', 'This order needs a priority.'));
  if (typeof priority !== 'number') {
    return failed(problem(path, 'unsupported', 'A priority for each group needs another method; give one number.'));
  }
  return Number.isFinite(priority) ? ok(priority) : failed(problem(path, 'wrong-type', 'A priority is a number.'));
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

/** The key of everyone, each worked out once because a draw is dear. What an order needs and does not find throws a RangeError. */
export function keysOf({ order, applicants }: Intake): ReadonlyMap<PersonId, OrderKey> {
  const compared = comparedBy(order);
  return new Map(
    applicants.map((applicant) => {
      const key = compared(applicant);
      const published = (order.by === 'applied' ? applicant.appliedAt : undefined) ?? key;
      return [applicant.id, { tier: applicant.tier ?? 0, compared: key, published }];
    }),
  );
}

function comparedBy(order: AllocationOrder): (applicant: Applicant) => number {
  if (order.by === 'priority') return (applicant) => lawfulValue(readPriority(applicant, 'priority'));
  if (order.by === 'applied') return (applicant) => lawfulValue(readAppliedAt(applicant, 'appliedAt'));
  const seed = lawfulValue(readSeed(order));
  return ({ id }) => lotteryKey(seed, id);
}

/** One applicant and their key. */
export interface Turn {
  readonly applicant: Applicant;
  readonly key: OrderKey;
}

/** Everyone in the order in which they are served, which does not depend on the order in which they were listed. */
export function turnsOf({ applicants }: Intake, keys: ReadonlyMap<PersonId, OrderKey>): readonly Turn[] {
  return applicants
    .flatMap((applicant) => {
      const key = keys.get(applicant.id);
      return key ? [{ applicant, key }] : [];
    })
    .sort(byTurn);
}

function byTurn(first: Turn, second: Turn): number {
  return (
    first.key.tier - second.key.tier ||
    first.key.compared - second.key.compared ||
    byCodeUnit(first.applicant.id, second.applicant.id)
  );
}
