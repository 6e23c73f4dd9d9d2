import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { cop, hostWith } from '../support/host.js';

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

describe('cop review of a folder', () => {
  const folder = hostWith({
    'mine/groups.csv': 'id,modality,stream\nnorth,online,general',
    'mine/meetings.csv': 'group,number,date,held\nnorth,1,2027-02-10,yes',
  });

  it('says both ways in which a year can be said, where none is', () => {
    expect(run(['review', 'mine', '--format', 'text'], folder).stderr).toBe(
      'year.csv: Which year this is is needed: in this file, under the heading year, or as --year 2027. (missing)\n',
    );
    expect(run(['review', 'mine', '--year', '2027'], folder).exit).toBe(0);
  });

  it.each(['--partial', '--merge'])('says that it is a folder where %s reads one file', (option) => {
    const { exit, stderr } = run(['review', 'mine', option, '--format', 'text'], folder);
    expect([exit, stderr]).toEqual([
      2,
      'the input: This is a folder; rows and states are read from one file, or from standard input. (no-file)\n',
    ]);
  });
});
