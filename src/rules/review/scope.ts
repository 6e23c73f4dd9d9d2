import type { ScopeKind } from './families.js';
import type { Scope } from './metric.js';

/** A scope as text, so that equal scopes are one key. */
export function scopeKey({ stream, modality, group }: Scope): string {
  if (group !== undefined) return JSON.stringify(['group', group]);
  if (modality !== undefined && stream !== undefined) return JSON.stringify(['both', stream, modality]);
  if (modality !== undefined) return JSON.stringify(['modality', modality]);
  return stream === undefined ? '["year"]' : JSON.stringify(['stream', stream]);
}

/** Whether a scope is one stream met in one way: parts that nobody is told of, but that a reader can reckon with. */
export function isBoth({ stream, modality }: Scope): boolean {
  return stream !== undefined && modality !== undefined;
}

export function isWholeYear({ stream, modality, group }: Scope): boolean {
  return stream === undefined && modality === undefined && group === undefined;
}

export function kindOf(scope: Scope): ScopeKind {
  if (scope.group !== undefined) return 'group';
  if (isWholeYear(scope)) return 'year';
  return isBoth(scope) ? 'both' : 'part';
}
