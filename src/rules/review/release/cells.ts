import type { MetricId } from '../metric-ids.js';
import type { Figure } from '../metrics.js';
import { isBoth, isWholeYear } from '../scope.js';

/** One count behind a figure. The same name in the same scope is the same number, wherever it stands. */
export interface Cell {
  readonly name: string;
  readonly value: number;
  /** The count it is a part of, and how many of that are not in it; `null` where it is no part of another. */
  readonly of: { readonly name: string; readonly value: number } | null;
}

/** Figures from which sizes of small parts can be worked out, however they are rounded. They stay with whoever runs the programme. */
const inside: ReadonlySet<MetricId> = new Set<MetricId>([
  'retention.curve',
  'retention.attrition',
  'meeting.turnout-slope',
  'diversity.organisations',
  'diversity.organisations-normalised',
  'organisations.concentration',
  'ties.density',
  'ties.strong-density',
  'ties.new',
  'ties.bridging',
  'value.coder-agreement',
]);

/** Figures that are also released for each stream and each way of meeting. The rest are released for the year. */
const below: ReadonlySet<MetricId> = new Set<MetricId>([
  'attendance.recorded',
  'record.completeness',
  'start.on-time',
  'no-show',
  'completion',
  'completion.starters',
  'fill-rate',
  'delivered-meetings',
  'survey.recommend',
]);

/** Counts that are released group by group, in a table. */
export const groupColumns: readonly { readonly cell: string; readonly title: string }[] = [
  { cell: 'enrolled', title: 'Enrolled' },
  { cell: 'started-on-time', title: 'Started on time' },
  { cell: 'completed', title: 'Completed' },
  { cell: 'never-came', title: 'Never came' },
];

/** Whether the counts of a figure are parts of larger ones that are released, so that they belong to what a reader can work out. */
export function isPart({ definition, value }: Figure): boolean {
  return (value.scope.group !== undefined || isBoth(value.scope)) && below.has(definition.id);
}

/** Whether a figure is released in its scope at all, provided that its numbers can be. */
export function isForRelease({ definition, value }: Figure): boolean {
  if (inside.has(definition.id) || value.scope.group !== undefined || isBoth(value.scope)) return false;
  return isWholeYear(value.scope) || below.has(definition.id);
}

export function cellKey(scope: string, name: string): string {
  return `${scope} ${name}`;
}

/**
 * The counts that a figure tells: each of them, because a share tells its numerator and its denominator, and an interval tells both. None
 * where the figure counts nothing that anybody did or is, or has no value.
 *
 * @param shared names of counts that several figures rest on, which are therefore not told apart by what the figure is told for
 */
export function cellsOf({ definition, count, value }: Figure, shared: ReadonlySet<string>): readonly Cell[] {
  if ('null' in count || definition.counted === 'none') return [];
  const suffix = value.at === null ? '' : `:${value.at.is}`;
  const named = (name: string): string => (suffix === '' || shared.has(name) ? name : `${name}${suffix}`);
  const { num: part, den: whole } = definition.cells;
  if (count.two !== undefined) {
    const { first, second } = count.two;
    return [
      ...share(`${part}${suffix}`, first.num, `${whole}${suffix}`, first.den),
      ...share(`${part}${suffix} not`, second.num, `${whole}${suffix} not`, second.den),
    ];
  }
  if (count.score !== undefined) {
    const { promoters, detractors } = count.score;
    const den = { name: named(whole), value: count.den };
    return [
      { name: `${named(part)} for`, value: promoters, of: den },
      { name: `${named(part)} against`, value: detractors, of: den },
      { name: `${named(part)} neither`, value: count.den - promoters - detractors, of: den },
      { ...den, of: null },
    ];
  }
  if (definition.unit === 'share') return share(named(part), count.num, named(whole), count.den);
  const own = { name: named(part), value: count.num, of: null };
  return isCount(definition.unit) ? [own] : [own, { name: named(whole), value: count.den, of: null }];
}

/** Units whose denominator is always 1. */
function isCount(unit: Figure['definition']['unit']): boolean {
  return unit === 'people' || unit === 'organisations' || unit === 'stories' || unit === 'attendances';
}

function share(name: string, num: number, whole: string, den: number): readonly Cell[] {
  return [
    { name, value: num, of: { name: whole, value: den } },
    { name: whole, value: den, of: null },
  ];
}

/** Names of counts that more than one figure rests on, or one figure for each of several things. */
export function sharedNames(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(
    figures
      .filter(({ definition }) => definition.by === undefined)
      .flatMap(({ definition: { cells } }) => [cells.num, cells.den]),
  );
}
