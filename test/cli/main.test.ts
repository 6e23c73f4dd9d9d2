import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documents, places, readObject } from '../support/host.js';

const command = join(import.meta.dirname, '../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'cop-'));
afterAll(() => rmSync(folder, { recursive: true }));

function cop(words: readonly string[], input: string | Uint8Array = ''): readonly [number | null, string, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { input, cwd: folder });
  return [status, String(stdout), String(stderr)];
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function refused([exit, stdout, stderr]: readonly [number | null, string, string]): readonly string[] {
  expect([exit, stdout]).toEqual([2, '']);
  const { problems } = readObject(JSON.parse(stderr));
  return Array.isArray(problems) ? places(problems) : [];
}

const register = JSON.stringify(documents['attendance']);
const invalid = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);

describe('the command as a process', () => {
  it('answers from standard input and from a file alike, 1 for a no', () => {
    const piped = cop(['attendance'], register);
    expect(piped[0]).toBe(1);
    expect(piped[2]).toBe('');
    expect(JSON.parse(piped[1])).toMatchObject({ standings: [{ person: 'ana' }, { person: 'bo' }] });
    expect(cop(['attendance', written('register.json', register)])).toEqual(piped);
    expect(cop(['attendance', '-'], register)).toEqual(piped);
  });

  it('exits 0 for an answer and 64 for wrong usage', () => {
    const version: unknown = readObject(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
    )['version'];
    expect(cop(['--version'])).toEqual([0, `${version}\n`, '']);
    const [exit, stdout, stderr] = cop(['no-such-verb']);
    expect([exit, stdout, stderr.split('\n')[0]]).toEqual([64, '', 'There is no such verb.']);
  });

  it('refuses a file that is not there, a folder, and bytes that are no text', () => {
    expect(refused(cop(['review', 'not-there.json']))).toEqual([' no-file']);
    expect(refused(cop(['plan', '.']))).toEqual([' no-file']);
    expect(refused(cop(['review', '.']))).toContain('groups.csv missing');
    expect(refused(cop(['review', written('bytes.json', invalid)]))).toEqual([' not-text']);
    expect(refused(cop(['review'], invalid))).toEqual([' not-text']);
    expect(refused(cop(['review']))).toEqual([' empty']);
    expect(refused(cop(['rules', '--policy', 'bytes.json']))).toEqual(['--policy not-text']);
  });

  it('refuses a hundred thousand brackets like anything else', () => {
    expect(refused(cop(['plan'], '['.repeat(100_000)))).toEqual([' not-json']);
  });

  it('says nothing when whoever reads it has read enough', async () => {
    const child = spawn(process.execPath, [command, 'policies'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += String(text);
    });
    child.stdout.destroy();
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect([exit, stderr]).toEqual([0, '']);
  });

  it('writes the demo’s calendar and report where it stands', () => {
    const [exit, stdout, stderr] = cop(['demo']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Written: cop-demo/calendar.ics');
    expect(readFileSync(join(folder, 'cop-demo/calendar.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(readFileSync(join(folder, 'cop-demo/report.md'), 'utf8')).toMatch(/^# Review of 2027\n/);
  });

  it('says so, and no more, where it may not write', () => {
    rmSync(join(folder, 'cop-demo'), { recursive: true, force: true });
    written('cop-demo', 'a file in the way');
    expect(cop(['demo'])).toEqual([2, '', 'The files of this answer cannot be written here.\n']);
  });
});
