export { type Applicant, type EligibilityGroup, problemsOf, problemsOfGroup } from './applicant.js';
export { assess, keepsSeat } from './assess.js';
export type { EligibilityRule } from './cards.js';
