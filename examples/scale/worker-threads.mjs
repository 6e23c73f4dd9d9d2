// The parts of a year on the threads of one process:  node worker-threads.mjs FOLDER ANSWER [THREADS]
// Each thread runs the command; states are merged in pairs of pairs, and the first part is delivered twice, which changes nothing.
import { appendFileSync, createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { cop, merge, mergePartial, partial } from './command.mjs';

const [folder, answer, threads = availableParallelism()] = process.argv.slice(2);
const states = join(folder, 'states-of-threads');
mkdirSync(states, { recursive: true });

/** The command on a thread of its own, from one file into another. */
async function run(words, from, to) {
  const worker = new Worker(cop, { argv: [...words, from], stdout: true, resourceLimits: { maxOldGenerationSizeMb: 8192 } });
  const exit = new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
  await pipeline(worker.stdout, createWriteStream(to));
  const code = await exit;
  if (code > 1) throw new Error(`${words.join(' ')} ${from} ended with ${code}`);
  return to;
}

/** So many at once, the next whenever one is done. */
async function atOnce(jobs) {
  const results = [];
  const waiting = [...jobs.entries()];
  const next = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) results[job[0]] = await job[1]();
  };
  await Promise.all(Array.from({ length: Number(threads) }, next));
  return results;
}

let made = 0;
const fresh = () => join(states, `state-${made++}`);

function together(files) {
  const to = fresh();
  writeFileSync(to, '');
  for (const file of files) appendFileSync(to, readFileSync(file));
  for (const file of files) rmSync(file, { force: true });
  return to;
}

const parts = readdirSync(folder).filter((name) => name.endsWith('.csv'));
let layer = await atOnce([...parts, parts[0]].map((name) => () => run(partial, join(folder, name), fresh())));
while (layer.length > 4) {
  const fours = Array.from({ length: Math.ceil(layer.length / 4) }, (_, index) => layer.slice(index * 4, index * 4 + 4));
  layer = await atOnce(fours.map((files) => () => run(mergePartial, together(files), fresh())));
}
await run(merge, together(layer), answer);
rmSync(states, { recursive: true, force: true });
