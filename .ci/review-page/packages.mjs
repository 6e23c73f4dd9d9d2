// The browser comes from Debian, so that everybody looks with the same one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const chromium = '/usr/bin/chromium';

/** Installs the browser where it is missing; says so and answers false where that cannot be. */
export function installed() {
  if (existsSync(chromium)) return true;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error('This check needs the package chromium of Debian 12.');
    console.error('It installs it by itself where it is run as root on Debian.');
    return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...words], { env, encoding: 'utf8' });
    if (status !== 0) {
      console.error(`apt-get ${words[0]} failed:\n${stderr}`);
      return false;
    }
  }
  return existsSync(chromium);
}
