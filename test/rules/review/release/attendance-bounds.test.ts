import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reachOf, sizeIn, unitsOf } from '../../../../src/rules/review/release/attendance-bounds.js';
import { crowd, figuresIn, graphIn, relationsOf } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const [seen] = figuresIn(yearOf({ meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX']) })).groups;
if (seen === undefined) throw new Error('no group');

it('lets nobody who did not complete come more often than three times in time or four times late', () => {
  expect(reachOf(seen, 1)).toEqual({ all: 6, enough: 4, short: 4, early: 3, late: 4 });
  expect(reachOf({ ...seen, held: 2, startBy: null }, 2)).toMatchObject({ all: 4, late: 0 });
});

it('brings points of several groups to one size', () => {
  expect(
    sizeIn([
      { ...seen, points: 2 },
      { ...seen, points: 3 },
    ]),
  ).toBe(6);
  expect(sizeIn([{ ...seen, points: 5, enrolled: 0 }])).toBe(1);
});

it('tells the limits of a stream with groups left out as well', () => {
  const records = yearOf({ meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX'], [4, '--XXXX'], [5, '------']) });
  const { nodes } = graphIn(records, false);
  expect(unitsOf(nodes, [seen], { year: 2027 }, 'never-came').map(({ place }) => place)).toEqual([
    '["both","general","in-person"]',
  ]);
  expect(relationsOf(graphIn(records), '["group","g1"]')).toContain(
    '-1 points-earned, 3 completed, -1 started-on-time, 4 enrolled, -4 never-came >= 0',
  );
});

it('leaves out groups without people and groups that have not met, which have no counts to tell limits by', () => {
  const { nodes } = graphIn(yearOf({ meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX']) }));
  const groups = [seen, { ...seen, id: 'g2', enrolled: 0 }, { ...seen, id: 'g3', held: 0 }];
  expect(unitsOf(nodes, groups, { year: 2027 }, 'never-came').map(({ place }) => place)).toEqual(['["group","g1"]']);
});

it('holds of every register', () => {
  const register = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(register, { minLength: 1, maxLength: 8 }), (rows) => {
      const people = Object.fromEntries(
        rows.map((row, index) => [`p${index}`, row.map((came) => (came ? 'X' : '-')).join('')]),
      );
      const told = relationsOf(graphIn(yearOf({ meetings: 'hhhhhh', people })), '["group","g1"]');
      expect(told.filter((each) => each.includes('points-earned') && each.includes('>='))).toHaveLength(4);
    }),
    { numRuns: 200 },
  );
});
