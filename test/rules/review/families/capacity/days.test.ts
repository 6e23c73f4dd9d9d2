import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../../src/kernel/day.js';
import { held, withMeetings } from '../../../../../src/rules/review/examples/changes.js';
import { drawn } from '../../../../../src/rules/review/examples/example.js';
import { addDays, coverageOf, daysLookedAt, gapsOf } from '../../../../../src/rules/review/families/capacity/days.js';
import { onlyCohort, read } from '../../../../support/review/one-figure.js';

const rhythm = { from: 21, to: 42 };
const later = dayOf({ year: 2028, month: 12, day: 31 });
const year = held({});

describe('a gap between two meetings', () => {
  it('is steady with as few and with as many days as the rhythm has, and with no fewer and no more', () => {
    const second = (date: string): string => {
      const two = drawn({ g1: { meetings: 'hh', people: {} } });
      const { num, den } = gapsOf(onlyCohort(withMeetings(two, { 2: { date } })), rhythm, later);
      return `${num}/${den}`;
    };
    expect(['2027-01-30', '2027-01-31', '2027-02-21', '2027-02-22'].map(second)).toEqual(['0/1', '1/1', '1/1', '0/1']);
  });

  it('over a break in summer is as long as it was', () => {
    const break_ = withMeetings(year, { 1: { date: '2026-11-20' } });
    expect(gapsOf(onlyCohort(break_), rhythm, later)).toEqual({ num: 4, den: 5 });
  });

  it('is between meetings next to each other in days, also where one was moved past another', () => {
    const moved = withMeetings(year, { 1: { date: '2027-07-10' } });
    expect(gapsOf(onlyCohort(moved), rhythm, later)).toEqual({ num: 5, den: 5 });
  });

  it('has no days between two meetings on one day', () => {
    const twice = withMeetings(drawn({ g1: { meetings: 'hh', people: {} } }), { 2: { date: '2027-01-10' } });
    expect(gapsOf(onlyCohort(twice), { from: 0, to: 0 }, later)).toEqual({ num: 1, den: 1 });
    expect(gapsOf(onlyCohort(twice), rhythm, later)).toEqual({ num: 0, den: 1 });
  });

  it('is left out only where the meeting in doubt lies between the two, on neither of their days and not in the future', () => {
    const doubt = drawn({ g1: { meetings: 'h?h', people: {} } });
    const on = (date: string, asOf = later): unknown =>
      gapsOf(onlyCohort(withMeetings(doubt, { 2: { date } })), rhythm, asOf);
    expect(on('2027-02-10')).toEqual({ num: 0, den: 0 });
    for (const date of ['2027-01-10', '2027-03-10', '2027-04-10']) expect(on(date)).toEqual({ num: 0, den: 1 });
  });

  it('is none before the second meeting', () => {
    expect(gapsOf(onlyCohort(drawn({ g1: { meetings: 'hc', people: {} } })), rhythm, later)).toEqual({
      num: 0,
      den: 0,
    });
  });
});

describe('the days of a year', () => {
  const covered = (records: Parameters<typeof read>[0]): unknown => {
    const { facts, frame } = read(records);
    const days = new Set<number>();
    for (const { cohort } of facts) if (cohort !== null) addDays(days, cohort, frame);
    return coverageOf(days, frame);
  };

  it('are 366 in a leap year and never more than have passed', () => {
    const leap = { year: 2028, asOf: dayOf({ year: 2029, month: 6, day: 1 }) };
    const { from, to } = daysLookedAt(leap);
    expect(to - from + 1).toBe(366);
    expect(daysLookedAt({ year: 2028, asOf: from })).toEqual({ from, to: from });
  });

  it('on which a group ran begin with the year for one that began before it, and end with it', () => {
    const over = withMeetings(year, { 1: { date: '2026-11-10' }, 6: { date: '2028-02-10' } });
    expect(covered({ ...over, asOf: '2028-03-01' })).toEqual({ num: 365, den: 365 });
  });

  it('have the first and the last meeting among them, and one meeting is one day', () => {
    expect(covered(drawn({ g1: { meetings: 'h', people: {} } }))).toEqual({ num: 1, den: 365 });
  });

  it('are none where a group met in another year only, and nothing can be said before the year begins', () => {
    const before = withMeetings(drawn({ g1: { meetings: 'h', people: {} } }), { 1: { date: '2026-11-10' } });
    expect(covered(before)).toEqual({ num: 0, den: 365 });
    expect(covered({ ...before, asOf: '2026-12-31' })).toEqual({ null: 'not-yet-observable' });
    expect(covered({ ...before, asOf: '2027-01-01' })).toEqual({ num: 0, den: 1 });
  });
});
