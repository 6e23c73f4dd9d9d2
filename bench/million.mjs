// The memory that a million applications take beside themselves, told by a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('allocated.mjs', import.meta.url));

function allocated(what, count) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=6000',
    child,
    what,
    String(count),
  ]);
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

console.log('\na million applications, one after another by lot: megabytes beside them\n');
for (const [name, what] of [
  ['who has which place, in columns', 'places'],
  ['the whole answer, with reasons and certificate', 'allocate'],
]) {
  const { intake, kept, peak, milliseconds } = allocated(what, 1_000_000);
  const told = `the intake itself ${intake.toFixed(0)}, kept ${kept.toFixed(0)}, at most ${peak.toFixed(0)}`;
  console.log(`${name.padEnd(50)} ${told}, in ${milliseconds.toFixed(0)} ms of processor time`);
}
