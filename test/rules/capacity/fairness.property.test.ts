import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { allocationMethods, servingOrders } from '../../../src/policy/allocation-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Policy, PolicyDocument, Sourced } from '../../../src/policy/policy.js';
import {
  type AnnouncedRound,
  fairnessStatement,
  problemsOfAnnouncement,
} from '../../../src/rules/capacity/fairness.js';
import { policy, policyDocument } from '../../support/arbitraries.js';

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '4' };
}

function lawful(document: PolicyDocument): Policy {
  const result = definePolicy(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const group = fc.record(
  {
    modality: fc.constantFrom('in-person' as const, 'online' as const),
    minimum: fc.integer({ min: 1, max: 3 }),
    reserves: fc.constantFrom({}, { rural: 2 }, { rural: 1, constructor: 3 }),
    perOrganisation: fc.integer({ min: 1, max: 4 }),
    meetings: fc.integer({ min: 1, max: 12 }),
    meetingsStarted: fc.constantFrom(0, 1),
  },
  { requiredKeys: [] },
);

/** A round that can be announced under a policy: what it cannot be is left out of it. */
function announcedUnder(judge: Policy): fc.Arbitrary<AnnouncedRound> {
  return round
    .map(({ groups, ...announced }) => {
      const whole = groups === undefined ? announced : { ...announced, groups };
      return problemsOfAnnouncement(whole, judge).length === 0 ? whole : announced;
    })
    .filter((announced) => problemsOfAnnouncement(announced, judge).length === 0);
}

const round: fc.Arbitrary<AnnouncedRound> = fc.record(
  {
    method: fc.constantFrom(...allocationMethods),
    order: fc.record(
      {
        by: fc.constantFrom(...servingOrders),
        seed: fc.constant('the secret seed'),
        commitment: fc.constant('c0ffee'),
      },
      { requiredKeys: ['by'] },
    ),
    groups: fc
      .tuple(group, group)
      .map((groups) => groups.map((each, index) => ({ ...each, id: ['north', 'length'][index] ?? '', capacity: 12 }))),
  },
  { requiredKeys: [] },
);

const judged = policy().chain((judge) => fc.tuple(fc.constant(judge), announcedUnder(judge)));

test('every sentence of every policy and round is one: a capital, words, a full stop, and nothing that a program left behind', () => {
  const methods = new Set<string>();
  let withGroups = 0;
  fc.assert(
    fc.property(judged, ([judge, announced]) => {
      const said = fairnessStatement(judge, announced);
      methods.add(announced.method ?? judge.allocation.method.value);
      if (announced.groups !== undefined) withGroups++;
      expect(said.length).toBeGreaterThan(15);
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) {
        expect(sentence).toMatch(/^[A-Z].* .*[^.\s]\.$/s);
        expect(sentence).not.toMatch(/undefined|\bnull\b|\bNaN\b|Infinity|\[object| {2}|\$\{/);
        expect(sentence).not.toContain('the secret seed');
      }
      expect(fairnessStatement(judge, announced)).toStrictEqual(said);
    }),
    { numRuns: 1000 },
  );
  expect(methods.size).toBe(3);
  expect(withGroups).toBeGreaterThan(10);
});

test('the name deferred acceptance stands where it is explained, and nowhere else', () => {
  fc.assert(
    fc.property(judged, ([judge, announced]) => {
      const used = (announced.method ?? judge.allocation.method.value) === 'deferred-acceptance';
      expect(
        fairnessStatement(judge, announced)
          .join(' ')
          .match(/deferred.acceptance/g) ?? [],
      ).toHaveLength(Number(used));
    }),
  );
});

test('what a round says is told in the same words as if the policy said it', () => {
  fc.assert(
    fc.property(
      policyDocument(),
      fc.constantFrom(...allocationMethods),
      fc.constantFrom(...servingOrders),
      (document, method, by) => {
        const allocation = { ...document.allocation, reserves: null, perOrganisation: null };
        const saying = { ...document, allocation: { ...allocation, method: sourced(method), order: sourced(by) } };
        expect(fairnessStatement(lawful({ ...document, allocation }), { method, order: { by } })).toStrictEqual(
          fairnessStatement(lawful(saying)),
        );
      },
    ),
  );
});

type Change = (document: PolicyDocument) => PolicyDocument;

const allocation =
  (change: (before: PolicyDocument['allocation']) => Partial<PolicyDocument['allocation']>): Change =>
  (document) => ({ ...document, allocation: { ...document.allocation, ...change(document.allocation) } });
const eligibility =
  (change: (before: PolicyDocument['eligibility']) => Partial<PolicyDocument['eligibility']>): Change =>
  (document) => ({ ...document, eligibility: { ...document.eligibility, ...change(document.eligibility) } });
const membership =
  (change: (before: PolicyDocument['membership']) => Partial<PolicyDocument['membership']>): Change =>
  (document) => ({ ...document, membership: { ...document.membership, ...change(document.membership) } });

/** Another value in a list of them; the first where there is none yet. */
function other<Value>(before: Sourced<Value> | null, ...values: readonly [Value, Value, ...Value[]]): Sourced<Value> {
  return sourced(values.find((value) => JSON.stringify(value) !== JSON.stringify(before?.value)) ?? values[0]);
}

/** One after another: a policy with nothing that stands in the way of the change, and the change. */
const flips: Readonly<Record<string, readonly [Change, Change]>> = {
  'allocation.method': [
    allocation(() => ({ reserves: null, perOrganisation: null })),
    allocation(({ method }) => ({ method: other(method, ...allocationMethods) })),
  ],
  'allocation.order': [(document) => document, allocation(({ order }) => ({ order: other(order, ...servingOrders) }))],
  'allocation.reserves': [
    allocation(() => ({ method: sourced('deferred-acceptance'), perOrganisation: null })),
    allocation(({ reserves }) => ({ reserves: other<Record<string, number>>(reserves, { rural: 1 }, { rural: 2 }) })),
  ],
  'allocation.perOrganisation': [
    (document) => ({
      ...allocation(() => ({ method: sourced('deferred-acceptance'), reserves: null, perOrganisation: null }))(
        document,
      ),
      capacity: { maximum: {}, minimumViable: null },
      formation: { ...document.formation, decideDaysBefore: null },
    }),
    allocation(({ perOrganisation }) => ({ perOrganisation: other(perOrganisation, 2, 3) })),
  ],
  'allocation.missedRounds': [
    (document) => document,
    allocation(({ missedRounds }) => ({ missedRounds: sourced(missedRounds?.value !== true) })),
  ],
  'capacity.maximum': [
    (document) => ({
      ...allocation(() => ({ perOrganisation: null }))(document),
      capacity: { maximum: document.capacity.maximum, minimumViable: null },
      formation: { ...document.formation, decideDaysBefore: null },
    }),
    (document) => ({
      ...document,
      capacity: {
        ...document.capacity,
        maximum: { ...document.capacity.maximum, hybrid: other(document.capacity.maximum.hybrid ?? null, 7, 8) },
      },
    }),
  ],
  'capacity.minimumViable': [
    (document) => ({ ...document, capacity: { ...document.capacity, maximum: {} } }),
    (document) => ({
      ...document,
      capacity: { ...document.capacity, minimumViable: other(document.capacity.minimumViable, 6, 7) },
    }),
  ],
  'formation.decideDaysBefore': [
    (document) => ({ ...document, capacity: { maximum: {}, minimumViable: sourced(6) } }),
    (document) => ({
      ...document,
      formation: { ...document.formation, decideDaysBefore: other(document.formation.decideDaysBefore, 7, 14) },
    }),
  ],
  'eligibility.region': [
    (document) => document,
    eligibility(({ region }) => ({
      region: other(
        region,
        { jurisdiction: 'Victoria', others: 'placed-after' },
        { jurisdiction: 'Victoria', others: 'turned-away' },
        { jurisdiction: 'Tasmania', others: 'turned-away' },
      ),
    })),
  ],
  'eligibility.region taken away': [
    eligibility(() => ({ region: sourced({ jurisdiction: 'Victoria', others: 'turned-away' }) })),
    eligibility(() => ({ region: null })),
  ],
  'eligibility.firstTimers': [
    eligibility(() => ({ reservedForReturners: null })),
    eligibility(({ firstTimers }) => ({ firstTimers: other(firstTimers, 'placed-first', 'placed-after') })),
  ],
  'eligibility.reservedForReturners': [
    eligibility(() => ({ firstTimers: null })),
    eligibility(({ reservedForReturners }) => ({ reservedForReturners: other(reservedForReturners, 3, 4) })),
  ],
  'eligibility.previousCohort': [
    (document) => document,
    eligibility(({ previousCohort }) => ({ previousCohort: other(previousCohort, 'took-part', 'completed') })),
  ],
  'eligibility.liveMemberships': [
    (document) => document,
    eligibility(({ liveMemberships }) => ({ liveMemberships: other(liveMemberships, 1, 2) })),
  ],
  'eligibility.sectors': [
    eligibility(({ vocabularies }) => ({
      vocabularies: sourced({ ...vocabularies.value, sectors: ['one', 'other'] }),
      sectors: sourced(['one']),
    })),
    eligibility(() => ({ sectors: sourced(['one', 'other']) })),
  ],
  'eligibility.reentry': [
    (document) => document,
    eligibility(({ reentry }) => {
      const all = (afterDays: number) => ({
        completed: { afterDays },
        withdrew: { afterDays },
        'did-not-complete': { afterDays },
        deferred: { afterDays },
        'never-started': 'not-again' as const,
        'left-sector': { afterDays },
      });
      return { reentry: other(reentry, all(1), all(2)) };
    }),
  ],
  'membership.offerHours': [
    (document) => document,
    membership(({ offerHours }) => ({ offerHours: other(offerHours, 24, 72) })),
  ],
  'membership.declinedOffer': [
    (document) => document,
    membership(({ declinedOffer }) => ({ declinedOffer: other(declinedOffer, 'keeps-place', 'end-of-queue') })),
  ],
  'membership.expiredOffer': [
    (document) => document,
    membership(({ expiredOffer }) => ({ expiredOffer: other(expiredOffer, 'keeps-place', 'loses-place') })),
  ],
  'membership.betweenJobsDays': [
    (document) => document,
    membership(({ betweenJobsDays }) => ({ betweenJobsDays: other(betweenJobsDays, 30, 60) })),
  ],
  'meetings.count': [
    (document) => ({
      ...document,
      attendance: { ...document.attendance, minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    }),
    (document) => ({ ...document, meetings: { ...document.meetings, count: other(document.meetings.count, 6, 8) } }),
  ],
  'attendance.firstMeetingBy': [
    (document) => ({
      ...document,
      meetings: { ...document.meetings, count: sourced(6) },
      attendance: { ...document.attendance, minimum: null, firstMeetingBy: sourced(2), firstMeetingPreferred: null },
    }),
    (document) => ({ ...document, attendance: { ...document.attendance, firstMeetingBy: sourced(3) } }),
  ],
  'attendance.minimum': [
    (document) => ({
      ...document,
      meetings: { ...document.meetings, count: sourced(6) },
      attendance: {
        ...document.attendance,
        minimum: sourced({ kind: 'meetings', meetings: 4 }),
        firstMeetingBy: null,
        firstMeetingPreferred: null,
      },
    }),
    (document) => ({
      ...document,
      attendance: { ...document.attendance, minimum: sourced({ kind: 'meetings', meetings: 5 }) },
    }),
  ],
};

describe('every setting that touches fairness changes what is published', () => {
  it.each(Object.entries(flips))('%s', (_, [prepare, change]) => {
    fc.assert(
      fc.property(policyDocument(), (document) => {
        const before = prepare(document);
        const after = change(before);
        expect(fairnessStatement(lawful(after))).not.toStrictEqual(fairnessStatement(lawful(before)));
      }),
    );
  });
});

test('what touches nobody else stays out of it: contacts, corrections, channels and kinds of purpose', () => {
  fc.assert(
    fc.property(policyDocument(), policyDocument(), (document, another) => {
      const { correctionDays, alumniLapseDays } = another.membership;
      const changed = {
        ...document,
        title: another.title,
        review: another.review,
        membership: { ...document.membership, correctionDays, alumniLapseDays },
        formation: { ...document.formation, purposes: another.formation.purposes },
      };
      expect(fairnessStatement(lawful(changed))).toStrictEqual(fairnessStatement(lawful(document)));
    }),
  );
});
