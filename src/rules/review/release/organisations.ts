import type { Scope } from '../metric.js';
import type { GroupSeen } from '../metrics.js';

/**
 * How many organisations the people of a count come from. People of whom nobody has said where they work are one more between them; where
 * it is said of nobody at all, organisations tell nobody apart, and there is no limit to them.
 *
 * @param name of the count; where it is not known whose it is, it can be anybody's of the scope
 */
export function organisationsIn(all: readonly GroupSeen[], scope: Scope, name: string): number {
  const said = all.some(({ organisations }) => organisations.size > (organisations.has(undefined) ? 1 : 0));
  if (!said) return Number.POSITIVE_INFINITY;
  const known = all.some(({ organisationsOf }) => organisationsOf.has(name));
  const from = groupsIn(all, scope).flatMap(({ organisations, organisationsOf }) => [
    ...(known ? (organisationsOf.get(name) ?? []) : organisations),
  ]);
  return new Set(from).size;
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
