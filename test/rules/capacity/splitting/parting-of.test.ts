import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { askedOf } from '../../../../src/rules/capacity/splitting/asked.js';
import { partingOf } from '../../../../src/rules/capacity/splitting/parting-of.js';

test('a request becomes units, traits and earlier groups, and attributes that all have are families', () => {
  const people = [
    { id: 'a', org: 'x', region: 'rural' },
    { id: 'b', org: 'y', role: 'lead' },
    { id: 'c', org: 'x', role: 'lead' },
  ];
  const request = {
    people,
    cap: 2,
    min: 1,
    together: [['a', 'c']],
    apart: [
      ['b', 'c'],
      ['a', 'b'],
    ],
    balance: ['org', 'role'],
    neverIsolate: ['role', 'region'],
    previous: [['c'], ['a', 'b']],
  };
  const parting = partingOf(askedOf(request, policies.partnersInPrevention));
  const plain = JSON.parse(
    JSON.stringify(parting, (_, value) => (ArrayBuffer.isView(value) ? Object.values(value) : value)),
  );
  expect(plain).toEqual({
    weights: [2, 1],
    apart: { starts: [0, 1, 2], items: [1, 0] },
    // x and y of org, lead of role, rural of region.
    traits: { starts: [0, 4, 6], items: [0, 3, 0, 2, 1, 2] },
    guarded: [0, 0, 1, 1],
    balanced: [1, 1, 1, 0],
    families: { starts: [0, 2], items: [0, 1] },
    alone: [2],
    earlier: { starts: [0, 2, 3], items: [0, 1, 0] },
    earlierSizes: [2, 1],
    least: 1,
    most: 2,
  });
});
