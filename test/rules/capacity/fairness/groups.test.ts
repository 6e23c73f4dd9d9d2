import { expect, it } from 'vitest';
import { inOrder, quoted } from '../../../../src/rules/capacity/fairness/groups.js';

it('tells of groups in order of id, and leaves the list as it was', () => {
  const groups = [{ id: 'b' }, { id: '10' }, { id: 'a' }, { id: '9' }];
  expect(inOrder(groups).map(({ id }) => id)).toStrictEqual(['10', '9', 'a', 'b']);
  expect(groups.map(({ id }) => id)).toStrictEqual(['b', '10', 'a', '9']);
});

it('marks a name as one', () => {
  expect(quoted('none')).toBe('"none"');
});
