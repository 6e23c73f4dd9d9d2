export { assess, type FormingGroup, problemsOf } from './assess.js';
export type { FormationRule } from './cards.js';
