import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../../src/rules/schedule/index.js';
import { dayOut, policyWith, problemsOf, secondTuesday, zoneNamed } from './fixtures.js';

describe('what cannot be read', () => {
  const zone = zoneNamed('Australia/Melbourne');

  it('is named with its path, every problem at once', () => {
    const problems = problemsOf({
      recurrence: { kind: 'dayOfMonth', day: 32, missing: 'omit' },
      from: '2027-13',
      count: 0,
      everyMonths: 13,
      closedMonths: [1, 13],
      covered: { from: '2027-12-31', to: '2027-01-01' },
      bufferMinutes: -1,
      time: { start: '24:00', minutes: 1441, zone },
      blackouts: [
        dayOut('2027-01-01'),
        { from: '2027-02-30', to: 'soon', label: '' },
        { from: '2027-05-02', to: '2027-05-01', label: '' },
      ],
      avoid: { policy: 'optimise', maxShiftWeeks: 53, minGapDays: 50, maxGapDays: 40 },
      previous: 'May',
      busy: [
        { from: 'now', to: 1.5, label: '' },
        { from: 2, to: 1, label: '' },
      ],
    });
    expect(problems.map(({ path, code, message }) => `${path} ${code} ${message}`)).toEqual([
      'from not-a-month A month is written YYYY-MM.',
      'everyMonths too-big This is a whole number from 1 to 12.',
      'recurrence.day too-big This is a whole number from 1 to 31.',
      'closedMonths[1] too-big This is a whole number from 1 to 12.',
      'blackouts[1].from not-a-day This date does not exist.',
      'blackouts[1].to not-a-day A day is written YYYY-MM-DD.',
      'blackouts[2].to contradiction This ends before it starts.',
      'count too-small This is a whole number from 1 to 10000.',
      'time.start not-a-time A time is written HH:MM, from 00:00 to 23:59.',
      'time.minutes too-big This is a whole number from 1 to 1440.',
      'covered.to contradiction This ends before it starts.',
      'avoid.minGapDays contradiction The fewest days, 50, are more than the most, 40.',
      'avoid.maxShiftWeeks too-big This is a whole number from 0 to 52.',
      'previous not-a-day A day is written YYYY-MM-DD.',
      'bufferMinutes too-small This is a whole number from 0 to 1440.',
      'busy[0].from not-an-instant A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.',
      'busy[0].to not-an-instant A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.',
      'busy[1].to contradiction This ends before it starts.',
    ]);
  });

  it('is a limit of spacing that contradicts one the plan leaves out, told where the plan gives one', () => {
    const told = (avoid: { readonly minGapDays?: number; readonly maxGapDays?: number }, everyMonths: number) =>
      problemsOf({ recurrence: secondTuesday, from: '2027-02', everyMonths, avoid: { policy: 'fail', ...avoid } });
    expect(told({ maxGapDays: 42 }, 3)).toEqual([
      {
        path: 'avoid.maxGapDays',
        code: 'contradiction',
        message: 'The fewest days, 77, are more than the most, 42.',
      },
    ]);
    expect(told({ minGapDays: 43 }, 1)).toEqual([
      {
        path: 'avoid.minGapDays',
        code: 'contradiction',
        message: 'The fewest days, 43, are more than the most, 42.',
      },
    ]);
    expect(told({ minGapDays: 43, maxGapDays: 42 }, 1).map(({ path }) => path)).toEqual(['avoid.minGapDays']);
    expect([told({ minGapDays: 42 }, 1), told({ maxGapDays: 77 }, 3)]).toEqual([[], []]);
  });

  it('is a number that neither plan nor policy gives', () => {
    expect(
      problemsOf({ recurrence: secondTuesday, from: '2027-02', time: { start: '10:00', zone } }, policyWith({})),
    ).toEqual([
      { path: 'count', code: 'missing', message: 'The policy sets no number, so the plan has to.' },
      { path: 'time.minutes', code: 'missing', message: 'The policy sets no number, so the plan has to.' },
    ]);
  });

  it('is a fifth weekday, an eighth day of the week, or half a meeting', () => {
    const paths = (recurrence: unknown, count = 1) =>
      problemsOf({ recurrence: recurrence as Recurrence, from: '2027-02', count }).map(({ path, code }) => [
        path,
        code,
      ]);
    expect(paths({ kind: 'nthWeekday', nth: 5, weekday: 3 })).toEqual([['recurrence.nth', 'too-big']]);
    expect(paths({ kind: 'nthWeekday', nth: 0, weekday: 8 })).toEqual([
      ['recurrence.nth', 'too-small'],
      ['recurrence.weekday', 'too-big'],
    ]);
    expect(paths({ kind: 'nthWeekday', nth: 'last', weekday: 0 })).toEqual([['recurrence.weekday', 'too-small']]);
    expect(paths({ kind: 'dayOfMonth', day: 0, missing: 'omit' })).toEqual([['recurrence.day', 'too-small']]);
    expect(paths(secondTuesday, 1.5)).toEqual([['count', 'wrong-type']]);
    expect(paths(secondTuesday, 10_001)).toEqual([['count', 'too-big']]);
    expect(paths(secondTuesday, 10_000)).toEqual([]);
  });

  it('is a time with too few digits or none that clocks show', () => {
    for (const start of ['9:00', '09:60', '24:00', '10:00:00', ' 10:00', '']) {
      expect(
        problemsOf({ recurrence: secondTuesday, from: '2027-02', time: { start, minutes: 1, zone } }).map(
          ({ code }) => code,
        ),
      ).toEqual(['not-a-time']);
    }
    for (const start of ['00:00', '19:59', '23:59']) {
      expect(problemsOf({ recurrence: secondTuesday, from: '2027-02', time: { start, minutes: 1, zone } })).toEqual([]);
    }
  });

  it('is a meeting without a minute, or one longer than a day', () => {
    const lasting = (minutes: number) =>
      problemsOf({ recurrence: secondTuesday, from: '2027-02', time: { start: '10:00', minutes, zone } });
    const message = 'This is a whole number from 1 to 1440.';
    expect(lasting(0)).toEqual([{ path: 'time.minutes', code: 'too-small', message }]);
    expect([lasting(1), lasting(1440)]).toEqual([[], []]);
    expect(lasting(1441)).toEqual([{ path: 'time.minutes', code: 'too-big', message }]);
  });

  it('is a month without the day where those are rejected, or a day that no month has', () => {
    const on = (missing: 'reject' | 'omit', from: string) =>
      problemsOf({ recurrence: { kind: 'dayOfMonth', day: 30, missing }, from, count: 3, everyMonths: 12 });
    expect(on('reject', '2027-02')).toEqual([
      { path: 'recurrence.day', code: 'not-a-day', message: 'There is no such day in 2027-02.' },
    ]);
    expect(on('reject', '2027-01')).toEqual([]);
    expect(on('omit', '2027-02')).toEqual([
      { path: 'recurrence.day', code: 'not-a-day', message: 'There is no such day in 2027-02.' },
    ]);
  });

  it('is a series before the calendar or beyond its end', () => {
    const from = (month: string) => problemsOf({ recurrence: secondTuesday, from: month, count: 2 });
    expect(from('1582-12')).toEqual([
      { path: 'from', code: 'too-small', message: 'A series starts in the years 1583 to 9990.' },
    ]);
    expect(from('1583-01')).toEqual([]);
    expect(from('9990-11')).toEqual([]);
    expect(from('9990-12')).toEqual([
      { path: 'count', code: 'too-big', message: 'The calendar ends before the series has so many meetings.' },
    ]);
    expect(from('9991-01')[0]).toEqual({
      path: 'from',
      code: 'too-big',
      message: 'A series starts in the years 1583 to 9990.',
    });
  });
});
