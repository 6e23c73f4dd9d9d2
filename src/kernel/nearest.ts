import { type Problem, problem } from './result.js';

/** Longer than any word of a vocabulary; what is longer is near nothing, so that looking at it stays cheap. */
const longest = 100;

/** One letter in three may be wrong, of the longer of the two. */
const lettersAnEdit = 3;

/**
 * The known word that somebody most likely meant. A word counts as its letters: capitals, spaces, hyphens and underscores make no
 * difference. Known words that start with what was typed come first, the shortest of them; otherwise the one that the fewest slips of
 * the pen lead to (a letter too many, too few, another one, or two neighbours exchanged). Of two as near, the first in the list.
 *
 * @param word what was typed; one letter is the start of nothing
 * @param known the words it could be
 * @returns the word as it is known, or `null` where none is near: more than one letter in three would be wrong, of the longer of
 * the two, or something has more than 100 characters
 * @example
 * nearest('vic', ['New South Wales', 'Victoria']) // => 'Victoria'
 * nearest('Primary Prevnetion', ['response', 'primary-prevention']) // => 'primary-prevention'
 * nearest('gardening', ['response', 'primary-prevention']) // => null
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = lettersOf(word);
  if (typed.length === 0) return null;
  const candidates = known.map((each) => ({ word: each, letters: lettersOf(each) }));
  const started = candidates.filter(({ letters }) => typed.length > 1 && startsWith(letters, typed));
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { word: candidate, letters } of started.length > 0 ? started : candidates) {
    const longer = Math.max(letters.length, typed.length);
    const most = started.length > 0 ? longer : Math.floor(longer / lettersAnEdit);
    // No pair of words is fewer edits apart than letters that only one of them has.
    if (Math.abs(letters.length - typed.length) > most) continue;
    const edits = editsBetween(typed, letters);
    if (edits > most || edits >= fewest) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}

function lettersOf(word: string): readonly string[] {
  if (word.length > longest) return [];
  return [
    ...word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s_\p{Pd}]+/gu, ''),
  ];
}

function startsWith(letters: readonly string[], start: readonly string[]): boolean {
  return start.every((letter, index) => letters[index] === letter);
}

/** Optimal string alignment: the fewest letters put in, left out, exchanged for another or swapped with a neighbour, none touched twice. */
function editsBetween(first: readonly string[], second: readonly string[]): number {
  const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = [0, ...second.map((_, column) => column + 1)];
  first.forEach((letter, row) => {
    const here = [row + 1];
    second.forEach((other, column) => {
      const swapped = letter === second[column - 1] && other === first[row - 1];
      here.push(
        Math.min(
          at(above, column + 1) + 1,
          at(here, column) + 1,
          at(above, column) + (letter === other ? 0 : 1),
          swapped ? at(twoAbove, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    });
    twoAbove = above;
    above = here;
  });
  return at(above, second.length);
}

/**
 * What to say of a word that is none of a list: the one that was most likely meant, where one is near, and all of them. What was typed is
 * not repeated.
 *
 * @param introduction what the list is, such as `The policy has these streams`
 * @example
 * unknownWord('vic', ['Tasmania', 'Victoria'], 'Known here') // => 'Did you mean Victoria? Known here: Tasmania, Victoria.'
 */
export function unknownWord(typed: string, known: readonly string[], introduction: string): string {
  return wordsKnown(nearest(typed, known), known, introduction);
}

/** The same where it is already known which word was meant, if any. */
export function wordsKnown(meant: string | null, known: readonly string[], introduction: string): string {
  const question = meant === null ? '' : `Did you mean ${meant}? `;
  return `${question}${introduction}: ${known.join(', ')}.`;
}

/** The same as a problem, for a word that is not known; nothing for one that is, and for one that was left out. */
export function problemsOfWord(
  path: string,
  word: string | null | undefined,
  known: readonly string[],
  introduction: string,
): readonly Problem[] {
  if (word === undefined || word === null || known.includes(word)) return [];
  return [problem(path, 'unknown-word', unknownWord(word, known, introduction))];
}
