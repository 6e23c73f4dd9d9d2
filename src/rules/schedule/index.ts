export type { ScheduleRule } from './cards.js';
export type * from './plan.js';
export { series } from './series.js';
