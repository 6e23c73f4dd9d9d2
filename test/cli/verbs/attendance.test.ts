import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { answer, cop, documents, example, hostWith, places, problemsIn, readObject } from '../../support/host.js';

const document = documents['attendance'];

function roster(name: string, text: string, ...options: readonly string[]) {
  return run(['attendance', name, ...options], hostWith({ [name]: text }));
}

describe('cop attendance', () => {
  it('answers with exactly the fields of the contract, and the last start', () => {
    const said = answer('attendance', document);
    expect(Object.keys(said)).toEqual(['policy', 'standings']);
    expect(said['policy']).toBe('partners-in-prevention@2019-20');
    const [ana, bo] = Object.values(readObject(said['standings'])).map(readObject);
    expect(Object.keys(ana ?? {}).sort()).toEqual(
      [
        'person',
        'outcome',
        'status',
        'attended',
        'firstAttended',
        'stillNeeded',
        'canMiss',
        'settledAfter',
        'startBy',
        'decision',
      ].sort(),
    );
    expect({ ...ana, decision: null }).toEqual({
      person: 'ana',
      outcome: 'met',
      status: 'completed',
      attended: 4,
      firstAttended: 1,
      stillNeeded: 0,
      canMiss: 1,
      settledAfter: 5,
      startBy: null,
      decision: null,
    });
    expect({ ...bo, decision: null }).toMatchObject({ outcome: 'not-met', stillNeeded: null, settledAfter: 2 });
    expect(Object.keys(readObject(ana?.['decision']))).toEqual(['outcome', 'policy', 'findings']);
  });

  it('names the last start while there is none yet', () => {
    const registers = [{ person: 'cy', marks: ['absent', ...Array.from({ length: 5 }, () => 'unrecorded')] }];
    expect(answer('attendance', { registers })).toMatchObject({ standings: [{ firstAttended: null, startBy: 2 }] });
  });

  it('says that a policy asks for no attendance, in its text and in its table', () => {
    const registers = [{ person: 'cy', marks: Array.from({ length: 8 }, () => 'absent') }];
    const said = (format: string) =>
      cop('attendance', JSON.stringify({ registers }), '--policy', 'safe-and-equal', '--format', format);
    expect(said('text').stdout.endsWith('\n\ncy, completed: this policy asks for no attendance\n')).toBe(true);
    expect(said('csv').stdout.endsWith(',this policy asks for no attendance\n')).toBe(true);
    expect(said('text').exit).toBe(0);
  });

  it('takes a meeting that is cancelled in one row of a roster for cancelled in all', () => {
    const { exit, stdout } = roster('r.csv', 'person,1,2,3,4,5,6\nana,P,C,P,P,P,\nbo,P,,P,P,P,\n');
    const [ana, bo] = Object.values(readObject(readObject(JSON.parse(stdout))['standings'])).map(readObject);
    expect([exit, ana?.['outcome']]).toEqual([0, 'met']);
    expect(bo).toEqual({ ...ana, person: 'bo' });
    const outcome = roster('r.csv', 'person,1,2,3,4,5,6\nana,P,C,P,P,P,\nbo,P,A,P,P,P,\n');
    expect(problemsIn(outcome)).toEqual([
      {
        path: 'rows[2].cells[2]',
        code: 'contradiction',
        message: 'This meeting is marked as cancelled in another row.',
      },
    ]);
  });

  it('exits 0 while nobody has failed, and 1 once somebody has', () => {
    const of = (...marks: string[]) => cop('attendance', JSON.stringify({ registers: [{ person: 'a', marks }] })).exit;
    const [yes, no, open] = ['attended', 'absent', 'unrecorded'] as const;
    expect(of(yes, yes, yes, yes, no, no)).toBe(0);
    expect(of(open, open, open, open, open, open)).toBe(0);
    expect(of(no, no, open, open, open, open)).toBe(1);
  });

  it.each([
    ['2019', 39, 145],
    ['2020', 31, 89],
    ['2022', 12, 67],
    ['2023', 27, 77],
  ])('finds the committee of %s to have %d of %d met', (year, met, people) => {
    const { exit, stdout, stderr } = roster(`${year}.csv`, example(`tc39/${year}.csv`));
    const standings = Object.values(readObject(readObject(JSON.parse(stdout))['standings'])).map(readObject);
    expect([exit, stderr, standings.length]).toEqual([1, '', people]);
    expect(standings.filter(({ outcome }) => outcome === 'met').length).toBe(met);
    const text = roster(`${year}.csv`, example(`tc39/${year}.csv`), '--format', 'text').stdout;
    expect(text).toContain(`\n${met} of ${people} met, 0 still open, ${people - met} not met.\n`);
  });

  it.each([
    ['after a byte-order mark', '\uFEFFperson,1,2,3,4,5,6\nana,P,P,P,P,,\n'],
    ['with line ends of Windows', 'person,1,2,3,4,5,6\r\nana,P,P,P,P,,\r\n'],
    ['separated by semicolons', 'person;1;2;3;4;5;6\nana;P;P;P;P;;\n'],
    ['separated by tabs', 'person\t1\t2\t3\t4\t5\t6\nana\tP\tP\tP\tP\t\t\n'],
    ['with padding', ',,\nperson,1,2,3,4,5,6,,\n,,,\nana , p,Present,YES,x,,,,\n\n,,,,\n'.slice(3)],
    ['without a last line end', 'person,1,2,3,4,5,6\nana,P,P,P,P,,'],
    ['with a short row', 'person,1,2,3,4,5,6\nana,P,P,P,P\n'],
  ])('reads a roster %s, by its name and from standard input', (_, text) => {
    const standings = [{ person: 'ana', outcome: 'met', settledAfter: 4 }];
    expect(JSON.parse(roster('r.csv', text).stdout)).toMatchObject({ standings });
    expect(JSON.parse(cop('attendance', text).stdout)).toMatchObject({ standings });
  });

  it('reads a quoted name with a comma in it', () => {
    const { stdout } = roster('r.csv', 'person,1,2,3,4,5,6\n"Lee, Ana",P,P,P,P,,\n');
    expect(JSON.parse(stdout)).toMatchObject({ standings: [{ person: 'Lee, Ana' }] });
  });

  it('names everything wrong in a roster by row and cell', () => {
    const text = [
      'person,1,2,3,4,5,6',
      'ana,P,P,Ana-rang-her-partner,P,,',
      '',
      ',P,P,P,P,,',
      'ANA,P,P,P,P,,,,A',
      '__proto__,?,P,P,P,,',
    ].join('\n');
    const outcome = roster('r.csv', text);
    expect(outcome.stderr).not.toContain('rang');
    expect(places(problemsIn(outcome))).toEqual([
      'rows[1].cells[3] unknown-word',
      'rows[3].cells[0] empty',
      'rows[4] too-many',
      'rows[4].cells[0] duplicate',
      'rows[5].cells[0] not-an-id',
      'rows[5].cells[1] unknown-word',
    ]);
    expect(outcome.stderr).toContain('The same id stands at rows[1].cells[0].');
  });

  it.each([
    ['person,1,2,3,4,5,6\n"ana,P,P,P,P,,\n', ['rows[1] not-csv']],
    ['person\nana\n', ['rows[0] too-few', 'rows[1] too-few']],
    ['person,1,2\nana,P,P\n', ['rows[1] too-few']],
    ['person,1,2,3,4,5,6,7\nana,P,P,,,,\n', ['rows[1] too-many']],
    ['ana,P,P,P,P,A,A\nbo,P,P,P,P,A,A\n', ['rows[0] missing']],
    ['', ['rows[0] too-few']],
  ])('refuses the roster %j', (text, expected) => {
    expect(places(problemsIn(roster('r.csv', text)))).toEqual(expected);
  });

  it('writes a table that no spreadsheet runs', () => {
    const marks = ['attended', 'attended', 'attended', 'attended', 'absent', 'absent'];
    const people = ['=1+1', '+1', '-1', '@x', 'Lee, "Ana"'];
    const { stdout } = cop(
      'attendance',
      JSON.stringify({ registers: people.map((person) => ({ person, marks })) }),
      '--format',
      'csv',
    );
    expect(stdout).toBe(
      [
        'person,status,attended,first attended,still needed,can miss,settled after,because',
        ...["'=1+1", "'+1", "'-1", "'@x", '"Lee, ""Ana"""'].map(
          (person) => `${person.startsWith("'") ? `"${person}"` : person},completed,4,1,0,0,4,every requirement met`,
        ),
        '',
      ].join('\n'),
    );
  });
});
