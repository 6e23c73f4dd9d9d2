import fc from 'fast-check';
import { amend, policies } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import type { Intake } from '../../src/rules/capacity/index.js';

/** Words that JavaScript's own objects have a use for, numbers, and one word in another script. */
const ids = ['constructor', 'toString', '10', '2', 'b', 'a', '名前', 'valueOf'] as const;

interface Size {
  readonly groups: number;
  readonly applicants: number;
}

/** Lawful intakes of every order: with ties, tiers, refusals, empty lists and strange ids; for the policies given, or any capacities. */
export function intakes({ groups: mostGroups, applicants: mostApplicants }: Size): fc.Arbitrary<Intake> {
  return fc
    .record({
      by: fc.constantFrom('priority' as const, 'applied' as const, 'lottery' as const),
      seed: fc.string({ unit: 'grapheme', minLength: 1 }).filter((seed) => seed.trim() !== ''),
      groups: fc.subarray(['g0', 'g1', 'constructor', '7', 'toString'], { maxLength: mostGroups }),
      applicants: fc.subarray([...ids], { maxLength: mostApplicants }),
    })
    .chain(({ by, seed, groups, applicants }) =>
      fc.record({
        order: fc.constant({ by, seed }),
        groups: fc.tuple(
          ...groups.map((id) => fc.record({ id: fc.constant(id), capacity: fc.integer({ min: 1, max: 3 }) })),
        ),
        applicants: fc.tuple(...applicants.map((id) => applicant(id, groups))),
      }),
    );
}

function applicant(id: string, groups: readonly string[]): fc.Arbitrary<Intake['applicants'][number]> {
  const refusal = fc.uniqueArray(fc.constantFrom('eligibility.sector', 'eligibility.region'), { minLength: 1 });
  return fc
    .record({
      preferences: fc.shuffledSubarray([...groups]),
      priority: fc.constantFrom(-1, 0, 0.5, 2, 10),
      tier: fc.constantFrom(0, 0, 0, 1, 10),
      appliedAt: fc.constantFrom(
        '2027-01-31T09:00:00+11:00',
        '2027-01-30T22:00:00Z',
        '2027-01-30T23:30:00+00:00',
        '2027-01-31T08:59:59.999+11:00',
      ),
      refused: fc.tuple(fc.subarray([...groups]), fc.subarray([...groups]), refusal),
    })
    .map(({ refused: [one, other, rules], ...rest }) => {
      // Rarely refused: a group must have been drawn twice.
      const both = one.filter((group) => other.includes(group));
      return { id, ...rest, ineligible: Object.fromEntries(both.map((group) => [group, rules])) };
    });
}

/** The capacity of each group of an intake whose groups give their own. */
export function limitsOf({ groups }: Intake): ReadonlyMap<string, number> {
  return new Map(groups.map(({ id, capacity = 0 }) => [id, capacity]));
}

/** A policy without a maximum, so that only the groups' own capacities count. */
export const unlimited: Policy = policies.freeFromViolence;

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
