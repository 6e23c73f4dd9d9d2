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
 * attendances of E people of whom S started in time, C completed and N never came lie between 4C + (E - C - N) and 6C + 3(S - C) +
 * 4(E - S - N).
 */
export function attendanceBounds(nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  return [...nodes.values()].flatMap((node) => {
    if (node.name !== 'came' && node.name !== 'points-earned') return [];
    const size = node.name === 'came' ? 1 : sizeIn(groupsIn(groups, node.scope));
    return bounds(node, unitsOf(nodes, groups, node.scope, 'never-came'), size, nodes);
  });
}

/** One part of a scope of which counts are known apart. */
export interface Unit {
  readonly place: string;
  readonly within: readonly GroupSeen[];
}

/** The groups of a scope that have people and have met, each alone; where groups have no such count of their own, those of one stream that meet one way together. */
export function unitsOf(nodes: Nodes, groups: readonly GroupSeen[], scope: Scope, name: string): readonly Unit[] {
  const { year } = scope;
  const units = new Map<string, GroupSeen[]>();
  for (const group of groupsIn(groups, scope)) {
    // It adds nothing, has no such count, and its points may be some that the size is no multiple of.
    if (group.enrolled === 0 || group.held === 0) continue;
    const own = scopeKey({ year, group: group.id });
    const { stream, modality } = group;
    const place = nodes.has(cellKey(own, name)) ? own : scopeKey({ year, stream, modality });
    units.set(place, [...(units.get(place) ?? []), group]);
  }
  return [...units].map(([place, within]) => ({ place, within }));
}

function bounds(total: Node, units: readonly Unit[], size: number, nodes: Nodes): readonly Relation[] {
  const parts = units.map((unit) => limitsOf(unit, size, nodes));
  // Each of the limits is one that every unit has; what one unit does not tell, the scope does not.
  const [first] = parts;
  return (first ?? []).flatMap((_, index) => {
    const limit = parts.map((all) => all[index] ?? null);
    const known = limit.flatMap((each) => each ?? []);
    return limit.includes(null) ? [] : atLeastNone([[total, index === 0 ? 1 : -1], ...known]);
  });
}

/**
 * The fewest attendances of a unit, taken away; and the most, as told by who started, by who completed, and by who came at all. `null` for
 * what is not known.
 */
function limitsOf({ place, within }: Unit, size: number, nodes: Nodes): readonly (readonly Times[] | null)[] {
  const [enrolled, never, started, completed] = ['enrolled', 'never-came', 'started-on-time', 'completed'].map((name) =>
    nodes.get(cellKey(place, name)),
  );
  if (enrolled === undefined) return [null, null, null, null];
  const reaches = within.map((group) => reachOf(group, size));
  const most = (each: (reach: Reach) => number): number => Math.max(...reaches.map(each));
  const all = most((reach) => reach.all);
  const short = most((reach) => reach.short);
  const enough = Math.min(...reaches.map((reach) => reach.enough));
  // Whoever came at all earned something.
  const once = never === undefined ? 0 : Math.min(...within.map(({ points }) => size / Math.min(size, points)));
  const [early, late] = [most((reach) => reach.early), most((reach) => reach.late)];
  const without = (times: number): readonly Times[] => (never === undefined ? [] : [[never, times]]);
  return [
    [[enrolled, -once], ...without(once), ...(completed === undefined ? [] : [[completed, once - enough] as const])],
    started === undefined || completed === undefined
      ? null
      : [[completed, all - early], [started, early - late], [enrolled, late], ...without(-late)],
    completed === undefined ? null : [[completed, all - short], [enrolled, short], ...without(-short)],
    [[enrolled, all], ...without(-all)],
  ];
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
  readonly early: number;
  readonly late: number;
}

/** What somebody can have earned: at all meetings; just enough to complete; and at most without completing, having started in time or late. */
export function reachOf({ held, required, startBy }: GroupSeen, size: number): Reach {
  const all = held * size;
  const enough = Math.min(all, required * size);
  const late = startBy === null ? 0 : Math.max(0, held - startBy) * size;
  const early = Math.min(all, Math.max(enough - 1, 0));
  return { all, enough, short: Math.min(all, Math.max(early, late)), early, late };
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
