// One generated year three ways, which have to find the same to the byte:  node run.mjs [ROWS] [PARTS]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cop } from './command.mjs';
import { generate } from './generate.mjs';

const [rows = '100000', parts = '4'] = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const python = process.env.PYTHON ?? '/usr/bin/python3';

if (spawnSync(python, ['-c', 'import distributed']).status !== 0) {
  console.error("This needs Dask's distributed; on Debian that is the package python3-distributed.");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'cop-scale-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const year = join(folder, 'year');
const made = generate(Number(rows), year, Number(parts));
console.log(`${made.count} rows in ${made.parts.length} parts`);

// The last merge holds the whole year, which from some millions of rows on is more than Node.js takes unasked.
process.env.NODE_OPTIONS ??= '--max-old-space-size=8192';
const ways = {
  'one process': [process.execPath, here('one-process.mjs'), rows],
  'worker threads': [process.execPath, here('worker-threads.mjs'), year],
  'Dask, a worker killed': [python, here('dask_review.py'), year],
};
const answers = [];
for (const [name, [program, script, ...words]] of Object.entries(ways)) {
  const answer = join(folder, `answer-${answers.length}.json`);
  const { code, seconds, megabytes } = await measured(program, [script, ...words, answer, ...(program === python ? [cop] : [])]);
  answers.push(code === 0 ? readFileSync(answer) : Buffer.alloc(0));
  console.log(`${name.padEnd(22)} ${seconds.toFixed(1).padStart(7)} s ${String(megabytes).padStart(6)} MB, exit ${code}`);
}
const [first] = answers;
const same = first.length > 0 && answers.every((each) => each.equals(first));
const figures = same ? JSON.parse(first).metrics.filter((metric) => !('null' in metric)).length : 0;
console.log(same ? `the same ${first.length} bytes, ${figures} figures` : 'THE ANSWERS DIFFER');
process.exitCode = same && figures > 0 ? 0 : 1;

/** Runs a program and looks now and then at the memory of all that it started (on Linux). */
async function measured(program, words) {
  const start = performance.now();
  const child = spawn(program, words, { stdio: 'inherit' });
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, residentBelow(child.pid));
  }, 200);
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(127)));
  clearInterval(look);
  return { code, seconds: (performance.now() - start) / 1000, megabytes: Math.round(most / 1024) };
}

/** Kilobytes of a process and of everything below it. */
function residentBelow(root) {
  const below = new Map();
  const resident = new Map();
  for (const name of processes()) {
    const status = statusOf(name);
    const parent = Number(/^PPid:\t(\d+)/m.exec(status)?.[1] ?? 0);
    resident.set(Number(name), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0));
    below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const sum = (id) => (resident.get(id) ?? 0) + (below.get(id) ?? []).reduce((total, each) => total + sum(each), 0);
  return sum(root);
}

function processes() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statusOf(name) {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
