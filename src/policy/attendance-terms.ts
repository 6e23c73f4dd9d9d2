import { allOf, type Verdict, verdictOf } from '../kernel/decision.js';
import { shareOf } from '../kernel/ratio.js';
import type { AttendancePolicy } from './policy.js';

/**
 * What the register says of one person at one meeting. `unrecorded`: not held yet, or nobody has said. `substituted`: someone else
 * came in their place. `cancelled`: the meeting was not held at all.
 */
export const marks = ['attended', 'absent', 'unrecorded', 'excused', 'partial', 'substituted', 'cancelled'] as const;
export type Mark = (typeof marks)[number];

/** Marks that earn nothing under any policy. */
const nothing: Readonly<Partial<Record<Mark, number>>> = { absent: 0, unrecorded: 0, substituted: 0 };

/** The meetings among which a first attendance is looked for. */
export interface Opening {
  /** Number of the last of them. */
  readonly by: number;
  /** Number of the first meeting attended, among them or not; 0 when there is none. */
  readonly first: number;
  /** Numbers of those still to be recorded. */
  readonly waiting: readonly number[];
  readonly verdict: Verdict;
}

/**
 * One person's marks, counted as the policy says.
 */
export interface Tally {
  /** Numbers of the meetings still to be recorded. */
  readonly unrecorded: readonly number[];
  /** Meetings that a ratio or a number of absences is taken of. */
  readonly counted: number;
  /** Meetings that are enough; 0 where there is no minimum. */
  readonly required: number;
  /** Meetings attended so far: the points earned over those of a whole meeting, a number that decimals write exactly. */
  readonly attended: number;
  /** The fewest further attendances that would be enough in number; 0 or below where there are enough. */
  readonly short: number;
  /**
   * The last unrecorded meeting at which a first attendance can still count: among the opening meetings, and early enough that attending
   * every one from there on is enough. `null` once there is a first attendance, and when no meeting can be.
   */
  readonly startBy: number | null;
  /** Whether there is enough credit, whatever the unrecorded meetings turn out to be. */
  readonly enough: Verdict;
  readonly opening: Opening;
  /** The same for the meetings at which a first attendance is preferred. */
  readonly preferred: Opening;
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
  const { attended: whole, partial, excused } = terms.points.value;
  const held: number[] = [];
  const unrecorded: number[] = [];
  let [number, counted, earned, first] = [0, 0, 0, 0];
  for (const mark of register) {
    number++;
    if (mark === 'cancelled') continue;
    const seen = number > known ? 'unrecorded' : mark;
    const points =
      seen === 'attended' ? whole : seen === 'partial' ? partial : seen === 'excused' ? excused : nothing[seen];
    if (points === undefined) throw new RangeError(`marks[${number - 1}]`);
    held.push(number);
    if (points !== null) counted++;
    earned += points ?? 0;
    if (seen === 'unrecorded') unrecorded.push(number);
    // An apology may earn points, but a first attendance means having been there.
    if (points && seen !== 'excused') first ||= number;
  }
  const required = requiredMeetings(terms, counted);
  const attended = earned / whole;
  const short = Math.ceil(required - attended);
  const opening = openingOf(held, unrecorded, first, terms.firstMeetingBy);
  const starts = first ? [] : opening.waiting.filter((_, before) => unrecorded.length - before >= short);
  const enough = verdictOf(short <= 0, short <= unrecorded.length);
  return {
    unrecorded,
    counted,
    required,
    attended,
    short,
    startBy: starts.pop() ?? null,
    enough,
    opening,
    preferred: openingOf(held, unrecorded, first, terms.firstMeetingPreferred),
    outcome: allOf([enough, opening.verdict]),
  };
}

/**
 * How many whole meetings are enough when so many count; 0 where the policy asks for none. Where it asks at all it is never none:
 * someone who was at no meeting has not met it, however few meetings counted.
 */
export function requiredMeetings({ minimum }: AttendancePolicy, counted: number): number {
  if (!minimum) return 0;
  const { value } = minimum;
  if (value.kind === 'meetings') return value.meetings;
  return Math.max(1, value.kind === 'ratio' ? shareOf(value.share, counted, value.rounded) : counted - value.atMost);
}

/**
 * The opening meetings a first attendance is looked for in, and whether it is among them. Where the policy does not ask, it is met;
 * where it does, nobody who never attends meets it.
 *
 * @param first number of the first meeting attended; 0 for none yet
 */
export function openingOf(
  held: readonly number[],
  unrecorded: readonly number[],
  first: number,
  rule: { readonly value: number } | null,
): Opening {
  const by = (rule && held[rule.value - 1]) ?? held[held.length - 1] ?? 0;
  const waiting = unrecorded.filter((number) => number <= by);
  return { by, first, waiting, verdict: rule ? verdictOf(first > 0 && first <= by, waiting.length > 0) : 'met' };
}
