import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../src/formats/review/html.js';
import { reviewPage } from '../../src/formats/review-page.js';
import { problem } from '../../src/kernel/result.js';
import type { Chart } from '../../src/rules/review/index.js';
import { anyReview, exampleReview, oddNames, reviewOf } from '../support/reviews.js';

const draw = ({ title }: Chart): string => `<svg data-of="${title.length}"></svg>`;
const example = exampleReview();
const page = reviewPage(example, draw);

/** The tags of a page, in order; our own pages have no attribute with `>` in it. */
function tags(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag = '']) => tag);
}

describe('the page of a review', () => {
  it('is one document that runs nothing and fetches nothing', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|https?:|url\(/i);
  });

  it('has one first heading, and no heading that leaves a level out', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  it('gives a caption to every table and a name and words to every drawing', () => {
    const count = (text: RegExp) => [...page.matchAll(text)].length;
    expect(count(/<table>/g)).toBe(8);
    expect(count(/<caption id="table-\d+">/g)).toBe(8);
    expect(count(/<figure>/g)).toBe(example.charts.length);
    expect(count(/role="img" aria-labelledby="(chart-\d+)" aria-describedby="\1-words"/g)).toBe(example.charts.length);
    for (const { description } of example.charts) expect(page).toContain(escaped(description));
  });

  it('names every part once and points only at what is there', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/(?:href="#|aria-(?:labelledby|describedby)=")([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('has a way past the contents for the keyboard, before anything else', () => {
    expect(page).toMatch(/<body>\n<a class="skip" href="#report">/);
    expect(page).toContain('<main id="report" tabindex="-1">');
  });

  it('publishes nothing but the refusal where the release is refused', () => {
    const refused = problem('', 'infeasible', 'These tables cannot be protected together.');
    const text = reviewPage(reviewOf({ ...example.released, refused }), draw);
    expect(text).toContain(
      '<p>Nothing of this review is released. <bdi>These tables cannot be protected together.</bdi></p>',
    );
    expect(text).not.toMatch(/<table|<figure|<nav|<h2|\d of \d/);
  });

  it('takes whatever is typed for text: no name adds a tag', () => {
    const named = (name: string) =>
      reviewPage(
        reviewOf({
          ...example.released,
          advice: [name],
          note: name,
          tables: example.released.tables.map((table) => ({
            ...table,
            title: name,
            of: name,
            rows: table.rows.map((row) => ({ ...row, label: name })),
          })),
        }),
        () => '',
      );
    const plain = tags(named('plain'));
    for (const odd of oddNames) expect(tags(named(odd))).toEqual(plain);
  });

  it('says nothing of what is not released, whatever stands beside it', () => {
    fc.assert(
      fc.property(anyReview(), (review) => {
        const html = reviewPage(review, (chart) => JSON.stringify(chart));
        expect(html).not.toMatch(/(?<![\d.])777\d{4}|SECRET/);
        expect(reviewPage({ ...review, metrics: [], findings: [], terms: {} }, (chart) => JSON.stringify(chart))).toBe(
          html,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same bytes in whatever order a program keeps the parts of a review', () => {
    const words = ({ title, description }: Chart): string => `${title} ${description}`;
    fc.assert(
      fc.property(anyReview(), (review) => {
        expect(reviewPage(readReversed(review), words)).toBe(reviewPage(review, words));
      }),
      { numRuns: 200 },
    );
  });
});

/** The same with the keys of every object the other way round. */
function readReversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(readReversed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, readReversed(each)])) as Value;
}
