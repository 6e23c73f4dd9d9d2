import type { Relation } from '../../../kernel/disclosure/index.js';
import type { Scope } from '../metric.js';
import type { GroupSeen } from '../metrics.js';
import { scopeKey } from '../scope.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { groupsIn } from './organisations.js';

/**
 * Attendances and completions tell of each other: whoever completed was at enough meetings and at most at all of them, and whoever did not
 * was at too few of them, or started too late, or at none. Of six meetings with four needed, starting at the second at the latest, P
 * attendances of E people of whom C completed and N never came lie between 4C + (E - C - N) and 6C + 4(E - C - N).
 */
export function attendanceBounds(nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  return [...nodes.values()].flatMap((node) => {
    if (node.name !== 'came' && node.name !== 'points-earned') return [];
    const size = node.name === 'came' ? 1 : sizeIn(groupsIn(groups, node.scope));
    return bounds(node, unitsOf(nodes, groups, node.scope), size, nodes);
  });
}

/** One part of a scope of which counts are known apart. */
export interface Unit {
  readonly place: string;
  readonly within: readonly GroupSeen[];
}

/** The groups of a scope, each alone; where groups have no figures of their own, those of one stream that meet one way together. */
export function unitsOf(nodes: Nodes, groups: readonly GroupSeen[], scope: Scope): readonly Unit[] {
  const { year } = scope;
  const units = new Map<string, GroupSeen[]>();
  for (const group of groupsIn(groups, scope)) {
    const own = scopeKey({ year, group: group.id });
    const { stream, modality } = group;
    const place = nodes.has(cellKey(own, 'enrolled')) ? own : scopeKey({ year, stream, modality });
    units.set(place, [...(units.get(place) ?? []), group]);
  }
  return [...units].map(([place, within]) => ({ place, within }));
}

function bounds(total: Node, units: readonly Unit[], size: number, nodes: Nodes): readonly Relation[] {
  const least: Times[] = [[total, 1]];
  const most: Times[] = [[total, -1]];
  for (const { place, within } of units) {
    const [completed, enrolled, never] = ['completed', 'enrolled', 'never-came'].map((name) =>
      nodes.get(cellKey(place, name)),
    );
    if (completed === undefined || enrolled === undefined) return [];
    const reaches = within.map((group) => reachOf(group, size));
    const all = Math.max(...reaches.map((reach) => reach.all));
    const short = Math.max(...reaches.map((reach) => reach.short));
    const enough = Math.min(...reaches.map((reach) => reach.enough));
    most.push([completed, all - short], [enrolled, short], ...(never === undefined ? [] : [[never, -short] as const]));
    // Whoever came at all came once; in points that may have been for a part.
    const once = total.name === 'came' && never !== undefined && enough > 0 ? 1 : 0;
    least.push([completed, once - enough]);
    if (once > 0 && never !== undefined) least.push([enrolled, -once], [never, once]);
  }
  return units.length === 0 ? [] : [least, most].flatMap(atLeastNone);
}

type Times = readonly [node: Node, times: number];

/** That a sum is not below zero, where it is not. */
function atLeastNone(sum: readonly Times[]): readonly Relation[] {
  if (sum.reduce((total, [{ value }, times]) => total + value * times, 0) < 0) return [];
  return [
    { terms: sum.map(([{ key }, times]) => ({ quantity: key, coefficient: times })), kind: 'at-least', total: 0 },
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
export function sizeIn(groups: readonly GroupSeen[]): number {
  return groups.reduce((size, { points, enrolled }) => (enrolled === 0 ? size : multiple(size, points)), 1);
}

function multiple(first: number, second: number): number {
  let size = first;
  while (size % second !== 0) size += first;
  return size;
}
