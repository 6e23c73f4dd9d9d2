import { type PlanDocument, readPlanFor } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { dayInWords, placesRows, planMarkdown } from '../../formats/index.js';
import type { Problem, Result } from '../../kernel/result.js';
import { planYear, problemsOfYear, type YearInput, type YearPlan } from '../../plan.js';
import type { Policy } from '../../policy/policy.js';
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
      const { input, wrongZones } = withZones(document, policy, zoneData);
      const problems = [...wrongWords, ...wrongZones];
      if (problems.length === 0) return planYear(input, policy);
      return refused([...problems, ...problemsOfYear(input, policy)]);
    }),
  );
}

function withZones(
  document: PlanDocument,
  policy: Policy,
  zoneData: string,
): { readonly input: YearInput; readonly wrongZones: readonly Problem[] } {
  const schedules = document.groups.map(({ schedule }) => schedule);
  const tables = tablesFor(schedules, policy, zoneData);
  const wrongZones: Problem[] = [];
  const groups = document.groups.map((group, index) => {
    const { plan: schedule, problems } = withZone(
      group.schedule,
      policy,
      zoneData,
      ['groups', index, 'schedule'],
      tables,
    );
    wrongZones.push(...problems);
    return { ...group, schedule };
  });
  return { input: { ...document, groups }, wrongZones };
}

function saysNo({ eligibility, schedules, formation }: YearPlan): boolean {
  const decisions = [
    ...eligibility.map(({ decision }) => decision),
    ...schedules.map(({ series }) => series.decision),
    ...formation.map(({ decision }) => decision),
  ];
  return decisions.some(({ outcome }) => outcome === 'not-met');
}
