import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marks } from '../../../src/policy/attendance-terms.js';
import { emptySeats, registerOf, seatAt } from '../../../src/rules/review/seat-table.js';

test('every seat is found again with its marks, however many there are and however far apart their numbers', () => {
  const big = fc.oneof(fc.nat(40), fc.constantFrom(0, 2 ** 31 - 2));
  const row = fc.tuple(big, big, fc.integer({ min: 1, max: 13 }), fc.nat(marks.length - 1));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 100 }), (rows) => {
      const [table, expected] = [emptySeats(13), new Map<string, string[]>()];
      for (const [group, person, meeting, mark] of rows) {
        seatAt(table, group, person, meeting, mark);
        const key = `${group + 1} ${person}`;
        const register = expected.get(key) ?? Array(13).fill('unrecorded');
        register[meeting - 1] = marks[mark] ?? '';
        expected.set(key, register);
      }
      const found = new Map<string, readonly string[]>();
      for (let at = 0; at < table.slots.length; at += table.width) {
        if (table.slots[at] !== 0)
          found.set(`${table.slots[at]} ${table.slots[at + 1]}`, registerOf(table, at, 13).register());
      }
      expect(found).toStrictEqual(expected);
      expect(table.taken).toBe(expected.size);
    }),
    { numRuns: 1000 },
  );
});

test('a table never fills up', () => {
  const table = emptySeats(1);
  for (let seat = 0; seat < 5000; seat++) seatAt(table, seat, seat, 1, 0);
  expect(table.taken).toBe(5000);
  expect(table.mask + 1).toBeGreaterThan(table.taken);
  expect(table.slots.length).toBe((table.mask + 1) * table.width);
});
