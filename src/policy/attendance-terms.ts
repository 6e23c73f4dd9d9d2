import { allOf, type Verdict, verdictOf } from '../kernel/decision.js';
import { shareOf } from '../kernel/ratio.js';
import type { AttendancePolicy, FirstMeetingBy, MarkTreatment, MinimumAttendance } from './policy.js';

/**
 * What the register says of one person at one meeting. `unrecorded`: not held yet, or nobody has said. `substituted`: someone else
 * came in their place. `cancelled`: the meeting was not held at all.
 */
export const marks = ['attended', 'absent', 'unrecorded', 'excused', 'partial', 'substituted', 'cancelled'] as const;
export type Mark = (typeof marks)[number];

const attendance: MarkTreatment = { credit: { numerator: 1, denominator: 1 }, counted: true, canBeFirst: true };
const absence: MarkTreatment = { credit: { numerator: 0, denominator: 1 }, counted: true, canBeFirst: false };

/**
 * One person's marks, counted as the policy says. Credit is counted in equal units so that halves and thirds stay whole numbers;
 * `unit` of them make one meeting.
 */
export interface Tally {
  readonly unit: number;
  /** Meetings that a ratio or a number of absences is taken of. */
  readonly counted: number;
  /** Credit that is enough, in units; 0 where there is no minimum. */
  readonly required: number;
  /** Credit so far, in units. */
  readonly credited: number;
  /** Numbers of the meetings still to be recorded. */
  readonly unrecorded: readonly number[];
  /** Number of the first meeting attended; infinite when there is none. */
  readonly first: number;
  /** Number of the last meeting at which a first attendance is in time; infinite where the policy does not ask for one. */
  readonly openingEnds: number;
  /** Whether there is enough credit, whatever the unrecorded meetings turn out to be. */
  readonly enough: Verdict;
  /** Whether the first attendance is in time; where the policy asks, nobody who never attends is. */
  readonly started: Verdict;
  /** Both together. More attendance never hurts either, so the two verdicts add up exactly. */
  readonly outcome: Verdict;
}

/**
 * Counts marks. A word that is no mark is a bug in the caller's code and throws a RangeError.
 *
 * @param register one mark a meeting
 * @param known how many meetings to look at; the ones after that count as not recorded yet
 */
export function tally(register: readonly Mark[], terms: AttendancePolicy, known: number): Tally {
  const { excused, partial, minimum, firstMeetingBy } = terms;
  const treatments: Readonly<Record<Exclude<Mark, 'cancelled'>, MarkTreatment>> = {
    attended: attendance,
    absent: absence,
    unrecorded: absence,
    substituted: absence,
    excused: excused.value,
    partial: partial.value,
  };
  const unit = treatments.excused.credit.denominator * treatments.partial.credit.denominator;
  const unrecorded: number[] = [];
  let [counted, credited, first] = [0, 0, never];
  register.forEach((mark, index) => {
    if (mark === 'cancelled') return;
    const seen = index < known ? mark : 'unrecorded';
    const treatment = treatments[seen];
    if (treatment === undefined) throw new RangeError(`marks[${index}]`);
    if (treatment.counted) counted++;
    credited += (treatment.credit.numerator * unit) / treatment.credit.denominator;
    if (seen === 'unrecorded') unrecorded.push(index + 1);
    if (treatment.canBeFirst) first = Math.min(first, index + 1);
  });
  const required = minimum === null ? 0 : requiredMeetings(minimum.value, counted) * unit;
  const openingEnds = firstMeetingBy === null ? never : lastOpening(firstMeetingBy.value, register);
  const enough = verdictOf(credited >= required, credited + unrecorded.length * unit >= required);
  const started = verdictOf(first <= openingEnds, (unrecorded[0] ?? never) <= openingEnds);
  return {
    unit,
    counted,
    required,
    credited,
    unrecorded,
    first,
    openingEnds,
    enough,
    started,
    outcome: allOf([enough, started]),
  };
}

/**
 * How many whole meetings are enough when so many count. Never none: where a policy asks for attendance at all, someone who was at no
 * meeting has not met it, however few meetings counted.
 *
 * @example
 * requiredMeetings({ kind: 'ratio', share: ratio(2, 3), rounded: 'up' }, 5) // => 4
 */
export function requiredMeetings(minimum: MinimumAttendance, counted: number): number {
  if (minimum.kind === 'meetings') return minimum.meetings;
  return Math.max(
    1,
    minimum.kind === 'ratio' ? shareOf(minimum.share, counted, minimum.rounded) : counted - minimum.atMost,
  );
}

/**
 * The last meeting at which a first attendance can still count: inside the opening meetings, and early enough that attending every
 * meeting from there on is enough. `null` when no meeting is.
 *
 * @param calendar one entry a meeting; only `cancelled` matters
 */
export function lastStart(calendar: readonly Mark[], terms: AttendancePolicy): number | null {
  const { unrecorded: held, unit, required, openingEnds } = tally(calendar, terms, 0);
  return (
    held.filter((number, before) => number <= openingEnds && (held.length - before) * unit >= required).pop() ?? null
  );
}

/** Later than any meeting. */
const never: number = Number.POSITIVE_INFINITY;

/** The meeting that ends the opening ones. */
function lastOpening({ meeting, counting }: FirstMeetingBy, register: readonly Mark[]): number {
  let held = 0;
  return counting === 'scheduled'
    ? meeting
    : register.findIndex((mark) => mark !== 'cancelled' && ++held === meeting) + 1 || register.length;
}
