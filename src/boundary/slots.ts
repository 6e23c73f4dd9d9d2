import * as z from 'zod/mini';
import { ok, type Result } from '../kernel/result.js';
import type { SlotRequest } from '../rules/schedule/slot-request.js';
import type { HolidaysDocument } from './holidays.js';
import { type Resting, readWhole } from './mend.js';
import { dayFacts, settingFacts } from './schedule.js';
import { readDocument } from './shape.js';
import { text } from './words.js';

/** What slots are to be ranked by, as a document gives it: its holidays are still a name. */
export interface SlotsDocument extends SlotRequest {
  readonly holidays?: HolidaysDocument;
}

const slots = z.strictObject({
  from: text,
  to: text,
  weekdays: z.optional(z.array(z.literal([1, 2, 3, 4, 5, 6, 7]))),
  nths: z.optional(z.array(z.literal([1, 2, 3, 4, 'last']))),
  ...settingFacts,
  ...dayFacts,
});

/** Beside a word that is none, it cannot be said which words of its list stand there twice. */
const resting: readonly Resting[] = (['weekdays', 'nths'] as const).map((list) => ({
  on: new RegExp(`^${list}\\[`),
  what: new RegExp(`^${list}\\[`),
  code: 'duplicate',
}));

/**
 * Reads which months and slots to compare: `{ from, to, weekdays?, nths?, everyMonths?, closedMonths?, blackouts?, covered?, holidays?,
 * schoolSetting? }`.
 *
 * @returns the request, or every problem with its shape; what is wrong with a day or a month `recommendSlots` names itself
 */
export function readSlots(claimed: unknown): Result<SlotsDocument> {
  return readSlotsFor(claimed, ok);
}

/**
 * The same, for an answer that is made at once, so that what is wrong with days and months is named together with the shape.
 *
 * @param next makes the answer
 */
export function readSlotsFor<Answer>(
  claimed: unknown,
  next: (document: SlotsDocument) => Result<Answer>,
): Result<Answer> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(slots, document.value, resting, (shaped) => {
    const value: unknown = shaped;
    return next(value as SlotsDocument);
  });
}
