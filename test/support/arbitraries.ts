import fc from 'fast-check';
import { type CivilDay, dayOf, isoDay, plusDays } from '../../src/kernel/day.js';
import { sameIdForm } from '../../src/kernel/id.js';
import { type Ratio, ratio } from '../../src/kernel/ratio.js';
import { type AllocationPolicy, allocationMethods, servingOrders } from '../../src/policy/allocation-terms.js';
import { type Mark, marks as markWords } from '../../src/policy/attendance-terms.js';
import { definePolicy } from '../../src/policy/define.js';
import {
  type AttendancePolicy,
  type CapacityPolicy,
  type Effective,
  type EligibilityPolicy,
  type Ending,
  type FormationPolicy,
  type MarkPoints,
  type MeetingPolicy,
  type MembershipPolicy,
  type MinimumAttendance,
  modalities,
  type Policy,
  type PolicyDocument,
  queuePlaces,
  type Reentry,
  type Sourced,
  type Stream,
  type Vocabularies,
} from '../../src/policy/policy.js';
import type { ReviewPolicy } from '../../src/policy/review-terms.js';
import type { Register } from '../../src/rules/attendance/index.js';

// Made once: they are slow to make and quick to use.
const letters = fc.constantFrom(...'abcxyz0189');
const part = (most: number): fc.Arbitrary<string> => fc.string({ unit: letters, minLength: 1, maxLength: most });
/** Small letters and digits, with or without a hyphen; built from parts, because matching an expression is slow. */
const slug = fc.oneof(
  part(6),
  fc.tuple(part(6), part(4)).map((parts) => parts.join('-')),
);
const reservedWords = fc.constantFrom('constructor', 'toString', 'hasOwnProperty', 'length', '0', '-1', 'Ana L\u00ed');
const ids = fc
  .oneof(
    { weight: 4, arbitrary: slug },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: reservedWords },
  )
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '' && text !== '__proto__' && !/\p{Cc}/u.test(text));

const firstDay = -719_162;
const lastDay = 2_932_896;

/** Any day the calendar knows, most often one of our own time. */
export function civilDay(): fc.Arbitrary<CivilDay> {
  return fc
    .oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 30_000 }) }, fc.integer({ min: firstDay, max: lastDay }))
    .map((number) => plusDays(dayOf({ year: 1970, month: 1, day: 1 }), number));
}

/** A lawful id: plain, in any script, or one that JavaScript's own objects have a use for. */
export function id(): fc.Arbitrary<string> {
  return ids;
}

function share(): fc.Arbitrary<Ratio> {
  return fc
    .integer({ min: 1, max: 100 })
    .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ratio(numerator, denominator)));
}

/** A share that is neither none nor all. */
function innerShare(): fc.Arbitrary<Ratio> {
  return fc
    .integer({ min: 2, max: 100 })
    .chain((denominator) =>
      fc.integer({ min: 1, max: denominator - 1 }).map((numerator) => ratio(numerator, denominator)),
    );
}

