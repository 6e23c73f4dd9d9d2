export type { HolidayCalendar } from './calendar.js';
export { type DateHolidaysReading, readDateHolidays } from './date-holidays.js';
export type { HolidayType } from './listed-holiday.js';
