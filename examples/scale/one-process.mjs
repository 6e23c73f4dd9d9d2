// One year in one process after another, no row ever on a disk:  node one-process.mjs ROWS ANSWER
// The rows come group by group, as JSON, one a line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { cop, merge, partial } from './command.mjs';
import { rowsOfYear } from './year.mjs';

const [rows, answer] = process.argv.slice(2);
const collecting = spawn(process.execPath, [cop, ...partial, '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
const judging = spawn(process.execPath, [cop, ...merge, '-'], { stdio: ['pipe', openSync(answer, 'w'), 'inherit'] });
collecting.stdout.pipe(judging.stdin);
const ended = [collecting, judging].map(async (child) => {
  const [code] = await once(child, 'exit');
  // 1 is an answer, too: the review is done, and something of a whole review is missing.
  if (code > 1) process.exitCode = 1;
});

let text = '';
for (const row of rowsOfYear(Number(rows))) {
  text += `${JSON.stringify(row)}\n`;
  if (text.length < 1 << 18) continue;
  if (!collecting.stdin.write(text)) await once(collecting.stdin, 'drain');
  text = '';
}
collecting.stdin.end(text);
await Promise.all(ended);
