import { readFileSync } from 'node:fs';
import { explain, nextStep } from '../../../src/kernel/explain.js';
import type { Problem, Result } from '../../../src/kernel/result.js';
import type { ZoneTable } from '../../../src/kernel/zone.js';
import { amend, type Policy, policies } from '../../../src/policy/index.js';
import {
  type Blackout,
  type Diagnostic,
  definePattern,
  type JudgedSeries,
  type Pattern,
  type PatternPlan,
  type Recurrence,
  type SeriesPlan,
  series,
} from '../../../src/rules/schedule/index.js';
import { zoneTable } from '../../../src/times/index.js';

export function sure<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const sixMonthly: Policy = policies.partnersInPrevention;

/** A policy that sets every quantity of a series, or those given. */
export function policyWith(meetings: {
  count?: number | null;
  everyMonths?: number | null;
  minutes?: number | null;
}): Policy {
  const sourced = (value: number | null | undefined) =>
    value == null ? null : { value, source: 'Our handbook', section: 'Meetings' };
  return sure(
    amend(sixMonthly, {
      id: 'ours@2027',
      meetings: {
        count: sourced(meetings.count),
        everyMonths: sourced(meetings.everyMonths),
        minutes: sourced(meetings.minutes),
        rolling: null,
      },
      attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    }),
  );
}

const tables = new Map<string, ZoneTable>();

export function zoneNamed(name: string): ZoneTable {
  const table = tables.get(name) ?? sure(zoneTable(name, { from: 2025, to: 2029 }, 'test'));
  tables.set(name, table);
  return table;
}

export function answer(plan: SeriesPlan, policy: Policy = sixMonthly): JudgedSeries {
  return sure(series(plan, policy));
}

export function problemsOf(plan: SeriesPlan, policy: Policy = sixMonthly): readonly Problem[] {
  const result = series(plan, policy);
  return result.ok ? [] : result.problems;
}

/** A pattern of a plan that is in order. */
export function patternOf(plan: PatternPlan, policy: Policy = sixMonthly): Pattern {
  return sure(definePattern(plan, policy));
}

/** Diagnostics without the days that were tried. */
export function inShort(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ blocked: _blocked, ...rest }) => rest);
}

export function datesOf({ meetings }: Pick<JudgedSeries, 'meetings'>): readonly string[] {
  return meetings.map(({ date }) => date);
}

export const secondTuesday: Recurrence = { kind: 'nthWeekday', nth: 2, weekday: 2 };
export const firstTuesday: Recurrence = { kind: 'nthWeekday', nth: 1, weekday: 2 };

/** One day ruled out. */
export function dayOut(day: string, label = 'Closed', status: 'announced' | 'expected' = 'announced'): Blackout {
  return { from: day, to: day, label, status };
}

export function readVector(name: string): string {
  return readFileSync(new URL(`../../vectors/schedule/${name}`, import.meta.url), 'utf8');
}

interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly status?: string;
}

function readHolidays(): readonly Holiday[] {
  const document = JSON.parse(readVector('vic-public-holidays-2023-2030.json')) as { years: Record<string, Holiday[]> };
  return Object.values(document.years).flat();
}

/** Victorian public holidays 2023 to 2030, worked out from the Act and announcements. */
export const victorianHolidays: readonly Blackout[] = readHolidays().map(({ date, name, status }) =>
  dayOut(date, name, status?.startsWith('expected') ? 'expected' : 'announced'),
);

/** The sentences about one rule, and what is still missing for it. */
export function sentenceOn(rule: string, asked: SeriesPlan, policy: Policy = sixMonthly): readonly unknown[] | null {
  const { decision } = answer(asked, policy);
  const index = decision.findings.findIndex((each) => each.rule === rule);
  return index < 0 ? null : [explain(decision)[index + 1], decision.findings[index]?.missing];
}

/** What would settle or would have met one rule by itself, whatever the outcome of the others. */
export function nextStepOn(rule: string, asked: SeriesPlan, policy: Policy = sixMonthly): string | null {
  const found = answer(asked, policy).decision.findings.find((each) => each.rule === rule);
  return found === undefined ? null : nextStep(found);
}
