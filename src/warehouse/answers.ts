import type { Verdict } from '../kernel/decision.js';
import { explain } from '../kernel/explain.js';
import { type Problem, type ProblemCode, problem, type Result, resultOf } from '../kernel/result.js';
import { type Mark, marks as words } from '../policy/attendance-terms.js';
import { mostMeetings, type Policy } from '../policy/policy.js';
import { type Standing, standing } from '../rules/attendance/standing.js';
import { readPolicyArgument } from './policy-argument.js';

/** Where somebody stands, in one cell of a table; without the person, whom the row names. */
export interface StandingCell extends Omit<Standing, 'person' | 'decision'> {
  /** Id of the policy that judged. */
  readonly policy: string;
  /** Whole sentences, the outcome first. */
  readonly reasons: readonly string[];
}

/** What is wrong with a row that cannot be read. */
export interface ProblemsCell {
  readonly problems: readonly Problem[];
}

/**
 * What `cop_standing` answers in a warehouse. A row that cannot be read never stops the query, and never looks like an answer.
 *
 * @param marks one word a meeting, in the order of the meetings
 * @param policy its name, or the text of its JSON
 * @param known the policies that have names
 */
export function standingCell(marks: unknown, policy: unknown, known: readonly Policy[]): StandingCell | ProblemsCell {
  const read = readRow(marks, policy, known);
  if (!read.ok) return { problems: read.problems };
  const { person: _, decision, ...stands } = standing({ person: '', ...read.value }, read.value.policy);
  return { ...stands, policy: decision.policy, reasons: explain(decision) };
}

/**
 * What `cop_outcome` answers: the outcome, or `unreadable`, which is neither "no" nor "not yet". `standingCell` says why.
 */
export function outcomeCell(marks: unknown, policy: unknown, known: readonly Policy[]): Verdict | 'unreadable' {
  const read = readRow(marks, policy, known);
  return read.ok ? standing({ person: '', ...read.value }, read.value.policy).outcome : 'unreadable';
}

interface Row {
  readonly marks: readonly Mark[];
  readonly policy: Policy;
}

function readRow(claimedMarks: unknown, claimedPolicy: unknown, known: readonly Policy[]): Result<Row> {
  const policy = readPolicyArgument(claimedPolicy, known);
  const count = policy.ok ? policy.value.meetings.count?.value : undefined;
  const problems: Problem[] = policy.ok ? [] : [...policy.problems];
  const marks = readMarks(claimedMarks, problems);
  const [least, most] = [count ?? 1, count ?? mostMeetings];
  if (marks !== null && marks.length < least) {
    problems.push(problem('marks', 'too-few', `${needed(least, most)}; here are ${marks.length}.`));
  }
  if (marks !== null && marks.length > most) {
    problems.push(problem('marks', 'too-many', `${needed(least, most)}; here are ${marks.length}.`));
  }
  return resultOf(problems, () => readWhole(policy, marks));
}

/** Both were read, or there would have been problems. */
function readWhole(policy: Result<Policy>, marks: readonly unknown[] | null): Row {
  return { marks: marks as readonly Mark[], policy: (policy as { value: Policy }).value };
}

function needed(least: number, most: number): string {
  if (least < most) return `From ${least} to ${most} marks are needed`;
  return `${most} ${most === 1 ? 'mark is' : 'marks are'} needed, one a meeting`;
}

function readMarks(claimed: unknown, problems: Problem[]): readonly unknown[] | null {
  if (claimed === null || claimed === undefined) {
    problems.push(problem('marks', 'missing', 'This list is needed.'));
    return null;
  }
  if (!Array.isArray(claimed)) {
    problems.push(problem('marks', 'wrong-type', 'A list is expected here.'));
    return null;
  }
  const known: readonly unknown[] = words;
  // A mark beyond the most meetings there can be is one too many, whatever it says. A gap in a list is one that is missing.
  for (const [index, mark] of claimed.slice(0, mostMeetings).entries()) {
    if (known.includes(mark)) continue;
    const none = mark === null || mark === undefined;
    const [code, message] = none ? missing : unknown;
    problems.push(problem(`marks[${index}]`, code, message));
  }
  return claimed;
}

type Said = readonly [ProblemCode, string];
const missing: Said = ['missing', 'This is needed.'];
const unknown: Said = ['unknown-word', `Known here: ${words.join(', ')}.`];
