import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cop, documents, planted } from '../support/host.js';
import { everybody, round } from '../support/rounds.js';
import { crowd } from '../support/splits.js';

const command = join(import.meta.dirname, '../../dist/cli.js');

/** A machine that has moved across the date line and writes numbers in another way, and one with half an hour and another alphabet. */
const elsewhere: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
];

const seeded = { order: { by: 'lottery', seed: '2027-R1' } } as const;
const names = { Ilse: ['south', 'north'], ışık: ['south', 'north'], öz: ['north'], zoe: ['north'], Zoë: ['north'] };
const groups = [
  { id: 'north', capacity: 3, minimum: 2 },
  { id: 'south', capacity: 1 },
];
const people = crowd(20).map((person, place) => ({ ...person, region: place % 3 === 0 ? 'IĞDIR' : 'iğdır' }));
const starts = ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11'].map((day) => `${day}T10:00:00+11:00`);
const waitlist = Object.keys(names).map((id) => ({ id, eligible: true }));

const asked: readonly (readonly [verb: string, document: unknown])[] = [
  ['allocate', round(groups, { ...names, ...everybody(6, ['north', 'south']) }, seeded)],
  ['allocate', planted(documents['allocate'], ['method'], 'max-placement')],
  ['repair', documents['repair']],
  ['repair', planted(documents['repair'], ['event'], { type: 'withdrawal', applicant: 'ana' })],
  ['split', { people, cap: 12, balance: ['region'], neverIsolate: ['region'] }],
  ['promote', { starts, at: '2027-04-04T02:30:00+10:00', seatsFree: 1, waitlist }],
  ['promote', { starts: starts.slice(0, 2), at: '2027-02-08T23:30:00+11:00', seatsFree: 2, waitlist }],
  ['audit', documents['audit']],
];

test('the command gives the same bytes in Apia in Turkish, in Newfoundland in Swedish and here, in every format', () => {
  const formats = ['json', 'text', 'csv'];
  for (const [verb, document] of asked) {
    const text = JSON.stringify(document);
    for (const format of formats) {
      const here = cop(verb, text, '--format', format);
      expect(here.exit, `${verb} ${here.stderr}`).toBeLessThan(2);
      for (const env of elsewhere) {
        const words = [command, verb, '-', '--format', format];
        const there = spawnSync(process.execPath, words, { input: text, env: { ...process.env, ...env } });
        expect([there.status, String(there.stdout), String(there.stderr)], verb).toEqual([here.exit, here.stdout, '']);
      }
    }
  }
});

test('the other machines do tell another time, number and alphabet, so that this could fail', () => {
  const script = "console.log(new Date(0).getHours(), (1234.5).toLocaleString() === '1,234.5', 'z'.localeCompare('ö'))";
  const said = elsewhere.map((env) =>
    String(spawnSync(process.execPath, ['-e', script], { env: { ...process.env, ...env } }).stdout).trim(),
  );
  expect(said).toEqual(['13 false 1', '20 false -1']);
});
