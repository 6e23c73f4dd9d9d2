export { type BusyTime, readCalendar } from './read-calendar.js';
export type { BusySearch } from './search.js';
export type { KnownZones } from './zones.js';
