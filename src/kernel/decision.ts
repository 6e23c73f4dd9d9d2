/** `open` means the facts still to come could settle it either way. */
export type Verdict = 'met' | 'not-met' | 'open';

/** A preference is reported and never changes the outcome. */
export type Force = 'requirement' | 'preference';

/** What was looked at, what was expected of it and what was found, in words a coordinator uses. */
export interface Evidence {
  readonly fact: string;
  readonly expected: string;
  readonly actual: string;
}

/** A fact as it would have to be: where it stands among those that were judged, and a value that would do. */
export interface Reversal {
  readonly path: string;
  readonly value: unknown;
}

/** One rule applied to one case. */
export interface Finding<Rule extends string = string> {
  readonly rule: Rule;
  readonly force: Force;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** Paths of the facts still needed; empty unless the verdict is `open`. */
  readonly missing: readonly string[];
  /**
   * What would settle an open finding, or the smallest change that would have met one that is not met: a phrase such as
   * `1 more meeting attended`, a number first where it is so many of something.
   */
  readonly remedy: string | null;
  /** The facts that, being so, would have met a finding that is not met, for a program to act on; absent where none is named. */
  readonly reversedBy?: readonly Reversal[];
}

/** An answer and its reasons. Plain data: it survives JSON, a cell and a log. */
export interface Decision<Rule extends string = string> {
  readonly outcome: Verdict;
  /** Id of the dated policy that judged. */
  readonly policy: string;
  readonly findings: readonly Finding<Rule>[];
}

/**
 * One finding. What is missing is kept only while the verdict is open, and a remedy only while it is not met, so that neither can
 * contradict the verdict.
 *
 * @param missing paths of the facts still needed
 * @param remedy the change that would settle it or would have met it; `null` where nothing would
 */
export function finding<Rule extends string>(
  rule: Rule,
  force: Force,
  verdict: Verdict,
  evidence: Evidence,
  missing: readonly string[],
  remedy: string | null,
): Finding<Rule> {
  return {
    rule,
    force,
    verdict,
    evidence,
    missing: verdict === 'open' ? missing : [],
    remedy: verdict === 'met' ? null : remedy,
  };
}

/** Several verdicts that must all be met: one that is not decides; failing that, one that is open keeps it open. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  const possible = !verdicts.includes('not-met');
  return verdictOf(possible && !verdicts.includes('open'), possible);
}

/**
 * A finding about something that is so or is not: while it is open only knowing the facts would settle it, so a remedy is offered only
 * once it is not met.
 */
export function findingOfFacts<Rule extends string>(
  rule: Rule,
  force: Force,
  verdict: Verdict,
  evidence: Evidence,
  missing: readonly string[],
  remedy: string,
): Finding<Rule> {
  return finding(rule, force, verdict, evidence, missing, verdict === 'open' ? null : remedy);
}

/** The same finding with the facts that would reverse it; one that is not a refusal has none. */
export function reversible<Rule extends string>(found: Finding<Rule>, facts: () => readonly Reversal[]): Finding<Rule> {
  if (found.verdict !== 'not-met') return found;
  const { rule, force, verdict, evidence, missing, remedy } = found;
  // Written out, because copying an object whole is many times slower, and this is done for every refusal.
  return { rule, force, verdict, evidence, missing, remedy, reversedBy: facts() };
}

/** `met` when it is certain, `not-met` when it is not even possible, `open` in between. */
export function verdictOf(certain: boolean, possible: boolean): Verdict {
  return certain ? 'met' : possible ? 'open' : 'not-met';
}

/**
 * The only way to make a {@link Decision}: the outcome is worked out from the findings, so it cannot disagree with its reasons.
 * One requirement that fails decides; failing that, one that is open keeps it open. Preferences never count.
 *
 * @param policy id of the policy that judged
 * @param findings one finding for each rule applied
 * @example
 * decide('ours@2027', []).outcome // => 'met'
 */
export function decide<Rule extends string>(policy: string, findings: readonly Finding<Rule>[]): Decision<Rule> {
  const outcome = allOf(findings.map(({ force, verdict }) => (force === 'preference' ? 'met' : verdict)));
  return { outcome, policy, findings };
}
