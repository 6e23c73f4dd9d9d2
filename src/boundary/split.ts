import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import { type ModalityMove, problemsOfModalityMove } from '../rules/capacity/modality-move.js';
import { problemsOfSplit } from '../rules/capacity/splitting/problems.js';
import type { SplitRequest } from '../rules/capacity/splitting/request.js';
import { type Resting, readWhole } from './mend.js';
import type { Facts } from './record.js';
import { judged, readDocument } from './shape.js';
import { modality, text } from './words.js';

/** Attributes have any name, and text for a value. */
const people = z.array(z.catchall(z.object({ id: text }), text));
const lists = z.optional(z.array(z.array(text)));
const attributes = z.optional(z.array(text));

const demands: Facts = { together: lists, apart: lists, balance: attributes, neverIsolate: attributes };

const split = z.strictObject({
  people,
  cap: z.optional(z.number()),
  modality: z.optional(modality),
  min: z.optional(z.number()),
  previous: lists,
  ...demands,
});

/** Without readable people nobody knows who is among them, and without a readable modality nobody knows the policy's maximum. */
const restingOnPeople: readonly Resting[] = [
  { on: /^people(\[\d+\](\.id)?)?$/, what: /^(together|apart|previous)/, code: 'unknown-reference' },
  { on: /^modality$/, what: /^cap$/, code: 'missing' },
];

/**
 * Reads `{ people: […], cap or modality, min?, together?, apart?, balance?, neverIsolate?, previous? }` for `capacity.split`.
 *
 * @param policy that gives the maximum of a modality, and the minimum
 * @returns the request, or every problem, of its shape and of its values
 */
export function readSplit(claimed: unknown, policy: Policy): Result<SplitRequest> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(split, document.value, restingOnPeople, (shaped) => {
    const value: unknown = shaped;
    const read = value as SplitRequest;
    return judged(problemsOfSplit(read, policy), () => read);
  });
}

const move = z.strictObject({
  to: modality,
  fromMeeting: z.optional(z.number()),
  groups: z.array(
    z.strictObject({
      id: text,
      modality,
      capacity: z.optional(z.number()),
      members: people,
      splitting: z.optional(z.boolean()),
      ...demands,
    }),
  ),
});

const restingOnMembers: readonly Resting[] = [
  { on: /\.members(\[\d+\](\.id)?)?$/, what: /\.(together|apart)\[/, code: 'unknown-reference' },
  { on: /^to$/, what: /\.capacity$/, code: 'missing' },
];

/**
 * Reads `{ to, fromMeeting?, groups: [{ id, modality, capacity?, members: […], splitting?, together?, apart?, balance?, neverIsolate? }] }`
 * for `capacity.changeModality`.
 *
 * @param policy that gives the maximum of the new way
 * @returns the move, or every problem, of its shape and of its values
 */
export function readModalityMove(claimed: unknown, policy: Policy): Result<ModalityMove> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(move, document.value, restingOnMembers, (shaped) => {
    const value: unknown = shaped;
    const read = value as ModalityMove;
    return judged(problemsOfModalityMove(read, policy), () => read);
  });
}
