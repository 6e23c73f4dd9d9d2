// The pages to look at: what the command writes of the years that ship, and made-up ones of which no real year has everything.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = `
export { drawChart } from './src/cli/charts.ts';
export { reviewPage } from './src/formats/review-page.ts';
export { crowdedReview, exampleReview, refusedReview } from './test/support/reviews.ts';
`;

async function written() {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** What the command answers. */
function cop(...words) {
  return execFileSync(process.execPath, ['dist/cli.js', ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** The second of the two years that ship, beside the first. */
function shipped() {
  const folder = mkdtempSync(join(tmpdir(), 'review-years-'));
  try {
    const earlier = join(folder, 'earlier.json');
    writeFileSync(earlier, cop('review', 'examples/review-2026'));
    return cop('review', 'examples/review-2027', '--previous', earlier, '--format', 'html');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The year that ships; a year as it may look, one with names that nobody should give, and one of which nothing is released. */
export async function pages() {
  const { crowdedReview, drawChart, exampleReview, refusedReview, reviewPage } = await written();
  return [
    { name: 'the year that ships', html: shipped() },
    { name: 'a year', html: reviewPage(exampleReview(), drawChart) },
    { name: 'odd and long names', html: reviewPage(crowdedReview(), drawChart) },
    { name: 'nothing released', html: reviewPage(refusedReview(), drawChart) },
  ];
}
