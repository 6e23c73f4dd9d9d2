import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { annual, reviewOf } from '../../../../src/rules/review/annual.js';
import type { YearRecords } from '../../../../src/rules/review/records.js';
import { countsLeft, isBeyond, withEarlier } from '../../../../src/rules/review/release/earlier.js';
import type { EarlierReview, Review } from '../../../../src/rules/review/review.js';
import { yearBookOf } from '../../../../src/rules/review/year-book.js';
import { crowd, graphIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const policy = policies.partnersInPrevention;
const year = (completed: number, dropped: number): YearRecords =>
  yearOf({ meetings: 'hhhhhh', people: crowd('a', [completed, 'XXXXXX'], [dropped, 'X-----']) });
const review = (records: YearRecords, previous?: EarlierReview): Review =>
  annual(previous === undefined ? records : { ...records, previous }, policy);
const told = ({ released }: Review, name: string): number | undefined => released.counts[`["year"] ${name}`];

describe('a second look at the same year', () => {
  const first = review(year(20, 10));

  it('does not tell of so few that have come since', () => {
    expect(told(first, 'completed')).toBe(20);
    expect(told(review(year(22, 10), first), 'completed')).toBeUndefined();
    expect(told(review(year(26, 10), first), 'completed')).toBe(26);
  });

  it('does not tell of so few that are what is left of two changes', () => {
    const graph = withEarlier(graphIn(year(28, 12)), 2027, first);
    const change = graph.quantities.find(({ id }) => id === '["year"] enrolled less completed change 1');
    expect(change).toMatchObject({ value: 2, primary: true });
    const second = review(year(28, 12), first);
    expect(
      [told(second, 'enrolled'), told(second, 'completed')].filter((each) => each !== undefined).length,
    ).toBeLessThan(2);
  });

  it('remembers what was told before a look that told nothing', () => {
    const second = review(year(22, 10), first);
    const third = review(year(23, 10), second);
    expect(second.released.counts['["year"] completed before']).toBe(20);
    expect(told(third, 'completed')).toBeUndefined();
  });

  it('knows what was told and is still so', () => {
    const graph = withEarlier(graphIn(year(20, 10)), 2027, first);
    expect(graph.quantities.find(({ id }) => id === '["year"] completed')?.known).toBe(true);
  });

  it('is refused where it leaves out the groups that the first told of', () => {
    const options = { others: [], previous: first, groupsToo: false };
    const { released } = reviewOf(yearBookOf(year(20, 10)), policy, options);
    expect(released.refused).toMatchObject({ code: 'infeasible' });
    expect([released.metrics, released.tables, released.findings]).toEqual([[], [], []]);
    expect(isBeyond(graphIn(year(20, 10)), 2027, first)).toBe(false);
  });
});

describe('a look at the next year', () => {
  const then: EarlierReview = { ...review(year(20, 10)), year: 2026 };
  const alumni = '["year"] people-completed-earlier';
  const records = (earlier: number): YearRecords => ({
    ...year(20, 10),
    history: Array.from({ length: earlier }, (_, index) => ({
      person: `h${index}`,
      group: 'old',
      startedOn: '2020-01-01',
      endedOn: '2020-06-01',
      completed: true,
    })),
  });
  const from = (counts: Readonly<Record<string, number>>): EarlierReview => ({
    ...then,
    released: { ...then.released, counts },
  });
  const alumniIn = (earlier: number, counts: Readonly<Record<string, number>>): number | undefined =>
    review(records(earlier), from(counts)).released.counts[alumni];
  const completed = '["year"] completed';

  it('tells the alumni where so many as completed have joined them', () => {
    expect(alumniIn(60, { [alumni]: 40, [completed]: 20 })).toBe(60);
  });

  it('does not tell them where the year between did not tell who completed', () => {
    expect(alumniIn(60, { [alumni]: 40 })).toBeUndefined();
  });

  it('does not tell them where all but so few of those who completed are new among them', () => {
    expect(alumniIn(58, { [alumni]: 40, [completed]: 20 })).toBeUndefined();
  });

  it('keeps only what goes on from year to year', () => {
    expect(countsLeft({ a: 1 }, 2027, from({ [alumni]: 40, [completed]: 20 }))).toEqual({
      a: 1,
      [`${alumni} before`]: 40,
    });
    expect(countsLeft({ a: 1 }, 2027, null)).toEqual({ a: 1 });
  });
});
