// What one waits for the page of a year, from the command line: reading, figures, what is released, charts and text.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const runs = 5;
const times = Array.from({ length: runs }, () => {
  const start = performance.now();
  execFileSync(process.execPath, ['dist/cli.js', 'review', 'examples/review-2027', '--format', 'html']);
  return performance.now() - start;
});
times.sort((first, second) => first - second);
console.log(
  `\nthe page of a year of 56 seats with its charts, the whole command, median of ${runs}: ${Math.round(times[2])} ms`,
);
