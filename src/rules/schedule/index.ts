export type { ScheduleRule } from './cards.js';
export { asTimetable, diffSchedules, type MeetingChange, type ScheduleChanges } from './changes.js';
export type * from './plan.js';
export { series } from './series.js';
