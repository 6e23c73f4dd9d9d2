// Attendance counted by the million: presences, recorded marks, completions and people of every group and year, beside libraries for
// tables and a database. Each runs in a process of its own, on the same rows, so that memory can be told apart; all must find the same.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('counted.mjs', import.meta.url));
const millions = [100_000, 1_000_000, 10_000_000];

function counted(what, rows) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=8000',
    child,
    what,
    String(rows),
  ]);
  if (status !== 0) throw new Error(`${what}: ${stderr}`);
  return JSON.parse(String(stdout));
}

const names = [
  ['columns', 'communities-of-practice, columns of numbers'],
  ['duckdb', '@duckdb/node-api, rows in a table already'],
  ['books', 'communities-of-practice, rows as objects'],
  ['lodash', 'lodash groupBy, rows as objects'],
  ['arquero', 'arquero, the same columns'],
];

const [{ model = 'unknown processor' } = {}] = cpus();
console.log(`${model}, ${cpus().length} processors, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
for (const rows of millions) {
  console.log(
    `\n${rows.toLocaleString('en')} rows of attendance: processor time, time on the clock, memory beside the rows\n`,
  );
  let first = null;
  for (const [what, name] of names) {
    const { hash, processor, clock, megabytes } = counted(what, rows);
    first ??= { hash, processor };
    if (hash !== first.hash) throw new Error(`${name} finds something else.`);
    console.log(
      `${name.padEnd(48)} ${processor.toFixed(0).padStart(7)} ms ${clock.toFixed(0).padStart(7)} ms ` +
        `${megabytes.toFixed(0).padStart(6)} MB  ×${(processor / first.processor).toFixed(1)}`,
    );
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
}
