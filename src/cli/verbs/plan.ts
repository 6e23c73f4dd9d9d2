import { type PlanDocument, readPlanFor } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { dayInWords, placesRows, planMarkdown } from '../../formats/index.js';
import { type Problem, problemsIn, type Result, retold } from '../../kernel/result.js';
import { planYear, problemsOfYear, type YearInput, type YearPlan } from '../../plan.js';
import type { Policy } from '../../policy/policy.js';
import { calendarNamed, type Filled, withHolidays } from '../holidays.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';
import { tablesFor, withZone } from '../zones.js';

/** A whole year: the main job. */
export const plan: Verb = {
  summary: 'a whole year: applications judged, places given out, meetings dated',
  reads: 'document',
  format: 'json',
  strict: true,
  answer: ({ text, policy, strict, host }) => {
    const planned = planText(text, policy, host.zoneData);
    if (!planned.ok) return planned;
    const { value: year } = planned;
    const unplaced = Object.values(year.allocation.placements).includes(null);
    return {
      ok: true,
      value: {
        no: saysNo(year) || (strict && unplaced),
        data: { ...year, problems: [] },
        text: () => `${planMarkdown(year)}${ended(policy, year.year)}`,
        rows: () => placesRows(year),
      },
    };
  },
};

/** A policy that was over before the year began may be last year's by mistake. */
function ended({ id, effective: { value } }: Policy, year: number): string {
  if (value.to === null || Number(value.to.slice(0, 4)) >= year) return '';
  return `\nNote: ${id} ended on ${dayInWords(value.to)}. Another policy is chosen with --policy.\n`;
}

/** Plans the year a document describes. */
export function planText(text: string, policy: Policy, zoneData: string): Result<YearPlan> {
  return readJsonFor(text, (claimed) =>
    readPlanFor(claimed, policy, (document, wrongWords) => {
      const { input, wrongNames, told } = withNamesExchanged(document, policy, zoneData);
      const problems = [...wrongWords, ...wrongNames];
      if (problems.length > 0) return refused([...problems, ...problemsOfYear(input, policy).map(told)]);
      const planned = planYear(input, policy);
      return planned.ok ? planned : retold(planned.problems, told);
    }),
  );
}

interface Exchanged {
  readonly input: YearInput;
  /** Calendars and zones that are none. */
  readonly wrongNames: readonly Problem[];
  /** Tells a problem of a calendar's day where the calendar is named. */
  readonly told: (found: Problem) => Problem;
}

/** Exchanges the names of calendars and zones for their days and tables; a group's own calendar stands in place of the plan's. */
function withNamesExchanged({ holidays, ...document }: PlanDocument, policy: Policy, zoneData: string): Exchanged {
  const schedules = document.groups.map(({ schedule }) => schedule);
  const tables = tablesFor(schedules, policy, zoneData);
  const named = holidays === undefined ? null : calendarNamed(holidays, 'holidays');
  const wrongNames: Problem[] = named === null ? [] : [...problemsIn(named)];
  // What the plan says it covers stands in place of what its calendar covers, for every group.
  const shared = named?.ok
    ? { ...named.value, covered: document.covered === undefined ? named.value.covered : undefined }
    : null;
  const tellers: Filled<unknown>['told'][] = [];
  const groups = document.groups.map((group, index) => {
    const path = ['groups', index, 'schedule'];
    const { holidays: own, ...days } = group.schedule;
    const { part, problems, told } = withHolidays(days, own, path, shared);
    const { plan: schedule, problems: wrongZone } = withZone(part, policy, zoneData, path, tables);
    wrongNames.push(...problems, ...wrongZone);
    tellers.push(told);
    return { ...group, schedule };
  });
  return {
    input: { ...document, groups },
    wrongNames,
    told: (found) => tellers.reduce((each, tell) => tell(each), found),
  };
}

function saysNo({ eligibility, schedules, formation }: YearPlan): boolean {
  const decisions = [
    ...eligibility.map(({ decision }) => decision),
    ...schedules.map(({ series }) => series.decision),
    ...formation.map(({ decision }) => decision),
  ];
  return decisions.some(({ outcome }) => outcome === 'not-met');
}
