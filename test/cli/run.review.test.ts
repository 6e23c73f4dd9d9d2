import { describe, expect, it } from 'vitest';
import { cop } from '../support/host.js';

describe('cop review, misused', () => {
  it.each([
    [['--partial', '--year', '2027'], '--year says nothing to --partial; give it where the review is made.'],
    [['--partial', '--as-of', '2027-06-30'], '--as-of says nothing to --partial; give it where the review is made.'],
    [
      ['--partial', '--merge', '--previous', 'a.json'],
      '--previous says nothing to --partial; give it where the review is made.',
    ],
    [['--partial', '--no-groups'], '--no-groups says nothing to --partial; give it where the review is made.'],
    [['--partial', '--format', 'html'], 'A state is one line of text, and never html.'],
    [['--merge', '--partial', '--format', 'csv'], 'A state is one line of text, and never csv.'],
  ])('says which word of %j is lost, before anything is read', (words, message) => {
    const { exit, stdout, stderr } = cop('review', 'region\nnorth', ...words);
    expect([exit, stdout, stderr.split('\n')[0]]).toEqual([64, '', message]);
  });

  it('writes a state where its problems are asked for as text or as JSON', () => {
    for (const format of ['text', 'json']) {
      expect(cop('review', 'region\nnorth', '--partial', '--format', format).exit).toBe(0);
    }
  });
});
