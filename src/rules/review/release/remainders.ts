import type { GroupSeen } from '../metrics.js';
import { isWholeYear, scopeKey } from '../scope.js';
import { reachOf, unitsOf } from './attendance-bounds.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { isRemainder } from './known-cells.js';

/** A difference of counts that is a count of people itself: so many times each, added up. */
export interface Difference {
  readonly name: string;
  /** Whose scope and kind it shares. */
  readonly like: Node;
  readonly terms: readonly (readonly [node: Node, times: number])[];
}

/**
 * Counts of people that nobody asks for, but that whoever is told others can subtract: those who came often enough and did not complete,
 * those of whom an attribute is not known, those who were no members at some meeting. They are protected like any other.
 */
export function differencesOf(nodes: Nodes, groups: readonly GroupSeen[]): readonly Difference[] {
  return [...oftenEnough(nodes, groups), ...ofUnknown(nodes), ...missing(nodes, groups)];
}

/** Whoever completed or started on time came often enough for it, and whoever came more often than one can without it did. */
function oftenEnough(nodes: Nodes, groups: readonly GroupSeen[]): readonly Difference[] {
  const often = [...nodes.values()].flatMap((node) =>
    node.name.startsWith(timesCame) && !isRemainder(node.name)
      ? [{ node, times: Number(node.name.slice(timesCame.length)) }]
      : [],
  );
  const [any] = often;
  if (any === undefined || groups.length === 0) return [];
  const reaches = groups.map((group) => ({
    ...reachOf(group, 1),
    late: group.startBy === null ? 0 : Math.max(0, group.held - group.startBy),
  }));
  const limits = [
    {
      name: 'completed',
      least: Math.min(...reaches.map(({ enough }) => enough)),
      most: Math.max(...reaches.map(({ short }) => short)),
    },
    { name: 'started-on-time', least: 1, most: Math.max(...reaches.map(({ late }) => late)) },
  ];
  return limits.flatMap(({ name, least, most }): readonly Difference[] => {
    const node = nodes.get(cellKey(scopeKey(any.node.scope), name));
    if (node === undefined) return [];
    const among = (from: number, sign: number): Difference['terms'] =>
      often.filter(({ times }) => times >= from).map((each) => [each.node, sign] as const);
    return [
      { name: `came-often-enough less ${name}`, like: node, terms: [...among(least, 1), [node, -1]] },
      { name: `${name} less came-often`, like: node, terms: [[node, 1], ...among(most + 1, -1)] },
    ];
  });
}

const timesCame = 'came-so-often:';

/** Those of whom nobody has said whether they have an attribute. */
function ofUnknown(nodes: Nodes): readonly Difference[] {
  return [...nodes.values()].flatMap((having): readonly Difference[] => {
    if (!isWholeYear(having.scope) || isRemainder(having.name)) return [];
    const whole = ['enrolled', 'completed'].find((name) => having.name.startsWith(`${name}:`));
    const place = scopeKey(having.scope);
    const rest = nodes.get(cellKey(place, `${having.name} not`));
    const all = whole === undefined ? undefined : nodes.get(cellKey(place, whole));
    if (rest === undefined || all === undefined) return [];
    return [
      {
        name: `${all.name} less known ${having.name}`,
        like: all,
        terms: [
          [all, 1],
          [having, -1],
          [rest, -1],
        ],
      },
    ];
  });
}

/** Meetings that members missed because they came later or left earlier. So many, or fewer, are the people who did. */
function missing(nodes: Nodes, groups: readonly GroupSeen[]): readonly Difference[] {
  return [...nodes.values()].flatMap((node): readonly Difference[] => {
    if (node.name !== 'marks-eligible') return [];
    const units = unitsOf(nodes, groups, node.scope);
    const terms = units.flatMap(({ place, within }) => {
      const enrolled = nodes.get(cellKey(place, 'enrolled'));
      return enrolled === undefined ? [] : [[enrolled, Math.max(...within.map(({ held }) => held))] as const];
    });
    if (terms.length !== units.length || terms.length === 0) return [];
    return [
      {
        name: 'meetings-of-all less marks-eligible',
        like: { ...node, counted: 'seats' },
        terms: [...terms, [node, -1]],
      },
    ];
  });
}
