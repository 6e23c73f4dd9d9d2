import type { GroupSeen } from '../metrics.js';
import { isWholeYear, scopeKey } from '../scope.js';
import { unitsOf } from './attendance-bounds.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';
import { isRemainder } from './known-cells.js';

/** A difference of counts that is a count of people itself: so many times each, added up. */
export interface Difference {
  readonly name: string;
  /** Whose scope and kind it shares. */
  readonly like: Node;
  readonly terms: readonly (readonly [node: Node, times: number])[];
  /** Whether readers take it for granted that there are none, where there are none. */
  readonly isTaken: boolean;
}

/**
 * Counts of people that nobody asks for, but that whoever is told others can subtract: those of whom an attribute is not known, those who were no members at some meeting. They are protected like any other.
 */
export function differencesOf(nodes: Nodes, groups: readonly GroupSeen[]): readonly Difference[] {
  return [...ofUnknown(nodes), ...missing(nodes, groups)];
}

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
        isTaken: false,
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
    const units = unitsOf(nodes, groups, node.scope, 'enrolled');
    const terms = units.flatMap(({ place, within }) => {
      const enrolled = nodes.get(cellKey(place, 'enrolled'));
      return enrolled === undefined ? [] : [[enrolled, Math.max(...within.map(({ held }) => held))] as const];
    });
    if (terms.length !== units.length || terms.length === 0) return [];
    return [
      {
        isTaken: true,
        name: 'meetings-of-all less marks-eligible',
        like: { ...node, counted: 'seats' },
        terms: [...terms, [node, -1]],
      },
    ];
  });
}
