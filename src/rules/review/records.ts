import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { IsoDay, Modality } from '../../policy/policy.js';

/** One meeting of a group. */
export interface MeetingRecord {
  /** 1 for the first; a cancelled meeting keeps its number. */
  readonly number: number;
  readonly date: IsoDay;
  /** `false`: cancelled. `null`: still to come, or nobody has said; a mark of somebody's presence or absence says that it was held. */
  readonly held: boolean | null;
}

/** One group of the year. Meetings of the policy's number that are not listed are still to be dated. */
export interface GroupRecord {
  readonly id: GroupId;
  /** Id of the policy that judges it, where the record says so. */
  readonly policy?: string;
  readonly modality: Modality;
  readonly stream: string;
  readonly meetings: readonly MeetingRecord[];
}

/** One person's seat in one group. */
export interface EnrolmentRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  readonly organisation?: string;
  /** Carried along; no figure of this version is split by them. */
  readonly attributes?: readonly string[];
  /** First day of the membership; left out, it was there from the start. */
  readonly joinedAt?: IsoDay;
  /** Last day of the membership; left out, it goes on. */
  readonly leftAt?: IsoDay;
}

/** What the register says of one member at one meeting. No row says the same as `unrecorded`: absence is never assumed. */
export interface AttendanceRecord {
  readonly person: PersonId;
  readonly group: GroupId;
  /** The meeting's number. */
  readonly meeting: number;
  readonly mark: Mark;
}

/** Somebody asked for a seat in a group. */
export interface DemandRecord {
  readonly person: PersonId;
  readonly group: GroupId;
}

/** Somebody answered when members of a group were asked; who it was is not kept. */
export interface ResponseRecord {
  readonly group: GroupId;
}

/** Everything that is known of one year on one day. */
export interface YearRecords {
  /** The year that the caller reviews these groups under; a group that runs into the next year belongs to one of them. */
  readonly year: number;
  /** The day as at which the year is reviewed: meetings after it are still to come. Left out, the year is over. */
  readonly asOf?: IsoDay;
  readonly groups: readonly GroupRecord[];
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
  readonly demand?: readonly DemandRecord[];
  readonly responses?: readonly ResponseRecord[];
  /** An earlier year to compare with; refused as `unsupported` rather than left out without a word. */
  readonly previous?: unknown;
}
