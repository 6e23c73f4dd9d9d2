import { expect, it } from 'vitest';
import { toldOf, whoseIn } from '../../../../src/rules/review/release/whose.js';
import { crowd, figuresIn, graphIn } from '../../../support/review/graphs.js';
import { yearOf } from '../years.js';

const records = yearOf({ meetings: 'hhhhhh', people: crowd('a', [12, 'XXXXXX']) });

it('says of every count how many people it can be of, and in points how many make an attendance', () => {
  const [seen] = figuresIn(records).groups;
  const node = graphIn(records).nodes.get('["year"] points-earned');
  if (seen === undefined || node === undefined) throw new Error('nothing counted');
  const whose = whoseIn([{ ...seen, points: 2 }]);
  expect(whose(node)).toEqual({ people: 12, organisations: Number.POSITIVE_INFINITY, size: 2 });
  expect(toldOf(node, whose(node)).each).toBe(2);
  expect(toldOf({ ...node, name: 'completed' }, whose(node)).each).toBe(1);
});
