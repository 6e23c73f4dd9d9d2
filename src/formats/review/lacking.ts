import type { Decision, Finding } from '../../kernel/decision.js';
import { list, sentenceCase } from '../../kernel/phrase.js';

/** The channels of the built-in policies as people say them; one of another name is said as the policy has it. */
const channels: ReadonlyMap<string, string> = new Map([
  ['evaluation-data', 'evaluation data'],
  ['network-input', 'input from the network'],
  ['other-channels', 'other channels'],
]);

/** The records that would open a channel. */
const records: ReadonlyMap<string, string> = new Map([
  ['attendance', 'marks of attendance'],
  ['responses', 'answers to a survey'],
  ['demand', 'who asked for a seat'],
]);

/**
 * Whether a year can be reviewed, for a reader who knows neither rules nor policies: the answer, what was looked at, and what is lacking.
 *
 * @param decision of a review
 * @returns one string a line, whole sentences, never empty
 */
export function lackingLines({ outcome, findings }: Decision): readonly string[] {
  const first =
    outcome === 'met'
      ? 'Yes: what the policy asks of a review is there.'
      : 'Not as a whole yet: what the policy asks of a review is not all there. The numbers below say what is.';
  return [first, ...findings.map(lineOf)];
}

function lineOf({ rule, evidence, missing }: Finding): string {
  const { fact, expected, actual } = evidence;
  const said = `${sentenceCase(fact)}: ${inWords(actual)}. Asked for: ${inWords(expected)}.`;
  // What is lacking of meetings is told among those that there are.
  if (rule !== 'review.evidence' || missing.length === 0) return said;
  return `${said} Still lacking: ${list(
    missing.map((each) => records.get(each) ?? each),
    'and',
  )}.`;
}

function inWords(said: string): string {
  return [...channels].reduce((text, [channel, words]) => text.replaceAll(channel, words), said);
}