/** Lawful ways of looking back on a year. */
export function reviewPolicy(): fc.Arbitrary<ReviewPolicy> {
  return fc.record({
    everyMonths: sourced(fc.integer({ min: 1, max: 60 })),
    channels: sourced(words()),
    figures: sourced(
      fc.record({
        belongsToYearOf: fc.constantFrom('first-meeting' as const, 'last-meeting' as const),
        rhythmDays: fc
          .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
          .map(([from, more]) => ({ from, to: from + more })),
        strongTieMeetings: fc.integer({ min: 1, max: 8 }),
        rejoinWithinDays: fc.integer({ min: 1, max: 1000 }),
        seatedWithinDays: fc
          .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 4 })
          .map((days) => [...days].sort((first, second) => first - second)),
      }),
    ),
    findings: sourced(
      fc.record({
        confidence: innerShare(),
        significance: innerShare(),
        fewestPeople: fc.integer({ min: 1, max: 30 }),
        leastDifference: share(),
        completion: share(),
        startOnTime: share(),
        demandPerSeat: share(),
        seatsTaken: share(),
        bridgingTies: share(),
        earlyDropout: share(),
        recordsComplete: share(),
        representation: share(),
        rejoin: share(),
        alumni: fc.integer({ min: 0, max: 100 }),
        lateStartOnly: share(),
        concentratedOrganisations: fc.integer({ min: 0, max: 4 }),
      }),
    ),
    disclosure: sourced(
      fc
        .record({
          fewestPeople: fc.integer({ min: 1, max: 12 }),
          more: fc.integer({ min: 0, max: 10 }),
          fewestOrganisations: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
          fewestForShares: fc.integer({ min: 1, max: 20 }),
          widthLeft: fc.integer({ min: 1, max: 6 }),
          zerosShown: fc.boolean(),
          sensitiveAttributes: words(),
        })
        .map(({ more, ...terms }) => ({ ...terms, fewestPeopleSensitive: terms.fewestPeople + more })),
    ),
  });
}

/** Lawful policy documents that nobody has written. */
export function policyDocument(): fc.Arbitrary<PolicyDocument> {
  return fc
    .option(fc.integer({ min: 1, max: 52 }), { nil: null, freq: 8 })
    .chain((count) =>
      fc.record({
        id: fc.tuple(slug, slug).map((parts) => parts.join('@')),
        title: fc.string({ maxLength: 20 }),
        status: sourced(fc.constantFrom('in-use' as const, 'planned' as const)),
        effective: sourced(effective()),
        capacity: capacity(),
        allocation: allocation(),
        meetings: meetings(count),
        attendance: attendance(count ?? 52),
        eligibility: eligibility(),
        membership: membership(),
        formation: formation(),
        review: reviewPolicy(),
      }),
    )
    .map(withoutIdleDecision)
    .map(withoutIdleLimit);
}

/** A day to decide by needs a smallest viable group. */
function withoutIdleDecision(document: PolicyDocument): PolicyDocument {
  if (document.capacity.minimumViable !== null) return document;
  return { ...document, formation: { ...document.formation, decideDaysBefore: null } };
}

/** A limit on one organisation is smaller than some group may be. */
function withoutIdleLimit(document: PolicyDocument): PolicyDocument {
  const limit = document.allocation.perOrganisation?.value ?? 0;
  const larger = modalities.some((modality) => (document.capacity.maximum[modality]?.value ?? 1001) > limit);
  return larger ? document : { ...document, allocation: { ...document.allocation, perOrganisation: null } };
}

/** The same, found lawful and frozen. */
export function policy(): fc.Arbitrary<Policy> {
  return policyDocument().map((document) => {
    const result = definePolicy(document);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  });
}

/** One mark for each meeting of the policy; where it sets no number, for any number from 0 to 12. Every word occurs. */
export function marksFor({ meetings: { count } }: Policy): fc.Arbitrary<readonly Mark[]> {
  const length = count === null ? { maxLength: 12 } : { minLength: count.value, maxLength: count.value };
  const everyWord = fc.constantFrom(...markWords);
  const common = fc.constantFrom<Mark>('attended', 'absent', 'unrecorded');
  const mark = fc.oneof({ weight: 3, arbitrary: common }, { weight: 2, arbitrary: everyWord });
  return fc.array(mark, length);
}

/** Somebody's marks under a policy. */
export function register(policy: Policy): fc.Arbitrary<Register> {
  return fc.record({ person: id(), marks: marksFor(policy) });
}

function words(): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(slug, { minLength: 1, maxLength: 5 });
}

function sourced<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Sourced<Value>> {
  return fc.record(
    {
      value,
      source: fc.constantFrom('Our handbook', 'Minutes of the board'),
      section: fc.constantFrom('1', '2.4', 'Groups'),
      reading: fc.constantFrom('Taken as whole years.', ''),
    },
    { requiredKeys: ['value', 'source', 'section'] },
  );
}

