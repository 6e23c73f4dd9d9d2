// The same suite in another part of the world, with other cases drawn: an answer that depends on the host's zone or language fails here.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['--no', 'vitest', 'run', '--config', 'test/vitest.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SEED: '2028' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
