import { byCodeUnit } from '../../kernel/order.js';
import { percentageOf } from '../../kernel/percentage.js';
import type { Released, Review, ReviewFindingKind } from '../../rules/review/index.js';
import { dayInWords } from '../dates.js';
import { withheld } from './figures.js';
import { lackingLines } from './lacking.js';
import { name, type Phrase, say, spoken } from './phrases.js';
import { findingItem, isYear, silentLines, type Units, unitsOf } from './sentences.js';
import { figureTables, meaningTable, releasedTables, type Sheet, yearOnYear } from './sheets.js';

/** One point of a list: what it is about, what is said of it, the numbers that say so, and the rule that holds them against a threshold. */
export interface Item {
  readonly about: Phrase | null;
  readonly text: Phrase;
  readonly evidence: Phrase;
  readonly rule: string | null;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  /** Where the charts go, for whoever can show them. */
  | { readonly kind: 'charts' };

export interface Section {
  readonly heading: string;
  /** A section is of the second level, and a part of one of the third. */
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
}

/** A report before anybody has written it down: the same for Markdown and for a page. */
export interface Report {
  readonly title: string;
  readonly lead: readonly Phrase[];
  readonly sections: readonly Section[];
}

/** Everything a report says. It looks at what is released, at whether the year can be reviewed, and at nothing else of the review. */
export function reportOf({ year, asOf, policyVersions, decision, released, charts }: Review): Report {
  const title = `Review of ${year}`;
  const lead = [say`As at ${dayInWords(asOf)}, under ${spoken(policyVersions.map((version) => [name(version)]))}.`];
  if (released.refused !== null) {
    const why = say`Nothing of this review is released. ${[name(released.refused.message)]}`;
    return { title, lead: [...lead, why], sections: [] };
  }
  return {
    title,
    lead: [...lead, ...aboutWithheld(released)],
    sections: [
      section('Whether the year can be reviewed', [list(lackingLines(decision).map((line) => [name(line)]))]),
      ...told(released, unitsOf(released)),
      ...(charts.length === 0 ? [] : [section('The year in charts', [{ kind: 'charts' }])]),
      ...sheets('Year on year', yearOnYear(released, year)),
      ...silences(released),
      ...sheets('Tables', releasedTables(released)),
      ...sheets('Figures', figureTables(released)),
      ...(released.advice.length === 0
        ? []
        : [section('What would serve better than withholding', [list(released.advice.map((each) => [name(each)]))])]),
      section('About these numbers', about(released)),
    ],
  };
}

function section(heading: string, blocks: readonly Block[], level: 2 | 3 = 2): Section {
  return { heading, level, blocks };
}

function list(lines: readonly Phrase[]): Block {
  return { kind: 'list', items: lines.map((text) => ({ about: null, text, evidence: [], rule: null })) };
}

function sheets(heading: string, given: readonly Sheet[]): readonly Section[] {
  if (given.length === 0) return [];
  return [
    section(
      heading,
      given.flatMap((sheet): readonly Block[] => [
        sheet.rows.length === 0 ? { kind: 'paragraph', text: say`${sheet.caption}:` } : { kind: 'sheet', sheet },
        ...(sheet.below === undefined || sheet.below.length === 0 ? [] : [list(sheet.below)]),
      ]),
    ),
  ];
}

/** The three a review is for are always there, and say so where there is nothing in them. */
const headings: readonly { readonly kind: ReviewFindingKind; readonly heading: string; readonly always: boolean }[] = [
  { kind: 'breach', heading: 'Breaches', always: false },
  { kind: 'strength', heading: 'Strengths', always: true },
  { kind: 'improvement', heading: 'Areas for improvement', always: true },
  { kind: 'opportunity', heading: 'Opportunities', always: true },
  { kind: 'on-target', heading: 'On target', always: false },
  { kind: 'watch', heading: 'To watch', always: false },
];

/** What is said of the year is not said again, with the same numbers, of the one stream or the one way of meeting that it has. */
function withoutEchoes(findings: Released['findings']): Released['findings'] {
  const ofYear = new Set(findings.filter(({ scope }) => isYear(scope)).map(numbersOf));
  return findings.filter((finding) => isYear(finding.scope) || !ofYear.has(numbersOf(finding)));
}

function numbersOf({ ruleId, kind, evidence }: Released['findings'][number]): string {
  return JSON.stringify([ruleId, kind, evidence.figures.map(({ id, at, num, den }) => [id, at, num, den])]);
}

function told({ findings }: Released, units: Units): readonly Section[] {
  const once = withoutEchoes(findings);
  return headings.flatMap(({ kind, heading, always }) => {
    const own = once.filter((finding) => finding.kind === kind);
    if (own.length > 0)
      return [section(heading, [{ kind: 'list', items: own.map((finding) => findingItem(finding, units)) }])];
    return always
      ? [section(heading, [{ kind: 'paragraph', text: ['Nothing that the numbers published here can show.'] }])]
      : [];
  });
}

const silent: readonly { readonly kind: ReviewFindingKind; readonly heading: string }[] = [
  { kind: 'insufficient-evidence', heading: 'Too few people to say' },
  { kind: 'not-comparable', heading: 'The two years cannot be compared' },
  { kind: 'no-value', heading: 'A number is lacking' },
  { kind: 'withheld', heading: 'A number is withheld' },
  { kind: 'nothing-to-tell', heading: 'Nothing stands out' },
];

const questions =
  'Each line is a question that was asked of the year and has no answer, or none worth telling; in brackets stands the rule that asks it. Why a number is lacking is told under Figures.';

function silences({ findings }: Released): readonly Section[] {
  const parts = silent.flatMap(({ kind, heading }) => {
    const lines = silentLines(findings, kind);
    return lines.length === 0 ? [] : [section(heading, [list(lines)], 3)];
  });
  return parts.length === 0
    ? []
    : [section('What could not be said', [{ kind: 'paragraph', text: [questions] }]), ...parts];
}

function aboutWithheld({ tables, metrics }: Released): readonly Phrase[] {
  const any =
    metrics.some((metric) => 'withheld' in metric) ||
    tables.some(({ rows }) => rows.some(({ numbers }) => numbers.includes('withheld')));
  return any
    ? [
        say`Where a number would say something of single people, or let a reader work out one that does, it reads “${withheld}”.`,
      ]
    : [];
}

/** Only beside a table that has such a column. */
const together =
  '“Chance, corrected” says how often a difference as large would come about by chance alone, taking into account that several questions were asked: near 0 is hardly ever, near 1 nearly always.';

function about({ note, metrics, findings }: Released): readonly Block[] {
  const known = metrics.flatMap((metric) =>
    'interval' in metric && metric.interval !== null ? [metric.interval] : [],
  );
  const sure = [...new Set(known.map(({ confidence }) => percentageOf(confidence).replace('.0', '')))].sort(byCodeUnit);
  const meaning = meaningTable(metrics);
  return [
    ...(note === '' ? [] : [{ kind: 'paragraph', text: [name(note)] } as const]),
    ...(sure.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: say`An interval says how far chance alone could have moved a figure, at ${spoken(sure.map((each) => [each]))}.`,
          } as const,
        ]),
    ...(findings.some(({ evidence }) => (evidence.difference?.held ?? null) !== null)
      ? [{ kind: 'paragraph', text: [together] } as const]
      : []),
    ...(meaning === null ? [] : [{ kind: 'sheet', sheet: meaning } as const]),
  ];
}
