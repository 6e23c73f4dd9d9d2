import type { RuleId } from '../rules/rulebook.js';
import type { FunctionId } from './sheet-function.js';

const attendance: readonly RuleId[] = [
  'attendance.minimum-meetings',
  'attendance.first-meeting-by',
  'attendance.first-meeting-preferred',
  'attendance.own-attendance',
];
const size: readonly RuleId[] = ['capacity.maximum'];
const dates: readonly RuleId[] = ['schedule.meeting-count', 'schedule.monthly', 'schedule.clear-dates'];

/** The rules that each function goes by. */
export const rulesBehind: Readonly<Record<FunctionId, readonly RuleId[]>> = {
  LIMIT: size,
  SEATSLEFT: size,
  CAPACITY: size,
  ELIGIBLE: ['eligibility.sector', 'eligibility.group-match'],
  KEEPSSEAT: ['eligibility.keeps-seat', 'capacity.no-substitution'],
  STANDING: attendance,
  STILLNEEDED: attendance,
  EXPLAIN: attendance,
  WORKLIST: attendance,
  JOINBY: ['eligibility.late-entry', ...dates],
  SCHEDULE: dates,
  CALENDAR: [...dates, 'schedule.rolling'],
  NEXTSTART: ['schedule.rolling'],
  ALLOCATE: size,
  REVIEW: ['review.annual', ...attendance],
  REVIEWCHANGE: ['review.annual'],
  THEMES: ['review.annual', 'review.evidence'],
  TOISO: [],
  FROMISO: [],
  RULES: [],
  VERSION: [],
  GUIDE: [],
};
