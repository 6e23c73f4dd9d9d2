import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { asked, cop, documents, hostWith, ownPolicy, places, problemsIn } from '../support/host.js';

const empty = hostWith({});
const all = [
  'plan',
  'attendance',
  'eligibility',
  'membership',
  'fairness',
  'allocate',
  'promote',
  'split',
  'repair',
  'audit',
  'slots',
  'schedule',
  'rolling',
  'calendar',
  'formation',
  'review',
  'rules',
  'policies',
  'demo',
];
const givesPlaces = ['plan', 'allocate', 'promote', 'repair'];

describe('run', () => {
  it.each([
    [[]],
    [['no-such-verb']],
    [['constructor']],
    [['__proto__']],
    [['attendance', 'one', 'two']],
    [['attendance', '--surprise']],
    [['attendance', '--format']],
    [['attendance', '--format', 'xml']],
    [['attendance', '--format', 'JSON']],
    [['attendance', '--policy']],
    [['attendance', '--strict=yes']],
  ])('calls %j wrong usage, with help, and reads nothing', (words) => {
    const { exit, stdout, stderr, files } = run(words, empty);
    expect([exit, stdout, files]).toEqual([64, '', []]);
    expect(stderr).toContain('\n\ncop <verb> [FILE|-] [--policy ID|FILE] [--format json|text|csv|html] [--strict]\n');
    expect(stderr).not.toContain('surprise');
  });

  it('says what is wrong with the usage first', () => {
    const said = (...words: string[]) => run(words, empty).stderr.split('\n')[0];
    expect(said()).toBe('A verb is needed.');
    expect(said('nope')).toBe('There is no such verb.');
    expect(said('demo', '--format', 'csv')).toBe('demo has no answer as csv.');
  });

  it.each(['fairness', 'rules', 'policies', 'demo'])('refuses a file for %s, which reads none', (verb) => {
    const host = hostWith({ '-': '{}', 'Ana-rang.json': '{}' });
    for (const file of ['Ana-rang.json', 'not-there.json', '-', '']) {
      const { exit, stdout, stderr, files } = run([verb, file], host);
      expect([exit, stdout, files]).toEqual([64, '', []]);
      expect(stderr.startsWith(`${verb} reads no file.\n\ncop <verb> `)).toBe(true);
      expect(stderr).not.toContain('rang');
    }
    expect(run([verb], host).exit).toBe(0);
    expect(run([verb, 'Ana-rang.json', '--strict'], host).stderr.split('\n')[0]).toBe(`${verb} reads no file.`);
  });

  it.each(all.filter((verb) => !givesPlaces.includes(verb)))(
    'refuses to be strict for %s, which gives out no places',
    (verb) => {
      const { exit, stdout, stderr, files } = cop(verb, JSON.stringify(documents[verb]), '--strict');
      expect([exit, stdout, files]).toEqual([64, '', []]);
      expect(stderr.startsWith(`${verb} gives out no places, so --strict says nothing to it.\n\ncop <verb> `)).toBe(
        true,
      );
      expect(run([verb, '--strict'], empty)).toEqual({ exit, stdout, stderr, files });
    },
  );

  it.each(givesPlaces)('is strict for %s when asked to be', (verb) => {
    expect(cop(verb, JSON.stringify(documents[verb]), '--strict')).toEqual({
      ...cop(verb, JSON.stringify(documents[verb])),
      exit: verb === 'plan' ? 0 : 1,
    });
  });

  it.each(all.filter((verb) => verb !== 'calendar'))(
    'takes no option of a calendar for %s, which makes none',
    (verb) => {
      for (const option of ['stamp', 'organizer', 'domain']) {
        const { exit, stdout, stderr, files } = cop(verb, JSON.stringify(documents[verb]), `--${option}`, 'Ana-rang');
        expect([exit, stdout, files]).toEqual([64, '', []]);
        expect(stderr.startsWith(`--${option} says nothing to ${verb}.\n\ncop <verb> `)).toBe(true);
        expect(stderr).not.toContain('rang');
        expect(run([verb, `--${option}=`], empty).exit).toBe(64);
      }
    },
  );

  it.each(all.filter((verb) => verb !== 'review'))(
    'takes no option of a review for %s, which looks back on no year',
    (verb) => {
      const document = JSON.stringify(documents[verb]);
      for (const words of [
        ['--as-of', 'Ana-rang'],
        ['--previous', 'Ana-rang'],
        ['--partial'],
        ['--merge'],
        ['--no-groups'],
      ]) {
        const { exit, stdout, stderr, files } = cop(verb, document, ...words);
        expect([exit, stdout, files]).toEqual([64, '', []]);
        expect(stderr.startsWith(`${words[0]} says nothing to ${verb}.\n\ncop <verb> `)).toBe(true);
        expect(stderr).not.toContain('rang');
      }
    },
  );

  it('lists every verb in its help, once', () => {
    const { exit, stdout, stderr } = run(['--help'], empty);
    expect([exit, stderr]).toEqual([0, '']);
    expect([...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, verb]) => verb)).toEqual(all);
    expect(run(['-h'], empty).stdout).toBe(stdout);
  });

  it('prints its version and nothing else', () => {
    expect(run(['--version'], empty)).toEqual({ exit: 0, stdout: '9.8.7\n', stderr: '', files: [] });
  });

  it.each(Object.keys(documents))('names a file that is not there for %s, without its name', (verb) => {
    const outcome = run([verb, 'Ana-rang.json', '--format', 'json'], empty);
    expect(problemsIn(outcome)).toEqual([{ path: '', code: 'no-file', message: 'This file cannot be opened.' }]);
    expect(run([verb], empty)).toEqual(run([verb, '-'], empty));
  });

  it('tells problems in lines where text was asked for', () => {
    const document = JSON.stringify({ registers: [{ person: '', marks: [] }] });
    expect(cop('attendance', document, '--format', 'text')).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'registers[0].person: An id cannot be empty. (empty)\n' +
        'registers[0].marks: 6 marks are needed, one a meeting; here are 0. (too-few)\n',
      files: [],
    });
    expect(cop('attendance', '', '--format', 'csv').stderr).toBe('the input: There is nothing to read. (empty)\n');
  });

  it('reports a policy that cannot be read before the document', () => {
    expect(places(problemsIn(cop('attendance', 'not JSON', '--policy', 'nobody')))).toEqual([
      '--policy unknown-programme',
    ]);
  });

  describe.each(all)('%s', (verb) => {
    const text = JSON.stringify(documents[verb] ?? {});
    const formats = ['demo', 'calendar'].includes(verb) ? ['json', 'text'] : ['json', 'text', 'csv'];

    it.each(formats)('answers as %s, and the same again', (format) => {
      const first = cop(verb, text, '--format', format);
      expect(first.exit).toBeLessThan(2);
      expect(first.stderr).toBe('');
      expect(first.stdout).toMatch(/[^\n]\n+$/);
      expect(cop(verb, text, '--format', format)).toEqual(first);
      if (format === 'json') expect(first.stdout).toBe(`${JSON.stringify(JSON.parse(first.stdout), null, 2)}\n`);
      if (format === 'text') expect(first.stdout).not.toMatch(/undefined|NaN|\[object/);
    });

    it('answers under a policy of one’s own', () => {
      const host = hostWith({ '-': text, 'ours.json': JSON.stringify(ownPolicy()) });
      const { exit, stdout } = run([...asked(verb), '--policy', 'ours.json', '--format', 'json'], host);
      expect(exit).toBeLessThan(2);
      if (!['policies', 'demo', 'allocate', 'slots', 'calendar'].includes(verb)) expect(stdout).toContain('ours@2027');
    });
  });

  it.each(['demo', 'calendar'])('refuses a table of %s, and writes no file', (verb) => {
    const { exit, stdout, stderr, files } = cop(verb, JSON.stringify(documents[verb]), '--format', 'csv');
    expect([exit, stdout, files]).toEqual([64, '', []]);
    expect(stderr.split('\n')[0]).toBe(`${verb} has no answer as csv.`);
  });
});
