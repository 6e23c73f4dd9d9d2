import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { IsoDay, Modality } from '../../policy/policy.js';
import type { EarlierReview } from './review.js';

/** One meeting of a group. */
export interface MeetingRecord {
  /** 1 for the first; a cancelled meeting keeps its number, and so does one that was moved past another. */
  readonly number: number;
  readonly date: IsoDay;
  /** `false`: cancelled. `null`: still to come, or nobody has said; a mark of somebody's presence or absence says that it was held. */
  readonly held: boolean | null;
  /** How this meeting met, where it was not the group's way: a group that moved online. */
  readonly modality?: Modality;
  /** Length in minutes; left out, the policy's. */
  readonly minutes?: number;
  /** Who led it; left out, nobody has said. */
  readonly facilitators?: readonly PersonId[];
}

/** One group of the year. Meetings of the policy's number that are not listed are still to be dated. */
export interface GroupRecord {
  readonly id: GroupId;
  /** Id of the policy that judges it from its first meeting to its last, where it is not the review's own. */
  readonly policy?: string;
  /** How it met at the start. */
  readonly modality: Modality;
  readonly stream: string;
  readonly meetings: readonly MeetingRecord[];
  /** How many people were asked to answer a survey; left out, nobody has said. */
  readonly surveyed?: number;
}

/** Why somebody left. The first three take a person out of the share of those who could have completed. */
export const leavingReasons = ['left-sector', 'died', 'ill', 'withdrew', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** A member took up work somewhere else. */
export interface MoveRecord {
  readonly on: IsoDay;
  /** `null`: nobody has said where. */
  readonly organisation: string | null;
  /** Whether the new work is in the sector; `null`: nobody has said. */
  readonly inSector: boolean | null;
  readonly keptSeat: boolean;
}

/**
 * One person's seat in one group over one span of days. Somebody who left and returned has two rows, one after the other: a seat is still
 * one seat, and a meeting between them is missed.
 */
export interface EnrolmentRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  /** At the start; left out, nobody has said. */
  readonly organisation?: string;
  /** Where the person works, in the words of the year's list of regions; left out, nobody has said. */
  readonly region?: string;
  /** What is known of the person; an empty list says that none of the words fits, no list that nobody has said. */
  readonly attributes?: readonly string[];
  /** First day of the membership; left out, it was there from the start. */
  readonly joinedAt?: IsoDay;
  /** Last day of the membership; left out, it goes on. */
  readonly leftAt?: IsoDay;
  readonly leftBecause?: LeavingReason;
  readonly moves?: readonly MoveRecord[];
}

/** What the register says of one member at one meeting. No row says the same as `unrecorded`: absence is never assumed. */
export interface AttendanceRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  /** The meeting's number. */
  readonly meeting: number;
  readonly mark: Mark;
  /** Minutes the person was there; left out, nobody has measured. */
  readonly minutes?: number;
  /** When this was written down, as UTC, `2027-03-01T02:10:00Z`. Of several rows for one mark the latest holds; without it, one row is all there is. */
  readonly recordedAt?: string;
}

/** Somebody asked for a seat: in a group, or in a stream whatever the group. */
export interface DemandRecord {
  readonly person: PersonId;
  readonly group?: GroupId;
  readonly stream?: string;
  /** The round it was asked in; asking twice in one round counts once. */
  readonly intake?: string;
  /** Whether the person may join; left out, nobody has said. */
  readonly eligible?: boolean;
  readonly askedOn?: IsoDay;
  readonly offeredOn?: IsoDay;
  /** The day an offer was taken up. Left out, a seat in the group, or in a group of the stream, says that one was. */
  readonly seatedOn?: IsoDay;
  readonly withdrewOn?: IsoDay;
}

/** The four cycles in which a community makes something of value, and the fifth in which it finds new words for it (Wenger, Trayner, de Laat 2011). */
export const valueCycles = ['immediate', 'potential', 'applied', 'realised', 'reframing'] as const;
export type ValueCycle = (typeof valueCycles)[number];

export const themes = ['strength', 'improvement', 'opportunity'] as const;
export type Theme = (typeof themes)[number];

/** What one person answered when members of a group were asked. Whose answer it is is not kept; nothing in it is ever released word for word. */
export interface ResponseRecord {
  /** Tells this answer from others, so that it counts once however often it is delivered. */
  readonly id?: string;
  readonly group: GroupId;
  /** How likely to recommend the group, 0 to 10; `null` for no answer. */
  readonly recommend?: number | null;
  /** Each statement by its short name: 1 disagree strongly to 5 agree strongly; `null` for not applicable. */
  readonly agreement?: Readonly<Record<string, number | null>>;
  /** How confident the person was at the start and at the end, on one scale, larger for more. */
  readonly before?: number | null;
  readonly after?: number | null;
  /** Whether the person has used something learnt; `null` for no answer. */
  readonly applied?: boolean | null;
  /** The cycles a story tells of, as each coder read it. */
  readonly codings?: readonly (readonly ValueCycle[])[];
  readonly theme?: Theme;
  readonly text?: string;
}

/** Hours of professional development given to somebody, in minutes. */
export interface CertificateRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  readonly minutes: number;
}

/** One earlier membership of somebody, in this programme, that ended before the year or in it. */
export interface HistoryRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  readonly startedOn: IsoDay;
  readonly endedOn: IsoDay;
  readonly completed: boolean;
  /** Whether the person still works in the sector; left out or `null`, nobody has said. */
  readonly inSector?: boolean | null;
  /** Numbers of the meetings the person was at; left out, nobody has said. */
  readonly attended?: readonly number[];
}

/** How many people of the sector belong to a category: what reach is measured against. */
export interface WorkforceRecord {
  /** A region or an attribute. */
  readonly category: string;
  readonly people: number;
}

/** Everything that is known of one year on one day. */
export interface YearRecords {
  /** The year that the caller reviews these groups under; a group that runs into the next year belongs to one of them. */
  readonly year: number;
  /**
   * The day as at which the year is reviewed: meetings after it are still to come, and nothing written down after it is known. Left out,
   * the year is over: its last day, or the last meeting listed or the last mark written down where that is later.
   */
  readonly asOf?: IsoDay;
  readonly groups: readonly GroupRecord[];
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
  readonly demand?: readonly DemandRecord[];
  readonly responses?: readonly ResponseRecord[];
  readonly certificates?: readonly CertificateRecord[];
  readonly history?: readonly HistoryRecord[];
  /** The regions to be reached. */
  readonly regions?: readonly string[];
  readonly workforce?: readonly WorkforceRecord[];
  /** The review of an earlier year, to compare with and to protect together with this one. */
  readonly previous?: EarlierReview;
}
