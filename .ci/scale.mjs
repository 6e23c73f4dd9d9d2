// Reviews one generated year three ways that have to find the same bytes: one process, threads, and Dask with a worker killed half way.
// Dask comes from Debian.  node .ci/scale.mjs [ROWS] [PARTS]
import { spawnSync } from 'node:child_process';
import { installed } from './calendars/packages.mjs';

if (!installed(['python3', 'python3-distributed'])) process.exit(2);
const { status } = spawnSync(process.execPath, ['examples/scale/run.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
