import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { marks } from '../policy/attendance-terms.js';
import type { Policy } from '../policy/policy.js';
import { asOfDay } from '../rules/review/directory.js';
import { problemsOf } from '../rules/review/problems.js';
import type { YearRecords } from '../rules/review/records.js';
import { type Resting, readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { modality, text, whole, words } from './words.js';

const records = z.strictObject({
  year: whole,
  asOf: z.optional(text),
  groups: z.array(
    z.strictObject({
      id: text,
      policy: z.optional(text),
      modality,
      stream: text,
      meetings: z.array(z.strictObject({ number: whole, date: text, held: z.nullable(z.boolean()) })),
    }),
  ),
  enrolments: z.array(
    z.strictObject({
      person: text,
      group: text,
      organisation: z.optional(text),
      joinedAt: z.optional(text),
      leftAt: z.optional(text),
      attributes: z.optional(words),
    }),
  ),
  attendance: z.array(z.strictObject({ person: text, group: text, meeting: whole, mark: z.enum(marks) })),
  demand: z.optional(z.array(z.strictObject({ person: text, group: text }))),
  responses: z.optional(z.array(z.strictObject({ group: text }))),
  previous: z.optional(z.unknown()),
});

const resting: readonly Resting[] = [
  { on: /\.held$/, what: /^attendance/, code: 'contradiction' },
  {
    on: /^groups(\[\d+\](\.id|\.meetings(\[\d+\](\.number)?)?)?)?$|^enrolments(\[\d+\](\.person|\.group)?)?$/,
    what: /^(enrolments|attendance|demand|responses)/,
    code: 'unknown-reference',
  },
];

/**
 * Reads the records of a year for `review.annual`.
 *
 * @param claimed `{ year, asOf?, groups, enrolments, attendance, demand?, responses? }`; where `asOf` is left out the year is taken as
 * over: its last day, or the last meeting listed where that is later
 * @returns the records, or every problem: of their shapes, and what contradicts itself
 */
export function readYear(claimed: unknown, policy: Policy): Result<YearRecords> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(records, document.value, resting, (shaped) => {
    const value: unknown = shaped;
    const read = value as YearRecords;
    return judged(problemsOf(read, policy), () => ({ ...read, asOf: asOfDay(read) }));
  });
}
