import { expect, test } from 'vitest';
import { columns } from '../../src/kernel/columns.js';
import { emptySeating, hasRoom, leave, placeOf, seat } from '../../src/kernel/seating.js';

test('a place counts no more seats than people choose it, so that a million of them cost no memory', () => {
  const { limit, members } = emptySeating(columns([[0, 1], [0]], [1_000_000, 1_000_000, 7]));
  expect([...limit]).toEqual([2, 1, 0]);
  expect(members).toHaveLength(3);
});

test('whoever gets a place gives up the one before, and the gap among its members is closed', () => {
  const seating = emptySeating(columns([[0, 1], [0], [0]], [3, 1]));
  for (const [person, choice] of [
    [0, 0],
    [1, 2],
    [2, 3],
  ] as const)
    seat(seating, person, choice);
  expect(hasRoom(seating, 0)).toBe(false);
  seat(seating, 0, 1);
  expect([0, 1, 2].map((person) => placeOf(seating, person))).toEqual([1, 0, 0]);
  expect([...seating.members.slice(0, 2)].sort()).toEqual([1, 2]);
  expect([...seating.taken]).toEqual([2, 1]);
  expect(hasRoom(seating, 0)).toBe(true);
});

test('whoever leaves has no place, and leaving twice changes nothing', () => {
  const seating = emptySeating(columns([[0], [0]], [2]));
  seat(seating, 0, 0);
  seat(seating, 1, 1);
  leave(seating, 0);
  leave(seating, 0);
  expect([placeOf(seating, 0), placeOf(seating, 1)]).toEqual([-1, 0]);
  expect([...seating.taken]).toEqual([1]);
});

test('nobody at all is seated, too', () => {
  expect(
    emptySeating({ starts: new Int32Array(0), targets: new Int32Array(0), room: new Int32Array(0) }).chosen,
  ).toHaveLength(0);
});
