export { allocationRows, allocationText } from './allocation-report.js';
export {
  placesRows,
  planMarkdown,
  reasonsInShort,
  standingRows,
  standingSummary,
  standingText,
} from './answers.js';
export { changesLines, changesRows } from './changes-report.js';
export { readCsv, writeCsv } from './csv.js';
export { dayInWords, momentInWords, monthInWords } from './dates.js';
export { calendarMessages, calendarText } from './icalendar.js';
export type {
  CalendarAttendee,
  CalendarDetails,
  CalendarMeeting,
  CalendarMessage,
  CalendarMethod,
  CalendarSeries,
  MessageDetails,
} from './icalendar-types.js';
export { type MembershipReport, membershipMarkdown } from './membership-report.js';
export { repairRows, repairText } from './repair-report.js';
export { reviewPage } from './review-page.js';
export { reviewMarkdown } from './review-report.js';
export { rollingRows, rollingText } from './rolling-report.js';
export { meetingLine, seriesLines } from './series-report.js';
export { slotRows, slotsText } from './slots-report.js';
export { modalityRows, modalityText, splitRows, splitText } from './split-report.js';
export { type Cell, table } from './tables.js';
export { promotionRows, promotionText, vacanciesRows, vacanciesText } from './waitlist-report.js';
