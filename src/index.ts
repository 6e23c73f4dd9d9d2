export { type CommunityOfPractice, communityOfPractice } from './facade.js';
export type { Decision, Evidence, Finding, Force, Reversal, Verdict } from './kernel/decision.js';
export { explain } from './kernel/explain.js';
export type { GroupId, PersonId } from './kernel/id.js';
export type { Ratio } from './kernel/ratio.js';
export type { Problem, ProblemCode, Problems, Result } from './kernel/result.js';
export type { RuleCard } from './kernel/rule-card.js';
export type { ZoneTable } from './kernel/zone.js';
export type { Judged, PlannedApplicant, PlannedGroup, YearInput, YearPlan } from './plan.js';
export * from './policy/index.js';
export type { Register, Standing, Status } from './rules/attendance/index.js';
export type {
  Allocation,
  AnnouncedRound,
  Audit,
  AuditRecords,
  CapacityRule,
  CarriedOver,
  FinishedRound,
  FreedSeats,
  GroupSeats,
  Intake,
  Leading,
  Led,
  ModalityAnswer,
  ModalityMove,
  NoSplit,
  Promotion,
  Reason,
  Repair,
  RepairIntake,
  Seats,
  SeatTaken,
  SplitRequest,
  Splitting,
  Vacancies,
  VacanciesFilled,
} from './rules/capacity/index.js';
export type {
  Alumni,
  Applicant,
  EarlierMembership,
  EligibilityGroup,
  EligibilityRule,
  EventId,
  GroupState,
  JoiningRule,
  Membership,
  MembershipChange,
  MembershipEnding,
  MembershipEvent,
  MembershipFact,
  MembershipStatus,
  Memberships,
  Moment,
  MovedMember,
  OfferTerms,
  SeatHeld,
  Visit,
} from './rules/eligibility/index.js';
export type {
  Advice,
  FillingGroup,
  FillingGroups,
  FormationRule,
  FormingGroup,
  Viability,
} from './rules/formation/index.js';
export type { Review, YearRecords } from './rules/review/index.js';
export { type RuleId, ruleBook } from './rules/rulebook.js';
export type {
  Avoidance,
  Blackout,
  Busy,
  Diagnostic,
  JudgedSeries,
  KeptMeeting,
  Meeting,
  PatternPlan,
  Relaxation,
  Revalidation,
  RollingCalendar,
  RollingPlan,
  ScheduleChanges,
  Series,
  SeriesPlan,
  SlotRanking,
  SlotRequest,
  Timetable,
} from './rules/schedule/index.js';
export { type RuleValue, ruleValue } from './rules/values.js';
