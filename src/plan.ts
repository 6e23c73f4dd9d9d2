import { readMonth } from './kernel/day.js';
import type { Decision } from './kernel/decision.js';
import { byCodeUnit } from './kernel/order.js';
import { type Problem, pathOf, problem, type Result, resultOf } from './kernel/result.js';
import { mostMeetings, type Policy } from './policy/policy.js';
import { allocate } from './rules/capacity/allocate.js';
import type { Allocation } from './rules/capacity/allocation.js';
import type { Intake, OfferedGroup, Applicant as Queued } from './rules/capacity/intake.js';
import { problemsOf } from './rules/capacity/problems.js';
import type { Applicant, EligibilityGroup } from './rules/eligibility/applicant.js';
import { assess } from './rules/eligibility/assess.js';
import type { EligibilityRule } from './rules/eligibility/cards.js';
import { type FormingGroup, assess as judgeFormation } from './rules/formation/assess.js';
import type { FormationRule } from './rules/formation/cards.js';
import type { Blackout, Busy, Series, SeriesPlan } from './rules/schedule/plan.js';
import { series } from './rules/schedule/series.js';

/** A group of the year: who it is for, how it meets, when, and what is known of how it was formed. */
export interface PlannedGroup extends EligibilityGroup, OfferedGroup {
  readonly schedule: SeriesPlan;
  /** Whoever leads it; the meetings of two groups with the same facilitator may not overlap. */
  readonly facilitator?: string;
  readonly formation?: Omit<FormingGroup, 'id'>;
}

/** Someone who asks for places in the groups they list. */
export interface PlannedApplicant extends Applicant, Omit<Queued, 'id' | 'ineligible'> {}

/** What a coordinator has at the start of a year. */
export interface YearInput extends Omit<Intake, 'groups' | 'applicants'> {
  readonly year: number;
  readonly groups: readonly PlannedGroup[];
  readonly applicants: readonly PlannedApplicant[];
  /** Days without meetings for every group, beside each group's own. */
  readonly blackouts?: readonly Blackout[];
}

/** One applicant judged for one of the groups they listed. */
export interface Judged {
  readonly applicant: string;
  readonly group: string;
  readonly decision: Decision<EligibilityRule>;
}

/** A whole year: who may join what and why, who is placed where, when each group meets, and what each group still lacks. */
export interface YearPlan {
  readonly year: number;
  readonly policy: string;
  readonly eligibility: readonly Judged[];
  /** Applications that cannot be decided yet, with the facts they wait for; nobody is placed on them. */
  readonly undecided: readonly {
    readonly applicant: string;
    readonly group: string;
    readonly missing: readonly string[];
  }[];
  readonly allocation: Allocation;
  readonly schedules: readonly { readonly group: string; readonly series: Series }[];
  readonly formation: readonly { readonly group: string; readonly decision: Decision<FormationRule> }[];
}

/**
 * Plans a whole year: judges every application, gives out the places, dates every group's meetings and says what each group still lacks.
 * An application that is refused or not yet decidable is never placed; the two are kept apart.
 *
 * @param input plain data but for the zones, whose names have been exchanged for their tables
 * @returns the plan, or every problem with its path in the input
 */
export function planYear(input: YearInput, policy: Policy): Result<YearPlan> {
  const dated = schedulesOf(input, policy);
  const problems = [...problemsOfPlaces(input, policy), ...dated.problems, ...otherYears(input)];
  return resultOf(problems, () => {
    const eligibility = judgeAll(input, policy);
    return {
      year: input.year,
      policy: policy.id,
      eligibility,
      undecided: eligibility
        .filter(({ decision }) => decision.outcome === 'open')
        .map(({ applicant, group, decision }) => ({ applicant, group, missing: missingFacts(decision) })),
      allocation: allocate(intakeOf(input, eligibility, policy), policy),
      schedules: dated.schedules,
      formation: input.groups.flatMap(({ id, formation }) =>
        formation === undefined ? [] : [{ group: id, decision: judgeFormation({ id, ...formation }, policy) }],
      ),
    };
  });
}

/** What keeps places from being given out or meetings from being dated: what `planYear` would refuse. */
export function problemsOfYear(input: YearInput, policy: Policy): readonly Problem[] {
  return [...problemsOfPlaces(input, policy), ...schedulesOf(input, policy).problems, ...otherYears(input)];
}

/** A group may start in the year before or run into the next; further away it belongs to another plan, or to a slip of the pen. */
function otherYears({ year, groups }: YearInput): readonly Problem[] {
  return groups.flatMap(({ schedule }, index) => {
    const from = readMonth(schedule.from);
    if (!from.ok || Math.abs(Math.floor(from.value / 12) - year) <= 1) return [];
    return [
      problem(
        pathOf(['groups', index, 'schedule', 'from']),
        'contradiction',
        'This group does not meet in the year of the plan.',
      ),
    ];
  });
}

