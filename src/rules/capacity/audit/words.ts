import { list } from '../../../kernel/phrase.js';
import type { When } from './answer.js';

/**
 * When something was so: the numbers of meetings, those that follow one another in short, or the first day.
 *
 * @param when at least one
 */
export function whenInWords(when: readonly When[]): string {
  const [first] = when;
  const numbers = when.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));
  if (numbers.length === 0) return `from ${first?.day ?? 'some day'} on`;
  const parts = runsOf(numbers).map(runInWords);
  return `at ${numbers.length === 1 ? 'meeting' : 'meetings'} ${list(parts.flat(), 'and')}`;
}

/** One meeting, or the day, on which it was at its worst. */
export function onceInWords({ meeting, day }: When): string {
  return meeting === null ? `on ${day}` : `at meeting ${meeting}`;
}

function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((first, second) => first - second)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** Two that follow one another are named; only of more is it shorter to say from where to where. */
function runInWords(run: readonly number[]): readonly string[] {
  return run.length < 3 ? run.map(String) : [`${run[0]} to ${run.at(-1)}`];
}
