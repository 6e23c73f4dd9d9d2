import { type Problem, problem } from '../../kernel/result.js';
import { asksForAttendance, attending, lastStartToJoin, stillToCome } from '../../policy/joining.js';
import type { Policy } from '../../policy/policy.js';
import { meetingProblems } from './numbers.js';

/** How far a group has come. */
export interface Progress {
  /** How many of its meetings have started. */
  readonly started: number;
  /** How many it has; `null` where nobody sets a number, so that nothing is known to end. */
  readonly meetings: number | null;
}

interface NotAnyMore {
  /** The meeting before whose start they would have had to join; `null` where no moment would have been early enough. */
  readonly joinBefore: number | null;
}

/** Why somebody who joined a group now could no longer meet what the policy asks of attendance. */
export type Barrier =
  | (NotAnyMore & {
      readonly code: 'first-attendance-window-closed';
      readonly started: number;
      /** The last meeting at which a first attendance counts. */
      readonly firstBy: number;
    })
  | (NotAnyMore & {
      readonly code: 'cannot-attend-a-first-window-meeting';
      /** The meetings to come at which a first attendance counts; they can attend none of them. */
      readonly window: readonly number[];
    })
  | (NotAnyMore & {
      readonly code: 'cannot-reach-minimum-attendance';
      /** The meetings to come that they can attend. */
      readonly attendable: readonly number[];
      readonly needed: number;
    })
  | { readonly code: 'no-meeting-left'; readonly started: number };

/** The meetings to come that somebody can attend; without a word from them, all. */
export function attendableOf(
  canAttend: readonly number[] | undefined,
  { started, meetings }: Progress,
): readonly number[] {
  return stillToCome(started, meetings ?? 0).filter((number) => canAttend?.includes(number) ?? true);
}

/**
 * What keeps somebody from joining a group that has come so far, by the attendance rules of the policy alone; `null` where nothing
 * does. Each meeting that has started is missed, each later one attended where they can.
 */
export function barrierTo(
  canAttend: readonly number[] | undefined,
  progress: Progress,
  policy: Policy,
): Barrier | null {
  const { started, meetings } = progress;
  const { attendance } = policy;
  if (meetings === null) return null;
  if (!asksForAttendance(attendance)) return started < meetings ? null : { code: 'no-meeting-left', started };
  const all = stillToCome(started, meetings);
  const { opening: window } = attending(all, meetings, attendance);
  if (window.verdict === 'not-met') {
    return { code: 'first-attendance-window-closed', started, firstBy: window.by, ...joinBefore(meetings, policy) };
  }
  const attendable = attendableOf(canAttend, progress);
  const { outcome, opening, required: needed } = attending(attendable, meetings, attendance);
  if (outcome === 'met') return null;
  const own = joinBefore(meetings, policy, canAttend);
  return opening.verdict === 'met'
    ? { code: 'cannot-reach-minimum-attendance', attendable, needed, ...own }
    : { code: 'cannot-attend-a-first-window-meeting', window: all.filter((number) => number <= window.by), ...own };
}

function joinBefore(meetings: number, policy: Policy, canAttend?: readonly number[]): NotAnyMore {
  return { joinBefore: lastStartToJoin(meetings, policy, canAttend) || null };
}

/**
 * What is wrong with the numbers of a group's progress. Where the policy asks for attendance somebody must say how many meetings there
 * are, or nobody could tell who comes too late.
 *
 * @param paths where the two numbers stand
 */
export function problemsOfProgress(
  { started, meetings }: { readonly started: number; readonly meetings: number | undefined },
  policy: Policy,
  paths: { readonly started: string; readonly meetings: string },
): readonly Problem[] {
  const problems = [
    ...meetingProblems(started, 0, paths.started),
    ...(meetings === undefined ? [] : meetingProblems(meetings, 1, paths.meetings)),
  ];
  const most = meetings ?? policy.meetings.count?.value;
  if (most === undefined && asksForAttendance(policy.attendance)) {
    problems.push(
      problem(paths.meetings, 'missing', 'The policy sets no number of meetings, so the group gives its own.'),
    );
  }
  // Two numbers contradict each other only where both can be.
  if (problems.length === 0 && most !== undefined && started > most) {
    problems.push(problem(paths.started, 'contradiction', 'No more meetings can have started than the group has.'));
  }
  return problems;
}
