import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../src/formats/icalendar.js';
import {
  defineZoneTable,
  isoInstant,
  isoLocal,
  type ZoneTable,
  type ZoneTransition,
} from '../../../src/kernel/zone.js';
import { diffSchedules } from '../../../src/rules/schedule/changes.js';
import type { Ambiguity, Meeting } from '../../../src/rules/schedule/plan.js';
import { type DatedSeries, revalidate } from '../../../src/rules/schedule/revalidation.js';
import { answer, secondTuesday, sure } from './fixtures.js';

function tableOf(
  version: string,
  transitions: readonly ZoneTransition[],
  { zone = 'America/Vancouver', offsetMinutes = -480, from = 2026, to = 2026 } = {},
): ZoneTable {
  return sure(defineZoneTable({ zone, version, from, to, offsetMinutes, transitions }));
}

const spring = { instant: Date.UTC(2026, 2, 8, 10), offsetMinutes: -420 };
const autumn = { instant: Date.UTC(2026, 10, 1, 9), offsetMinutes: -480 };

/** British Columbia went over to summer time in March 2026 and stays there; older data still has it go back in November. */
const older = tableOf('2025c', [spring, autumn]);
const newer = tableOf('2026b', [spring]);

const plan = { recurrence: secondTuesday, from: '2026-09', count: 4 } as const;
const series = answer({ ...plan, time: { start: '10:00', minutes: 150, zone: older } });

