import type { Ratio } from '../kernel/ratio.js';
import type { AllocationPolicy } from './allocation-terms.js';
import type { ReviewPolicy } from './review-terms.js';

/** A value and where it is written down. A number without a source is not policy. */
export interface Sourced<Value> {
  readonly value: Value;
  /** The document. */
  readonly source: string;
  /** The heading in it. */
  readonly section: string;
  /** How the source was read where it leaves room. */
  readonly reading?: string;
}

/** A day written as ISO 8601 writes it, `2027-02-09`. A policy is plain data, so its days are text. */
export type IsoDay = string;

/** A meeting a week for a year: the most that a policy may set and a group may have. */
export const mostMeetings = 52;

/** More people than any group has, so that a larger number is a slip of the pen. */
export const mostParticipants = 1000;

export const minutesInADay = 1440;

/** The ways a group can meet. */
export const modalities = ['in-person', 'online', 'hybrid'] as const;
export type Modality = (typeof modalities)[number];

/** From and to, both days included; `null` where the source gives no end. */
export interface Effective {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/**
 * How much attendance is enough. `meetings`: a fixed number, whatever is held. `ratio`: a share of the meetings that count, rounded
 * up or down to whole meetings. `absences`: every meeting that counts but so many.
 */
export type MinimumAttendance =
  | { readonly kind: 'meetings'; readonly meetings: number }
  | { readonly kind: 'ratio'; readonly share: Ratio; readonly rounded: 'up' | 'down' }
  | { readonly kind: 'absences'; readonly atMost: number };

/**
 * What a mark is worth, in points, as attendance registers give them; an absence earns none. `null` takes the meeting out of those that
 * a ratio or a number of absences is taken of.
 */
export interface MarkPoints {
  /** What makes one whole meeting: 1, 2, 4, 5 or 10, so that every credit is an exact decimal. */
  readonly attended: number;
  readonly partial: number | null;
  readonly excused: number | null;
}

/** A stream that groups are organised by. An applicant matches it when they fit each list it gives; a list it leaves out fits everyone. */
export interface Stream {
  readonly id: string;
  readonly title: string;
  readonly typesOfWork?: readonly string[];
  readonly careerStages?: readonly string[];
  readonly settings?: readonly string[];
  /** What its work is about, such as what practitioners across a region share. Never where someone lives. */
  readonly themes?: readonly string[];
}

/** Where practitioners come from. Never by locality: only the jurisdiction counts. */
export interface Region {
  readonly jurisdiction: string;
  /** Applicants from elsewhere: turned away, or placed after everyone from the jurisdiction. */
  readonly others: 'turned-away' | 'placed-after';
}

export interface CapacityPolicy {
  /** Most participants a group holds, by how it meets. A modality left out, or `null`, has no maximum here. Facilitators are not participants. */
  readonly maximum: Readonly<Partial<Record<Modality, Sourced<number> | null>>>;
  readonly minimumViable: Sourced<number> | null;
}

export interface MeetingPolicy {
  readonly count: Sourced<number> | null;
  readonly everyMonths: Sourced<number> | null;
  /** Length of one meeting in minutes. */
  readonly minutes: Sourced<number> | null;
  /** Whether groups follow one another through the year. */
  readonly rolling: Sourced<boolean> | null;
}

export interface AttendancePolicy {
  readonly minimum: Sourced<MinimumAttendance> | null;
  /** A first attendance is among the first so many meetings held; cancelled ones are not meetings. */
  readonly firstMeetingBy: Sourced<number> | null;
  /** The same, as a preference: reported, never decisive. */
  readonly firstMeetingPreferred: Sourced<number> | null;
  readonly points: Sourced<MarkPoints>;
}

/** The words an applicant's record may use under this policy. */
export interface Vocabularies {
  readonly sectors: readonly string[];
  readonly typesOfWork: readonly string[];
  readonly careerStages: readonly string[];
  readonly settings: readonly string[];
  readonly themes: readonly string[];
  /** What someone may need to take part, and a venue or platform may offer. */
  readonly accessRequirements: readonly string[];
  /** Where practitioners may come from, so that a misspelt one is put right and never turned into a refusal. */
  readonly jurisdictions: readonly string[];
}

/**
 * The ways in which a membership comes to an end. `never-started`: the person was at no meeting. `left-sector`: the seat ended with
 * their work in the sector.
 */
export const endings = [
  'completed',
  'withdrew',
  'did-not-complete',
  'deferred',
  'never-started',
  'left-sector',
] as const;
export type Ending = (typeof endings)[number];

/** How many days after the end of a membership a new one may start, 0 for at once; or that none may. */
export type Reentry = { readonly afterDays: number } | 'not-again';

export interface EligibilityPolicy {
  readonly vocabularies: Sourced<Vocabularies>;
  /** The sectors admitted. */
  readonly sectors: Sourced<readonly string[]>;
  readonly streams: readonly Sourced<Stream>[];
  readonly region: Sourced<Region> | null;
  /** What an applicant must have done in an earlier cohort; `null` where it is open to all. */
  readonly previousCohort: Sourced<'took-part' | 'completed'> | null;
  /** How many live memberships of this programme a person may hold at once, the one applied for included. */
  readonly liveMemberships: Sourced<number> | null;
  /** When somebody may join again, by how their earlier membership ended; `null` where nothing is asked. */
  readonly reentry: Sourced<Readonly<Record<Ending, Reentry>>> | null;
  /** Whether first-timers are placed before or after returners; `null` where it makes no difference. */
  readonly firstTimers: Sourced<'placed-first' | 'placed-after'> | null;
  /** How many returners are served before the others in each round; `null` for none. Where people come from still goes first. */
  readonly reservedForReturners: Sourced<number> | null;
  /** Whether a commitment by the practitioner and their leader is looked for. */
  readonly commitment: Sourced<boolean> | null;
}

/** What becomes of a place in the queue: kept, given up for one at the end, or lost until the person applies again. */
export const queuePlaces = ['keeps-place', 'end-of-queue', 'loses-place'] as const;
export type QueuePlace = (typeof queuePlaces)[number];

/** What happens between an application and the end of a membership. */
export interface MembershipPolicy {
  /** Days a member may be between jobs before the seat ends; `null` where there is no limit. */
  readonly betweenJobsDays: Sourced<number> | null;
  /** Hours somebody has to answer an offer; `null` where only the meetings set an end. */
  readonly offerHours: Sourced<number> | null;
  readonly declinedOffer: Sourced<QueuePlace>;
  readonly expiredOffer: Sourced<QueuePlace>;
  /** Days after a fact was recorded in which it may still be corrected; `null` where there is no limit. */
  readonly correctionDays: Sourced<number> | null;
  /** Days after their last membership from which somebody is no longer contacted as one of the alumni; `null` where there is no limit. */
  readonly alumniLapseDays: Sourced<number> | null;
}

export interface FormationPolicy {
  /** The kinds of shared purpose a group may define. */
  readonly purposes: Sourced<readonly string[]>;
  /** Whether an online space between meetings is looked for. */
  readonly betweenMeetings: Sourced<boolean> | null;
  /** How many groups one facilitator may lead at once. */
  readonly facilitatorGroups: Sourced<number> | null;
  /** How many days before the first meeting it is settled whether a group goes ahead, merges or is cancelled. */
  readonly decideDaysBefore: Sourced<number> | null;
}

/** All the numbers of one programme over one span of days: plain data that survives JSON. */
export interface PolicyDocument {
  /** Programme and version: `partners-in-prevention@2019-20`. */
  readonly id: string;
  readonly title: string;
  /** `planned` where the source announces it and does not report it as run. */
  readonly status: Sourced<'in-use' | 'planned'>;
  readonly effective: Sourced<Effective>;
  readonly capacity: CapacityPolicy;
  readonly allocation: AllocationPolicy;
  readonly meetings: MeetingPolicy;
  readonly attendance: AttendancePolicy;
  readonly eligibility: EligibilityPolicy;
  readonly membership: MembershipPolicy;
  readonly formation: FormationPolicy;
  readonly review: ReviewPolicy;
}

declare const lawful: unique symbol;

/** A document that was found free of contradictions, and frozen. Only `definePolicy` and `amend` make one. */
export interface Policy extends PolicyDocument {
  readonly [lawful]: true;
}

/** The programme a policy id belongs to: what stands before the `@`, or all of it where there is none. */
export function programmeOf(id: string): string {
  const [programme = ''] = id.split('@', 1);
  return programme;
}

/** The version a policy id names: what stands after the `@`, or nothing where there is none. */
export function versionOf(id: string): string {
  return id.slice(programmeOf(id).length + 1);
}
