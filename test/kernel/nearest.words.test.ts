import { expect, it } from 'vitest';
import { problemsOfWord, unknownWord } from '../../src/kernel/nearest.js';

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

it('names the known words, and the one that was meant where a word is near', () => {
  expect(unknownWord('onlin', ['online', 'hybrid'], 'Known here')).toBe(
    'Did you mean online? Known here: online, hybrid.',
  );
  expect(unknownWord('by letter', ['online', 'hybrid'], 'These')).toBe('These: online, hybrid.');
});
