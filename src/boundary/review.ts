import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { marks } from '../policy/attendance-terms.js';
import type { Policy } from '../policy/policy.js';
import { builtInPolicies } from '../policy/programmes/index.js';
import { asOfDay } from '../rules/review/directory.js';
import { problemsOf } from '../rules/review/problems.js';
import { leavingReasons, themes, valueCycles, type YearRecords } from '../rules/review/records.js';
import { earlierReview } from './earlier-review.js';
import { type Resting, readWhole } from './mend.js';
import { judged, readDocument } from './shape.js';
import { modality, text, whole, words } from './words.js';

const said = z.optional(z.nullable(whole));

const groups = z.array(
  z.strictObject({
    id: text,
    policy: z.optional(text),
    modality,
    stream: text,
    meetings: z.array(
      z.strictObject({
        number: whole,
        date: text,
        held: z.nullable(z.boolean()),
        modality: z.optional(modality),
        minutes: z.optional(whole),
        facilitators: z.optional(z.array(text)),
      }),
    ),
    surveyed: z.optional(whole),
  }),
);

const enrolments = z.array(
  z.strictObject({
    person: text,
    group: text,
    organisation: z.optional(text),
    region: z.optional(text),
    attributes: z.optional(words),
    joinedAt: z.optional(text),
    leftAt: z.optional(text),
    leftBecause: z.optional(z.enum(leavingReasons)),
    moves: z.optional(
      z.array(
        z.strictObject({
          on: text,
          organisation: z.nullable(text),
          inSector: z.nullable(z.boolean()),
          keptSeat: z.boolean(),
        }),
      ),
    ),
  }),
);

const attendance = z.array(
  z.strictObject({
    person: text,
    group: text,
    meeting: whole,
    mark: z.enum(marks),
    minutes: z.optional(whole),
    recordedAt: z.optional(text),
  }),
);

const demand = z.array(
  z.strictObject({
    person: text,
    group: z.optional(text),
    stream: z.optional(text),
    intake: z.optional(text),
    eligible: z.optional(z.boolean()),
    askedOn: z.optional(text),
    offeredOn: z.optional(text),
    seatedOn: z.optional(text),
    withdrewOn: z.optional(text),
  }),
);

const responses = z.array(
  z.strictObject({
    id: z.optional(text),
    group: text,
    recommend: said,
    agreement: z.optional(z.record(z.string(), z.nullable(whole))),
    before: said,
    after: said,
    applied: z.optional(z.nullable(z.boolean())),
    codings: z.optional(z.array(z.array(z.enum(valueCycles)))),
    theme: z.optional(z.enum(themes)),
    text: z.optional(text),
  }),
);

const history = z.array(
  z.strictObject({
    person: text,
    group: text,
    startedOn: text,
    endedOn: text,
    completed: z.boolean(),
    inSector: z.optional(z.nullable(z.boolean())),
    attended: z.optional(z.array(whole)),
  }),
);

const records = z.strictObject({
  year: whole,
  asOf: z.optional(text),
  groups,
  enrolments,
  attendance,
  demand: z.optional(demand),
  responses: z.optional(responses),
  certificates: z.optional(z.array(z.strictObject({ person: text, group: text, minutes: whole }))),
  history: z.optional(history),
  regions: z.optional(words),
  workforce: z.optional(z.array(z.strictObject({ category: text, people: whole }))),
  previous: z.optional(earlierReview),
});

const resting: readonly Resting[] = [
  { on: /\.held$/, what: /^attendance|^groups\[\d+\]\.meetings$/, code: 'contradiction' },
  { on: /^enrolments(\[\d+\](\.person|\.group)?)?$/, what: /^attendance\[\d+\]\.mark$/, code: 'contradiction' },
  { on: /^attendance\[\d+\]\.mark$/, what: /\.minutes$/, code: 'contradiction' },
  { on: /^groups\[\d+\]\.meetings(\[\d+\](\.date)?)?$/, what: /^groups\[\d+\]\.meetings$/, code: 'contradiction' },
  {
    on: /^groups(\[\d+\](\.id|\.meetings(\[\d+\](\.number)?)?)?)?$|^enrolments(\[\d+\](\.person|\.group)?)?$/,
    what: /^(enrolments|attendance|demand|responses|certificates)/,
    code: 'unknown-reference',
  },
  { on: /^groups(\[\d+\](\.stream)?)?$/, what: /^demand\[\d+\]\.stream$/, code: 'unknown-reference' },
  { on: /^groups\[\d+\]\.stream$/, what: /^demand\[\d+\]\.stream$/, code: 'contradiction' },
  { on: /^regions/, what: /^enrolments\[\d+\]\.region$/, code: 'unknown-reference' },
  // Without them nobody knows as at which day the year is reviewed.
  { on: /^(year|attendance|groups)$|\.date$|\.recordedAt$/, what: /On$|\.recordedAt$/, code: 'contradiction' },
];

/**
 * Reads the records of a year for `review.annual`.
 *
 * @param claimed `{ year, asOf?, groups, enrolments, attendance, demand?, responses?, certificates?, history?, regions?, workforce?,
 * previous? }`; where `asOf` is left out the year is taken as over: its last day, or the last meeting listed or the last mark written down
 * where that is later. `previous` is the answer of an earlier review, of which only what is compared is kept
 * @param others policies that groups may name besides; those built in are found by {@link policiesNamed}
 * @returns the records, or every problem: of their shapes, and what contradicts itself
 */
export function readYear(claimed: unknown, policy: Policy, others: readonly Policy[] = []): Result<YearRecords> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(records, document.value, resting, (shaped) => {
    const value: unknown = shaped;
    const read = value as YearRecords;
    return judged(problemsOf(read, policy, others), () => ({ ...read, asOf: asOfDay(read) }));
  });
}

/**
 * The built-in policies that groups of a document name, so that `readYear` and `review.annual` can be given them. What cannot be read
 * names none.
 *
 * @param claimed the same document as for `readYear`
 * @example
 * policiesNamed({ groups: [{ policy: 'alumni-network@planned' }] }).length // => 1
 */
export function policiesNamed(claimed: unknown): readonly Policy[] {
  const named = z.looseObject({ groups: z.array(z.unknown()) }).safeParse(claimed);
  const names = named.success ? named.data.groups.map((group) => z.looseObject({ policy: text }).safeParse(group)) : [];
  const ids = new Set(names.flatMap((each) => (each.success ? [each.data.policy] : [])));
  return builtInPolicies.filter(({ id }) => ids.has(id));
}
