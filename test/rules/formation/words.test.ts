import { expect, it } from 'vitest';
import { problemsOfWord } from '../../../src/rules/formation/words.js';

const known = ['problem-solving', 'building-change'];
const messages = (word: string | null | undefined) =>
  problemsOfWord('purpose', word, known, 'The policy knows these').map(({ message }) => message);

it('has nothing against a word that is known, and none against a word that is not there', () => {
  expect(['problem-solving', 'building-change', null, undefined].flatMap(messages)).toStrictEqual([]);
});

it('asks whether the nearest word was meant, and lists them all', () => {
  expect(problemsOfWord('purpose', 'Problem Sloving', known, 'The policy knows these')).toStrictEqual([
    {
      path: 'purpose',
      code: 'unknown-word',
      message: 'Did you mean problem-solving? The policy knows these: problem-solving, building-change.',
    },
  ]);
});

it('guesses at nothing where no word is near, and never repeats what was typed', () => {
  for (const word of ['gardening', '', ' ', 'constructor']) {
    expect(messages(word)).toStrictEqual(['The policy knows these: problem-solving, building-change.']);
  }
});
