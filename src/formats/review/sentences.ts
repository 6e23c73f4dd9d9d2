import { rounded } from '../../kernel/percentage.js';
import { mixedNumber, type Ratio } from '../../kernel/ratio.js';
import type {
  DifferenceSeen,
  FigureSeen,
  FindingRule,
  Released,
  ReviewFinding,
  ReviewFindingKind,
  Scope,
} from '../../rules/review/index.js';
import type { Unit } from '../../rules/review/metric.js';
import type { MetricId } from '../../rules/review/metric-ids.js';
import { claimOf, topicOf } from './claims.js';
import { asHeading, figureName, intervalInWords, isPartOf, scopeName, valueInWords } from './figures.js';
import { joined, name, type Phrase, say, spoken } from './phrases.js';
import type { Item } from './report.js';

/** What the numbers of each figure are, so that a finding can write them. */
export type Units = ReadonlyMap<string, Unit>;

export function unitsOf({ metrics }: Pick<Released, 'metrics'>): Units {
  return new Map(metrics.flatMap((metric) => ('unit' in metric ? [[metric.id, metric.unit] as const] : [])));
}

/** One finding: what it is about, what it says with every number that it rests on, and the rule that says it. */
export function findingItem(finding: ReviewFinding, units: Units): Item {
  const { ruleId, kind, scope, evidence, version } = finding;
  const { figures, difference, differs } = evidence;
  // A rule is broken by a single case: that one is none says nothing.
  const threshold = kind === 'breach' ? null : evidence.threshold;
  const parts: readonly Phrase[] = [
    ...figures.map((figure) => figureLine(figure, units, scope)),
    ...(threshold === null
      ? []
      : [say`threshold: ${compared[threshold.compared]} ${asked(ruleId, threshold.than, figures[0], units)}`]),
    ...(difference === null ? [] : [differenceLine(difference)]),
    ...(differs.length === 0 ? [] : [say`not the same: ${spoken(differs.map((each) => [name(each)]))}`]),
  ];
  const where = isYear(scope) ? [] : say`, ${scopeName(scope)}`;
  return {
    about: say`${topicOf(ruleId)}${where}`,
    text: say`${claimOf(ruleId, kind)}.`,
    evidence: parts.length === 0 ? [] : say`${asHeading(joined(parts, '; '))}.`,
    rule: `${ruleId} ${version}`,
  };
}

const compared = { 'at-least': 'at least', 'at-most': 'at most', below: 'below', above: 'above' } as const;

function asked(rule: FindingRule, than: Ratio, first: FigureSeen | undefined, units: Units): string {
  // Whether people would fill another group is asked of their number, and not of their share.
  if (rule === 'groups.open-another') return valueInWords('people', than.numerator, than.denominator);
  const unit = first === undefined ? undefined : units.get(first.id);
  return unit === undefined ? mixedNumber(than) : valueInWords(unit, than.numerator, than.denominator);
}

/** Where a figure was looked at is said only where the finding does not say it. */
function figureLine(figure: FigureSeen, units: Units, place: Scope): Phrase {
  const { id, at, scope, num, den, interval } = figure;
  const unit = units.get(id);
  const where = isSamePlace(scope, place) ? [] : say`, ${scopeName(scope)}`;
  const when = scope.year === place.year || isYear(scope) ? '' : ` in ${scope.year}`;
  const value = unit === undefined ? [] : [valueInWords(unit, num, den)];
  const range = unit === undefined || interval === null ? [] : [`interval ${intervalInWords(unit, interval)}`];
  const rest = [...value, ...range].join(', ');
  const of =
    (unit !== undefined && !isPartOf(unit, den)) || ofTwoShares.has(id)
      ? rest
      : `${num} of ${den}${rest === '' ? '' : ` (${rest})`}`;
  return say`${figureName(id, at)}${where}${when}: ${of}`;
}

/** Whether a place is the whole year. */
export function isYear({ stream, modality, group }: Scope): boolean {
  return stream === undefined && modality === undefined && group === undefined;
}

/** Figures that set one share against another: their two numbers are products that nobody counted. */
const ofTwoShares: ReadonlySet<MetricId> = new Set(['reach.representation', 'equity.completion-gap'] as const);

function isSamePlace(first: Scope, second: Scope): boolean {
  return (
    first.year === second.year &&
    first.stream === second.stream &&
    first.modality === second.modality &&
    first.group === second.group
  );
}

function differenceLine({ difference, low, high, midP, held }: DifferenceSeen): Phrase {
  const range = `${rounded(low * 100, 1)} to ${pointsInWords(high)}`;
  const alone = midP === null ? '' : `; chance alone ${chance(midP)}`;
  const together = held === null ? '' : `, corrected for every rule ${chance(held)}`;
  return say`difference: ${pointsInWords(difference)} (${range}${alone}${together})`;
}

/** A difference between two shares, in points of a percent. */
export function pointsInWords(difference: number): string {
  return `${rounded(difference * 100, 1)} points`;
}

export function chance(p: number): string {
  return p < 0.001 ? 'below 0.001' : rounded(p, 3);
}

/** Findings of a kind that claims nothing: each rule with the places where it was asked and could not answer. */
export function silentLines(findings: readonly ReviewFinding[], kind: ReviewFindingKind): readonly Phrase[] {
  const places = new Map<FindingRule, Map<string, Phrase>>();
  for (const { ruleId, scope, kind: own } of findings) {
    if (own !== kind) continue;
    const known = places.get(ruleId) ?? new Map<string, Phrase>();
    places.set(ruleId, known.set(JSON.stringify(scope), scopeName(scope)));
  }
  return [...places].map(([rule, named]) => say`${topicOf(rule)} in ${spoken([...named.values()])} (${rule})`);
}