function problemsOfPlaces(input: YearInput, policy: Policy): readonly Problem[] {
  return problemsOf(intakeOf(input, [], policy), policy);
}

/** A group as eligibility looks at it: its number of meetings is what its schedule says, unless it says so itself. */
export function asEligible<
  Group extends EligibilityGroup & { readonly schedule: { readonly count?: number | undefined } },
>(group: Group): EligibilityGroup {
  const { count = 0 } = group.schedule;
  // A count that cannot be is the schedule's to name.
  return Number.isInteger(count) && count > 0 && count <= mostMeetings ? { meetings: count, ...group } : group;
}

function judgeAll({ applicants, groups }: YearInput, policy: Policy): readonly Judged[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return applicants.flatMap((applicant) =>
    applicant.preferences.flatMap((id) => {
      const group = byId.get(id);
      return group === undefined
        ? []
        : [{ applicant: applicant.id, group: id, decision: assess(applicant, asEligible(group), policy) }];
    }),
  );
}

/** The intake that places are given out by: refused applications named with their rules, undecided ones left out of the lists. */
function intakeOf(input: YearInput, judged: readonly Judged[], policy: Policy): Intake {
  const verdicts = new Map(
    judged.map(({ applicant, group, decision }) => [JSON.stringify([applicant, group]), decision]),
  );
  const region = policy.eligibility.region?.value;
  return {
    ...(input.method === undefined ? {} : { method: input.method }),
    order: input.order,
    groups: input.groups.map(({ id, capacity, modality, minimum, reserves }) => ({
      id,
      ...(capacity === undefined ? {} : { capacity }),
      ...(modality === undefined ? {} : { modality }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(reserves === undefined ? {} : { reserves }),
    })),
    applicants: input.applicants.map(({ id, preferences, priority, tier, appliedAt, attributes, jurisdiction }) => {
      const decisionOn = (group: string) => verdicts.get(JSON.stringify([id, group]));
      const refused = preferences.filter((group) => decisionOn(group)?.outcome === 'not-met');
      // Whoever does not say where they practise is not put before those who do.
      const after = region?.others === 'placed-after' && jurisdiction !== region.jurisdiction;
      return {
        id,
        preferences: preferences.filter((group) => decisionOn(group)?.outcome !== 'open'),
        ...(priority === undefined ? {} : { priority }),
        ...(tier === undefined && !after ? {} : { tier: (tier ?? 0) + (after ? 1 : 0) }),
        ...(appliedAt === undefined ? {} : { appliedAt }),
        ...(attributes === undefined ? {} : { attributes }),
        ineligible: Object.fromEntries(refused.map((group) => [group, failedRules(decisionOn(group))])),
      };
    }),
  };
}

/** Groups in the order given: a later one that overlaps a meeting its facilitator already leads is reported as a clash. */
function schedulesOf(
  { groups, blackouts: shared = [] }: YearInput,
  policy: Policy,
): { readonly schedules: YearPlan['schedules']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, readonly Busy[]>();
  const schedules = groups.flatMap((group, index) => {
    const { id, facilitator, schedule } = group;
    const led = facilitator === undefined ? undefined : taken.get(facilitator);
    const busy = led === undefined ? schedule.busy : [...(schedule.busy ?? []), ...led];
    const result = series({ ...schedule, busy, blackouts: [...shared, ...(schedule.blackouts ?? [])] }, policy);
    if (!result.ok) {
      problems.push(...result.problems.map((each) => inYear(each, index, shared.length)));
      return [];
    }
    if (facilitator !== undefined) taken.set(facilitator, [...(led ?? []), ...meetingsAsBusy(result.value)]);
    return [{ group: id, series: result.value }];
  });
  return { schedules, problems: once(problems) };
}

/** Where a problem of one group's schedule stands in the input: the days ruled out for every group come first in it. */
function inYear({ path, code, message }: Problem, group: number, shared: number): Problem {
  const [, number, rest] = /^blackouts\[(\d+)\](.*)$/.exec(path) ?? [];
  const own = pathOf(['groups', group, 'schedule']);
  if (number === undefined) return problem(`${own}.${path}`, code, message);
  const index = Number(number) - shared;
  return problem(index < 0 ? path : `${own}.blackouts[${index}]${rest}`, code, message);
}

/** Every group meets the same problem in the days ruled out for all. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

function meetingsAsBusy({ meetings }: Series): readonly Busy[] {
  return meetings.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ from: start, to: end, label: 'another group of the same facilitator' }],
  );
}

function failedRules(decision: Decision | undefined): readonly string[] {
  const failed =
    decision?.findings.filter(({ verdict, force }) => verdict === 'not-met' && force === 'requirement') ?? [];
  return failed.map(({ rule }) => rule);
}

function missingFacts(decision: Decision): readonly string[] {
  const waiting = decision.findings.filter(({ force }) => force === 'requirement').flatMap(({ missing }) => missing);
  return [...new Set(waiting)].sort(byCodeUnit);
}
