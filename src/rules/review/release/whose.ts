import type { GroupSeen } from '../metrics.js';
import { scopeKey } from '../scope.js';
import { sizeIn } from './attendance-bounds.js';
import type { Node } from './graph.js';
import { enrolledIn, groupsIn, organisationsIn } from './organisations.js';
import type { Told } from './primaries.js';

/** Whose a count is, and how many points a meeting is worth there. */
export interface Whose extends Pick<Told, 'people' | 'organisations'> {
  readonly size: number;
}

/** Looks up whose counts are, once for each scope what is the same for all of them. */
export function whoseIn(groups: readonly GroupSeen[]): (node: Node) => Whose {
  const scopes = new Map<string, Omit<Whose, 'organisations'>>();
  return ({ scope, name }) => {
    const place = scopeKey(scope);
    const whose = scopes.get(place) ?? { people: enrolledIn(groups, scope), size: sizeIn(groupsIn(groups, scope)) };
    scopes.set(place, whose);
    return { ...whose, organisations: organisationsIn(groups, scope, name) };
  };
}

/** What decides whether a count may be told. */
export function toldOf(node: Node, whose: Whose): Told {
  return { ...node, ...whose, each: node.name.includes('points-') ? whose.size : 1 };
}
