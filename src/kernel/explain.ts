import type { Decision, Finding, Force, Verdict } from './decision.js';
import { list, numberInWords, sentenceCase } from './phrase.js';

const outcomes: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'not-met': 'not met',
  open: 'not yet certain',
};

const wish: Readonly<Record<Force, string>> = { requirement: 'requires', preference: 'prefers' };

/**
 * A decision as sentences a coordinator can read aloud: the outcome first, then one line a finding, each with what would settle
 * it or what would have met it.
 *
 * @param decision any decision of this library
 * @returns one string a line, whole sentences, never empty
 * @example
 * explain(decide('ours@2027', []))[0] // => 'Under ours@2027 the outcome is met.'
 */
export function explain(decision: Decision): readonly string[] {
  return [
    `Under ${decision.policy} the outcome is ${outcomes[decision.outcome]}.`,
    ...decision.findings.map((each) => sentence(each, decision.outcome)),
  ];
}

function sentence(finding: Finding, outcome: Verdict): string {
  const { rule, force, verdict, evidence } = finding;
  const found =
    `For ${evidence.fact}, the policy ${wish[force]} ${evidence.expected} and the record shows ${evidence.actual}: ` +
    `${outcomes[verdict]} (${rule}).`;
  // Once one requirement has failed, settling another one settles nothing.
  const idle = outcome === 'not-met' && verdict === 'open' && force === 'requirement';
  const next = idle ? '' : nextStep(finding);
  const preference = force === 'preference' && verdict !== 'met' ? ' A preference decides nothing.' : '';
  return `${found}${next === '' ? '' : ` ${next}`}${preference}`;
}

/** What would settle an open finding or would have met one that is not met, as a sentence; empty where there is nothing to say. */
export function nextStep({ verdict, missing, remedy }: Finding): string {
  return remedy === null ? waiting(missing) : change(remedy, verdict);
}

function waiting(missing: readonly string[]): string {
  return missing.length === 0 ? '' : `Still to be known: ${list(missing, 'and')}.`;
}

/** A remedy's number is written out, and the verb follows it: one settles it, two settle it. */
function change(remedy: string, verdict: Verdict): string {
  const [, number, rest] = /^(\d+)( .*)$/.exec(remedy) ?? ['', '1', ''];
  const subject = rest === '' ? remedy : numberInWords(Number(number)) + rest;
  const settles = number === '1' ? 'settles it' : 'settle it';
  return `${sentenceCase(subject)} ${verdict === 'open' ? settles : 'would have met it'}.`;
}
