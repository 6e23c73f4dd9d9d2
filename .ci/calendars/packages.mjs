// The programs that we are checked beside come from Debian, so that everybody asks the same versions.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const lookAtCalendars = [
  ...['gcc', 'libc6-dev', 'pkg-config', 'libical-dev', 'python3', 'python3-icalendar', 'python3-vobject'],
  ...['php-cli', 'php-sabre-vobject', 'khal', 'radicale'],
];

function missing(packages) {
  return packages.filter((name) => {
    const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
    return !/^Status: install ok installed$/m.test(stdout ?? '');
  });
}

/** Installs what is missing; says so and answers false where that cannot be. */
export function installed(packages = lookAtCalendars) {
  const wanted = missing(packages);
  if (wanted.length === 0) return true;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error(`This check needs these packages of Debian 12: ${wanted.join(' ')}`);
    console.error('It installs them by itself where it is run as root on Debian.');
    return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', ...wanted]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...words], { env, encoding: 'utf8' });
    if (status !== 0) {
      console.error(`apt-get ${words[0]} failed:\n${stderr}`);
      return false;
    }
  }
  return missing(packages).length === 0;
}
