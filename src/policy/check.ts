import type { Problem } from '../kernel/result.js';

/** Collects what is wrong with one document, path by path. */
export interface Check {
  readonly problems: Problem[];
  /** Notes a problem unless the claim holds. */
  readonly that: (claim: boolean, path: string, message: string) => void;
}

/** Notes a number that the policy sets and that is not whole or out of range. */
export function checkOptional(
  sourced: { readonly value: number } | null,
  least: number,
  most: number,
  path: string,
  check: Check,
): void {
  if (sourced !== null) checkWhole(sourced.value, least, most, path, check);
}

/** Notes a number that is not whole or out of range. */
export function checkWhole(value: number, least: number, most: number, path: string, check: Check): void {
  check.that(isWhole(value, least, most), path, `This is a whole number from ${least} to ${most}.`);
}

/** Whether this is a whole number between the two, both included. */
export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
