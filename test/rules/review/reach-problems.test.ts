import { expect, it } from 'vitest';
import { told } from '../../support/told.js';

it('regions are names, each once', () => {
  expect([told({ regions: [] }), told({ regions: ['North', 'constructor'] })]).toEqual([[], []]);
  expect(told({ regions: ['North', 'North', 'north', ''] })).toEqual([
    'regions[1] duplicate',
    'regions[2] duplicate',
    'regions[3] empty',
  ]);
});

it('a workforce is a whole number of people, once for each category', () => {
  const row = { category: 'North', people: 0 };
  expect(told({ workforce: [row, { category: 'disability', people: 100_000_000 }] })).toEqual([]);
  expect(
    told({
      workforce: [
        row,
        row,
        { category: '', people: -1 },
        { category: 'a', people: 1.5 },
        { category: 'b', people: 1e9 },
      ],
    }),
  ).toEqual([
    'workforce[1].category duplicate',
    'workforce[2].category empty',
    'workforce[2].people too-small',
    'workforce[3].people wrong-type',
    'workforce[4].people too-big',
  ]);
});
