export { type EligibilityDocument, readEligibility } from './eligibility.js';
export { readIntake } from './intake.js';
export { type PlanDocument, readPlan, readPlanFor } from './plan.js';
export { readPolicy } from './policy.js';
export { readRegisters } from './register.js';
export { readYear } from './review.js';
export { readRoster } from './roster.js';
export { readSchedule, readScheduleFor, type ScheduleDocument } from './schedule.js';
