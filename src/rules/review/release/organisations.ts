import type { Scope } from '../metric.js';
import type { GroupSeen } from '../metrics.js';

/**
 * How many organisations the people of a scope come from. People of whom nobody has said where they work are one more between them; where
 * it is said of nobody at all, organisations tell nobody apart, and there is no limit to them.
 */
export function organisationsIn(all: readonly GroupSeen[], scope: Scope): number {
  const said = all.some(({ organisations }) => organisations.size > (organisations.has(undefined) ? 1 : 0));
  if (!said) return Number.POSITIVE_INFINITY;
  return new Set(groupsIn(all, scope).flatMap(({ organisations }) => [...organisations])).size;
}

/** How many hold a seat in a scope. */
export function enrolledIn(all: readonly GroupSeen[], scope: Scope): number {
  return groupsIn(all, scope).reduce((sum, { enrolled }) => sum + enrolled, 0);
}

/** The groups that a scope takes in. */
export function groupsIn(all: readonly GroupSeen[], { stream, modality, group }: Scope): readonly GroupSeen[] {
  return all.filter(
    (each) =>
      (group ?? each.id) === each.id &&
      (stream ?? each.stream) === each.stream &&
      (modality ?? each.modality) === each.modality,
  );
}
