import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { askedOf, attributeOf, capOf, idsAt, minOf } from '../../../../src/rules/capacity/splitting/asked.js';

const policy = policies.partnersInPrevention;
const people = ['b', '10', 'a', 'B'].map((id) => ({ id }));

test('people stand in the order of their ids, lists in an order of their own', () => {
  const asked = askedOf(
    {
      people,
      cap: 3,
      together: [['b', '10']],
      apart: [
        ['b', 'a'],
        ['B', 'a', '10'],
        ['a', '10'],
        ['a', '10', 'B'],
      ],
      previous: [['b', 'a'], [], ['B']],
    },
    policy,
  );
  expect(asked.people.map(({ id }) => id)).toEqual(['10', 'B', 'a', 'b']);
  expect(asked.blocks).toEqual([[0, 3], [1], [2]]);
  expect(asked.apart).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 2],
    [2, 3],
  ]);
  expect(asked.previous).toEqual([[], [1], [2, 3]]);
  expect(idsAt(asked, [3, 0])).toEqual(['10', 'b']);
});

test('the smaller maximum counts, and the minimum of the request before that of the policy', () => {
  expect(capOf({ people, modality: 'online', cap: 5 }, policy)).toBe(5);
  expect(capOf({ people, modality: 'online' }, policy)).toBe(12);
  expect(capOf({ people }, policy)).toBeNull();
  expect(minOf({ people }, policy)).toBe(1);
  expect(minOf({ people, min: 4 }, policy)).toBe(4);
});

test('only what somebody says of themselves is an attribute, and blank is nothing', () => {
  expect(attributeOf({ id: 'a', region: 'rural' }, 'region')).toBe('rural');
  expect(attributeOf({ id: 'a', region: ' \t' }, 'region')).toBeNull();
  expect(attributeOf({ id: 'a' }, 'constructor')).toBeNull();
});
