import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { ok } from '../kernel/result.js';
import type { EarlierReview } from '../rules/review/index.js';
import { readWhole } from './mend.js';
import { readDocument } from './shape.js';
import { text, whole, words } from './words.js';

/** What every figure of a review says of itself. A later version of this library may say more; it is kept. */
const name = {
  id: text,
  version: text,
  scope: z.looseObject({
    year: whole,
    stream: z.optional(text),
    modality: z.optional(text),
    group: z.optional(text),
  }),
  at: z.nullable(z.looseObject({ by: text, is: z.union([text, z.number()]) })),
  policies: z.array(text),
  asOf: text,
};

const interval = z.looseObject({ method: text, confidence: z.number(), low: z.number(), high: z.number() });
const known = z.looseObject({
  ...name,
  question: text,
  unit: text,
  num: whole,
  den: whole,
  value: z.number(),
  interval: z.nullable(interval),
});
const none = z.looseObject({ ...name, null: text });
const withheld = z.looseObject({ ...name, withheld: z.literal(true) });

const table = z.looseObject({
  id: text,
  title: text,
  of: text,
  columns: z.array(z.looseObject({ id: text, title: text })),
  rows: z.array(
    z.looseObject({
      label: text,
      total: z.boolean(),
      numbers: z.array(z.nullable(z.union([z.number(), z.literal('withheld')]))),
    }),
  ),
});

/** Of the answer of an earlier review, as JSON, the parts that a later one looks at; the rest of it may be there and is left out. */
export const earlierReview: z.ZodMiniType = z.object({
  year: whole,
  terms: z.record(z.string(), z.record(z.string(), z.unknown())),
  metrics: z.array(z.union([known, none])),
  released: z.looseObject({
    refused: z.nullable(z.looseObject({ path: text, code: text, message: text })),
    tables: z.array(table),
    metrics: z.array(z.union([known, none, withheld])),
    findings: z.array(z.looseObject({ ruleId: text, kind: text })),
    advice: words,
    counts: z.record(z.string(), whole),
    note: text,
  }),
});

/**
 * Reads the answer of an earlier review, as `cop review --format json` wrote it.
 *
 * @param claimed the whole answer; what a later review does not look at may be there
 */
export function readEarlierReview(claimed: unknown): Result<EarlierReview> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(earlierReview, document.value, [], (shaped) => {
    const value: unknown = shaped;
    return ok(value as EarlierReview);
  });
}
