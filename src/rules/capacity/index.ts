export type { Room } from '../../policy/limit.js';
export { allocate } from './allocate.js';
export { type Allocation, type ClosedGroup, type Placing, reasonFor } from './allocation.js';
export type { Audit, Found, Looked, OpenCode, OpenQuestion, RemarkCode, ViolationCode, When } from './audit/answer.js';
export { problemsOfAudit } from './audit/problems.js';
export type * from './audit/records.js';
export { audit } from './audit.js';
export type { Barrier } from './barrier.js';
export type { CapacityRule } from './cards.js';
export { changeModality, type HeldBack, type ModalityAnswer, type MovedGroup } from './change-modality.js';
export type { ClosingSearch } from './closing.js';
export { problemsOfFacilitators } from './facilitator-problems.js';
export {
  assignFacilitators,
  type GroupToLead,
  type LeadFacilitator,
  type Leading,
  type Led,
} from './facilitators.js';
export { type AnnouncedRound, fairnessStatement, problemsOfAnnouncement } from './fairness.js';
export { fillVacancies, type Move, type PassedOver, type VacanciesFilled } from './fill-vacancies.js';
export {
  type FreedAtMoment,
  type FreedByCount,
  type FreedSeats,
  problemsOfFreedSeats,
  type Waiting,
} from './freed-seats.js';
export type { AllocationMethod, AllocationOrder, Applicant, Intake, OfferedGroup } from './intake.js';
export { type Draw, type Drawn, keepsCommitment, lottery, problemsOfDraw, seedCommitment } from './lottery.js';
export type { ModalityChange } from './modality.js';
export { type LiveGroup, type ModalityMove, problemsOfModalityMove } from './modality-move.js';
export { type CarriedOver, type FinishedRound, nextCohort, problemsOfRound } from './next-cohort.js';
export { type OfferAnswer, waitlistAfter } from './offer-answer.js';
export { lotteryKey } from './order.js';
export { problemsOf } from './problems.js';
export { type Promotion, promote, type Skip, type WhySkipped } from './promote.js';
export type { NotRanked, PublishedKey, Reason } from './reasons.js';
export type { EventEffect } from './repair/aftermath.js';
export type { RepairEvent, RepairIntake } from './repair/intake.js';
export { problemsOfRepair } from './repair/problems.js';
export type { BelowMinimum, Forced, NoSeat, RepairChange, SeatLost } from './repair/reasons.js';
export { type Repair, repair } from './repair.js';
export { type GroupSeats, type SeatStatus, type Seats, seats } from './seats.js';
export { type NoSplit, type SplitBound, type Splitting, split } from './split.js';
export { type Conflict, conflictInWords } from './splitting/conflicts.js';
export { problemsOfSplit } from './splitting/problems.js';
export type { Person, SplitDemands, SplitRequest } from './splitting/request.js';
export { type SeatTaken, substitution } from './substitution.js';
export { problemsOfVacancies, type Vacancies, type WaitingApplicant } from './vacancies.js';
export { verify } from './verify.js';
