import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../../src/kernel/day.js';
import type { Request } from '../../../../../src/rules/review/families/demand/requests.js';
import { medianWait, seatedWithin, waitsOf } from '../../../../../src/rules/review/families/demand/waits.js';
import { redistributedMedian } from '../../../../support/review/demand-oracle.js';

const asOf = dayOf({ year: 2027, month: 12, day: 31 });

function request(change: Partial<Request>): Request {
  return { eligible: true, asked: asOf - 50, offered: null, seated: null, open: true, withdrew: null, ...change };
}

const offered = (days: number): Request => request({ offered: asOf - 50 + days });
const withdrew = (days: number): Request => request({ open: false, withdrew: asOf - 50 + days });
const waiting = (days: number): Request => request({ asked: asOf - days });
const median = (...requests: readonly Request[]): number | null => medianWait(waitsOf(requests, asOf));

describe('a median wait', () => {
  it('is the day by which half, met exactly, have an offer', () => {
    expect(median(offered(3), offered(9))).toBe(3);
    expect(median(offered(3), offered(9), offered(11))).toBe(9);
    expect(median(offered(3))).toBe(3);
    expect(median(offered(0))).toBe(0);
  });

  it('is not reached where everybody still waits, or fewer than half have an offer', () => {
    expect(median(waiting(5), waiting(9))).toBeNull();
    expect(median(offered(3), waiting(50), waiting(50))).toBeNull();
    expect(median()).toBeNull();
  });

  it('counts one watched until the very day of an offer as still there on that day', () => {
    expect(median(offered(5), waiting(5))).toBe(5);
    expect(median(offered(5), offered(6), waiting(5), waiting(5))).toBe(6);
  });

  it('is longer than that of the seated alone, who are the lucky ones', () => {
    const seated = [offered(3), offered(9), offered(20)];
    expect(median(...seated)).toBe(9);
    expect(median(...seated, waiting(30), waiting(30))).toBe(20);
  });

  it('takes whoever withdrew as never offered a seat, and not as out of sight', () => {
    expect(median(offered(9), waiting(2), waiting(2))).toBe(9);
    expect(median(offered(9), withdrew(2), withdrew(2))).toBeNull();
  });

  it('takes an offer on the day of the withdrawal or before it as an offer', () => {
    expect(median(request({ offered: asOf - 45, open: false, withdrew: asOf - 45 }))).toBe(5);
    expect(median(request({ offered: asOf - 44, open: false, withdrew: asOf - 45 }))).toBeNull();
    expect(median(request({ offered: asOf - 40, withdrew: asOf - 45 }))).toBe(10);
  });

  it('is no days for an offer before the request, and none for a request without a day', () => {
    expect(median(offered(-7))).toBe(0);
    expect(waitsOf([request({ asked: null, offered: asOf })], asOf)).toEqual([]);
  });

  it('is the one that handing weight on to those watched longer gives', () => {
    const end = fc.constantFrom('offered' as const, 'offered' as const, 'withdrew' as const, 'waiting' as const);
    const waits = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), end }), { maxLength: 40 });
    fc.assert(
      fc.property(waits, (all) => {
        const requests = all.map(({ days, end: how }) => ({ offered, withdrew, waiting })[how](days));
        expect(median(...requests)).toBe(redistributedMedian(all));
      }),
      { numRuns: 1000 },
    );
  });

  it('of a great many people is reached exactly when half of them are', () => {
    const asked = asOf - 2000;
    const offers = Array.from({ length: 999 }, (_, index) => request({ asked, offered: asked + index + 1 }));
    const gone = Array.from({ length: 500 }, (_, index) => request({ asked, open: false, withdrew: asked + index }));
    const left = Array.from({ length: 499 }, () => request({ asked }));
    expect(median(...offers, ...gone, ...left)).toBe(999);
    expect(median(...offers, ...gone, ...left, request({ asked }))).toBeNull();
  });
});

describe('the share seated within a number of days', () => {
  it('is of those who asked so many days ago or more, that day included', () => {
    const all = [request({ asked: asOf - 30, seated: asOf - 5 }), waiting(29), waiting(30), waiting(31)];
    expect(seatedWithin(all, 30, asOf)).toEqual({ num: 1, den: 3 });
    expect(seatedWithin(all, 25, asOf)).toEqual({ num: 1, den: 4 });
    expect(seatedWithin(all, 24, asOf)).toEqual({ num: 0, den: 4 });
  });

  it('has whoever withdrew, and whoever has an offer only, as not seated', () => {
    expect(seatedWithin([withdrew(2), offered(2)], 30, asOf)).toEqual({ num: 0, den: 2 });
  });
});
