import { byCodeUnit } from '../../../../kernel/order.js';
import type { Frame } from '../../facts.js';
import type { Count, Presented } from '../../metric.js';
import type { WorkforceRecord } from '../../records.js';
import type { Known, People } from './people.js';

type Representation = Presented<'reach.representation'>;

/**
 * The share of each category among participants over its share in the workforce. Both are shares of the categories that are given, so that
 * no number of all people is needed that nobody has counted.
 */
export function representationOf(
  people: People,
  { regions, workforce }: Pick<Frame, 'regions' | 'workforce'>,
): readonly Representation[] {
  const rows = [...(workforce ?? [])].sort((first, second) => byCodeUnit(first.category, second.category));
  if (rows.length === 0) return [{ id: 'reach.representation', at: null, count: { null: 'not-applicable' } }];
  const listed = new Set(regions ?? []);
  const everyone = [...people.values()];
  const places = rows.filter(({ category }) => listed.has(category));
  const others = rows.filter(({ category }) => !listed.has(category));
  const byRegion = new Map(ofEach(places, everyone, ({ regions: own }) => (own.size === 0 ? null : own)));
  const byAttribute = new Map(ofEach(others, everyone, ({ attributes }) => attributes));
  return rows.map(({ category }) => ({
    id: 'reach.representation',
    at: { by: 'category', is: category },
    count: byRegion.get(category) ?? byAttribute.get(category) ?? { null: 'not-applicable' },
  }));
}

function ofEach(
  rows: readonly WorkforceRecord[],
  people: readonly Known[],
  categoriesOf: (known: Known) => ReadonlySet<string> | null,
): readonly (readonly [string, Count])[] {
  const known = people.map(categoriesOf).filter((each) => each !== null);
  const counts = new Map(rows.map(({ category }) => [category, known.filter((each) => each.has(category)).length]));
  const participants = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const workers = rows.reduce((sum, each) => sum + each.people, 0);
  return rows.map(({ category, people: many }): readonly [string, Count] => {
    if (many === 0 || rows.length === 1) return [category, { null: 'not-applicable' }];
    if (people.length > 0 && known.length === 0) return [category, { null: 'not-recorded' }];
    const num = counts.get(category) ?? 0;
    const two = { first: { num, den: participants }, second: { num: many, den: workers } };
    return [category, { num: num * workers, den: participants * many, two }];
  });
}
