// A place of our own for everything that runs here: nothing is read from or written to the home of whoever runs it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const folder = mkdtempSync(join(tmpdir(), 'calendars-'));

/** A folder in ours. */
export function folderFor(name) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

const home = folderFor('home');

export const env = {
  PATH: process.env.PATH,
  HOME: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_DATA_HOME: join(home, 'data'),
  XDG_CACHE_HOME: join(home, 'cache'),
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/** What a command says; it throws where it fails. */
export function said(command, words, input) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: folder, env, input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${words.join(' ').slice(0, 200)}: ${stderr || stdout}`);
  return stdout;
}

export function written(path, content) {
  writeFileSync(path, content);
  return path;
}
