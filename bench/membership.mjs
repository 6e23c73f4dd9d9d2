// A record of a million facts folded into memberships, beside a statechart library that is told the moves alone. Each runs in a process
// of its own, so that memory can be told apart.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('fold.mjs', import.meta.url));

const budget = 300;

function folded(count, what, ...options) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    '--expose-gc',
    ...options,
    folder,
    String(count),
    what,
  ]);
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

console.log('\na record folded into memberships\n');
const rows = [
  ['communities-of-practice, in order', 1_000_000, 'in-order'],
  ['communities-of-practice, shuffled', 1_000_000, 'shuffled'],
  ['communities-of-practice, in order', 100_000, 'in-order'],
  ['xstate, the moves alone, in order', 100_000, 'statecharts'],
].map(([name, count, what]) => ({ name, count, ...folded(count, what) }));
for (const { name, count, milliseconds } of rows) {
  console.log(`${name.padEnd(40)} ${String(count).padStart(9)} facts ${milliseconds.toFixed(0).padStart(7)} ms`);
}
const [million, , ours, peer] = rows;
console.log(`xstate takes ${(peer.milliseconds / ours.milliseconds).toFixed(1)} times as long`);

// The record is the caller's. With a heap that holds it and so much more, the fold must come to its end.
const heap = Math.ceil(million.record) + budget;
const { milliseconds } = folded(1_000_000, 'in-order', `--max-old-space-size=${heap}`);
console.log(
  `a million facts, ${million.record.toFixed(0)} MB themselves, folded with ${budget} MB beside them in ${milliseconds.toFixed(0)} ms`,
);
