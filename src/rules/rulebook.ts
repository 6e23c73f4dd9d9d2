import type { RuleCard } from '../kernel/rule-card.js';
import { type AttendanceRule, attendanceCards } from './attendance/cards.js';
import { type CapacityRule, capacityCards } from './capacity/cards.js';
import { type EligibilityRule, eligibilityCards } from './eligibility/cards.js';
import { type FormationRule, formationCards } from './formation/cards.js';
import { type ReviewRule, reviewCards } from './review/cards.js';
import { type ScheduleRule, scheduleCards } from './schedule/cards.js';

/** Every rule of the library. The id is the thread: folder, card, answer, command, documentation page, test and changelog share it. */
export type RuleId = AttendanceRule | CapacityRule | EligibilityRule | FormationRule | ReviewRule | ScheduleRule;

/** Every rule id and its card; leaving one out does not compile. */
export const ruleBook: { readonly [Id in RuleId]: RuleCard<Id> } = {
  ...capacityCards,
  ...eligibilityCards,
  ...attendanceCards,
  ...scheduleCards,
  ...formationCards,
  ...reviewCards,
};