/** A rule that a policy may have or not. */
function rule<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Sourced<Value> | null> {
  return fc.option(sourced(value), { nil: null, freq: 3 });
}

function effective(): fc.Arbitrary<Effective> {
  return fc.tuple(civilDay(), civilDay(), fc.boolean()).map(([one, other, endless]) => ({
    from: isoDay(one < other ? one : other),
    to: endless ? null : isoDay(one < other ? other : one),
  }));
}

function capacity(): fc.Arbitrary<CapacityPolicy> {
  const maximum = sourced(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1000 })));
  return fc.record({ 'in-person': maximum, online: maximum, hybrid: maximum }, { requiredKeys: [] }).chain((offered) =>
    fc.record({
      maximum: fc.constant(offered),
      minimumViable: rule(
        fc.integer({ min: 1, max: Math.min(1000, ...Object.values(offered).map(({ value }) => value)) }),
      ),
    }),
  );
}

/** Reserved places, or a limit on one organisation, or neither: each needs deferred acceptance, and they exclude each other. */
function allocation(): fc.Arbitrary<AllocationPolicy> {
  const open = {
    order: rule(fc.constantFrom(...servingOrders)),
    reserves: fc.constant(null),
    perOrganisation: fc.constant(null),
    missedRounds: rule(fc.boolean()),
  };
  const method = sourced(fc.constant('deferred-acceptance' as const));
  const few = fc.integer({ min: 1, max: 12 });
  const places = fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) });
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ ...open, method: sourced(fc.constantFrom(...allocationMethods)) }) },
    { weight: 1, arbitrary: fc.record({ ...open, method, reserves: sourced(reserves(places)) }) },
    { weight: 1, arbitrary: fc.record({ ...open, method, perOrganisation: sourced(places) }) },
  );
}

/** One to four attributes, no two of them alike but for capitals. */
function reserves(places: fc.Arbitrary<number>): fc.Arbitrary<Readonly<Record<string, number>>> {
  return fc
    .uniqueArray(fc.tuple(id(), places), { minLength: 1, maxLength: 4, selector: ([name]) => sameIdForm(name) })
    .map(Object.fromEntries<number>);
}

function meetings(count: number | null): fc.Arbitrary<MeetingPolicy> {
  return fc.record({
    count: count === null ? fc.constant(null) : sourced(fc.constant(count)),
    everyMonths: rule(fc.integer({ min: 1, max: 12 })),
    minutes: rule(fc.integer({ min: 1, max: 1440 })),
    rolling: rule(fc.boolean()),
  });
}

function attendance(most: number): fc.Arbitrary<AttendancePolicy> {
  return rule(fc.integer({ min: 1, max: most })).chain((firstMeetingBy) =>
    fc.record({
      minimum: rule(minimumAttendance(most)),
      firstMeetingBy: fc.constant(firstMeetingBy),
      firstMeetingPreferred: rule(fc.integer({ min: 1, max: firstMeetingBy?.value ?? most })),
      points: sourced(points()),
    }),
  );
}

function minimumAttendance(most: number): fc.Arbitrary<MinimumAttendance> {
  return fc.oneof(
    fc.record({ kind: fc.constant('meetings' as const), meetings: fc.integer({ min: 1, max: most }) }),
    fc.record({
      kind: fc.constant('ratio' as const),
      share: fraction(),
      rounded: fc.constantFrom('up' as const, 'down' as const),
    }),
    fc.record({ kind: fc.constant('absences' as const), atMost: fc.integer({ min: 0, max: most - 1 }) }),
  );
}

/** Above 0 and at most 1, not always in lowest terms. */
function fraction(): fc.Arbitrary<{ numerator: number; denominator: number }> {
  return fc
    .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1000 }))
    .chain((denominator) =>
      fc.record({ numerator: fc.integer({ min: 1, max: denominator }), denominator: fc.constant(denominator) }),
    );
}

