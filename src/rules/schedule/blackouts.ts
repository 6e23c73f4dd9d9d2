import type { CivilDay } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { ReadBlackout } from './reading.js';

/** Whether no blackout covers a day. */
export function isClear(blackouts: readonly ReadBlackout[], day: CivilDay): boolean {
  return !blackouts.some(({ from, to }) => from <= day && day <= to);
}

/** Labels of the blackouts that cover one of these days: each once, in an order that does not depend on theirs. */
export function labelsOn(blackouts: readonly ReadBlackout[], days: readonly CivilDay[]): readonly string[] {
  const covering = blackouts.filter(({ from, to }) => days.some((day) => from <= day && day <= to));
  return distinct(covering.map(({ label }) => label));
}

/** Whether a day is ruled out only by what is expected and has not been announced. */
export function isOnlyExpected(blackouts: readonly ReadBlackout[], day: CivilDay): boolean {
  const covering = blackouts.filter(({ from, to }) => from <= day && day <= to);
  return covering.length > 0 && covering.every(({ expected }) => expected);
}

/** Labels of what is expected and not announced on those of these days that nothing else rules out. */
export function unannouncedOn(blackouts: readonly ReadBlackout[], days: readonly CivilDay[]): readonly string[] {
  return labelsOn(
    blackouts,
    days.filter((day) => isOnlyExpected(blackouts, day)),
  );
}

export function distinct(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].sort(byCodeUnit);
}
