import type { Relation } from '../../../kernel/disclosure/index.js';
import type { GroupSeen } from '../metrics.js';
import { scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { isRemainder, partitions } from './known-cells.js';
import { groupsIn } from './organisations.js';

/**
 * What every reader knows without being told: a total is the sum of its parts. Each is checked against the numbers, so that nothing
 * is taken for known that is not so.
 */
export function sumsOf(nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  const names = new Map<string, Node[]>();
  for (const node of nodes.values()) {
    const place = scopeKey(node.scope);
    names.set(place, [...(names.get(place) ?? []), node]);
  }
  return [...nodes.values()].flatMap((node) => [
    ...overParts(node, nodes, groups),
    ...overKinds(node, names.get(scopeKey(node.scope)) ?? []),
  ]);
}

/** The same count of every group, and of every stream in every way of meeting, within a scope. */
function overParts(total: Node, nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  const { scope, name } = total;
  if (scope.group !== undefined) return [];
  const { year } = scope;
  const within = groupsIn(groups, scope);
  const pairs = new Set(within.map(({ stream, modality }) => scopeKey({ year, stream, modality })));
  const at = (places: readonly string[]): readonly (Node | undefined)[] =>
    places.map((place) => nodes.get(cellKey(place, name)));
  return [
    ...sum(total, at(within.map(({ id }) => scopeKey({ year, group: id })))),
    ...sum(total, at([...pairs].filter((place) => place !== scopeKey(scope)))),
  ];
}

/** Counts that are the sum of others in the same scope. */
function overKinds(total: Node, all: readonly Node[]): readonly Relation[] {
  return partitions.flatMap(({ whole, parts }) => {
    if (whole !== total.name) return [];
    const found = all.filter(({ name }) =>
      parts.some((part) => (part.endsWith(':') ? name.startsWith(part) && !isRemainder(name) : name === part)),
    );
    return found.length < 2 ? [] : sum(total, found);
  });
}

function sum(total: Node, parts: readonly (Node | undefined)[]): readonly Relation[] {
  const known = parts.filter((part) => part !== undefined);
  const added = known.reduce((sumSoFar, { value }) => sumSoFar + value, 0);
  if (known.length !== parts.length || known.length === 0 || added !== total.value) return [];
  const terms = known.map(({ key }) => ({ quantity: key, coefficient: 1 }));
  return [{ terms: [{ quantity: total.key, coefficient: -1 }, ...terms], kind: 'equals', total: 0 }];
}
