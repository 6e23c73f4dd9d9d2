import type { CapacityPolicy, Modality } from './policy.js';

/** What a group says of its own size. */
export interface Room {
  /** How it meets; the policy sets a maximum for each way. */
  readonly modality?: Modality;
  /** The group's own limit in participants. Only a limit smaller than the policy's changes anything. */
  readonly capacity?: number;
}

/** The most participants this group holds, by the policy and by its own limit; `null` where neither says. */
export function limitOf({ modality, capacity }: Room, { maximum }: CapacityPolicy): number | null {
  const allowed = modality === undefined ? undefined : maximum[modality]?.value;
  const limits = [capacity, allowed].filter((limit) => limit !== undefined);
  return limits.length === 0 ? null : Math.min(...limits);
}
