import { describe, expect, it } from 'vitest';
import { eachTie, inCommon, roomsOf, type TieSeat } from '../../../../src/rules/review/families/ties.js';

const seat = (...meetings: readonly number[]): TieSeat => ({ meetings, organisations: [] });

describe('two lists in order', () => {
  it('have in common what is in both, wherever it stands', () => {
    expect(inCommon([1, 3, 5], [1, 2, 5, 6])).toBe(2);
    expect(inCommon([1, 2, 5, 6], [1, 3, 5])).toBe(2);
    expect(inCommon(['a', 'c'], ['b'])).toBe(0);
    expect(inCommon([], [1])).toBe(0);
    expect(inCommon([1], [])).toBe(0);
  });

  it('have all of either in common with itself', () => {
    for (let set = 0; set < 64; set++) {
      for (let other = 0; other < 64; other++) {
        const [own, theirs] = [set, other].map((bits) => [1, 2, 3, 4, 5, 6].filter((n) => (bits >> (n - 1)) & 1));
        expect(inCommon(own ?? [], theirs ?? [])).toBe(own?.filter((n) => theirs?.includes(n)).length);
      }
    }
  });
});

describe('ties', () => {
  it('are told once for every two people, with what they shared over all groups', () => {
    const rooms = roomsOf(
      new Map([
        [
          'g1',
          new Map([
            ['ana', seat(1, 2)],
            ['bo', seat(2, 3)],
            ['cy', seat(3)],
          ]),
        ],
        [
          'g2',
          new Map([
            ['bo', seat(1)],
            ['ana', seat(1)],
            ['dee', seat()],
          ]),
        ],
      ]),
    );
    const told: (readonly [string | undefined, string | undefined, number])[] = [];
    eachTie(rooms, (first, second, meetings) => {
      told.push([rooms.people[first], rooms.people[second], meetings]);
    });
    expect(rooms.people).toStrictEqual(['ana', 'bo', 'cy', 'dee']);
    expect(told).toStrictEqual([
      ['ana', 'bo', 2],
      ['bo', 'cy', 1],
    ]);
  });
});
