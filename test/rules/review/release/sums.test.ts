import { expect, it } from 'vitest';
import { crowd, graphIn, relationsOf } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const group = { meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX']) };
const records = yearOf(
  { ...group, stream: 'a' },
  { meetings: 'hhhhhh', stream: 'b', modality: 'online', people: crowd('b', [9, 'XXXXXX']) },
);
const ids = (groupsToo: boolean): readonly string[] =>
  graphIn(records, groupsToo).relations.map(({ terms }) => terms.map(({ quantity }) => quantity).join(' + '));

it('adds groups up to a stream, and streams by way of meeting to the year', () => {
  expect(ids(true)).toContain('["stream","a"] completed + ["group","g1"] completed');
  expect(ids(true)).toContain(
    '["year"] completed + ["both","a","in-person"] completed + ["both","b","online"] completed',
  );
});

it('adds no groups that have no figures of their own', () => {
  expect(ids(false).filter((each) => each.includes('["group"') && !each.includes('enrolled'))).toEqual([]);
});

it('adds those for, against and neither up to all who answered', () => {
  const responses = Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, group: 'g1', recommend: index })).map(
    (row) => ({ ...row, recommend: Math.min(row.recommend, 10) }),
  );
  expect(relationsOf(graphIn({ ...records, responses }), '["year"]')).toContain(
    '-1 answers-recommend, 1 promoters-less-detractors for, 1 promoters-less-detractors against, 1 promoters-less-detractors neither = 0',
  );
});
