import type { Verdict } from '../../../kernel/decision.js';
import type { IsoDay } from '../../../policy/policy.js';
import type { ScheduleRule } from '../cards.js';
import type { Blackout, Busy, Covered, IsoMonth, JudgedSeries, PatternPlan } from '../plan.js';

/** Somebody or something that can be at one meeting at a time: a facilitator, a room. */
export interface Resource {
  readonly id: string;
  /** When it is taken for other reasons. */
  readonly busy?: readonly Busy[] | undefined;
  /** Minutes to keep free between two of its meetings, 0 to 1440; 0 where left out. */
  readonly bufferMinutes?: number | undefined;
}

/** What a series does about closed months: reach across them and pass over them, or wait until it fits whole between them. */
export type AcrossClosed = 'pass-over' | 'wait';

/** A stream whose series follow one another for as long as the calendar goes on. */
export interface RollingStream extends Omit<PatternPlan, 'count'> {
  readonly id: string;
  /** How many meetings a series has; or several numbers, which its series have in turn. The policy's number where left out. */
  readonly count?: number | readonly number[] | undefined;
  /** The first month of its first series, or, for `weekly`, the first day; the calendar's first month where left out. */
  readonly from?: IsoMonth | IsoDay | undefined;
  /** Months to keep free between two series, 0 to 60; 0 where left out. */
  readonly breakMonths?: number | undefined;
  /** `pass-over` where left out. */
  readonly acrossClosed?: AcrossClosed | undefined;
  /** Id of the resource that leads each meeting. */
  readonly facilitator?: string | undefined;
  /** Id of the resource in which each meeting is held. */
  readonly room?: string | undefined;
  /** Where given, in place of the months that are closed for every stream. */
  readonly closedMonths?: readonly number[] | undefined;
  /** Where given, in place of what is covered for every stream. */
  readonly covered?: Covered | undefined;
}

/** Series one after another through years. Exactly one of `until` and `series` says where it ends. */
export interface RollingPlan {
  /** The first month. */
  readonly from: IsoMonth;
  /** The last month in which a series may start. */
  readonly until?: IsoMonth | undefined;
  /** How many series each stream has. */
  readonly series?: number | undefined;
  /** Months of the year without meetings, 1 to 12. */
  readonly closedMonths?: readonly number[] | undefined;
  /** Days without meetings for every stream, beside each stream's own. */
  readonly blackouts?: readonly Blackout[] | undefined;
  readonly covered?: Covered | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly streams: readonly RollingStream[];
}

/** One series of a stream. */
export interface RolledSeries {
  /** The stream and the number of the series in it: `north-1`. */
  readonly id: string;
  /** The days of its first and its last meeting; `null` where no dates were found. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly series: JudgedSeries;
}

/** A change of a stream after which its series start in the same months every year, from its third year on at the latest. */
export interface Remedy {
  /** What to put into the stream. */
  readonly change: Partial<Pick<RollingStream, 'breakMonths' | 'count' | 'closedMonths' | 'acrossClosed'>>;
  /** How many series would start in a year, and in which months, 1 to 12, from the first that comes back every year. */
  readonly seriesPerYear: number;
  readonly months: readonly number[];
  /** Rules of the policy that its series would not meet then. */
  readonly against: readonly ScheduleRule[];
}

/**
 * Whether the months in which the series of a stream start are the same every year, and how they move where they are not: worked out
 * for good from the pattern alone, as if no day were ever ruled out.
 */
export interface Precession {
  /** From `settledFrom` on, the series start in the same months every year. */
  readonly holds: boolean;
  /** The number of the first series of those that come back. Those before it, if any, start in months that do not. */
  readonly settledFrom: number;
  /** How many series start within twelve months from then. */
  readonly seriesPerYear: number;
  /**
   * Of the series that starts nearest one year after the first of those that come back, how many months later than a year; earlier
   * below zero, and of two equally near the later. `null` where no series follows.
   */
  readonly monthsPerYear: number | null;
  /** After how many series, and years, the start months come back; `null` where no series follows. */
  readonly repeatsAfter: { readonly series: number; readonly years: number } | null;
  /** The month, 1 to 12, in which each series starts, from the first until the months come back; of more than 120, the first 120. */
  readonly months: readonly number[];
  /** Of a calendar that does not hold, the smallest change of each kind after which it does. */
  readonly remedies: readonly Remedy[];
}

/**
 * What a coordinator should know about the series of a stream. `NEVER_FITS`: the closed months never leave room for it.
 * `STARTS_LATER`: than the pattern says, because the one before it was put off or reached further. `NO_SERIES`: none starts before the
 * calendar ends.
 */
export type StreamDiagnosticCode = 'NEVER_FITS' | 'STARTS_LATER' | 'NO_SERIES';

export interface StreamDiagnostic {
  readonly code: StreamDiagnosticCode;
  /** Id of the series concerned. */
  readonly series: string;
  /** Its first nominal day by the pattern, or if the calendar went on; `null` where there is none. */
  readonly from: IsoDay | null;
}

export interface RolledStream {
  readonly id: string;
  readonly facilitator: string | null;
  readonly room: string | null;
  readonly series: readonly RolledSeries[];
  readonly precession: Precession;
  readonly diagnostics: readonly StreamDiagnostic[];
}

export interface MeetingReference {
  readonly stream: string;
  readonly series: string;
  readonly number: number;
  readonly date: IsoDay;
}

/** A resource at two places at once, or with less than its buffer between them. */
export interface ResourceClash {
  readonly resource: string;
  /** Two meetings, the earlier first; or one that meets a busy time. */
  readonly meetings: readonly MeetingReference[];
  /** The label of that busy time; `null` between two meetings. */
  readonly busy: string | null;
}

export interface RollingCalendar {
  /**
   * Not met where a series is not, a resource clashes or a stream has no series; failing that, open where a series is. How the months
   * move through the years decides nothing.
   */
  readonly outcome: Verdict;
  readonly streams: readonly RolledStream[];
  /** Empty where every resource is at one place at a time. */
  readonly clashes: readonly ResourceClash[];
}
