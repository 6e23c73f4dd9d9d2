import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import type { RepairIntake } from '../rules/capacity/repair/intake.js';
import { problemsOfRepair } from '../rules/capacity/repair/problems.js';
import { orderShape, restingOnOrderAndGroups, roundApplicantFacts, roundGroupFacts, withOrderOf } from './intake.js';
import { type Resting, readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { modality, text } from './words.js';

const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('withdrawal'), applicant: text }),
  z.strictObject({ type: z.literal('capacityCut'), group: text, newCapacity: z.number() }),
  z.strictObject({ type: z.literal('groupClosed'), group: text }),
  z.strictObject({ type: z.literal('modalityChange'), group: text, modality }),
]);

const repair = z.strictObject({
  order: z.optional(orderShape),
  groups: z.array(z.strictObject(roundGroupFacts)),
  applicants: z.array(z.strictObject(roundApplicantFacts)),
  current: z.record(z.string(), z.nullable(text)),
  event: z.optional(z.union([event, z.array(event)])),
  pins: z.optional(z.array(text)),
});

/** Without readable groups and applicants nobody knows what is a reference to one, and without seats nobody knows what a pin can hold. */
const resting: readonly Resting[] = [
  ...restingOnOrderAndGroups,
  { on: /^groups(\[\d+\](\.id)?)?$/, what: /^(current|event)/, code: 'unknown-reference' },
  { on: /^applicants(\[\d+\](\.id)?)?$/, what: /^(current|event|pins)/, code: 'unknown-reference' },
  { on: /^(groups|applicants|current|event)/, what: /^(event|pins)/, code: 'contradiction' },
];

/**
 * Reads a repair for `capacity.repair`: `{ order?, groups: […], applicants: […], current: {…}, event?, pins? }`.
 *
 * @param policy that gives a group's maximum where it brings only its modality
 * @returns the repair, or every problem, of its shape and of its values
 */
export function readRepair(claimed: unknown, policy: Policy): Result<RepairIntake> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(repair, withOrderOf(policy, document.value), resting, (shaped) => {
    const value: unknown = shaped;
    const read = value as RepairIntake;
    return judged(problemsOfRepair(read, policy), () => read);
  });
}
