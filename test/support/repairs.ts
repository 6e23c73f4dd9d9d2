import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { policies } from '../../src/policy/index.js';
import { modalities, type Policy } from '../../src/policy/policy.js';
import type { RepairEvent, RepairIntake } from '../../src/rules/capacity/repair/intake.js';
import { problemsOfRepair } from '../../src/rules/capacity/repair/problems.js';
import { intakes } from './intakes.js';

/** Six meetings, the first attendance by the second: a group is joined before its second meeting starts. */
export const policy: Policy = policies.partnersInPrevention;

/** Lawful repairs: seats anywhere, listed or not, lawful or not, with any events and now and then a pin. */
export function repairs(applicants: number): fc.Arbitrary<RepairIntake> {
  const any = intakes({ groups: 4, applicants });
  const crowded = any.filter((intake) => intake.groups.length > 1 && intake.applicants.length > 3);
  return fc
    .oneof({ weight: 1, arbitrary: any }, { weight: 4, arbitrary: crowded })
    .chain((intake) => {
      const ids = intake.groups.map(({ id }) => id);
      const seat = ids.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...ids), { nil: null, freq: 1 });
      const people = intake.applicants.map(({ id }) => id);
      return fc.record({
        intake: fc.constant(intake),
        started: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 6), { minLength: ids.length, maxLength: ids.length }),
        capacities: fc.array(fc.constantFrom(0, 1, 1, 2, 2, 3, 4), { minLength: ids.length, maxLength: ids.length }),
        seats: fc.tuple(...intake.applicants.map(({ preferences }) => seatFor(preferences, seat))),
        event: fc.array(events(intake.groups, people), { maxLength: 2, size: 'max' }),
        pins: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(people) }),
      });
    })
    .map(
      ({ intake, started, capacities, seats, event, pins }): RepairIntake => ({
        order: intake.order,
        groups: intake.groups.map(({ id }, index) => ({
          id,
          capacity: capacities[index] ?? 1,
          meetingsStarted: started[index] ?? 0,
        })),
        applicants: intake.applicants,
        current: Object.fromEntries(intake.applicants.map(({ id }, index) => [id, seats[index] ?? null])),
        event,
        pins,
      }),
    )
    .map(withoutTheUnlawful);
}

/** Most often a group they listed. */
function seatFor(preferences: readonly string[], any: fc.Arbitrary<string | null>): fc.Arbitrary<string | null> {
  if (preferences.length === 0) return any;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...preferences) }, { weight: 2, arbitrary: any });
}

function events(groups: RepairIntake['groups'], people: readonly string[]): fc.Arbitrary<RepairEvent> {
  const applicant = fc.constantFrom('gone before', ...people);
  const withdrawal = fc.record({ type: fc.constant('withdrawal' as const), applicant });
  if (groups.length === 0) return withdrawal;
  const group = fc.constantFrom(...groups.map(({ id }) => id));
  return fc.oneof(
    withdrawal,
    fc.record({ type: fc.constant('capacityCut' as const), group, newCapacity: fc.constantFrom(0, 0, 1, 1, 2) }),
    fc.record({ type: fc.constant('groupClosed' as const), group }),
    fc.record({ type: fc.constant('modalityChange' as const), group, modality: fc.constantFrom(...modalities) }),
  );
}

/** A cut that leaves more places than there were, and a pin that cannot hold, are left out. */
function withoutTheUnlawful(document: RepairIntake): RepairIntake {
  const problems = problemsOfRepair(document, policy);
  if (problems.length === 0) return document;
  const cut = { ...document, event: [] };
  return problemsOfRepair(cut, policy).length === 0 ? cut : { ...cut, pins: [] };
}

export interface RepairInstance {
  readonly name: string;
  readonly document: RepairIntake;
  readonly expected: {
    readonly allocation: Readonly<Record<string, string | null>>;
    readonly retained: number;
    readonly moved: number;
  };
}

/** Instances worked out elsewhere by enumeration. */
export function readRepairInstances(): readonly RepairInstance[] {
  const text = readFileSync(new URL('../vectors/capacity/p4_repair.json', import.meta.url), 'utf8');
  const stored = JSON.parse(text) as readonly (Omit<RepairIntake, 'applicants'> & {
    readonly name: string;
    readonly applicants: readonly {
      readonly id: string;
      readonly prefs: readonly string[];
      readonly priority: number;
    }[];
    readonly expected: RepairInstance['expected'];
  })[];
  return stored.map(({ name, groups, applicants, current, event, expected }) => ({
    name,
    document: {
      groups,
      applicants: applicants.map(({ id, prefs, priority }) => ({ id, preferences: prefs, priority })),
      current,
      ...(event === undefined ? {} : { event }),
    },
    expected,
  }));
}
