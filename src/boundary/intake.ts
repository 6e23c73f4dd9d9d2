import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { allocationMethods, servingOrders } from '../policy/allocation-terms.js';
import type { Policy } from '../policy/policy.js';
import type { Intake } from '../rules/capacity/intake.js';
import { problemsOf } from '../rules/capacity/problems.js';
import { type Resting, readWhole } from './mend.js';
import type { Facts } from './record.js';
import { judged, readDocument } from './shape.js';
import { modality, text, words } from './words.js';

/** What places are given out by, for an intake and for the plan of a year. */
export const orderShape: z.ZodMiniType = z.strictObject({
  by: z.enum(servingOrders),
  seed: z.optional(text),
  commitment: z.optional(text),
});

export const methodShape: z.ZodMiniType = z.optional(z.enum(allocationMethods));

/** The facts of an applicant that places are given out by, without the id. */
export const queueFacts: Facts = {
  preferences: words,
  priority: z.optional(z.union([z.number(), z.record(z.string(), z.number())])),
  tier: z.optional(z.number()),
  missed: z.optional(z.number()),
  appliedAt: z.optional(text),
  attributes: z.optional(words),
  organisation: z.optional(text),
};

/** The facts of a group that its places rest on, without the id. */
export const placeFacts: Facts = {
  capacity: z.optional(z.number()),
  modality: z.optional(modality),
  minimum: z.optional(z.number()),
  reserves: z.optional(z.record(z.string(), z.number())),
  perOrganisation: z.optional(z.number()),
};

/** How far a group has come, which a plan knows of it otherwise. */
const progress: Facts = { meetingsStarted: z.optional(z.number()), meetings: z.optional(z.number()) };

/** A group of a round by itself, and an applicant. */
export const roundGroupFacts: Facts = { id: text, ...placeFacts, ...progress };
export const roundApplicantFacts: Facts = {
  id: text,
  ...queueFacts,
  ineligible: z.optional(z.record(z.string(), z.array(text))),
};

const intake = z.strictObject({
  method: methodShape,
  order: orderShape,
  groups: z.array(z.strictObject(roundGroupFacts)),
  applicants: z.array(z.strictObject(roundApplicantFacts)),
});

/** Without a readable order nobody knows what it needs, and without readable groups nobody knows what is a reference to one. */
export const restingOnOrderAndGroups: readonly Resting[] = [
  { on: /^order/, what: /^(order|applicants)/, code: 'missing' },
  { on: /^groups(\[\d+\](\.id)?)?$/, what: /^applicants/, code: 'unknown-reference' },
];

/** The document with the order that the policy sets, where it says none of its own. */
export function withOrderOf({ allocation: { order } }: Policy, document: object): object {
  if (order === null) return document;
  const { order: own = {} } = { order: undefined, ...document };
  const isObject = typeof own === 'object' && own !== null && !Array.isArray(own);
  return isObject && !Object.hasOwn(own, 'by') ? { ...document, order: { by: order.value, ...own } } : document;
}

/**
 * Reads an intake for `capacity.allocate`: `{ method?, order, groups: […], applicants: […] }`.
 *
 * @param policy that gives a group's maximum where it brings only its modality, and the method and the order where the document says none
 * @returns the intake, or every problem, of its shape and of its values
 */
export function readIntake(claimed: unknown, policy: Policy): Result<Intake> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(intake, withOrderOf(policy, document.value), restingOnOrderAndGroups, (shaped) => {
    const value: unknown = shaped;
    const read = value as Intake;
    return judged(problemsOf(read, policy), () => read);
  });
}
