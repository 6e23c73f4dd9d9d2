import * as z from 'zod/mini';
import type { Result } from '../kernel/result.js';
import { allocationMethods, servingOrders } from '../policy/allocation-terms.js';
import { definePolicy } from '../policy/define.js';
import { type Policy, type PolicyDocument, queuePlaces } from '../policy/policy.js';
import { type Resting, readWhole } from './mend.js';
import { readDocument } from './shape.js';
import { text, words } from './words.js';

function sourced(value: z.ZodMiniType): z.ZodMiniType {
  return z.strictObject({ value, source: text, section: text, reading: z.optional(text) });
}

function sourcedOrNone(value: z.ZodMiniType): z.ZodMiniType {
  return z.nullable(sourced(value));
}

const number = z.number();
const ratio = z.strictObject({ numerator: number, denominator: number });

const minimumAttendance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meetings'), meetings: number }),
  z.strictObject({ kind: z.literal('ratio'), share: ratio, rounded: z.enum(['up', 'down']) }),
  z.strictObject({ kind: z.literal('absences'), atMost: number }),
]);

const points = z.strictObject({ attended: number, partial: z.nullable(number), excused: z.nullable(number) });

const stream = z.strictObject({
  id: text,
  title: text,
  typesOfWork: z.optional(words),
  careerStages: z.optional(words),
  settings: z.optional(words),
  themes: z.optional(words),
});

const reentry = z.union([z.strictObject({ afterDays: number }), z.literal('not-again')]);

const document = z.strictObject({
  id: text,
  title: text,
  status: sourced(z.enum(['in-use', 'planned'])),
  effective: sourced(z.strictObject({ from: text, to: z.nullable(text) })),
  capacity: z.strictObject({
    maximum: z.strictObject({
      'in-person': z.optional(sourcedOrNone(number)),
      online: z.optional(sourcedOrNone(number)),
      hybrid: z.optional(sourcedOrNone(number)),
    }),
    minimumViable: sourcedOrNone(number),
  }),
  allocation: z.strictObject({
    method: sourced(z.enum(allocationMethods)),
    order: sourcedOrNone(z.enum(servingOrders)),
    reserves: sourcedOrNone(z.record(z.string(), number)),
    perOrganisation: sourcedOrNone(number),
    missedRounds: sourcedOrNone(z.boolean()),
  }),
  meetings: z.strictObject({
    count: sourcedOrNone(number),
    everyMonths: sourcedOrNone(number),
    minutes: sourcedOrNone(number),
    rolling: sourcedOrNone(z.boolean()),
  }),
  attendance: z.strictObject({
    minimum: sourcedOrNone(minimumAttendance),
    firstMeetingBy: sourcedOrNone(number),
    firstMeetingPreferred: sourcedOrNone(number),
    points: sourced(points),
  }),
  eligibility: z.strictObject({
    vocabularies: sourced(
      z.strictObject({
        sectors: words,
        typesOfWork: words,
        careerStages: words,
        settings: words,
        themes: words,
        accessRequirements: words,
        jurisdictions: words,
      }),
    ),
    sectors: sourced(words),
    streams: z.array(sourced(stream)),
    region: sourcedOrNone(z.strictObject({ jurisdiction: text, others: z.enum(['turned-away', 'placed-after']) })),
    previousCohort: sourcedOrNone(z.enum(['took-part', 'completed'])),
    liveMemberships: sourcedOrNone(number),
    reentry: sourcedOrNone(
      z.strictObject({
        completed: reentry,
        withdrew: reentry,
        'did-not-complete': reentry,
        deferred: reentry,
        'never-started': reentry,
        'left-sector': reentry,
      }),
    ),
    firstTimers: sourcedOrNone(z.enum(['placed-first', 'placed-after'])),
    reservedForReturners: sourcedOrNone(number),
    commitment: sourcedOrNone(z.boolean()),
  }),
  membership: z.strictObject({
    betweenJobsDays: sourcedOrNone(number),
    offerHours: sourcedOrNone(number),
    declinedOffer: sourced(z.enum(queuePlaces)),
    expiredOffer: sourced(z.enum(queuePlaces)),
    correctionDays: sourcedOrNone(number),
    alumniLapseDays: sourcedOrNone(number),
  }),
  formation: z.strictObject({
    purposes: sourced(words),
    betweenMeetings: sourcedOrNone(z.boolean()),
    facilitatorGroups: sourcedOrNone(number),
    decideDaysBefore: sourcedOrNone(number),
  }),
  review: z.strictObject({
    everyMonths: sourced(number),
    channels: sourced(words),
    figures: sourced(
      z.strictObject({
        belongsToYearOf: z.enum(['first-meeting', 'last-meeting']),
        rhythmDays: z.strictObject({ from: number, to: number }),
        strongTieMeetings: number,
        rejoinWithinDays: number,
        seatedWithinDays: z.array(number),
      }),
    ),
    findings: sourced(
      z.strictObject({
        confidence: ratio,
        significance: ratio,
        fewestPeople: number,
        leastDifference: ratio,
        completion: ratio,
        startOnTime: ratio,
        demandPerSeat: ratio,
        seatsTaken: ratio,
        bridgingTies: ratio,
        earlyDropout: ratio,
        recordsComplete: ratio,
        representation: ratio,
        rejoin: ratio,
        alumni: number,
        lateStartOnly: ratio,
        concentratedOrganisations: number,
      }),
    ),
    disclosure: sourced(
      z.strictObject({
        fewestPeople: number,
        fewestPeopleSensitive: number,
        fewestOrganisations: z.nullable(number),
        fewestForShares: number,
        widthLeft: number,
        zerosShown: z.boolean(),
        sensitiveAttributes: words,
      }),
    ),
  }),
});

const resting: readonly Resting[] = [
  { on: /^eligibility\.vocabularies/, what: /^eligibility\.(sectors|streams|region)/, code: 'contradiction' },
];

/**
 * Reads a policy that an organisation wrote as a JSON document. A policy of this library, written out with `JSON.stringify`, is one.
 *
 * @returns the policy, or every problem: of its shape, and every contradiction in it
 * @example
 * readPolicy(JSON.parse(JSON.stringify(policies.partnersInPrevention))).ok // => true
 * readPolicy({}).ok // => false
 */
export function readPolicy(claimed: unknown): Result<Policy> {
  const top = readDocument(claimed);
  if (!top.ok) return top;
  return readWhole(document, top.value, resting, (shaped) => {
    const value: unknown = shaped;
    return definePolicy(value as PolicyDocument);
  });
}
