/**
 * How places are given out. `serial`: one person after another. `deferred-acceptance`: where groups order people differently, or keep
 * places for some. `max-placement`: as many people as can be, whoever that passes over.
 */
export const allocationMethods = ['serial', 'deferred-acceptance', 'max-placement'] as const;
export type AllocationMethod = (typeof allocationMethods)[number];

/** Who is served first: the smaller priority, the earlier application, or the smaller number drawn. */
export const servingOrders = ['priority', 'applied', 'lottery'] as const;
export type ServingOrder = (typeof servingOrders)[number];
