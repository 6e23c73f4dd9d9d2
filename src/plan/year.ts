import type { Decision } from '../kernel/decision.js';
import type { GroupId, PersonId } from '../kernel/id.js';
import type { Allocation } from '../rules/capacity/allocation.js';
import type { Intake, OfferedGroup, Applicant as Queued } from '../rules/capacity/intake.js';
import type { Applicant, EligibilityGroup } from '../rules/eligibility/applicant.js';
import type { JoiningRule } from '../rules/eligibility/cards.js';
import type { FormingGroup } from '../rules/formation/assess.js';
import type { FormationRule } from '../rules/formation/cards.js';
import type { Viability } from '../rules/formation/viability.js';
import type { Blackout, Covered, JudgedSeries, SeriesPlan } from '../rules/schedule/plan.js';

/** A group of the year: who it is for, how it meets, when, and what is known of how it was formed. */
export interface PlannedGroup extends EligibilityGroup, Omit<OfferedGroup, 'meetingsStarted' | 'meetings'> {
  readonly schedule: SeriesPlan;
  /** Whoever leads it; the meetings of two groups with the same facilitator may not overlap. */
  readonly facilitator?: string;
  readonly formation?: Omit<FormingGroup, 'id'>;
}

/** Someone who asks for places in the groups they list. */
export interface PlannedApplicant extends Applicant, Omit<Queued, 'id' | 'ineligible'> {}

/** What a coordinator has at the start of a year. */
export interface YearInput extends Omit<Intake, 'groups' | 'applicants'> {
  readonly year: number;
  readonly groups: readonly PlannedGroup[];
  readonly applicants: readonly PlannedApplicant[];
  /** Days without meetings for every group, beside each group's own; school holidays among them only for groups in a school setting. */
  readonly blackouts?: readonly Blackout[];
  /** Of every group whose schedule does not say what it covers. */
  readonly covered?: Covered;
}

/** One applicant judged for one of the groups they listed. */
export interface Judged {
  readonly applicant: PersonId;
  readonly group: GroupId;
  readonly decision: Decision<JoiningRule>;
}

/** A whole year: who may join what and why, who is placed where, when each group meets, and what each group still lacks. */
export interface YearPlan {
  readonly year: number;
  readonly policy: string;
  readonly eligibility: readonly Judged[];
  /** Applications that cannot be decided yet, with the facts they wait for; nobody is placed on them. */
  readonly undecided: readonly {
    readonly applicant: PersonId;
    readonly group: GroupId;
    readonly missing: readonly string[];
  }[];
  readonly allocation: Allocation;
  readonly schedules: readonly { readonly group: GroupId; readonly series: JudgedSeries }[];
  /** What those placed in a group need to take part and the group does not offer; names nobody, and no group that offers it all. */
  readonly toArrange: readonly { readonly group: GroupId; readonly access: readonly string[] }[];
  /** Whether each group that says how it meets is large enough with those placed, and by when that is settled; empty where the policy sets no size. */
  readonly viability: readonly Viability[];
  readonly formation: readonly { readonly group: GroupId; readonly decision: Decision<FormationRule> }[];
}
