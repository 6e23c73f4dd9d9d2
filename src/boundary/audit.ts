import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { problemsOfAudit } from '../rules/capacity/audit/problems.js';
import type { AuditRecords } from '../rules/capacity/audit/records.js';
import { type Resting, readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { modality, text, whole, words } from './words.js';

/** What memberships and waitlists tell of a person alike. */
const facts = {
  person: text,
  group: text,
  eligible: z.optional(z.boolean()),
  attributes: z.optional(words),
  organisation: z.optional(text),
};

const records = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: text,
      modality: z.optional(modality),
      capacity: z.optional(z.number()),
      reserves: z.optional(z.record(z.string(), z.number())),
      perOrganisation: z.optional(z.number()),
      minimum: z.optional(z.number()),
      meetings: z.optional(words),
      changes: z.optional(z.array(z.strictObject({ fromMeeting: whole, modality }))),
    }),
  ),
  memberships: z.array(
    z.strictObject({ ...facts, from: text, to: z.optional(z.nullable(text)), rules: z.optional(words) }),
  ),
  waiting: z.optional(z.array(z.strictObject({ ...facts, since: z.optional(text) }))),
  attendance: z.optional(z.array(z.strictObject({ group: text, meeting: whole, seatHolder: text, attendee: text }))),
  asOf: z.optional(text),
});

/** Without readable groups nobody knows what is a reference to one, or to one of its meetings. */
const restingOnGroups: readonly Resting[] = [
  {
    on: /^groups(\[\d+\](\.id|\.meetings.*)?)?$/,
    what: /^(memberships|waiting|attendance)/,
    code: 'unknown-reference',
  },
];

/**
 * Reads what `capacity.audit` looks at: `{ groups: […], memberships: […], waiting?: […], attendance?: […], asOf? }`.
 *
 * @returns the records, or every problem, of their shape and of their values, each with its path
 */
export function readAudit(claimed: unknown): Result<AuditRecords> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(records, document.value, restingOnGroups, (shaped) => {
    const value: unknown = shaped;
    const read = value as AuditRecords;
    return judged(problemsOfAudit(read), () => read);
  });
}
