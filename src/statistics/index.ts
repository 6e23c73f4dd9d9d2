export { isAtLeastBeyondChance, isBelowBeyondChance } from './beyond-chance.js';
export type { Bounds, Part } from './bounds.js';
export {
  type BinomialChance,
  binomialExact,
  type Chance,
  type FisherChance,
  fisherExact,
  type Held,
  heldByHolm,
  mcnemarExact,
} from './chance.js';
export { type Clusters, clustered, effectiveSize } from './clustered.js';
export { clopperPearson, poissonExact } from './exact-interval.js';
export type { Fraction } from './fraction.js';
export { kappa } from './kappa.js';
export { normalQuantile, z } from './normal.js';
export { quantile } from './quantile.js';
export { newcombe, scoreInterval, wilson } from './share.js';
export { studentT } from './student.js';
export {
  cumulativeIncidence,
  type IncidenceStep,
  incidenceBy,
  kaplanMeier,
  medianOf,
  type SurvivalStep,
  type Wait,
  type WaitStep,
} from './waits.js';
