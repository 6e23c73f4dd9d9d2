import { nearest } from '../../kernel/nearest.js';
import { type Problem, problem } from '../../kernel/result.js';

/**
 * What is wrong with a word that the policy does not know: nothing where it was left out. The known word that was most likely meant is
 * offered, and what was typed is not repeated.
 *
 * @param known what the list is, such as `The policy has these streams`
 */
export function problemsOfWord(
  path: string,
  word: string | null | undefined,
  allowed: readonly string[],
  known: string,
): readonly Problem[] {
  if (word === undefined || word === null || allowed.includes(word)) return [];
  const meant = nearest(word, allowed);
  const question = meant === null ? '' : `Did you mean ${meant}? `;
  return [problem(path, 'unknown-word', `${question}${known}: ${allowed.join(', ')}.`)];
}
