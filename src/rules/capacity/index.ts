export type { Room } from '../../policy/limit.js';
export { allocate } from './allocate.js';
export type { Allocation, Placing } from './allocation.js';
export type { Barrier } from './barrier.js';
export type { CapacityRule } from './cards.js';
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
export { type CarriedOver, nextCohort, problemsOfRound, type Round } from './next-cohort.js';
export { type OfferAnswer, waitlistAfter } from './offer-answer.js';
export { lotteryKey } from './order.js';
export { problemsOf } from './problems.js';
export { type Promotion, promote, type Skip, type WhySkipped } from './promote.js';
export type { PublishedKey, Reason } from './reasons.js';
export { type GroupSeats, type SeatStatus, type Seats, seats } from './seats.js';
export { type SeatTaken, substitution } from './substitution.js';
export { problemsOfVacancies, type Vacancies, type WaitingApplicant } from './vacancies.js';
export { verify } from './verify.js';
