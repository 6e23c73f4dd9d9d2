import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillKinds } from '../../src/kernel/fill-kinds.js';

/** The most seats that can be filled, by trying every kind for everybody. */
function mostFilled(people: readonly (readonly number[])[], seats: readonly number[]): number {
  const [first, ...rest] = people;
  if (first === undefined) return 0;
  const ways = first
    .filter((kind) => (seats[kind] ?? 0) > 0)
    .map(
      (kind) =>
        1 +
        mostFilled(
          rest,
          seats.map((left, index) => (index === kind ? left - 1 : left)),
        ),
    );
  return Math.max(mostFilled(rest, seats), ...ways);
}

it('fills as many seats as trying everything does, after every person', () => {
  const kinds = fc.uniqueArray(fc.nat(3));
  const cases = fc.record({
    people: fc.array(kinds, { maxLength: 7 }),
    seats: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  });
  let moved = 0;
  fc.assert(
    fc.property(cases, ({ people, seats }) => {
      const fill = fillKinds(seats);
      let filled = 0;
      people.forEach((each, index) => {
        const more = fill(each);
        if (more) filled++;
        expect(filled).toBe(mostFilled(people.slice(0, index + 1), seats));
        // Somebody whose first kind is gone was still seated, elsewhere or by moving another.
        if (more && each.length === 1 && index > 1) moved++;
      });
    }),
    { numRuns: 1000 },
  );
  expect(moved).toBeGreaterThan(30);
});

it('moves a whole chain of people to make room for one more', () => {
  const fill = fillKinds([1, 1, 1]);
  expect([fill([0, 1]), fill([1, 2]), fill([0]), fill([0, 1, 2])]).toEqual([true, true, true, false]);
});
