import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/formats/review/report.js';
import { findingKinds } from '../../../src/rules/review/finding.js';
import { exampleReview, found, known, reviewOf } from '../../support/reviews.js';

const example = exampleReview();
const bare = { ...example.released, tables: [], metrics: [], findings: [], advice: [], note: '' };

describe('a report', () => {
  it('has a place for every kind of finding, and tells each once but for a change since an earlier year', () => {
    for (const kind of findingKinds) {
      const findings = [found('alumni.invite', kind, [])];
      const items = reportOf(reviewOf({ ...bare, findings })).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
      );
      expect(items.filter((item) => JSON.stringify(item).includes('alumni.invite'))).toHaveLength(1);
    }
  });

  it('says once how sure its intervals are, and nothing of intervals where there is none', () => {
    const about = (metrics: typeof example.released.metrics) =>
      JSON.stringify(reportOf(reviewOf({ ...bare, metrics })).sections.at(-1));
    expect(
      about([known('completion', 8, 12, { interval: [0.4, 0.9] }), known('no-show', 8, 12, { interval: [0.4, 0.9] })]),
    ).toContain('"An interval says how far chance alone could have moved a figure, at ","95 %"');
    expect(about([known('completion', 8, 12)])).not.toContain('interval');
  });

  it('leaves out the charts where there are none', () => {
    const headings = (review: typeof example) => reportOf(review).sections.map(({ heading }) => heading);
    expect(headings(example)).toContain('The year in charts');
    expect(headings({ ...example, charts: [] })).not.toContain('The year in charts');
  });

  it('never gives two sections the same heading', () => {
    const headings = reportOf(example).sections.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
