import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { victorianHolidays } from '../rules/schedule/fixtures.js';

const command = join(import.meta.dirname, '../../dist/cli.js');

const zones = [
  'UTC',
  'Australia/Melbourne',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Europe/London',
] as const;

const zone = 'Australia/Melbourne';

/** From summer time through winter into summer time again, moved off holidays and near a time that is taken. */
const throughTheYear = {
  recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 },
  from: '2026-02',
  count: 10,
  time: { start: '10:00', minutes: 150, zone },
  blackouts: victorianHolidays,
  avoid: { policy: 'optimise' },
  previous: '2026-01-20',
  busy: [{ from: '2026-10-13T11:00:00+11:00', to: '2026-10-13T12:00:00+11:00', label: 'Room' }],
};

/** At half past two on the nights when clocks go back and forward, which other programs read by the season of the reader. */
const atNight = {
  recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 },
  from: '2026-03',
  count: 8,
  time: { start: '02:30', minutes: 150, zone, ambiguity: 'later' },
};

function node(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): readonly [number | null, string, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { input, env: { ...process.env, ...env } });
  return [status, String(stdout), String(stderr)];
}

function schedule(
  document: unknown,
  format: string,
  env: Readonly<Record<string, string>>,
  ...before: readonly string[]
) {
  return node([...before, command, 'schedule', '-', '--format', format], env, JSON.stringify(document));
}

test('a schedule through both changes of the clocks is the same bytes in six places', () => {
  for (const [document, formats] of [
    [throughTheYear, ['json', 'text', 'csv']],
    [atNight, ['json']],
  ] as const) {
    for (const format of formats) {
      const [home, ...away] = zones.map((TZ) => schedule(document, format, { TZ }));
      expect(home?.[0]).toBeLessThan(2);
      expect(home?.[2]).toBe('');
      expect(home?.[1]).toContain(document === atNight ? 'AMBIGUOUS_TIME' : '10:00');
      for (const there of away) expect(there, format).toEqual(home);
    }
  }
});

test('the six places do tell six times, so that this could fail', () => {
  const script = 'console.log(String(new Date(2026, 9, 13, 10).getTime() / 36e5 - 497680))';
  const hours = zones.map((TZ) => node(['-e', script], { TZ })[1].trim());
  expect(new Set(hours).size).toBe(zones.length);
});

/** A machine whose clock breaks over the first question. */
const broken = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  const refuse = () => { throw new Error('What time is it?'); };
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) refuse();
      super(...parts);
    }
    static now() { refuse(); }
  };
`)}`;

test('a schedule is the same bytes on a machine whose clock breaks when it is asked', () => {
  for (const document of [throughTheYear, atNight]) {
    const said = schedule(document, 'json', { TZ: 'UTC' }, '--import', broken);
    expect(said).toEqual(schedule(document, 'json', { TZ: 'UTC' }));
  }
});

test('that clock does break, so that this could fail', () => {
  for (const script of ['new Date()', 'Date.now()']) {
    const [exit, , stderr] = node(['--import', broken, '-e', script], {});
    expect([exit, stderr.includes('What time is it?')]).toEqual([1, true]);
  }
});
