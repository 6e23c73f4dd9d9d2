import { describe, expect, it } from 'vitest';
import { policies } from '../../src/policy/index.js';
import type { RollingPlan, RollingStream } from '../../src/rules/schedule/index.js';
import { readVector, secondTuesday } from '../rules/schedule/fixtures.js';
import { calendar, datesOf, melbourne, only, perth } from '../rules/schedule/rolling/fixtures.js';

// E57 to E60 of the worked edge cases, and the calendar of a school year.

interface Case {
  readonly id: string;
  readonly expect: { readonly series: readonly (readonly string[])[] };
}

const cases = JSON.parse(readVector('edge-cases.json')) as readonly Case[];
const worked = cases.find(({ id }) => id === 'E57')?.expect.series;

describe('E57: three series of second Tuesdays, back to back from February 2026', () => {
  const found = only({ from: '2026-02', series: 3 }, { recurrence: secondTuesday });

  it('fall on the days worked out by hand', () => {
    expect(datesOf(found)).toEqual([
      ['2026-02-10', '2026-03-10', '2026-04-14', '2026-05-12', '2026-06-09', '2026-07-14'],
      ['2026-08-11', '2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08', '2027-01-12'],
      ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13'],
    ]);
    expect(datesOf(found)).toEqual(worked);
  });

  it('share no month, and start in the same months every year', () => {
    const months = datesOf(found)
      .flat()
      .map((date) => date.slice(0, 7));
    expect(new Set(months).size).toBe(18);
    expect(found.precession).toMatchObject({ holds: true, months: [2, 8] });
  });
});

/** Two streams led by the same person. */
function led(first: Partial<RollingStream>, second: Partial<RollingStream>, bufferMinutes = 0): RollingPlan {
  const shared = { facilitator: 'anna', recurrence: secondTuesday, count: 1 };
  const time = { start: '10:00', minutes: 150, zone: melbourne };
  return {
    from: '2026-02',
    series: 1,
    resources: [{ id: 'anna', bufferMinutes }],
    streams: [
      { ...shared, id: 'morning', time, ...first },
      { ...shared, id: 'noon', time, ...second },
    ],
  };
}

const at = (start: string, zone = melbourne) => ({ time: { start, minutes: 150, zone } });
const clashing = (plan: RollingPlan) => calendar(plan).clashes.map(({ meetings }) => meetings.map(({ date }) => date));

describe('E58: a meeting that starts as another ends', () => {
  it('is no clash, to the minute', () => {
    expect(clashing(led(at('10:00'), at('12:30')))).toEqual([]);
    expect(clashing(led(at('10:00'), at('12:29')))).toEqual([['2026-02-10', '2026-02-10']]);
  });
});

describe('E59: a quarter of an hour to keep free', () => {
  it('is a clash where it is not free', () => {
    expect(clashing(led(at('10:00'), at('12:30'), 15))).toEqual([['2026-02-10', '2026-02-10']]);
    expect(clashing(led(at('10:00'), at('12:44'), 15))).toEqual([['2026-02-10', '2026-02-10']]);
    expect(clashing(led(at('10:00'), at('12:45'), 15))).toEqual([]);
  });

  it('is kept free by a plan that moves its meetings', () => {
    const { streams, clashes } = calendar(led(at('10:00'), { ...at('12:30'), avoid: { policy: 'nextWeek' } }, 15));
    expect(clashes).toEqual([]);
    expect(streams[1]?.series[0]?.series.meetings[0]).toMatchObject({
      date: '2026-02-17',
      moved: { weeks: 1, because: 'anna (morning)' },
    });
  });
});

describe('E60: half past nine in Perth, beside ten in Melbourne', () => {
  it('is free in February, when Melbourne is three hours ahead, and taken in July, when it is two', () => {
    const count = 6;
    expect(clashing(led({ count }, { count, ...at('09:30', perth) }))).toEqual(
      ['2026-04-14', '2026-05-12', '2026-06-09', '2026-07-14'].map((day) => [day, day]),
    );
    const inFebruary = led({}, at('09:30', perth));
    const inJuly = { ...inFebruary, from: '2026-07' };
    expect([clashing(inFebruary), clashing(inJuly)]).toEqual([[], [['2026-07-14', '2026-07-14']]]);
  });

  it('overlaps from half past seven on in February', () => {
    expect(clashing(led({}, { time: { start: '07:30', minutes: 90, zone: perth } }))).toEqual([
      ['2026-02-10', '2026-02-10'],
    ]);
  });
});

describe('a year with a closed January', () => {
  const closed = { from: '2027-02', until: '2033-02', closedMonths: [1] } as const;

  it('has room for eleven meetings, so two series of six come a month later every year and back after six', () => {
    const { series, precession } = only(closed);
    expect(series.map(({ from }) => from?.slice(0, 7))).toEqual([
      '2027-02',
      '2027-08',
      '2028-03',
      '2028-09',
      '2029-04',
      '2029-10',
      '2030-05',
      '2030-11',
      '2031-06',
      '2031-12',
      '2032-07',
      '2033-02',
    ]);
    expect(precession).toMatchObject({
      holds: false,
      monthsPerYear: 1,
      repeatsAfter: { series: 11, years: 6 },
    });
  });

  it('has room for a series of six and one of five in turn, in the same months every year', () => {
    const { series, precession } = only(closed, { count: [6, 5] });
    expect(precession).toMatchObject({ holds: true, months: [2, 8] });
    expect(new Set(series.map(({ from }) => from?.slice(5, 7)))).toEqual(new Set(['02', '08']));
  });

  it('passes over January where a series reaches across it', () => {
    expect(datesOf(only({ ...closed, from: '2027-11', until: '2027-11' }))[0]?.map((day) => day.slice(0, 7))).toEqual([
      '2027-11',
      '2027-12',
      '2028-02',
      '2028-03',
      '2028-04',
      '2028-05',
    ]);
  });
});

it('the built-in programme rolls', () => {
  expect(policies.partnersInPrevention.meetings.rolling?.value).toBe(true);
});
