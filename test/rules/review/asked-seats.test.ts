import { describe, expect, it } from 'vitest';
import { dayOf, plusDays } from '../../../src/kernel/day.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { seatTimesOf, withSeat } from '../../../src/rules/review/asked-seats.js';
import { booksOf } from '../../../src/rules/review/books.js';
import { cohortOf } from '../../../src/rules/review/cohorts.js';
import { drawn } from '../../../src/rules/review/examples/example.js';
import type { DemandRecord } from '../../../src/rules/review/records.js';

/** The day on which a seat in a group that first met on 10 January answers a request; ana is enrolled as said. */
function seat(request: Omit<DemandRecord, 'person'>, enrolled: object = {}, asOf = 365): string | undefined {
  const records = drawn({
    g1: { meetings: 'hhhhhh', people: { ana: '', bo: '' }, seats: { ana: enrolled } },
  });
  const [book] = booksOf(records).values();
  if (book === undefined) throw new Error('one group');
  const today = plusDays(dayOf({ year: 2027, month: 1, day: 1 }), asOf - 1);
  const times = seatTimesOf(cohortOf(book, policies.partnersInPrevention, today), new Set(['ana']), today);
  expect([...times.keys()].filter((person) => person !== 'ana')).toEqual([]);
  return withSeat({ person: 'ana', ...request }, times).seatedOn;
}

describe('a request of somebody who is enrolled', () => {
  it('is answered on the first day of the membership, or of the group where that is left out', () => {
    expect(seat({ askedOn: '2027-01-01' }, { joinedAt: '2027-03-04' })).toBe('2027-03-04');
    expect(seat({ askedOn: '2027-01-01' })).toBe('2027-01-10');
  });

  it('is answered no later than on the day of the review, also by a group that is still to meet', () => {
    expect(seat({}, {}, 5)).toBe('2027-01-05');
    expect(seat({}, { leftAt: '2027-01-03' })).toBe('2027-01-03');
  });

  it('is answered no earlier than it was made, nor than a seat was offered', () => {
    expect(seat({ askedOn: '2027-02-01' })).toBe('2027-02-01');
    expect(seat({ askedOn: '2027-02-01', offeredOn: '2027-02-09' })).toBe('2027-02-09');
  });

  it('keeps the day that somebody wrote down', () => {
    expect(seat({ seatedOn: '2027-05-01' })).toBe('2027-05-01');
  });

  it('is not answered by a seat that was over before, or that came after it was withdrawn', () => {
    expect(seat({ askedOn: '2027-03-02' }, { leftAt: '2027-03-01' })).toBeUndefined();
    expect(seat({ askedOn: '2027-03-01' }, { leftAt: '2027-03-01' })).toBe('2027-03-01');
    expect(seat({ withdrewOn: '2027-03-01' }, { joinedAt: '2027-03-02' })).toBeUndefined();
    expect(seat({ withdrewOn: '2027-03-01' }, { joinedAt: '2027-03-01' })).toBe('2027-03-01');
  });

  it('is not answered by a membership that begins after the day of the review', () => {
    expect(seat({}, { joinedAt: '2027-06-01' }, 100)).toBeUndefined();
  });
});
