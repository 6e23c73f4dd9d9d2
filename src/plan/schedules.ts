import { byCodeUnit } from '../kernel/order.js';
import { type Problem, pathOf, problem } from '../kernel/result.js';
import { type IsoDay, mostMeetings, type Policy } from '../policy/policy.js';
import type { EligibilityGroup } from '../rules/eligibility/applicant.js';
import type { FormingGroup } from '../rules/formation/assess.js';
import type { Busy, JudgedSeries } from '../rules/schedule/plan.js';
import { series } from '../rules/schedule/series.js';
import type { PlannedGroup, YearInput, YearPlan } from './year.js';

/** Groups in the order given: a later one that overlaps a meeting its facilitator already leads is reported as a clash. */
export function schedulesOf(
  { groups, blackouts: shared = [], covered }: YearInput,
  policy: Policy,
): { readonly schedules: YearPlan['schedules']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, readonly Busy[]>();
  const schedules = groups.flatMap((group, index) => {
    const { id, facilitator, schedule } = group;
    const led = facilitator === undefined ? undefined : taken.get(facilitator);
    const busy = led === undefined ? schedule.busy : [...(schedule.busy ?? []), ...led];
    const blackouts = [...shared, ...(schedule.blackouts ?? [])];
    const result = series({ ...schedule, busy, blackouts, covered: schedule.covered ?? covered }, policy);
    if (!result.ok) {
      problems.push(...result.problems.map((each) => inYear(each, index, schedule, shared.length)));
      return [];
    }
    if (facilitator !== undefined) taken.set(facilitator, [...(led ?? []), ...meetingsAsBusy(result.value)]);
    return [{ group: id, series: result.value }];
  });
  return { schedules, problems: once(problems) };
}

/**
 * A group as eligibility looks at it: its number of meetings is what its schedule says and its days are those of its dated meetings,
 * unless it says so itself.
 *
 * @param dated its meetings, where they have been dated
 */
export function asEligible<
  Group extends EligibilityGroup & { readonly schedule: { readonly count?: number | undefined } },
>(group: Group, dated?: JudgedSeries): EligibilityGroup {
  const { count = 0 } = group.schedule;
  // A count that cannot be is the schedule's to name.
  const meetings = Number.isInteger(count) && count > 0 && count <= mostMeetings ? { meetings: count } : {};
  return { ...meetings, ...daysOf(group, dated), ...group };
}

/** The days of a series, without one that what the group says of itself rules out. */
function daysOf(
  { startsOn, endsOn }: EligibilityGroup,
  dated: JudgedSeries | undefined,
): { readonly startsOn?: IsoDay; readonly endsOn?: IsoDay } {
  const span = dated === undefined ? undefined : spanOf(dated);
  if (span === undefined) return {};
  const [first, last] = span;
  return {
    ...(endsOn === undefined || first <= endsOn ? { startsOn: first } : {}),
    ...(startsOn === undefined || startsOn <= last ? { endsOn: last } : {}),
  };
}

/**
 * What is known of a facilitator, with the number of groups they lead while this one runs. Where the record does not say, those of the
 * year are counted: the ones whose days share one with this group's.
 */
export function withGroupsLed(
  known: FormingGroup['facilitator'],
  { id, facilitator }: PlannedGroup,
  { groups }: YearInput,
  schedules: YearPlan['schedules'],
): FormingGroup['facilitator'] {
  if (facilitator === undefined || known === undefined || known === null || known.groups !== undefined) return known;
  const spans = new Map(schedules.map(({ group, series }) => [group, spanOf(series)]));
  const own = spans.get(id);
  const led = groups.filter((each) => each.facilitator === facilitator && meet(own, spans.get(each.id)));
  return { ...known, groups: Math.max(1, led.length) };
}

type Days = readonly [first: IsoDay, last: IsoDay];

function spanOf({ meetings }: JudgedSeries): Days | undefined {
  const days = meetings.map(({ date }) => date).sort(byCodeUnit);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

function meet(one: Days | undefined, other: Days | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] <= other[1] && other[0] <= one[1];
}

/** Where a problem of one group's schedule stands in the input: what is said for every group comes first in it. */
function inYear(
  { path, code, message }: Problem,
  group: number,
  { covered }: PlannedGroup['schedule'],
  shared: number,
): Problem {
  if (covered === undefined && /^covered\b/.test(path)) return problem(path, code, message);
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

function meetingsAsBusy({ meetings }: JudgedSeries): readonly Busy[] {
  return meetings.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ from: start, to: end, label: 'another group of the same facilitator' }],
  );
}
