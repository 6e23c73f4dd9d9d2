import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import type { SeriesPlan } from '../rules/schedule/plan.js';
import { readWhole } from './mend.js';
import { readDocument } from './shape.js';
import { text } from './words.js';

/** A plan as a document gives it: the zone is still a name, which `zoneTable` exchanges for its table. */
export interface ScheduleDocument extends Omit<SeriesPlan, 'time'> {
  readonly time?: Omit<NonNullable<SeriesPlan['time']>, 'zone'> & { readonly zone: string };
}

const number = z.number();

const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('nthWeekday'),
    nth: z.literal([1, 2, 3, 4, 'last']),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  }),
  z.strictObject({
    kind: z.literal('dayOfMonth'),
    day: number,
    missing: z.enum(['omit', 'clamp', 'forward', 'reject']),
  }),
]);

const blackout = z.strictObject({
  from: text,
  to: text,
  label: text,
  status: z.optional(z.enum(['announced', 'expected'])),
});

/** The shape of one series; days and times are looked at by the rules, which name what cannot be. */
export const scheduleShape: z.ZodMiniType = z.strictObject({
  recurrence,
  from: text,
  count: z.optional(number),
  everyMonths: z.optional(number),
  time: z.optional(
    z.strictObject({
      start: text,
      minutes: z.optional(number),
      zone: text,
      ambiguity: z.optional(z.enum(['reject', 'earlier', 'later'])),
    }),
  ),
  blackouts: z.optional(z.array(blackout)),
  avoid: z.optional(
    z.strictObject({
      policy: z.enum(['fail', 'allow', 'skipAndExtend', 'nextWeek', 'previousWeek', 'nearestWeek', 'optimise']),
      maxShiftWeeks: z.optional(number),
      minGapDays: z.optional(number),
      maxGapDays: z.optional(number),
    }),
  ),
  previous: z.optional(text),
  busy: z.optional(
    z.array(z.strictObject({ from: z.union([text, number]), to: z.union([text, number]), label: text })),
  ),
});

export const blackoutsShape: z.ZodMiniType = z.optional(z.array(blackout));

/**
 * Reads the plan of one series, as `schedule.series` takes it, but for its zone.
 *
 * @returns the plan, or every problem with its shape; what is wrong with a day, a count or a time `schedule.series` names itself
 */
export function readSchedule(claimed: unknown): Result<ScheduleDocument> {
  return readScheduleFor(claimed, (document) => ({ ok: true, value: document }));
}

/**
 * The same, for an answer that is made at once, so that what is wrong with days, counts and times is named together with the shape.
 *
 * @param next makes the answer
 */
export function readScheduleFor<Answer>(
  claimed: unknown,
  next: (document: ScheduleDocument) => Result<Answer>,
): Result<Answer> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(scheduleShape, document.value, [], (shaped) => next(shaped as ScheduleDocument));
}
