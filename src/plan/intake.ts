import type { Decision } from '../kernel/decision.js';
import type { PersonId } from '../kernel/id.js';
import type { Policy } from '../policy/policy.js';
import type { Applicant, Intake } from '../rules/capacity/intake.js';
import { turnsOf } from '../rules/capacity/order.js';
import { countsMissed } from '../rules/capacity/terms.js';
import { tiersOf } from '../rules/eligibility/returners.js';
import type { Judged, PlannedApplicant, PlannedGroup, YearInput } from './year.js';

/** The intake as it was handed in: every application, in the tiers it came with. What is wrong with it has its path in the year. */
export function intakeAsGiven({ method, order, groups, applicants }: YearInput): Intake {
  return {
    ...(method === undefined ? {} : { method }),
    order,
    groups: groups.map(offered),
    applicants: applicants.map(queued),
  };
}

/**
 * The intake that places are given out by: refused applications named with their rules, undecided ones left out of the lists, and
 * everyone in the tier that is theirs under the policy. A tier that somebody came with outranks the policy's.
 *
 * @param input lawful: what is wrong with {@link intakeAsGiven} has been looked for
 */
export function intakeOf(input: YearInput, judged: readonly Judged[], policy: Policy): Intake {
  const verdicts = new Map(
    judged.map(({ applicant, group, decision }) => [JSON.stringify([applicant, group]), decision]),
  );
  const given = intakeAsGiven(input);
  const applicants = given.applicants.map((applicant) => {
    const decisionOn = (group: string): Decision | undefined => verdicts.get(JSON.stringify([applicant.id, group]));
    const refused = applicant.preferences.filter((group) => decisionOn(group)?.outcome === 'not-met');
    return {
      ...applicant,
      preferences: applicant.preferences.filter((group) => decisionOn(group)?.outcome !== 'open'),
      ineligible: Object.fromEntries(refused.map((group) => [group, failedRules(decisionOn(group))])),
    };
  });
  return inTiers({ ...given, applicants }, input.applicants, policy);
}

/**
 * Tiers counted from 0, first by the tier somebody came with and then by the policy's. Whoever has no group left to be placed in takes
 * no part in the policy's: a reserve spent on them would serve nobody.
 */
function inTiers(intake: Intake, records: readonly PlannedApplicant[], policy: Policy): Intake {
  const known = new Map(records.map((record) => [record.id, record]));
  const queue = turnsOf(intake, countsMissed(policy)).flatMap((applicant) => {
    const record = known.get(applicant.id);
    return record === undefined || !mayBePlaced(applicant) ? [] : [record];
  });
  const tiers = tiersOf(queue, policy);
  if ([...tiers.values()].every((tier) => tier === 0)) return intake;
  const ranks = ranksOf(intake.applicants.map((applicant) => served(applicant, tiers)));
  return {
    ...intake,
    applicants: intake.applicants.map((applicant) => ({
      ...applicant,
      tier: ranks.get(served(applicant, tiers)) ?? 0,
    })),
  };
}

/** Both tiers in one number; the policy's are fewer than eight. */
function served({ id, tier = 0 }: Applicant, tiers: ReadonlyMap<PersonId, number>): number {
  return tier * 8 + (tiers.get(id) ?? 0);
}

function ranksOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  const ascending = [...new Set(numbers)].sort((first, second) => first - second);
  return new Map(ascending.map((number, rank) => [number, rank]));
}

function mayBePlaced({ preferences, ineligible = {} }: Applicant): boolean {
  return preferences.some((group) => !Object.hasOwn(ineligible, group));
}

function offered({
  id,
  capacity,
  modality,
  minimum,
  reserves,
  perOrganisation,
}: PlannedGroup): Intake['groups'][number] {
  return {
    id,
    ...(capacity === undefined ? {} : { capacity }),
    ...(modality === undefined ? {} : { modality }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(reserves === undefined ? {} : { reserves }),
    ...(perOrganisation === undefined ? {} : { perOrganisation }),
  };
}

function queued(applicant: PlannedApplicant): Applicant {
  const { id, preferences, priority, tier, missed, appliedAt, attributes, organisation } = applicant;
  return {
    id,
    preferences,
    ...(priority === undefined ? {} : { priority }),
    ...(tier === undefined ? {} : { tier }),
    ...(missed === undefined ? {} : { missed }),
    ...(appliedAt === undefined ? {} : { appliedAt }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}

function failedRules(decision: Decision | undefined): readonly string[] {
  const failed =
    decision?.findings.filter(({ verdict, force }) => verdict === 'not-met' && force === 'requirement') ?? [];
  return failed.map(({ rule }) => rule);
}
