import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/kernel/day.js';
import { policies } from '../../../../src/policy/programmes/index.js';
import {
  alumni,
  type Earlier,
  type ReturnState,
  rejoined,
  repeatSeats,
} from '../../../../src/rules/review/families/return-counts.js';

const asOf = dayOf({ year: 2027, month: 12, day: 31 });
const policy = policies.partnersInPrevention;
const frame = { year: 2027, asOf, policy, regions: null, workforce: null };
const row: Earlier = { endedOn: asOf - 400, completed: true, leftSector: false, came: true };

/** One person with these earlier memberships, by group, and a seat in g1 that began so many days ago. */
const stateOf = (earlier: Readonly<Record<string, Earlier>>, ago: number | null): ReturnState => ({
  seats: new Map([['g1', new Map([['ana', ago === null ? null : asOf - ago]])]]),
  earlier: new Map([
    ['ana', new Map(Object.entries(earlier).map(([group, each]) => [group, new Map([[each.endedOn - 100, each]])]))],
  ]),
});

describe('joining again', () => {
  it.each([
    ['on the last day of the earlier one', 400, 1],
    ['the day before it', 401, 0],
    ['on the last of the days', 35, 1],
    ['a day later', 34, 0],
  ])('%s counts or not, exactly', (_, ago, num) => {
    expect(rejoined(stateOf({ g0: row }, ago), frame)).toStrictEqual({ num, den: 1 });
  });

  it('of one person counts once, however many memberships were completed', () => {
    expect(rejoined(stateOf({ g0: row, h: row }, 100), frame)).toStrictEqual({ num: 1, den: 1 });
  });

  it('is not to be expected of whoever left the sector, even where they came back', () => {
    expect(rejoined(stateOf({ g0: { ...row, leftSector: true } }, 100), frame)).toStrictEqual({ num: 0, den: 0 });
  });

  it('has no first day where nobody knows one', () => {
    expect(rejoined(stateOf({ g0: row }, null), frame)).toStrictEqual({ num: 0, den: 1 });
    expect(repeatSeats(stateOf({ g0: row }, null))).toStrictEqual({ num: 1, den: 1 });
  });
});

it('a membership that ends on the day of the review is over', () => {
  expect(alumni(stateOf({ g0: { ...row, endedOn: asOf } }, 1), frame)).toBe(1);
  expect(alumni(stateOf({ g0: { ...row, endedOn: asOf + 1 } }, 1), frame)).toBe(0);
});

it('a seat that began on the day an earlier membership began is no later one', () => {
  expect(repeatSeats(stateOf({ g0: row }, 500))).toStrictEqual({ num: 0, den: 1 });
  expect(repeatSeats(stateOf({ g0: row }, 499))).toStrictEqual({ num: 1, den: 1 });
});
