import { type Problem, problem } from '../kernel/result.js';

/** What is wrong with a text that has to say something. */
export function problemsOfText(claimed: unknown, path: string): readonly Problem[] {
  if (claimed === undefined) return [problem(path, 'missing', 'This is needed.')];
  if (typeof claimed !== 'string') return [problem(path, 'wrong-type', 'Expected here: text.')];
  return claimed.trim() === '' ? [problem(path, 'empty', 'This cannot be empty.')] : [];
}
