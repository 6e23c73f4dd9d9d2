import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import { type FreedSeats, problemsOfFreedSeats } from '../rules/capacity/freed-seats.js';
import { readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { text } from './words.js';

const promotion = z.strictObject({
  meetingsHeld: z.optional(z.number()),
  meetings: z.optional(z.number()),
  starts: z.optional(z.array(text)),
  at: z.optional(text),
  seatsFree: z.number(),
  waitlist: z.array(
    z.strictObject({
      id: text,
      canAttend: z.optional(z.array(z.number())),
      eligible: z.optional(z.nullable(z.boolean())),
    }),
  ),
});

/**
 * Reads the free seats of one group for `capacity.promote`: `{ meetingsHeld, meetings?, seatsFree, waitlist: [{ id, canAttend?, eligible? }] }`,
 * or `{ starts: […], at, … }` in place of the numbers of meetings.
 *
 * @param policy that gives the number of meetings where the document does not
 * @returns the free seats, or every problem, each with its path
 */
export function readPromotion(claimed: unknown, policy: Policy): Result<FreedSeats> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(promotion, document.value, [], (shaped) => {
    const value: unknown = shaped;
    const read = value as FreedSeats;
    return judged(problemsOfFreedSeats(read, policy), () => read);
  });
}
