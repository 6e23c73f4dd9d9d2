import type { NthInMonth, Weekday } from '../../kernel/day.js';
import type { Decision } from '../../kernel/decision.js';
import type { Instant } from '../../kernel/instant.js';
import type { ZoneTable } from '../../kernel/zone.js';
import type { IsoDay } from '../../policy/policy.js';
import type { ScheduleRule } from './cards.js';

/** A month written as ISO 8601 writes it, `2027-02`. */
export type IsoMonth = string;

/** What to do in a month without the day: leave the month out, take its last day, take the first day of the next month, or refuse. */
export type MissingDay = 'omit' | 'clamp' | 'forward' | 'reject';

/**
 * Which days a group meets on. `nthWeekday` and `dayOfMonth` are counted from the first month, every so many months; `weekly` is the
 * first such weekday of the month, or from the day, that the plan starts from, and then every `everyWeeks` weeks, 1 to 52; 1 where left out.
 */
export type Recurrence =
  | { readonly kind: 'nthWeekday'; readonly nth: NthInMonth; readonly weekday: Weekday }
  | { readonly kind: 'dayOfMonth'; readonly day: number; readonly missing: MissingDay }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly everyWeeks?: number | undefined };

/** What to do where clocks never show the start, or show it twice. */
export type Ambiguity = 'reject' | 'earlier' | 'later';

export interface MeetingTime {
  /** As clocks there show it: `10:00`. */
  readonly start: string;
  /** Elapsed minutes, 1 to 1440; the policy's where left out. */
  readonly minutes?: number | undefined;
  readonly zone: ZoneTable;
  /** `reject` where left out. */
  readonly ambiguity?: Ambiguity | undefined;
}

/** What a blackout is; a school holiday counts only for a group in a school setting. */
export type BlackoutKind = 'public-holiday' | 'school-holiday' | 'leave';

/** Days without meetings, both ends included. */
export interface Blackout {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly label: string;
  /** Where left out, it counts for every group. */
  readonly kind?: BlackoutKind | undefined;
  /** Where the days are written down. Decides nothing. */
  readonly source?: string | undefined;
  /** `expected`: worked out from a rule, not announced yet. `announced` where left out. */
  readonly status?: 'announced' | 'expected' | undefined;
}

/**
 * What to do with a meeting that falls on a blackout. `fail`: report that it cannot be held. `allow`: hold it. `skipAndExtend`: leave
 * it out and add one at the end. `nextWeek`, `previousWeek`, `nearestWeek`: the first free week that way, each meeting by itself (on a
 * tie, the later week). `optimise`: the best dates for all meetings together.
 */
export type AvoidancePolicy =
  | 'fail'
  | 'allow'
  | 'skipAndExtend'
  | 'nextWeek'
  | 'previousWeek'
  | 'nearestWeek'
  | 'optimise';

export interface Avoidance {
  readonly policy: AvoidancePolicy;
  /** How far a meeting may move, 0 to 52 weeks; where left out, 1 for `optimise` and 52 for the others. */
  readonly maxShiftWeeks?: number | undefined;
  /** The fewest days from one meeting to the next; where left out, 21 for each month (28 a month, less a week), or a week less than usual. */
  readonly minGapDays?: number | undefined;
  /** The most days from one meeting to the next; where left out, 42 for one month (35 a month and a week), or a week more than usual. */
  readonly maxGapDays?: number | undefined;
  /** Whether a meeting stays in its month; it may leave it where left out. */
  readonly keepMonth?: boolean | undefined;
}

/** Limits that would make an impossible series possible, to be put in place of those in `avoid`. */
export type Relaxation = Partial<Omit<Avoidance, 'policy'>> & { readonly policy?: 'optimise' };

/** A time at which the facilitator or the room is taken, each end ISO 8601 text with its offset, or milliseconds since 1970. */
export interface Busy {
  readonly from: string | Instant;
  readonly to: string | Instant;
  readonly label: string;
}

