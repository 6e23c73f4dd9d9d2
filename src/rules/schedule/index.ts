export type { ScheduleRule } from './cards.js';
export { asTimetable, diffSchedules, type MeetingChange, type ScheduleChanges } from './changes.js';
export { type Dates, datesFrom, definePattern, type Pattern } from './dates.js';
export { marksAfter } from './marks-after.js';
export type * from './plan.js';
export { type DatedSeries, type Revalidation, type Revised, type RevisedMeeting, revalidate } from './revalidation.js';
export { series } from './series.js';
export { recommendSlots, type Slot, type SlotRanking, type SlotRequest } from './slots.js';
