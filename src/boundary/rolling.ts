import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { MeetingTime } from '../rules/schedule/plan.js';
import type { RollingPlan, RollingStream } from '../rules/schedule/rolling/types.js';
import type { HolidaysDocument } from './holidays.js';
import { type Resting, readWhole } from './mend.js';
import { busyFacts, dayFacts, patternFacts, settingFacts } from './schedule.js';
import { readDocument } from './shape.js';
import { text } from './words.js';

/** A stream as a document gives it: its zone is still a name, and so are its holidays. */
export interface StreamDocument extends Omit<RollingStream, 'time'> {
  readonly time?: Omit<MeetingTime, 'zone'> & { readonly zone: string };
  readonly holidays?: HolidaysDocument;
}

/** A rolling calendar as a document asks for it. */
export interface RollingDocument extends Omit<RollingPlan, 'streams'> {
  readonly streams: readonly StreamDocument[];
  /** Of every stream that names no calendar of its own. */
  readonly holidays?: HolidaysDocument;
}

const number = z.number();

const rolling = z.strictObject({
  from: text,
  until: z.optional(text),
  series: z.optional(number),
  closedMonths: settingFacts.closedMonths,
  ...dayFacts,
  resources: z.optional(z.array(z.strictObject({ id: text, ...busyFacts }))),
  streams: z.array(
    z.strictObject({
      id: text,
      ...patternFacts,
      count: z.optional(z.union([number, z.array(number)])),
      from: z.optional(text),
      breakMonths: z.optional(number),
      acrossClosed: z.optional(z.enum(['pass-over', 'wait'])),
      facilitator: z.optional(text),
      room: z.optional(text),
    }),
  ),
});

/** Without readable resources nobody knows what is a reference to one. */
const restingOnResources: readonly Resting[] = [
  { on: /^resources(\[\d+\](\.id)?)?$/, what: /^streams/, code: 'unknown-reference' },
];

/**
 * Reads what `schedule.rolling` takes, but for its zones and its holidays, which are names: `{ from, until or series, closedMonths?,
 * blackouts?, covered?, holidays?, resources?: [{ id, busy?, bufferMinutes? }], streams: [{ id, recurrence, … }] }`.
 *
 * @returns the document, or every problem with its shape; what is wrong with a day, a count or an id `schedule.rolling` names itself
 */
export function readRolling(claimed: unknown): Result<RollingDocument> {
  return readRollingFor(claimed, (document) => ({ ok: true, value: document }));
}

/**
 * The same, for an answer that is made at once, so that what is wrong with days, counts and ids is named together with the shape.
 *
 * @param next makes the answer
 */
export function readRollingFor<Answer>(
  claimed: unknown,
  next: (document: RollingDocument) => Result<Answer>,
): Result<Answer> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(rolling, document.value, restingOnResources, (shaped) => {
    const value: unknown = shaped;
    return next(value as RollingDocument);
  });
}