/** The first and the last day of which it is known whether they are holidays. */
export interface Covered {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Everything about a series but when it starts: one pattern serves every series of a rolling calendar. */
export interface PatternPlan {
  readonly recurrence: Recurrence;
  /** How many meetings, 1 to 10,000; the policy's number where left out. */
  readonly count?: number | undefined;
  /** A meeting every so many months, 1 to 12; the policy's number where left out, and 1 where it sets none. Not for `weekly`. */
  readonly everyMonths?: number | undefined;
  /** Months of the year without meetings, 1 to 12; a series passes over them, and the limits of spacing allow for it. */
  readonly closedMonths?: readonly number[] | undefined;
  /** Where it is left out, the series has days and no times. */
  readonly time?: MeetingTime | undefined;
  readonly blackouts?: readonly Blackout[] | undefined;
  /** Where given, a meeting outside it is reported: the blackouts say nothing of its day. */
  readonly covered?: Covered | undefined;
  /** Whether the group is in a school setting, so that school holidays count; they do not where left out. */
  readonly schoolSetting?: boolean | undefined;
  /** `fail` where left out. */
  readonly avoid?: Avoidance | undefined;
}

/** What is asked for. Plain data but for the zone, whose name has been exchanged for its table. */
export interface SeriesPlan extends PatternPlan {
  /** The month of the first meeting; for `weekly`, the month or the day on or after which it is. */
  readonly from: IsoMonth | IsoDay;
  /** The day of the last meeting of the series before this one; `schedule.rolling` is judged only where it is given. */
  readonly previous?: IsoDay | undefined;
  /** `schedule.no-clash` is judged only where it is given, be it empty. A policy that moves meetings moves them off these times too. */
  readonly busy?: readonly Busy[] | undefined;
  /** Minutes to keep free between a meeting and a busy time, 0 to 1440; 0 where left out. */
  readonly bufferMinutes?: number | undefined;
}

export interface Meeting {
  /** From 1, in the order of the months. */
  readonly number: number;
  /** The day that the recurrence gives. */
  readonly nominal: IsoDay;
  /** The day of the meeting. */
  readonly date: IsoDay;
  /** As clocks there show it, with the offset: `2027-02-09T10:00:00+11:00`. `null` where the plan has no time. */
  readonly start: string | null;
  /** The same moment in UTC: `2027-02-08T23:00:00Z`. */
  readonly instant: string | null;
  readonly end: string | null;
  /** Weeks later, or earlier below zero, and why: the labels of what was passed over on the way, or the spacing. */
  readonly moved: { readonly weeks: number; readonly because: string } | null;
}

/**
 * What a coordinator should know about the dates. `SPACING`: fewer or more days after the meeting before than the plan asks for.
 * `ORDER`: not after the meeting before. `LEFT_MONTH`: moved into another month. `SKIPPED`: this month's meeting was left out.
 * `ON_BLACKOUT`: on a day that is ruled out, as the plan allows. `EXPECTED_NOT_ANNOUNCED`: moved, left out or touched by a blackout that
 * is not certain yet, or would be on another day without it. `NOT_COVERED`: on a day of which it is not known whether it is a holiday.
 * `INFEASIBLE`: no day within reach. `AMBIGUOUS_TIME`: clocks show its start never or twice that day. `CLASH`: overlaps a time already
 * taken.
 */
export type DiagnosticCode =
  | 'SPACING'
  | 'ORDER'
  | 'LEFT_MONTH'
  | 'SKIPPED'
  | 'ON_BLACKOUT'
  | 'EXPECTED_NOT_ANNOUNCED'
  | 'NOT_COVERED'
  | 'INFEASIBLE'
  | 'AMBIGUOUS_TIME'
  | 'CLASH';

/** A day that a meeting could have been held on, and what rules it out. */
export interface BlockedDay {
  readonly date: IsoDay;
  /** Labels in code-unit order. With none, the day itself is free: no day of the meeting before or after is within the limits of spacing. */
  readonly because: readonly string[];
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** The meeting concerned; `null` for a month that has none. */
  readonly number: number | null;
  /** The month in which that meeting nominally falls. */
  readonly month: IsoMonth;
  /** Labels of the blackouts or the busy times concerned, in code-unit order. */
  readonly because: readonly string[];
  /** Days since the meeting before, where that is what is wrong. */
  readonly days: number | null;
  /** Of `INFEASIBLE`, every day within reach, earliest first; absent elsewhere. */
  readonly blocked?: readonly BlockedDay[];
}

/** The dates of one group, and what was found about them. */
export interface Series {
  readonly meetings: readonly Meeting[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of an impossible series, every smallest change of its limits that would make it possible; otherwise empty. */
  readonly relaxations: readonly Relaxation[];
  /** The zone's name, and the release of its data behind the moments; both `null` where the plan has no time. */
  readonly zone: string | null;
  readonly zoneData: string | null;
}

/** The dates of one group, judged against the policy. */
export interface JudgedSeries extends Series {
  readonly decision: Decision<ScheduleRule>;
}

/** A meeting as it was made known. Its number is its own for as long as the series lives, whatever day it moves to. */
export interface KeptMeeting extends Meeting {
  /** How often it has been changed since. */
  readonly sequence: number;
}

/** A series as it was last made known, with the meetings that have been called off since the beginning. */
export interface Timetable {
  readonly meetings: readonly KeptMeeting[];
  readonly cancelled: readonly KeptMeeting[];
}