function told(of: DatedSeries, table: ZoneTable, ambiguity?: Ambiguity) {
  const result = ambiguity === undefined ? revalidate(of, table) : revalidate(of, table, ambiguity);
  return result.ok
    ? result.value.changed
    : result.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

/** A series of one meeting of ninety minutes. */
function oneAt(table: ZoneTable, from: number): DatedSeries {
  const start = isoLocal(table, from);
  const date = start.slice(0, 10);
  const end = isoLocal(table, from + 90 * 60_000);
  const meeting: Meeting = { number: 4, nominal: date, date, start, instant: isoInstant(from), end, moved: null };
  return { meetings: [meeting], zone: table.zone, zoneData: table.version };
}

describe('ten o’clock in Vancouver on 8 December 2026', () => {
  const revised = sure(revalidate(series, newer));

  it('is 18:00 UTC by the data of 2025 and 17:00 UTC by that of 2026', () => {
    expect(revised).toMatchObject({ before: '2025c', after: '2026b' });
    expect(revised.changed).toEqual([
      {
        number: 3,
        date: '2026-11-10',
        start: { before: '2026-11-10T10:00:00-08:00', after: '2026-11-10T10:00:00-07:00' },
        instant: { before: '2026-11-10T18:00:00Z', after: '2026-11-10T17:00:00Z' },
        end: { before: '2026-11-10T12:30:00-08:00', after: '2026-11-10T12:30:00-07:00' },
        happens: 'once',
      },
      {
        number: 4,
        date: '2026-12-08',
        start: { before: '2026-12-08T10:00:00-08:00', after: '2026-12-08T10:00:00-07:00' },
        instant: { before: '2026-12-08T18:00:00Z', after: '2026-12-08T17:00:00Z' },
        end: { before: '2026-12-08T12:30:00-08:00', after: '2026-12-08T12:30:00-07:00' },
        happens: 'once',
      },
    ]);
  });

  it('comes out as it would if the series were made anew', () => {
    const anew = answer({ ...plan, time: { start: '10:00', minutes: 150, zone: newer } });
    expect(revised.series).toEqual({ meetings: anew.meetings, zone: 'America/Vancouver', zoneData: '2026b' });
  });

  it('reaches calendars: the two meetings have moved, and the new table dates them', () => {
    const changes = diffSchedules(series, revised.series);
    expect(changes.moved.map(({ after }) => [after.number, after.sequence])).toEqual([
      [3, 1],
      [4, 1],
    ]);
    const details = { organizer: { name: 'Ana', email: 'ana@example.org' }, stamp: 0, domain: 'example.org' };
    const group = { id: 'pip-1', title: 'Learning together', zone: newer };
    expect(calendarText([{ ...group, meetings: series.meetings }], details).ok).toBe(false);
    expect(calendarText([{ ...group, meetings: changes.timetable.meetings }], details).ok).toBe(true);
  });

  it('is the same again when the data go back', () => {
    const back = sure(revalidate(revised.series, older));
    expect(back.series).toEqual({ meetings: series.meetings, zone: 'America/Vancouver', zoneData: '2025c' });
    expect(back.changed).toHaveLength(2);
  });
});

describe('revalidate', () => {
  it('changes nothing but the release where the clocks stay as they were', () => {
    const renamed = tableOf('2025d', [spring, autumn]);
    expect(sure(revalidate(series, renamed))).toEqual({
      before: '2025c',
      after: '2025d',
      changed: [],
      series: { meetings: series.meetings, zone: 'America/Vancouver', zoneData: '2025d' },
    });
  });

  it('keeps everything else of a meeting, in the order of the list', () => {
    const [first, second] = [...series.meetings].reverse();
    if (first === undefined || second === undefined) throw new Error('two');
    const moved = { weeks: 1, because: 'Closed' };
    const given = [{ ...first, number: 9, sequence: 3, moved }, second];
    const { series: after } = sure(revalidate({ ...series, meetings: given }, newer));
    expect(after.meetings).toEqual([
      {
        ...given[0],
        start: '2026-12-08T10:00:00-07:00',
        instant: '2026-12-08T17:00:00Z',
        end: '2026-12-08T12:30:00-07:00',
      },
      {
        ...second,
        start: '2026-11-10T10:00:00-07:00',
        instant: '2026-11-10T17:00:00Z',
        end: '2026-11-10T12:30:00-07:00',
      },
    ]);
  });

  it('reports a meeting that only ends at another local time, because clocks change while it is held', () => {
    const before = oneAt(newer, Date.UTC(2026, 10, 1, 8, 15));
    expect(told(before, older, 'earlier')).toEqual([
      {
        number: 4,
        date: '2026-11-01',
        start: { before: '2026-11-01T01:15:00-07:00', after: '2026-11-01T01:15:00-07:00' },
        instant: { before: '2026-11-01T08:15:00Z', after: '2026-11-01T08:15:00Z' },
        end: { before: '2026-11-01T02:45:00-07:00', after: '2026-11-01T01:45:00-08:00' },
        happens: 'twice',
      },
    ]);
  });

  it('refuses a start that clocks now show twice, unless it is said which is meant', () => {
    const before = oneAt(newer, Date.UTC(2026, 10, 1, 8, 15));
    const twice = ['meetings[0].start not-a-time On 2026-11-01 the clocks change and show this time twice.'];
    expect(told(before, older)).toEqual(twice);
    expect(told(before, older, 'reject')).toEqual(twice);
    const later = sure(revalidate(before, older, 'later')).changed[0];
    expect([later?.start.after, later?.instant.after, later?.happens]).toEqual([
      '2026-11-01T01:15:00-08:00',
      '2026-11-01T09:15:00Z',
      'twice',
    ]);
  });

  it('refuses a start that clocks now never show, unless it is said which is meant', () => {
    const unchanged = tableOf('2025a', []);
    const before = oneAt(unchanged, Date.UTC(2026, 2, 8, 10, 30));
    expect(before.meetings[0]?.start).toBe('2026-03-08T02:30:00-08:00');
    const never = ['meetings[0].start not-a-time On 2026-03-08 the clocks change and show this time never.'];
    expect(told(before, newer)).toEqual(never);
    const found = (ambiguity: Ambiguity) => {
      const [each] = sure(revalidate(before, newer, ambiguity)).changed;
      return [each?.start.after, each?.instant.after, each?.end.after, each?.happens];
    };
    expect(found('earlier')).toEqual([
      '2026-03-08T01:30:00-08:00',
      '2026-03-08T09:30:00Z',
      '2026-03-08T04:00:00-07:00',
      'never',
    ]);
    expect(found('later')).toEqual([
      '2026-03-08T03:30:00-07:00',
      '2026-03-08T10:30:00Z',
      '2026-03-08T05:00:00-07:00',
      'never',
    ]);
  });

  it('reports a start that clocks show as another time now, also where moment and end are as before', () => {
    const shift = (hour: number) => tableOf(`${hour}`, [{ instant: Date.UTC(2026, 2, 8, hour), offsetMinutes: -420 }]);
    const before = oneAt(shift(11), Date.UTC(2026, 2, 8, 10, 30));
    const [each] = sure(revalidate(before, shift(10), 'later')).changed;
    expect([each?.start.before, each?.start.after]).toEqual(['2026-03-08T02:30:00-08:00', '2026-03-08T03:30:00-07:00']);
    expect([each?.instant.before, each?.end.before]).toEqual([each?.instant.after, each?.end.after]);
  });

  it('keeps the seconds of a start that has some', () => {
    const before = oneAt(older, Date.UTC(2026, 11, 8, 18, 0, 30));
    const [each] = sure(revalidate(before, newer)).changed;
    expect([each?.start.after, each?.instant.after]).toEqual(['2026-12-08T10:00:30-07:00', '2026-12-08T17:00:30Z']);
  });

  it('refuses another zone’s table, without a word about its clocks', () => {
    const melbourne = tableOf('2026b', [spring], { zone: 'Australia/Melbourne', from: 2030, to: 2030 });
    expect(told(series, melbourne)).toEqual(['zone contradiction The table is of another zone.']);
  });

  it('refuses a series without times, and names each meeting without one', () => {
    const days = answer({ ...plan });
    expect(told(days, newer)).toEqual(['zone missing A series without times has no moments to look at.']);
    const untimed = { start: null, instant: null, end: null };
    const meetings = series.meetings.map((meeting, index) => (index % 2 === 0 ? { ...meeting, ...untimed } : meeting));
    expect(told({ ...series, meetings }, newer)).toEqual([
      'meetings[0].start missing A meeting without a time has no moment to look at.',
      'meetings[2].start missing A meeting without a time has no moment to look at.',
    ]);
    expect(told({ ...series, zoneData: null }, newer)).toEqual([
      'zoneData missing A series with times names its zone data.',
    ]);
  });

  it('refuses every meeting outside the years of the table', () => {
    const text = "unsupported The zone's table covers the years 2027 to 2027, not this meeting.";
    expect(told(series, tableOf('2026b', [], { from: 2027, to: 2027 }))).toEqual(
      [0, 1, 2, 3].map((index) => `meetings[${index}].start ${text}`),
    );
  });

  it('refuses a meeting that ends, or is moved by its clocks, beyond the years of the table', () => {
    const wide = tableOf('2025c', [], { from: 2026, to: 2027 });
    const night = oneAt(wide, Date.UTC(2027, 0, 1, 7));
    expect(night.meetings[0]?.date).toBe('2026-12-31');
    expect(told(night, tableOf('2026b', []))).toEqual([
      "meetings[0].end unsupported The zone's table covers the years 2026 to 2026, not this meeting.",
    ]);
    // Clocks skip the last hour of the year.
    const skips = tableOf('2026b', [{ instant: Date.UTC(2027, 0, 1, 7), offsetMinutes: -420 }]);
    const late = oneAt(wide, Date.UTC(2027, 0, 1, 7, 30));
    expect(told(late, skips, 'later')).toEqual([
      "meetings[0].start unsupported The zone's table covers the years 2026 to 2026, not this meeting.",
    ]);
  });

  it('names what is wrong with every meeting, and answers nothing then', () => {
    const meetings = series.meetings.map((meeting, index) => (index < 2 ? { ...meeting, instant: 'soon' } : meeting));
    const none = 'not-an-instant A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.';
    expect(told({ ...series, meetings }, newer)).toEqual([
      `meetings[0].instant ${none}`,
      `meetings[1].instant ${none}`,
    ]);
    const half = meetings.slice(0, 1).map((meeting) => ({ ...meeting, end: null }));
    expect(told({ meetings: half, zone: null, zoneData: null }, newer)).toEqual([
      'zone missing A series without times has no moments to look at.',
      `meetings[0].instant ${none}`,
      'meetings[0].end missing A meeting has a start, an instant and an end, or none of them.',
    ]);
  });
});
