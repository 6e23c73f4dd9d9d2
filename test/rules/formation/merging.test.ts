import { describe, expect, it } from 'vitest';
import { hasStarted, othersOf } from '../../../src/rules/formation/merging.js';
import { asking, decisive, filling } from './fixtures.js';

const four = filling('north', 4);
const among = (...groups: readonly ReturnType<typeof filling>[]) =>
  othersOf(four, { groups: [four, ...groups], asOf: decisive }, asking(6, 14));
const meeting = (firstMeeting: string) => ({ firstMeeting });

describe('othersOf', () => {
  it('finds nobody beside a group that is alone, and never the group itself', () => {
    expect(among()).toStrictEqual({ withRoom: [], unknown: [], full: [], started: [] });
  });

  it('puts each other group where its number and its first meeting put it, and only one place', () => {
    const begun = meeting('2027-01-25');
    expect(
      among(
        filling('roomy', 8),
        filling('full', 9),
        filling('silent'),
        filling('begun', 1, begun),
        filling('begun-full', 12, begun),
        filling('begun-silent', undefined, begun),
        filling('elsewhere', 1, { modality: 'hybrid' }),
      ),
    ).toStrictEqual({
      withRoom: ['roomy'],
      unknown: [3],
      full: ['full'],
      started: ['begun', 'begun-full', 'begun-silent'],
    });
  });

  it('knows that a group with a number not given has no room where nobody more would fit with no number at all', () => {
    const many = filling('north', 13);
    const { unknown, full } = othersOf(many, { groups: [many, filling('silent')] }, asking(6, 14));
    expect({ unknown, full }).toStrictEqual({ unknown: [], full: ['silent'] });
  });

  it('orders by reaching the minimum, then by how near the first meetings are in either direction, then by id', () => {
    const { firstMeeting: _, ...undated } = filling('undated', 3);
    expect(
      among(
        filling('short-and-near', 1),
        { ...undated, id: 'b-undated' },
        { ...undated, id: 'a-undated' },
        filling('later', 3, meeting('2027-02-12')),
        filling('b-earlier', 3, meeting('2027-02-07')),
        filling('a-as-late', 3, meeting('2027-02-11')),
        filling('same-day', 2),
      ).withRoom,
    ).toStrictEqual(['same-day', 'a-as-late', 'b-earlier', 'later', 'a-undated', 'b-undated', 'short-and-near']);
  });
});

it('has a group start after the day of its first meeting, and never while a day is not known', () => {
  const { firstMeeting: _, ...undated } = filling('north', 4);
  expect(hasStarted(four, '2027-02-09')).toBe(false);
  expect(hasStarted(four, '2027-02-10')).toBe(true);
  expect(hasStarted(four, undefined)).toBe(false);
  expect(hasStarted(undated, '2028-01-01')).toBe(false);
});
