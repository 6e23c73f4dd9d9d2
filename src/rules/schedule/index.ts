export type { ScheduleRule } from './cards.js';
export { type Dates, datesFrom, definePattern, type Pattern } from './dates.js';
export type * from './plan.js';
export { series } from './series.js';
