import { type Verdict, verdictOf } from '../../kernel/decision.js';

/** A fact as evidence shows it. */
export function known(value: string | undefined): string {
  return value ?? 'not known';
}

/** Whether a word is among those allowed; open while it is not known and could still be one of them. */
export function memberOf(value: string | undefined, allowed: readonly string[]): Verdict {
  return verdictOf(value !== undefined && allowed.includes(value), value === undefined && allowed.length > 0);
}
