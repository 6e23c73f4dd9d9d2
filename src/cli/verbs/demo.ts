import { readYear } from '../../boundary/index.js';
import { calendarText, planMarkdown, reviewMarkdown, reviewPage, standingText, table } from '../../formats/index.js';
import { readInstant } from '../../kernel/instant.js';
import { type Problem, type Result, resultOf, retold } from '../../kernel/result.js';
import type { YearPlan } from '../../plan.js';
import { type Policy, policies } from '../../policy/index.js';
import { standing } from '../../rules/attendance/index.js';
import { annual, type MetricValue, type Review } from '../../rules/review/index.js';
import { zoneTable } from '../../times/index.js';
import type { Host } from '../host.js';
import { readJsonFor } from '../json.js';
import { readPolicyOption } from '../policy-option.js';
import type { Verb } from '../verb.js';
import { readAny } from './attendance.js';
import { planText } from './plan.js';

const folder = 'cop-demo';
const zone = 'Australia/Melbourne';
const committeeYears = ['2019', '2020', '2022', '2023'];

/** The whole cycle, on the data that ships with the package. */
export const demo: Verb = {
  summary: `the whole cycle on the data that ships with the package; writes calendar.ics, report.html and report.md into ${folder}`,
  reads: 'nothing',
  format: 'text',
  strict: false,
  answer: ({ host }) => {
    const policy = readPolicyOption('year-2027/policy.json', { ...host, read: host.example });
    if (!policy.ok) return policy;
    const problems: Problem[] = [];
    const plan = kept(
      problems,
      shipped('year-2027/plan.json', host, (text) => planText(text, policy.value, host.zoneData)),
    );
    const standings = kept(problems, standingsOf('year-2027/register.json', host, policy.value));
    const review = kept(
      problems,
      shipped('year-2027/records.json', host, (text) => reviewText(text, policy.value)),
    );
    const committee = committeeYears.map((year) => {
      const people = kept(problems, standingsOf(`tc39/${year}.csv`, host, policies.partnersInPrevention)) ?? [];
      return { year, people: people.length, met: people.filter(({ outcome }) => outcome === 'met').length };
    });
    const calendar = plan === undefined ? undefined : kept(problems, calendarOf(plan, host.zoneData));
    return resultOf(problems, () => ({
      no: false,
      data: { plan, standings, review, committee },
      text: () =>
        [
          plan === undefined ? '' : planMarkdown(plan),
          '## After three meetings of early-career-online',
          '',
          standingText(standings ?? []),
          '## The year in review',
          '',
          review === undefined ? '' : mainFigures(review),
          '',
          '## A real committee: who attended four of six meetings, the first by the second',
          '',
          table([
            ['year', 'people', 'met', 'not met'],
            ...committee.map(({ year, people, met }) => [year, people, met, people - met]),
          ]),
          '',
          `Written: ${folder}/calendar.ics (open it in a calendar), ${folder}/report.html (the review: open it in a browser), ${folder}/report.md (the same as text).`,
          '',
        ].join('\n'),
      rows: null,
      files: [
        { name: `${folder}/calendar.ics`, text: calendar ?? '' },
        { name: `${folder}/report.md`, text: review === undefined ? '' : reviewMarkdown(review) },
        { name: `${folder}/report.html`, text: review === undefined ? '' : reviewPage(review, host.draw) },
      ],
    }));
  },
};

/** The value, or nothing and its problems kept. */
function kept<Value>(problems: Problem[], result: Result<Value>): Value | undefined {
  if (result.ok) return result.value;
  problems.push(...result.problems);
  return undefined;
}

/** Reads a file that ships with the package; what is wrong with one names the file. */
function shipped<Value>(name: string, host: Host, read: (text: string) => Result<Value>): Result<Value> {
  const text = host.example(name);
  const result = text.ok ? read(text.value) : text;
  return result.ok ? result : retold(result.problems, (each) => ({ ...each, path: `${name}: ${each.path}` }));
}

function standingsOf(name: string, host: Host, policy: Policy): Result<readonly ReturnType<typeof standing>[]> {
  return shipped(name, host, (text) => {
    const registers = readAny({ text, file: name, policy });
    return registers.ok ? { ok: true, value: registers.value.map((each) => standing(each, policy)) } : registers;
  });
}

function reviewText(text: string, policy: Policy): Result<Review> {
  const year = readJsonFor(text, (claimed) => readYear(claimed, policy));
  return year.ok ? { ok: true, value: annual(year.value, policy) } : year;
}

function calendarOf({ schedules, year }: YearPlan, version: string): Result<string> {
  const clocks = zoneTable(zone, { from: year - 1, to: year + 1 }, version);
  const stamp = readInstant(`${year - 1}-11-30T00:00:00Z`);
  if (!clocks.ok) return clocks;
  if (!stamp.ok) return stamp;
  const series = schedules.map(({ group, series: { meetings } }) => ({
    id: group,
    title: group,
    zone: clocks.value,
    meetings,
  }));
  return calendarText(series, {
    organizer: { name: 'Our network', email: 'groups@example.org' },
    stamp: stamp.value,
    domain: 'example.org',
  });
}

function mainFigures({ metrics }: Review): string {
  const shown = ['start.on-time', 'completion', 'attendance.recorded', 'fill-rate'];
  const figure = (metric: MetricValue): string => ('null' in metric ? metric.null : `${metric.num} of ${metric.den}`);
  const whole = metrics.filter(({ scope }) => scope.stream === undefined && scope.modality === undefined);
  const scopes = [...new Set(whole.map(({ scope }) => scope.group))];
  return table([
    ['', ...shown],
    ...scopes.map((group) => [
      group ?? 'the whole year',
      ...shown.map((id) =>
        whole
          .filter((each) => each.id === id && each.scope.group === group)
          .map(figure)
          .join(),
      ),
    ]),
  ]);
}
