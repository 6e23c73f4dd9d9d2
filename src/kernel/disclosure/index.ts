export { audit, isProtected, protect } from './protect.js';
export {
  type Interval,
  type Protected,
  type Quantity,
  type Relation,
  shareWithheld,
  type Terms,
} from './quantities.js';
export { isSum, tableQuantities } from './table.js';
