import { expect, it } from 'vitest';
import { metricIds } from '../../../src/rules/review/metric-ids.js';

const all: readonly string[] = Object.values(metricIds).flat();

it('no two figures have one id, in whatever family', () => {
  expect(new Set(all).size).toBe(all.length);
});

it('an id is small letters with dots and dashes, so that it can stand in an address or a column', () => {
  expect(all.filter((id) => !/^[a-z]+([.-][a-z]+)*$/.test(id))).toEqual([]);
});
