import { describe, expect, it } from 'vitest';
import type { SeriesPlan } from '../../../src/rules/schedule/index.js';
import { answer, problemsOf, secondTuesday, zoneNamed } from './fixtures.js';

describe('a start on the days when clocks change', () => {
  const zone = zoneNamed('Australia/Melbourne');

  it('is a start that clocks jump over or show twice, on each of its days', () => {
    const sundays = (start: string, ambiguity?: 'earlier' | 'later'): SeriesPlan => ({
      recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 },
      from: '2026-04',
      count: 7,
      time: { start, minutes: 60, zone, ambiguity },
    });
    expect(problemsOf(sundays('02:30'))).toEqual([
      {
        path: 'time.start',
        code: 'not-a-time',
        message: 'On 2026-04-05 the clocks change and show this time twice: ambiguity says which moment is meant.',
      },
      {
        path: 'time.start',
        code: 'not-a-time',
        message: 'On 2026-10-04 the clocks change and show this time never: ambiguity says which moment is meant.',
      },
    ]);
    expect(problemsOf(sundays('03:00'))).toEqual([]);
    const at = (ambiguity: 'earlier' | 'later') => {
      const { meetings, diagnostics } = answer(sundays('02:30', ambiguity));
      return [
        meetings[0]?.start,
        meetings[6]?.start,
        diagnostics.map(({ code, number, month }) => `${code} ${number} ${month}`),
      ];
    };
    const doubted = ['AMBIGUOUS_TIME 1 2026-04', 'AMBIGUOUS_TIME 7 2026-10'];
    expect(at('earlier')).toEqual(['2026-04-05T02:30:00+11:00', '2026-10-04T01:30:00+10:00', doubted]);
    expect(at('later')).toEqual(['2026-04-05T02:30:00+10:00', '2026-10-04T03:30:00+11:00', doubted]);
  });

  it('is a year that the table of the zone does not cover', () => {
    const message = "The zone's table covers the years 2025 to 2029, not every meeting.";
    const late = (start: string, minutes: number): SeriesPlan => ({
      recurrence: { kind: 'dayOfMonth', day: 31, missing: 'reject' },
      from: '2029-12',
      count: 1,
      time: { start, minutes, zone },
    });
    expect(problemsOf(late('22:00', 119))).toEqual([]);
    expect(problemsOf(late('22:00', 120))).toEqual([{ path: 'time.zone', code: 'unsupported', message }]);
    expect(problemsOf({ ...late('10:00', 60), from: '2030-01', count: 3, recurrence: secondTuesday })).toEqual([
      { path: 'time.zone', code: 'unsupported', message },
    ]);
  });
});

describe('elapsed minutes', () => {
  it('run through a change of the clocks', () => {
    const zone = zoneNamed('Australia/Melbourne');
    const end = (from: string) =>
      answer({
        recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 },
        from,
        count: 1,
        time: { start: '01:00', minutes: 150, zone },
      }).meetings[0]?.end;
    expect(end('2026-04')).toBe('2026-04-05T02:30:00+10:00');
    expect(end('2026-10')).toBe('2026-10-04T04:30:00+11:00');
  });
});