function points(): fc.Arbitrary<MarkPoints> {
  return fc.constantFrom(1, 2, 4, 5, 10).chain((attended) => {
    const part = fc.option(fc.integer({ min: 0, max: attended }), { nil: null });
    return fc.record({ attended: fc.constant(attended), partial: part, excused: part });
  });
}

function eligibility(): fc.Arbitrary<EligibilityPolicy> {
  const vocabularies = fc.record({
    sectors: words(),
    typesOfWork: words(),
    careerStages: words(),
    settings: words(),
    themes: words(),
    accessRequirements: words(),
    jurisdictions: fc.constant(['Victoria', 'Tasmania', 'elsewhere']),
  });
  const placing = fc.oneof(
    fc.record({
      firstTimers: rule(fc.constant('placed-first' as const)),
      reservedForReturners: rule(fc.integer({ min: 1, max: 12 })),
    }),
    fc.record({
      firstTimers: sourced(fc.constant('placed-after' as const)),
      reservedForReturners: fc.constant(null),
    }),
  );
  return fc.tuple(vocabularies, placing).chain(([known, { firstTimers, reservedForReturners }]) =>
    fc.record({
      vocabularies: sourced(fc.constant(known)),
      sectors: sourced(fc.subarray([...known.sectors], { minLength: 1 })),
      streams: streams(known),
      region: rule(
        fc.record({
          jurisdiction: fc.constantFrom('Victoria', 'Tasmania'),
          others: fc.constantFrom('turned-away' as const, 'placed-after' as const),
        }),
      ),
      previousCohort: rule(fc.constantFrom('took-part' as const, 'completed' as const)),
      liveMemberships: rule(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100 }))),
      reentry: rule(reentry()),
      firstTimers: fc.constant(firstTimers),
      reservedForReturners: fc.constant(reservedForReturners),
      commitment: rule(fc.boolean()),
    }),
  );
}

function reentry(): fc.Arbitrary<Readonly<Record<Ending, Reentry>>> {
  const days = fc.record({ afterDays: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })) });
  const each = fc.oneof({ weight: 3, arbitrary: days }, { weight: 1, arbitrary: fc.constant('not-again' as const) });
  return fc.record({
    completed: each,
    withdrew: each,
    'did-not-complete': each,
    deferred: each,
    'never-started': each,
    'left-sector': each,
  });
}

function membership(): fc.Arbitrary<MembershipPolicy> {
  const days = fc.integer({ min: 1, max: 400 });
  const place = sourced(fc.constantFrom(...queuePlaces));
  return fc.record({
    betweenJobsDays: rule(fc.integer({ min: 0, max: 200 })),
    offerHours: rule(fc.integer({ min: 1, max: 1000 })),
    declinedOffer: place,
    expiredOffer: place,
    correctionDays: rule(days),
    alumniLapseDays: rule(days),
  });
}

function formation(): fc.Arbitrary<FormationPolicy> {
  return fc.record({
    purposes: sourced(words()),
    betweenMeetings: rule(fc.boolean()),
    facilitatorGroups: rule(fc.integer({ min: 1, max: 6 })),
    decideDaysBefore: rule(fc.integer({ min: 0, max: 60 })),
  });
}

/** One to four streams, each with lists of its own or none. */
function streams(known: Vocabularies): fc.Arbitrary<readonly Sourced<Stream>[]> {
  const stream = fc.record(
    {
      id: id(),
      title: fc.string({ maxLength: 20 }),
      typesOfWork: fc.subarray([...known.typesOfWork]),
      careerStages: fc.subarray([...known.careerStages]),
      settings: fc.subarray([...known.settings]),
      themes: fc.subarray([...known.themes]),
    },
    { requiredKeys: ['id', 'title'] },
  );
  return fc.uniqueArray(sourced(stream), { minLength: 1, maxLength: 4, selector: ({ value }) => value.id });
}
