import { describe, expect, it } from 'vitest';
import { metricPage } from '../src/formats/metric-page.js';
import { metricCatalogue } from '../src/rules/review/catalogue.js';
import { metricExamples } from '../src/rules/review/examples/index.js';

describe('docs/metrics.md', () => {
  it('says of every figure what the catalogue says', async () => {
    await expect(metricPage(metricCatalogue, metricExamples)).toMatchFileSnapshot('../docs/metrics.md');
  });
});
