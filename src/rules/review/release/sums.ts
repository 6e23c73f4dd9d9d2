import type { Relation } from '../../../kernel/disclosure/index.js';
import type { GroupSeen } from '../metrics.js';
import { scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Node } from './graph.js';
import { groupsIn } from './organisations.js';

/**
 * What every reader knows without being told: a total is the sum of its parts, and nobody completes who did not start. Each is checked
 * against the numbers, so that nothing is taken for known that is not so.
 */
export function sumsOf(nodes: ReadonlyMap<string, Node>, groups: readonly GroupSeen[]): readonly Relation[] {
  const all = [...nodes.values()];
  return [
    ...all.flatMap((total) => {
      const { scope } = total;
      const { year } = scope;
      if (scope.group !== undefined) return [];
      const within = groupsIn(groups, scope);
      const pairs = new Map(
        within.map(({ stream, modality }) => [scopeKey({ year, stream, modality }), { year, stream, modality }]),
      );
      return [
        ...sum(
          total,
          within.map(({ id }) => scopeKey({ year, group: id })),
          nodes,
        ),
        ...sum(
          total,
          [...pairs.keys()].filter((key) => key !== scopeKey(scope)),
          nodes,
        ),
      ];
    }),
    ...all.flatMap((node) => ordered(node, nodes)),
  ];
}

function sum(total: Node, scopes: readonly string[], nodes: ReadonlyMap<string, Node>): readonly Relation[] {
  const parts = scopes.flatMap((scope) => nodes.get(cellKey(scope, total.name)) ?? []);
  const added = parts.reduce((sumSoFar, { value }) => sumSoFar + value, 0);
  if (parts.length !== scopes.length || parts.length === 0 || added !== total.value) return [];
  return [
    {
      terms: [{ quantity: total.key, coefficient: -1 }, ...parts.map(({ key }) => ({ quantity: key, coefficient: 1 }))],
      kind: 'equals',
      total: 0,
    },
  ];
}

/** Counts of which the first is never below the others together. */
const orders: readonly (readonly [larger: string, ...smaller: string[]])[] = [
  ['started-on-time', 'completed'],
  ['enrolled', 'started-on-time', 'never-came'],
  ['enrolled', 'people'],
];

function ordered({ scope, name, key, value }: Node, nodes: ReadonlyMap<string, Node>): readonly Relation[] {
  const place = scopeKey(scope);
  return orders.flatMap(([larger, ...smaller]) => {
    if (larger !== name) return [];
    const parts = smaller.flatMap((each) => nodes.get(cellKey(place, each)) ?? []);
    const added = parts.reduce((sumSoFar, part) => sumSoFar + part.value, 0);
    if (parts.length === 0 || added > value) return [];
    const terms = [
      { quantity: key, coefficient: 1 },
      ...parts.map((part) => ({ quantity: part.key, coefficient: -1 })),
    ];
    return [{ terms, kind: 'at-least' as const, total: 0 }];
  });
}
