import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Room } from '../../../policy/limit.js';
import type { IsoDay } from '../../../policy/policy.js';
import type { ModalityChange } from '../modality.js';

/** A group as it ran, or is to run. */
export interface AuditGroup extends Room {
  readonly id: GroupId;
  /** Places that people with an attribute come first for. */
  readonly reserves?: Readonly<Record<string, number>>;
  /** Most participants of one organisation. */
  readonly perOrganisation?: number;
  /** Fewest participants it runs with, where that is more than the policy's number. */
  readonly minimum?: number;
  /** The days of all its meetings, the first one first. Without them, every day is looked at on which somebody comes or goes. */
  readonly meetings?: readonly IsoDay[];
  /** Meetings from which it meets in another way. */
  readonly changes?: readonly ModalityChange[];
}

/**
 * A seat that somebody holds or has held. Whoever changes organisation, or whose attributes are corrected, is told in two of them: the
 * second begins on the day on which the first ends, and the seat goes on.
 */
export interface AuditMembership {
  readonly person: PersonId;
  readonly group: GroupId;
  /** The first day. */
  readonly from: IsoDay;
  /** The day it ended, on which somebody else may hold the seat; left out or `null`, it is still running. */
  readonly to?: IsoDay | null;
  /** Whether the person may be in this group; left out while nobody has judged it. */
  readonly eligible?: boolean;
  /** Ids of the rules that refused; only where `eligible` is false. */
  readonly rules?: readonly string[];
  /** What reserves ask for. */
  readonly attributes?: readonly string[];
  /** Where they work; without it, nobody is counted with them. */
  readonly organisation?: string;
}

/** Somebody on the waitlist of a group, who waits still. */
export interface AuditWaiting {
  readonly person: PersonId;
  readonly group: GroupId;
  /** The day from which they have waited. */
  readonly since?: IsoDay;
  /** Whether the person may be in this group; left out while nobody has judged it. */
  readonly eligible?: boolean;
  readonly attributes?: readonly string[];
  readonly organisation?: string;
}

/** One attendance that was counted: for whom, and who came. */
export interface AuditAttendance {
  readonly group: GroupId;
  /** The meeting's number; 1 is the first. */
  readonly meeting: number;
  readonly seatHolder: PersonId;
  readonly attendee: PersonId;
}

/** Groups and who is in them, from any system or spreadsheet. */
export interface AuditRecords {
  readonly groups: readonly AuditGroup[];
  readonly memberships: readonly AuditMembership[];
  readonly waiting?: readonly AuditWaiting[];
  readonly attendance?: readonly AuditAttendance[];
  /** The day on which the lists were taken: a group that has not started then may still fill. Left out, everything is judged as it stands. */
  readonly asOf?: IsoDay;
}
