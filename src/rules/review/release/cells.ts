import type { Counted } from '../metric.js';
import type { Figure } from '../metrics.js';
import { isBoth, isWholeYear } from '../scope.js';
import { below, countedIn, isReleasedForYear, isTold, nameOf } from './known-cells.js';

/** One count behind a figure. The same name in the same scope is the same number, wherever it stands. */
export interface Cell {
  readonly name: string;
  readonly value: number;
  readonly counted: Counted;
  /** The count it is a part of; `null` where it is no part of another. */
  readonly of: { readonly name: string; readonly value: number } | null;
  /** The most it can be by what everybody knows; `null` where nothing says. */
  readonly most: number | null;
}

/** Whether the counts of a figure are parts of larger ones that are released, so that they belong to what a reader can work out. */
export function isPart({ definition, value }: Figure): boolean {
  return (value.scope.group !== undefined || isBoth(value.scope)) && below.has(definition.id);
}

/** Whether a figure is released in its scope at all, provided that its numbers can be. */
export function isForRelease({ definition, value }: Figure): boolean {
  if (isWholeYear(value.scope)) return isReleasedForYear(definition.id);
  return value.scope.group === undefined && !isBoth(value.scope) && below.has(definition.id);
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
export function cellsOf(figure: Figure, shared: ReadonlySet<string>): readonly Cell[] {
  const { definition, count, value } = figure;
  if ('null' in count || definition.counted === 'none') return [];
  const suffix = value.at === null ? '' : `:${plain(value.at.is)}`;
  const named = (name: string): string => nameOf(suffix === '' || shared.has(name) ? name : `${name}${suffix}`);
  const { num: part, den: whole } = definition.cells;
  const cell = (name: string, number: number, of: Cell['of'] = null): Cell => ({
    name,
    value: number,
    counted: countedIn(name, definition.counted),
    of,
    most: null,
  });
  const share = (name: string, num: number, of: string, den: number): readonly Cell[] => [
    cell(name, num, { name: of, value: den }),
    cell(of, den),
  ];
  if (count.two !== undefined) {
    const { first, second } = count.two;
    const own = share(`${part}${suffix}`, first.num, `${whole}${suffix}`, first.den);
    // What the workforce is made of is known to everybody; the rest of the people is not.
    if (definition.interval !== 'difference') return own;
    return [...own, ...share(`${part}${suffix} not`, second.num, `${whole}${suffix} not`, second.den)];
  }
  if (count.score !== undefined) {
    const { promoters, detractors } = count.score;
    const den = { name: named(whole), value: count.den };
    return [
      cell(`${named(part)} for`, promoters, den),
      cell(`${named(part)} against`, detractors, den),
      cell(`${named(part)} neither`, count.den - promoters - detractors, den),
      cell(den.name, den.value),
    ];
  }
  if (definition.id === 'hours.issued') {
    // Sixty minutes for each of the people: the count is of people.
    return [cell('minutes-certified', count.num), cell('people-certified', count.den / 60)];
  }
  if (definition.id === 'fill-rate') {
    // How many seats there are is known, and that no meeting was over the maximum is told.
    return [{ ...cell(named(part), count.num), most: count.num <= count.den ? count.den : null }];
  }
  if (definition.unit === 'share' && isTold(whole)) return share(named(part), count.num, named(whole), count.den);
  return [
    ...(isTold(part) ? [cell(named(part), count.num)] : []),
    ...(isTold(whole) ? [cell(named(whole), count.den)] : []),
  ];
}

/** Names of counts that a figure rests on which is one number. */
export function sharedNames(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(
    figures
      .filter(({ definition }) => definition.by === undefined)
      .flatMap(({ definition: { cells } }) => [cells.num, cells.den]),
  );
}

/** The word of a category or a statement without spaces, so that no word somebody chose reads like a name of ours. */
function plain(word: string | number): string {
  return String(word).replace(/[\\ ]/g, (sign) => (sign === ' ' ? '\\s' : '\\\\'));
}
