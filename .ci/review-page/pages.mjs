// The pages to look at. What stands in them is made up; how they are written is ours.
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

/** A year as it may look, one with names that nobody should give, and one of which nothing is released. */
export async function pages() {
  const { crowdedReview, drawChart, exampleReview, refusedReview, reviewPage } = await written();
  return [
    { name: 'a year', html: reviewPage(exampleReview(), drawChart) },
    { name: 'odd and long names', html: reviewPage(crowdedReview(), drawChart) },
    { name: 'nothing released', html: reviewPage(refusedReview(), drawChart) },
  ];
}
