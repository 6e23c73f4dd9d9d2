import type { Decision } from '../kernel/decision.js';
import type { Result } from '../kernel/result.js';
import type { ZoneTable } from '../kernel/zone.js';
import type { YearInput, YearPlan } from '../plan.js';
import type { Mark } from '../policy/attendance-terms.js';
import type { Policy } from '../policy/policy.js';
import type { Register, Standing } from '../rules/attendance/index.js';
import type {
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
  Repair,
  RepairIntake,
  Seats,
  SeatTaken,
  SplitRequest,
  Splitting,
  Vacancies,
  VacanciesFilled,
} from '../rules/capacity/index.js';
import type {
  Alumni,
  Applicant,
  EligibilityGroup,
  EligibilityRule,
  JoiningRule,
  MembershipEnding,
  MembershipEvent,
  Memberships,
  Moment,
  MovedMember,
  OfferTerms,
} from '../rules/eligibility/index.js';
import type { FillingGroups, FormationRule, FormingGroup, Viability } from '../rules/formation/index.js';
import type { Review, YearRecords } from '../rules/review/index.js';
import type {
  Ambiguity,
  DatedSeries,
  JudgedSeries,
  Revalidation,
  RollingCalendar,
  RollingPlan,
  ScheduleChanges,
  Series,
  SeriesPlan,
  SlotRanking,
  SlotRequest,
  Timetable,
} from '../rules/schedule/index.js';

/** Every rule of the library under one policy. Pure: no clock, no storage, no network. */
export interface CommunityOfPractice {
  readonly policy: Policy;
  readonly eligibility: {
    /** Whether an applicant may join a group. */
    readonly assess: (applicant: Applicant, group: EligibilityGroup) => Decision<JoiningRule>;
    /** Whether a member keeps the seat after a change of organisation, or between two jobs. */
    readonly keepsSeat: (member: MovedMember) => Decision<EligibilityRule>;
    /** Who waits, who is offered a seat, who holds one and how every other membership ended, by what was recorded. */
    readonly membership: (events: readonly MembershipEvent[], asOf: Moment) => Result<Memberships>;
    /** The latest deadline that an offer can have. */
    readonly offerDeadline: (terms: OfferTerms) => Result<Moment | null>;
    /** How a membership ended that lasted to the end of its group; `null` while it is not certain. */
    readonly endingOf: (marks: readonly Mark[]) => MembershipEnding | null;
    /** Who of those who took part may be contacted. */
    readonly alumni: (memberships: Memberships) => Alumni;
  };
  readonly capacity: {
    /** How many seats a group has left, or how many it is over. */
    readonly seats: (group: GroupSeats) => Result<Seats>;
    /** Who is placed where, and why everyone else is not. */
    readonly allocate: (intake: Intake) => Allocation;
    /** Whether an allocation is the one the intake asks for; worked out independently. */
    readonly verify: (intake: Intake, allocation: Allocation) => boolean;
    /** Sentences to publish before applications open: how places are given out, and what that promises. */
    readonly fairness: (round?: AnnouncedRound) => readonly string[];
    /** Whom to offer the seats that fell free in one group, and why nobody else. */
    readonly promote: (freed: FreedSeats) => Promotion;
    /** The seats that are free in several groups given out, where whoever moves frees another. */
    readonly fillVacancies: (vacancies: Vacancies) => VacanciesFilled;
    /** Who goes into the next round ahead of newcomers. */
    readonly nextCohort: (round: FinishedRound) => readonly CarriedOver[];
    /** An allocation mended after something happened, with the fewest people moved. */
    readonly repair: (document: RepairIntake) => Repair;
    /** People in as few groups as hold them. */
    readonly split: (request: SplitRequest) => Splitting | NoSplit;
    /** What becomes of live groups that start to meet in another way. */
    readonly changeModality: (move: ModalityMove) => ModalityAnswer;
    /** Which groups can be led, and by whom. */
    readonly assignFacilitators: (leading: Leading) => Led;
    /** What is wrong with groups and memberships from anywhere. */
    readonly audit: (records: AuditRecords) => Audit;
    /** Whether someone may take a member's seat. */
    readonly substitution: (seat: SeatTaken) => Decision<CapacityRule>;
  };
  readonly attendance: {
    /** Where a member stands, and what it would take. */
    readonly standing: (register: Register) => Standing;
  };
  readonly schedule: {
    /** The dates of a group's meetings. */
    readonly series: (plan: SeriesPlan) => Result<JudgedSeries>;
    /** Series one after another through years, for streams that share facilitators and rooms. */
    readonly rolling: (plan: RollingPlan) => Result<RollingCalendar>;
    /** Which weekday and week of the month meet blackouts least. */
    readonly slots: (request: SlotRequest) => Result<SlotRanking>;
    /** What is different between two versions of a series, under numbers that last. */
    readonly changes: (
      before: Timetable | Pick<Series, 'meetings'>,
      after: Pick<Series, 'meetings'>,
    ) => ScheduleChanges;
    /** One member's marks after a series has changed. */
    readonly marksAfter: (changes: ScheduleChanges, marks: readonly Mark[]) => Result<readonly Mark[]>;
    /** Which meetings are at another moment under newer zone data. */
    readonly revalidate: (series: DatedSeries, zone: ZoneTable, ambiguity?: Ambiguity) => Result<Revalidation>;
  };
  readonly review: {
    /** What the year showed, and what of it may be published. Groups may name the policies given besides. */
    readonly annual: (year: YearRecords, others?: readonly Policy[]) => Review;
  };
  readonly formation: {
    /** Whether a group has what it needs before its first meeting. */
    readonly assess: (group: FormingGroup) => Decision<FormationRule>;
    /** Whether each of several groups that are filling goes ahead, waits, merges or is cancelled. */
    readonly viability: (groups: FillingGroups) => readonly Viability[];
  };
  /** A whole year at once: applications judged, places given out, meetings dated. */
  readonly plan: (year: YearInput) => Result<YearPlan>;
  /** A decision as sentences a coordinator can read. */
  readonly explain: (decision: Decision) => readonly string[];
}
