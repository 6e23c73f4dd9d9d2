import type { Relation } from '../../../kernel/disclosure/index.js';
import type { GroupSeen } from '../metrics.js';
import { scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { groupsIn } from './organisations.js';

/**
 * Attendances and completions tell of each other: whoever completed was at enough meetings and at most at all of them, and whoever did not
 * was at too few of them, or started too late. Of six meetings with four needed, starting at the second at the latest, P attendances of
 * E people of whom C completed lie between 4C and 6C + 4(E - C).
 */
export function attendanceBounds(nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  return [...nodes.values()].flatMap((node) => {
    if (node.name !== 'came' && node.name !== 'points-earned') return [];
    const within = groupsIn(groups, node.scope);
    return bounds(node, within, node.name === 'came' ? 1 : commonSize(within), nodes);
  });
}

function bounds(
  { key, value, scope }: Node,
  within: readonly GroupSeen[],
  size: number,
  nodes: Nodes,
): readonly Relation[] {
  const { year } = scope;
  const least = [{ quantity: key, coefficient: 1 }];
  const most = [{ quantity: key, coefficient: -1 }];
  let [low, high] = [0, 0];
  for (const group of within) {
    const place = scopeKey({ year, group: group.id });
    const [completed, enrolled] = [nodes.get(cellKey(place, 'completed')), nodes.get(cellKey(place, 'enrolled'))];
    if (completed === undefined || enrolled === undefined) return [];
    const { all, enough, short } = reachOf(group, size);
    least.push({ quantity: completed.key, coefficient: -enough });
    most.push({ quantity: completed.key, coefficient: all - short }, { quantity: enrolled.key, coefficient: short });
    low += enough * completed.value;
    high += all * completed.value + short * (enrolled.value - completed.value);
  }
  return [
    ...(within.length > 0 && low <= value ? [{ terms: least, kind: 'at-least' as const, total: 0 }] : []),
    ...(within.length > 0 && value <= high ? [{ terms: most, kind: 'at-least' as const, total: 0 }] : []),
  ];
}

interface Reach {
  readonly all: number;
  readonly enough: number;
  readonly short: number;
}

/** What somebody can have earned: at all meetings, just enough to complete, and at most without completing. */
export function reachOf({ held, required, startBy }: GroupSeen, size: number): Reach {
  const all = held * size;
  const enough = Math.min(all, required * size);
  const late = startBy === null ? 0 : Math.max(0, held - startBy) * size;
  return { all, enough, short: Math.min(all, Math.max(enough - 1, late, 0)) };
}

/** The points of one meeting, in a size that those of every group divide. */
function commonSize(groups: readonly GroupSeen[]): number {
  return groups.reduce((size, { points, enrolled }) => (enrolled === 0 ? size : multiple(size, points)), 1);
}

function multiple(first: number, second: number): number {
  let size = first;
  while (size % second !== 0) size += first;
  return size;
}
