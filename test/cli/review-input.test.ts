import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { hostWith } from '../support/host.js';

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
