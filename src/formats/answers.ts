import type { Decision } from '../kernel/decision.js';
import { nextStep } from '../kernel/explain.js';
import { list, sentenceCase } from '../kernel/phrase.js';
import type { YearPlan } from '../plan.js';
import type { Standing } from '../rules/attendance/standing.js';
import { allocationRows, closedLine } from './allocation-report.js';
import { seriesLines } from './series-report.js';
import { type Cell, table } from './tables.js';

/**
 * The requirements that decided, in one line: those not met where one is, otherwise those still open, and nothing where all is met. What
 * is open beside a failure is left out, because settling it would settle nothing.
 */
export function reasonsInShort(decision: Decision): string {
  return decision.findings
    .filter(({ verdict, force }) => verdict === decision.outcome && verdict !== 'met' && force === 'requirement')
    .map((finding) => {
      const { evidence, rule } = finding;
      const next = nextStep(finding);
      return `${sentenceCase(evidence.fact)}: ${evidence.actual}, required ${evidence.expected} (${rule}).${next === '' ? '' : ` ${next}`}`;
    })
    .join(' ');
}

/** Standings as rows, the heading first and the reasons last. */
export function standingRows(standings: readonly Standing[]): readonly (readonly Cell[])[] {
  const heading = [
    'person',
    'status',
    'attended',
    'first attended',
    'still needed',
    'can miss',
    'settled after',
    'because',
  ];
  return [
    heading,
    ...standings.map(({ person, status, attended, firstAttended, stillNeeded, canMiss, settledAfter, decision }) => [
      person,
      status,
      attended,
      firstAttended,
      stillNeeded,
      canMiss,
      settledAfter,
      reasonsInShort(decision) || whyMet(decision),
    ]),
  ];
}

/** Where a policy asks for no attendance nobody has completed anything by attending, and the answer says so. */
function whyMet({ findings }: Decision): string {
  const asked = findings.some(({ rule, force }) => force === 'requirement' && rule !== 'attendance.own-attendance');
  return asked ? 'every requirement met' : 'this policy asks for no attendance';
}

/** Standings for a terminal: the figures as a table, then the reasons of everyone who has not met every requirement. */
export function standingText(standings: readonly Standing[]): string {
  const reasons = standings
    .filter(({ outcome, decision }) => outcome !== 'met' || whyMet(decision) !== 'every requirement met')
    .map(({ person, status, decision }) => `${person}, ${status}: ${reasonsInShort(decision) || whyMet(decision)}`);
  const figures = standingRows(standings).map((row) => row.slice(0, -1));
  return [table(figures), '', standingSummary(standings), ...(reasons.length === 0 ? [] : ['', ...reasons]), ''].join(
    '\n',
  );
}

/** How many of them met, may still meet and did not meet. */
export function standingSummary(standings: readonly Standing[]): string {
  const count = (outcome: Standing['outcome']): number => standings.filter((each) => each.outcome === outcome).length;
  return `${count('met')} of ${standings.length} met, ${count('open')} still open, ${count('not-met')} not met.`;
}

/** The plan of a year as Markdown that also reads well in a terminal. */
export function planMarkdown(plan: YearPlan): string {
  const { year, policy, allocation, schedules, formation } = plan;
  const placed = Object.values(allocation.placements).filter((group) => group !== null).length;
  const all = Object.keys(allocation.placements).length;
  return [
    `# ${year}, planned under ${policy}`,
    '',
    '## Places',
    '',
    all === 0 ? 'Nobody has applied.' : `Places given to ${placed} of ${all}.`,
    '',
    table(placesRows(plan)),
    ...section('Groups that do not run', allocation.closed.map(closedLine)),
    '',
    '## Meetings',
    ...runningOf(schedules, allocation).flatMap(({ group, series }) => [
      '',
      `### ${group}`,
      '',
      ...seriesLines(series),
      ...(series.decision.outcome === 'not-met' ? ['', reasonsInShort(series.decision)] : []),
    ]),
    ...section(
      'Before the first meeting',
      formation.map(({ group, decision }) => `- ${group}: ${reasonsInShort(decision) || 'ready'}`),
    ),
    ...section('To arrange', toArrangeLines(plan)),
    ...section('Not large enough yet', smallLines(plan)),
    '',
  ].join('\n');
}

/** A group that closed has no meetings to come to. */
function runningOf(schedules: YearPlan['schedules'], { closed }: YearPlan['allocation']): YearPlan['schedules'] {
  const gone = new Set(closed.map(({ group }) => group));
  return schedules.filter(({ group }) => !gone.has(group));
}

/** For facilitators, so it names groups and nobody in them. */
function toArrangeLines({ toArrange }: YearPlan): readonly string[] {
  if (toArrange.length === 0) return [];
  const lines = toArrange.map(({ group, access }) => `- ${group}: ${list(access, 'and')}`);
  return ['Needed by people with a place, and not offered by the group yet:', '', ...lines];
}

/** Groups that may yet be too small to begin, with the day by which that is settled. */
function smallLines({ viability }: YearPlan): readonly string[] {
  return viability
    .filter(({ decision }) => decision.outcome !== 'met')
    .flatMap(({ group, decision }) =>
      decision.findings.map(({ evidence }) => `- ${group}: ${evidence.actual}, needed ${evidence.expected}`),
    );
}

/** The places given out; for everyone turned away what would have met it, and for everyone undecided what is missing. */
export function placesRows({ allocation, eligibility, undecided }: YearPlan): readonly (readonly Cell[])[] {
  const [heading = [], ...rows] = allocationRows(allocation);
  const decisions = new Map(
    eligibility.map(({ applicant, group, decision }) => [JSON.stringify([applicant, group]), decision]),
  );
  return [
    heading,
    ...rows.map(([applicant = '', group = '', choice = '', answer = '']) => {
      const decision = decisions.get(JSON.stringify([applicant, group]));
      const refused = decision?.outcome === 'not-met' ? `not eligible: ${reasonsInShort(decision)}` : answer;
      return [applicant, group, choice, refused];
    }),
    ...undecided.map(({ applicant, group, missing }) => [
      applicant,
      group,
      null,
      `not decided yet: ${missing.join(', ')}`,
    ]),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}
