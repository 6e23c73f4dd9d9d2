import type { Relation } from '../../../kernel/disclosure/index.js';
import { isWholeYear, scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { isRemainder } from './known-cells.js';

type Term = Relation['terms'][number];

/**
 * What the counts of the whole year say of each other by what they mean, beyond one being the sum of others. Each is checked against the
 * numbers, so that nothing is taken for known that is not so.
 */
export function identitiesOf(nodes: Nodes): readonly Relation[] {
  const all = [...nodes.values()].filter(({ scope }) => isWholeYear(scope));
  const [first] = all;
  if (first === undefined) return [];
  const place = scopeKey(first.scope);
  const node = (name: string): Node | undefined => nodes.get(cellKey(place, name));
  const kinds = (prefix: string): readonly (readonly [kind: string, node: Node])[] =>
    all.flatMap((each) =>
      each.name.startsWith(prefix) && !isRemainder(each.name) ? [[each.name.slice(prefix.length), each] as const] : [],
    );
  return [
    ...everywhere(nodes),
    ...withTheRest(kinds('completed:'), node('completed')),
    ...withTheRest(kinds('enrolled:'), node('enrolled')),
    ...allAlike(kinds('enrolled:')),
    ...allAlike(kinds('completed:')),
    ...(node('people')?.value === node('enrolled')?.value ? alike(kinds('people-of:'), kinds('enrolled:')) : []),
    ...sameWhole(kinds('people-of:'), kinds('people-of-workforce-categories:')),
  ];
}

/** One count as so many times others. */
function holds(
  total: Node | undefined,
  parts: readonly (readonly [node: Node, times: number])[],
  kind: Relation['kind'],
): readonly Relation[] {
  if (total === undefined || parts.length === 0) return [];
  const added = parts.reduce((sum, [{ value }, times]) => sum + value * times, 0);
  if (kind === 'equals' ? added !== total.value : added < total.value) return [];
  const terms: readonly Term[] = parts.map(([{ key }, times]) => ({ quantity: key, coefficient: times }));
  return [{ terms: [...terms, { quantity: total.key, coefficient: -1 }], kind, total: 0 }];
}

/** What holds of the register in every scope: points are so many to a mark, and where nothing is missing readers take it to be so. */
function everywhere(nodes: Nodes): readonly Relation[] {
  return [...nodes.values()].flatMap((node) => {
    const beside = (name: string): Node | undefined => nodes.get(cellKey(scopeKey(node.scope), name));
    if (node.name === 'came') return inPoints(node, beside('points-earned'));
    if (node.name !== 'marks-recorded') return [];
    return [...inPoints(node, beside('points-recorded')), ...holds(beside('marks-eligible'), [[node, 1]], 'equals')];
  });
}

/** The same in points: so many to one, where the numbers say so. */
function inPoints(whole: Node | undefined, points: Node | undefined): readonly Relation[] {
  if (whole === undefined || points === undefined || whole.value === 0) return [];
  const times = points.value / whole.value;
  return Number.isInteger(times) ? holds(points, [[whole, times]], 'equals') : [];
}

/** People with an attribute and people without it are everybody, where it is known of everybody. */
function withTheRest(kinds: readonly (readonly [string, Node])[], total: Node | undefined): readonly Relation[] {
  const known = new Map(kinds);
  return kinds.flatMap(([kind, having]) => {
    const rest = known.get(`${kind} not`);
    return rest === undefined
      ? []
      : holds(
          total,
          [
            [having, 1],
            [rest, 1],
          ],
          'equals',
        );
  });
}

/** Those with an attribute and those without it are the same people for every attribute: those of whom it is known. */
function allAlike(kinds: readonly (readonly [string, Node])[]): readonly Relation[] {
  const known = new Map(kinds);
  const pairs = kinds.flatMap(([kind, having]) => {
    const rest = known.get(`${kind} not`);
    return rest === undefined ? [] : [{ having, rest, both: having.value + rest.value }];
  });
  const [first] = pairs;
  if (first === undefined) return [];
  return pairs.slice(1).flatMap(({ having, rest, both }): readonly Relation[] => {
    if (both !== first.both) return [];
    const terms = [first.having, first.rest].map(({ key }) => ({ quantity: key, coefficient: 1 }));
    const less = [having, rest].map(({ key }) => ({ quantity: key, coefficient: -1 }));
    return [{ terms: [...terms, ...less], kind: 'equals', total: 0 }];
  });
}

/** Where everybody holds one seat, people of a category are the seats of it. */
function alike(
  first: readonly (readonly [string, Node])[],
  second: readonly (readonly [string, Node])[],
): readonly Relation[] {
  const known = new Map(second);
  return first.flatMap(([kind, node]) => {
    const same = known.get(kind);
    return same === undefined ? [] : holds(node, [[same, 1]], 'equals');
  });
}

/** Categories of one list are parts of the same whole, and all of it where everybody is in just one. */
function sameWhole(
  parts: readonly (readonly [string, Node])[],
  wholes: readonly (readonly [string, Node])[],
): readonly Relation[] {
  const lists = new Map<number, { readonly whole: Node; readonly parts: Node[] }>();
  const relations: Relation[] = [];
  const known = new Map(parts);
  for (const [kind, whole] of wholes) {
    const part = known.get(kind);
    const list = lists.get(whole.value);
    if (list === undefined) lists.set(whole.value, { whole, parts: part === undefined ? [] : [part] });
    else {
      relations.push(...holds(whole, [[list.whole, 1]], 'equals'));
      if (part !== undefined) list.parts.push(part);
    }
  }
  for (const { whole, parts: all } of lists.values())
    relations.push(
      ...holds(
        whole,
        all.map((part) => [part, 1] as const),
        'equals',
      ),
    );
  return relations;
}
