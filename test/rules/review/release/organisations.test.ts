import { expect, it } from 'vitest';
import { enrolledIn, groupsIn, organisationsIn } from '../../../../src/rules/review/release/organisations.js';
import { crowd, figuresIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const records = yearOf(
  { stream: 'a', meetings: 'h', people: crowd('a', [3, 'X']) },
  { stream: 'b', meetings: 'h', modality: 'online', people: crowd('b', [2, 'X']) },
);
const { groups } = figuresIn({
  ...records,
  enrolments: records.enrolments.map((row, index) => (index < 2 ? { ...row, organisation: `o${index}` } : row)),
});

it('counts organisations of a scope, and those nobody named as one more', () => {
  expect([
    organisationsIn(groups, { year: 2027 }, 'enrolled'),
    organisationsIn(groups, { year: 2027, stream: 'a' }, 'enrolled'),
    organisationsIn(groups, { year: 2027, stream: 'b' }, 'enrolled'),
  ]).toEqual([3, 3, 1]);
});

it('sets no limit where nobody has named any', () => {
  expect(organisationsIn(figuresIn(records).groups, { year: 2027 }, 'enrolled')).toBe(Number.POSITIVE_INFINITY);
});

it('takes in the groups of a scope', () => {
  expect(groupsIn(groups, { year: 2027, modality: 'online' }).map(({ id }) => id)).toEqual(['g2']);
  expect([enrolledIn(groups, { year: 2027 }), enrolledIn(groups, { year: 2027, group: 'g1' })]).toEqual([5, 3]);
});

it('counts those of the people who completed, started or never came, and of those who did not, apart', () => {
  const people = { ...crowd('a', [6, 'XXXXXX']), ...crowd('b', [3, '------']), ...crowd('c', [3, '--XXX-']) };
  const year = yearOf({ meetings: 'hhhhhh', people });
  const mixed = figuresIn({
    ...year,
    enrolments: year.enrolments.map((row, index) => ({ ...row, organisation: index < 6 ? 'one' : `o${index}` })),
  });
  const from = (name: string): number => organisationsIn(mixed.groups, { year: 2027 }, name);
  expect(['completed', 'started-on-time', 'enrolled less completed', 'never-came', 'enrolled'].map(from)).toEqual([
    1, 1, 6, 3, 7,
  ]);
});
