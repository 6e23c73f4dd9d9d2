import type { Decision } from '../kernel/decision.js';
import { nextStep } from '../kernel/explain.js';
import { counted } from '../kernel/phrase.js';
import type { YearPlan } from '../plan.js';
import type { Standing } from '../rules/attendance/standing.js';
import type { Allocation } from '../rules/capacity/allocation.js';
import type { Reason } from '../rules/capacity/reasons.js';
import type { Diagnostic, DiagnosticCode, Meeting, Series } from '../rules/schedule/plan.js';
import { dayInWords } from './dates.js';
import { type Cell, table } from './tables.js';

/** What in a decision is not met or not certain, in one line; a requirement before a preference, and nothing where all is met. */
export function reasonsInShort(decision: Decision): string {
  return decision.findings
    .filter(({ verdict, force }) => verdict !== 'met' && force === 'requirement')
    .map((finding) => {
      const { evidence, rule } = finding;
      const next = nextStep(finding);
      return `${evidence.fact}: ${evidence.actual}, required ${evidence.expected} (${rule}).${next === '' ? '' : ` ${next}`}`;
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
      reasonsInShort(decision) || 'every requirement met',
    ]),
  ];
}

/** Standings for a terminal: the figures as a table, then the reasons of everyone who has not met every requirement. */
export function standingText(standings: readonly Standing[]): string {
  const reasons = standings
    .filter(({ outcome }) => outcome !== 'met')
    .map(({ person, status, decision }) => `${person}, ${status}: ${reasonsInShort(decision)}`);
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

/** One line a meeting: its number, day and time, and why it was moved. */
export function meetingLine({ number, date, nominal, start, end, moved }: Meeting): string {
  const hours = start === null || end === null ? '' : ` ${start.slice(11, 16)}–${end.slice(11, 16)}`;
  const change = moved === null ? '' : `, moved from ${dayInWords(nominal)} because of ${moved.because}`;
  return `${number}. ${dayInWords(date)}${hours}${change}`;
}

/** A series as lines: its meetings, then what a coordinator should know about them. */
export function seriesLines({ meetings, diagnostics }: Series): readonly string[] {
  return [...meetings.map(meetingLine), ...diagnostics.map(diagnosticLine)];
}

const remarks: Readonly<Record<DiagnosticCode, string>> = {
  SPACING: 'too near or too far from the meeting before it',
  ORDER: 'not after the meeting before it',
  LEFT_MONTH: 'moved out of its month',
  SKIPPED: 'left out',
  ON_BLACKOUT: 'held on a day that is ruled out',
  EXPECTED_NOT_ANNOUNCED: 'rests on a day that is expected and not announced yet',
  INFEASIBLE: 'no day within reach',
  AMBIGUOUS_TIME: 'clocks show its start never or twice that day',
  CLASH: 'overlaps a time already taken',
};

/** One line a remark on a series: which meeting, what about it and why, with the code that scripts match on. */
function diagnosticLine({ code, number, month, because, days }: Diagnostic): string {
  const where = number === null ? month : `Meeting ${number} (${month})`;
  const why = because.length === 0 ? '' : `: ${because.join(', ')}`;
  return `- ${where}: ${remarks[code]}${days === null ? '' : `, ${days} days`}${why} [${code}]`;
}

/** Every applicant and every group they listed, with what became of it. */
export function allocationRows({ reasons }: Allocation): readonly (readonly Cell[])[] {
  return [
    ['applicant', 'group', 'choice', 'answer'],
    ...reasons.map((each) => [each.applicant, each.group, each.rank, reasonInWords(each)]),
  ];
}

function reasonInWords(reason: Reason): string {
  switch (reason.code) {
    case 'placed':
      return 'placed';
    case 'placed-higher':
      return 'has a place in a group listed earlier';
    case 'full':
      return `full: last admitted at ${reason.cutoff}, this application at ${reason.key}; number ${reason.position} on the waitlist`;
    case 'ineligible':
      return `not eligible: ${reason.rules.join(', ')}`;
  }
}

/** The plan of a year as Markdown that also reads well in a terminal. */
export function planMarkdown({
  year,
  policy,
  eligibility,
  allocation,
  undecided,
  schedules,
  formation,
}: YearPlan): string {
  const placed = Object.values(allocation.placements).filter((group) => group !== null).length;
  const all = Object.keys(allocation.placements).length;
  return [
    `# ${year}, planned under ${policy}`,
    '',
    '## Places',
    '',
    `${placed} of ${counted(all, 'applicant has', 'applicants have')} a place.`,
    '',
    table(placesWithReasons(allocation, eligibility)),
    ...section(
      'Not decided yet: facts still missing',
      undecided.map(({ applicant, group, missing }) => `- ${applicant} for ${group}: ${missing.join(', ')}`),
    ),
    '',
    '## Meetings',
    ...schedules.flatMap(({ group, series }) => ['', `### ${group}`, '', ...seriesLines(series)]),
    ...section(
      'Before the first meeting',
      formation.map(({ group, decision }) => `- ${group}: ${reasonsInShort(decision) || 'ready'}`),
    ),
    '',
  ].join('\n');
}

/** The places given out, and for everyone turned away what was found and what would have met it. */
function placesWithReasons(allocation: Allocation, eligibility: YearPlan['eligibility']): readonly (readonly Cell[])[] {
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
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}
