import { expect, it } from 'vitest';
import { chartColours } from '../../../src/rules/review/chart-colours.js';

it('writes every colour of a chart in one way, so that a page can put its own in its place', () => {
  const all = Object.values(chartColours);
  for (const colour of all) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  expect(new Set(all).size).toBe(all.length);
});
