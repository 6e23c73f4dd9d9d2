export { assess, type FormingGroup, problemsOf } from './assess.js';
export type { FormationRule } from './cards.js';
export type { Facilitator } from './facilitator.js';
export { type FillingGroup, type FillingGroups, problemsOfViability } from './filling.js';
export { type Advice, type Viability, viability } from './viability.js';
