import type { Sourced } from './policy.js';

/**
 * How places are given out. `serial`: one person after another. `deferred-acceptance`: where groups order people differently, or keep
 * places for some. `max-placement`: as many people as can be, whoever that passes over.
 */
export const allocationMethods = ['serial', 'deferred-acceptance', 'max-placement'] as const;
export type AllocationMethod = (typeof allocationMethods)[number];

/** Who is served first: the smaller priority, the earlier application, or the smaller number drawn. */
export const servingOrders = ['priority', 'applied', 'lottery'] as const;
export type ServingOrder = (typeof servingOrders)[number];

/** More kinds of kept places than any group has; each further one makes checking an answer four times the work. */
export const mostReserves = 6;

/** How the places of one round are given out, where neither the round nor a group says otherwise. */
export interface AllocationPolicy {
  /** How places are given out where a round does not say. */
  readonly method: Sourced<AllocationMethod>;
  /** Who is served first; `null` where each round says. */
  readonly order: Sourced<ServingOrder> | null;
  /** Places of each group that people with an attribute come first for, by attribute; `null` for none. */
  readonly reserves: Sourced<Readonly<Record<string, number>>> | null;
  /** Most participants of one organisation in one group; `null` for no limit. */
  readonly perOrganisation: Sourced<number> | null;
  /** Whether whoever missed more rounds is served before others of their tier. */
  readonly missedRounds: Sourced<boolean> | null;
}
