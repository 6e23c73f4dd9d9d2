export type { AllocationMethod, AllocationPolicy, ServingOrder } from './allocation-terms.js';
export { type Mark, marks } from './attendance-terms.js';
export { amend, definePolicy, type Overlay } from './define.js';
export type * from './policy.js';
export { endings, modalities, programmeOf, queuePlaces, versionOf } from './policy.js';
export { builtInPolicies, policies } from './programmes/index.js';
export type { DisclosureTerms, FigureTerms, FindingTerms, ReviewPolicy } from './review-terms.js';
export { policyAmong, policyOn, versionsAmong } from './timeline.js';
