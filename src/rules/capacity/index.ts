export type { Room } from '../../policy/limit.js';
export { allocate } from './allocate.js';
export type { Allocation, Placing } from './allocation.js';
export type { CapacityRule } from './cards.js';
export { problemsOfFacilitators } from './facilitator-problems.js';
export {
  assignFacilitators,
  type GroupToLead,
  type LeadFacilitator,
  type Leading,
  type Led,
} from './facilitators.js';
export type { AllocationMethod, AllocationOrder, Applicant, Intake, OfferedGroup } from './intake.js';
export type { ModalityChange } from './modality.js';
export { lotteryKey } from './order.js';
export { problemsOf } from './problems.js';
export type { PublishedKey, Reason } from './reasons.js';
export type { EventEffect } from './repair/aftermath.js';
export type { RepairEvent, RepairIntake } from './repair/intake.js';
export { problemsOfRepair } from './repair/problems.js';
export type { BelowMinimum, Forced, NoSeat, RepairChange, SeatLost } from './repair/reasons.js';
export { type Repair, repair } from './repair.js';
export { type GroupSeats, type SeatStatus, type Seats, seats } from './seats.js';
export { type SeatTaken, substitution } from './substitution.js';
export { verify } from './verify.js';
