import { type CivilMonth, monthOfDay, readDay, readMonth } from './kernel/day.js';
import type { Decision } from './kernel/decision.js';
import { byCodeUnit } from './kernel/order.js';
import { type Problem, pathOf, problem, type Result, resultOf } from './kernel/result.js';
import { intakeAsGiven, intakeOf } from './plan/intake.js';
import { asEligible, schedulesOf, withGroupsLed } from './plan/schedules.js';
import type { Judged, YearInput, YearPlan } from './plan/year.js';
import type { Policy } from './policy/policy.js';
import { allocate } from './rules/capacity/allocate.js';
import type { Allocation } from './rules/capacity/allocation.js';
import { problemsOf } from './rules/capacity/problems.js';
import { assess } from './rules/eligibility/assess.js';
import { toArrange } from './rules/eligibility/preferences.js';
import { assess as judgeFormation } from './rules/formation/assess.js';
import { viability } from './rules/formation/viability.js';
import type { SeriesPlan } from './rules/schedule/plan.js';

export { asEligible } from './plan/schedules.js';
export type { Judged, PlannedApplicant, PlannedGroup, YearInput, YearPlan } from './plan/year.js';

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
    const eligibility = judgeAll(input, dated.schedules, policy);
    const given = allocate(intakeOf(input, eligibility, policy), policy);
    const allocation = { ...given, reasons: reasonsToTell(given, input) };
    return {
      year: input.year,
      policy: policy.id,
      eligibility,
      undecided: eligibility
        .filter(({ decision }) => decision.outcome === 'open')
        .map(({ applicant, group, decision }) => ({ applicant, group, missing: missingFacts(decision) })),
      allocation,
      schedules: dated.schedules,
      toArrange: stillToArrange(input, allocation.placements),
      viability: viabilityOf(input, allocation, dated.schedules, policy),
      formation: input.groups.flatMap((group) => {
        const { id, formation } = group;
        if (formation === undefined) return [];
        const facilitator = withGroupsLed(formation.facilitator, group, input, dated.schedules);
        const known = facilitator === undefined ? formation : { ...formation, facilitator };
        return [{ group: id, decision: judgeFormation({ id, ...known }, policy) }];
      }),
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
    const month = monthIn(schedule.from);
    if (month === null || Math.abs(Math.floor(month / 12) - year) <= 1) return [];
    return [
      problem(
        pathOf(['groups', index, 'schedule', 'from']),
        'contradiction',
        'This group does not meet in the year of the plan.',
      ),
    ];
  });
}

/** The month of a start, which a weekly series may give as a day; `null` where it cannot be read. */
function monthIn(from: SeriesPlan['from']): CivilMonth | null {
  const [month, day] = [readMonth(from), readDay(from)];
  if (month.ok) return month.value;
  return day.ok ? monthOfDay(day.value) : null;
}

function problemsOfPlaces(input: YearInput, policy: Policy): readonly Problem[] {
  return problemsOf(intakeAsGiven(input), policy);
}

function judgeAll(
  { applicants, groups }: YearInput,
  schedules: YearPlan['schedules'],
  policy: Policy,
): readonly Judged[] {
  const dated = new Map(schedules.map(({ group, series }) => [group, series]));
  const byId = new Map(groups.map((group) => [group.id, asEligible(group, dated.get(group.id))]));
  return applicants.flatMap((applicant) =>
    applicant.preferences.flatMap((id) => {
      const group = byId.get(id);
      return group === undefined
        ? []
        : [{ applicant: applicant.id, group: id, decision: assess(applicant, group, policy) }];
    }),
  );
}

/** Whoever waits for every group they listed to be decided on did list some: that they are undecided is no answer to it yet. */
function reasonsToTell({ reasons }: Allocation, { applicants }: YearInput): Allocation['reasons'] {
  const listed = new Set(applicants.filter(({ preferences }) => preferences.length > 0).map(({ id }) => id));
  return reasons.filter(({ code, applicant }) => code !== 'not-ranked' || !listed.has(applicant));
}

function stillToArrange(
  { applicants, groups }: YearInput,
  placements: Allocation['placements'],
): YearPlan['toArrange'] {
  return groups
    .map((group) => {
      const placed = applicants.filter(({ id }) => placements[id] === group.id);
      return { group: group.id, access: toArrange(placed, group) };
    })
    .filter(({ access }) => access.length > 0);
}

/**
 * People may still apply while a year is being planned, so a group that is too small waits and is never cancelled here. One that closed
 * when places were given out fills no more, and nobody can be merged into it.
 */
function viabilityOf(
  { groups }: YearInput,
  { placements, closed }: Allocation,
  schedules: YearPlan['schedules'],
  policy: Policy,
): YearPlan['viability'] {
  if (policy.capacity.minimumViable === null) return [];
  const first = new Map(schedules.map(({ group, series }) => [group, series.meetings[0]?.date]));
  const placed = Object.values(placements);
  const gone = new Set(closed.map(({ group }) => group));
  const filling = groups.flatMap(({ id, stream, modality }) => {
    if (modality === undefined || gone.has(id)) return [];
    const firstMeeting = first.get(id);
    const enrolled = placed.filter((group) => group === id).length;
    return [{ id, stream, modality, enrolled, ...(firstMeeting === undefined ? {} : { firstMeeting }) }];
  });
  return viability({ groups: filling }, policy);
}

function missingFacts(decision: Decision): readonly string[] {
  const waiting = decision.findings.filter(({ force }) => force === 'requirement').flatMap(({ missing }) => missing);
  return [...new Set(waiting)].sort(byCodeUnit);
}
