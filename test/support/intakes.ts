import fc from 'fast-check';
import { servingOrders } from '../../src/policy/allocation-terms.js';
import { amend, policies } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import type { AllocationMethod, Applicant, Intake, OfferedGroup } from '../../src/rules/capacity/index.js';

/** Words that JavaScript's own objects have a use for, numbers, and one word in another script. */
const ids = ['constructor', 'toString', '10', '2', 'b', 'a', '名前', 'valueOf'] as const;

interface Size {
  readonly groups: number;
  readonly applicants: number;
}

/** What makes a round more than one order for all groups. */
export type Kind = 'plain' | 'by-group' | 'reserves' | 'organisations';

interface Sort extends Size {
  readonly method?: AllocationMethod;
  readonly kind?: Kind;
  /** Whether groups may need a number of people. */
  readonly minimums?: boolean;
  /** Whether everybody wants every group, and each has few places, so that orders that differ leave a choice. */
  readonly crowded?: boolean;
}

/** Lawful intakes of every order: with ties, tiers, refusals, empty lists and strange ids; for the policies given, or any capacities. */
export function intakes({
  groups: mostGroups,
  applicants: mostApplicants,
  method = 'serial',
  kind = 'plain',
  minimums = false,
  crowded = false,
}: Sort): fc.Arbitrary<Intake> {
  return fc
    .record({
      by: kind === 'by-group' ? fc.constant('priority' as const) : fc.constantFrom(...servingOrders),
      seed: fc.string({ unit: 'grapheme', minLength: 1 }).filter((seed) => seed.trim() !== ''),
      groups: fc.subarray(['g0', 'g1', 'constructor', '7', 'toString'], {
        minLength: crowded ? mostGroups : 0,
        maxLength: mostGroups,
      }),
      applicants: fc.subarray([...ids], { minLength: crowded ? mostApplicants : 0, maxLength: mostApplicants }),
    })
    .chain(({ by, seed, groups, applicants }) =>
      fc.record({
        method: fc.constant(method),
        order: fc.constant({ by, seed }),
        groups: fc.tuple(...groups.map((id) => group(id, kind, minimums, crowded))),
        applicants: fc.tuple(...applicants.map((id) => applicant(id, groups, kind, crowded))),
      }),
    );
}

function group(id: string, kind: Kind, minimums: boolean, crowded: boolean): fc.Arbitrary<OfferedGroup> {
  return fc
    .record({
      capacity: fc.integer({ min: 1, max: crowded ? 2 : 3 }),
      minimum: fc.integer({ min: 0, max: 3 }),
      // More reserved places than there are places, too.
      reserves: fc.dictionary(fc.constantFrom('rural', 'new', 'constructor'), fc.integer({ min: 0, max: 2 })),
      perOrganisation: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ capacity, minimum, reserves, perOrganisation }) => ({
      id,
      capacity,
      ...(minimums ? { minimum: Math.min(minimum, capacity) } : {}),
      ...(kind === 'reserves' ? { reserves } : {}),
      ...(kind === 'organisations' ? { perOrganisation } : {}),
    }));
}

const priorities = [-1, 0, 0.5, 2, 10];

function applicant(id: string, groups: readonly string[], kind: Kind, crowded: boolean): fc.Arbitrary<Applicant> {
  const refusal = fc.uniqueArray(fc.constantFrom('eligibility.sector', 'eligibility.region'), { minLength: 1 });
  const one = fc.constantFrom(...priorities);
  const each = fc
    .tuple(...groups.map(() => one))
    .map((all) => Object.fromEntries(groups.map((to, at) => [to, all[at] ?? 0])));
  return fc
    .record({
      preferences: fc.shuffledSubarray([...groups], { minLength: crowded ? groups.length : 0 }),
      priority: kind === 'plain' ? one : fc.oneof({ weight: 4, arbitrary: each }, { weight: 1, arbitrary: one }),
      tier: crowded ? fc.constant(0) : fc.constantFrom(0, 0, 0, 1, 10),
      missed: fc.constantFrom(0, 0, 1, 2),
      appliedAt: fc.constantFrom(
        '2027-01-31T09:00:00+11:00',
        '2027-01-30T22:00:00Z',
        '2027-01-30T23:30:00+00:00',
        '2027-01-31T08:59:59.999+11:00',
      ),
      refused: fc.tuple(fc.subarray([...groups]), fc.subarray([...groups]), refusal),
      attributes: fc.subarray(['rural', 'new', 'constructor', 'other']),
      organisation: fc.constantFrom('north', 'south', null),
    })
    .map(({ refused: [first, other, rules], attributes, organisation, ...rest }) => {
      // Rarely refused: a group must have been drawn twice.
      const both = first.filter((to) => other.includes(to));
      return {
        id,
        ...rest,
        ineligible: Object.fromEntries(both.map((to) => [to, rules])),
        ...(kind === 'reserves' ? { attributes } : {}),
        ...(kind === 'organisations' && organisation !== null ? { organisation } : {}),
      };
    });
}

/** The capacity of each group of an intake whose groups give their own. */
export function limitsOf({ groups }: Intake): ReadonlyMap<string, number> {
  return new Map(groups.map(({ id, capacity = 0 }) => [id, capacity]));
}

/** A policy without a maximum, so that only the groups' own capacities count. */
export const unlimited: Policy = policies.freeFromViolence;

/** The same, serving whoever missed more rounds first within a tier. */
export const countingMissed: Policy = counting();

function counting(): Policy {
  const missedRounds = { value: true, source: 'Our handbook', section: '2' };
  const ours = amend(unlimited, { id: 'ours@2027', allocation: { missedRounds } });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}

/** Policies that nobody has written, alike but for what they say of capacity. */
export function capacityPolicies(): fc.Arbitrary<Policy> {
  const number = fc.integer({ min: 1, max: 40 });
  return fc
    .record({ 'in-person': number, online: number, hybrid: number, minimum: number }, { requiredKeys: [] })
    .map(({ minimum, ...numbers }) => {
      const maximum = Object.fromEntries(Object.entries(numbers).map(([modality, value]) => [modality, cited(value)]));
      const least = Math.min(minimum ?? 0, ...Object.values(numbers));
      const minimumViable = minimum === undefined ? null : cited(least);
      const ours = amend(unlimited, { id: 'ours@2027', capacity: { maximum, minimumViable } });
      if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
      return ours.value;
    });
}

function cited(value: number): { readonly value: number; readonly source: string; readonly section: string } {
  return { value, source: 'Our handbook', section: '2' };
}
