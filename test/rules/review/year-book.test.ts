import { expect, it } from 'vitest';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';
import { yearOf } from './years.js';

const year = yearOf({ id: 'b', meetings: 'hh', people: { ana: 'X-' } }, { id: 'a', meetings: '', people: {} });

it('the book of a year has a book for each group, and everything else as it was given', () => {
  const more: Partial<YearRecords> = {
    demand: [{ person: 'cy', group: 'a' }],
    responses: [{ group: 'a' }],
    certificates: [{ person: 'ana', group: 'b', minutes: 60 }],
    history: [{ person: 'ana', group: 'g0', startedOn: '2026-01-01', endedOn: '2026-02-01', completed: true }],
    regions: ['north'],
    workforce: [{ category: 'north', people: 5 }],
  };
  const { books, ...rest } = yearBookOf({ ...year, ...more });
  expect(rest).toEqual({ year: 2027, asOf: '2027-12-31', ...more });
  expect([...books].map(([id, { marks }]) => [id, marks.size])).toEqual([
    ['b', 1],
    ['a', 0],
  ]);
});

it('what nobody has given is empty, and for what reach is measured against it is none', () => {
  expect(yearBookOf(year)).toMatchObject({
    demand: [],
    responses: [],
    certificates: [],
    history: [],
    regions: null,
    workforce: null,
  });
});

it('a year without a day of review is over', () => {
  const { asOf: _, ...open } = { asOf: '', ...year };
  expect(yearBookOf(open).asOf).toBe('2027-12-31');
});
