import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/formats/icalendar-meeting.js';
import type { CalendarMeeting } from '../../src/formats/icalendar-types.js';
import type { Problem } from '../../src/kernel/result.js';
import { zoneNamed } from '../rules/schedule/fixtures.js';

const zone = zoneNamed('Australia/Melbourne');
const meeting: CalendarMeeting = {
  number: 2,
  date: '2027-03-09',
  start: '2027-03-09T10:00:00+11:00',
  instant: '2027-03-08T23:00:00Z',
  end: '2027-03-09T12:30:00+11:00',
};

function read(changes: Partial<CalendarMeeting>, cancelled = false, numbers: readonly number[] = [], table = zone) {
  const problems: Problem[] = [];
  const series = { id: 'pip-1', title: 'Learning', zone: table, meetings: [] };
  const events = readEvent(series, { ...meeting, ...changes }, cancelled, new Set(numbers), 'here', problems);
  return { events, said: problems.map(({ path, code }) => `${path} ${code}`), problems };
}

function said(...asked: Parameters<typeof read>): readonly string[] {
  const { events, said: problems } = read(...asked);
  expect(events.length).toBe(problems.length === 0 ? 1 : 0);
  return problems;
}

describe('a meeting in a calendar', () => {
  it('is told by its moments and by what clocks there show', () => {
    const [event] = read({}).events;
    expect(event).toMatchObject({
      from: Date.UTC(2027, 2, 8, 23),
      to: Date.UTC(2027, 2, 9, 1, 30),
      inUtc: false,
      start: '2027-03-09T10:00:00',
      end: '2027-03-09T12:30:00',
      cancelled: false,
    });
  });

  it('may leave out its day, its moment in UTC and its seconds', () => {
    const brief = {
      date: undefined,
      instant: undefined,
      start: '2027-03-09T10:00+11:00',
      end: '2027-03-09T12:30+11:00',
    };
    expect(read(brief).events[0]).toMatchObject({ start: '2027-03-09T10:00:00', end: '2027-03-09T12:30:00' });
    expect(read({ start: '2027-03-09T10:00:30.000+11:00', instant: undefined }).events[0]?.start).toBe(
      '2027-03-09T10:00:30',
    );
  });

  it('may say Z where clocks show UTC, and only there', () => {
    const london = zoneNamed('Europe/London');
    const winter = {
      date: '2027-01-12',
      instant: undefined,
      start: '2027-01-12T10:00:00Z',
      end: '2027-01-12T11:00:00Z',
    };
    expect(read(winter, false, [], london).events[0]?.start).toBe('2027-01-12T10:00:00');
    const summer = {
      date: '2027-07-13',
      instant: undefined,
      start: '2027-07-13T10:00:00Z',
      end: '2027-07-13T11:00:00Z',
    };
    expect(said(summer, false, [], london)).toEqual(['here.start contradiction', 'here.end contradiction']);
  });

  it('has its times in UTC where clocks show one of them twice that day', () => {
    const inUtc = (start: string, end: string) =>
      read({ date: undefined, instant: undefined, start, end }).events[0]?.inUtc;
    expect(inUtc('2027-04-04T01:59:00+11:00', '2027-04-04T03:00:00+10:00')).toBe(false);
    expect(inUtc('2027-04-04T02:00:00+11:00', '2027-04-04T03:00:00+10:00')).toBe(true);
    expect(inUtc('2027-04-04T01:00:00+11:00', '2027-04-04T02:30:00+11:00')).toBe(true);
    expect(inUtc('2027-04-04T02:59:59+10:00', '2027-04-04T04:00:00+10:00')).toBe(true);
  });
});

describe('a meeting that no calendar can hold', () => {
  it('has no start or no end', () => {
    expect(said({ start: null })).toEqual(['here.start missing']);
    expect(said({ end: null })).toEqual(['here.end missing']);
    expect(said({ start: null, end: null })).toEqual(['here.start missing']);
  });

  it.each([
    '',
    'soon',
    '2027-03-09',
    '2027-03-09T10:00:00',
    '2027-02-30T10:00:00+11:00',
    '2027-03-09T10:00:00.5+11:00',
  ])('starts or ends at %j, which is no moment of whole seconds', (text) => {
    expect(said({ start: text })).toEqual(['here.start not-an-instant']);
    expect(said({ end: text })).toEqual(['here.end not-an-instant']);
  });

  it('was dated with other zone data, of which it says what to do', () => {
    const { problems } = read({ start: '2027-03-09T11:00:00+12:00' });
    expect(problems).toEqual([
      {
        path: 'here.start',
        code: 'contradiction',
        message: 'Clocks there show another time at this moment: revalidate the meetings, or date them anew.',
      },
    ]);
    expect(said({}, false, [], zoneNamed('Australia/Perth'))).toEqual([
      'here.start contradiction',
      'here.end contradiction',
    ]);
  });

  it('starts at a time that clocks there never show', () => {
    const skipped = { date: undefined, instant: undefined, end: '2027-10-03T05:00:00+11:00' };
    for (const offset of ['+10:00', '+11:00']) {
      expect(said({ ...skipped, start: `2027-10-03T02:30:00${offset}` })).toEqual(['here.start contradiction']);
    }
    expect(said({ ...skipped, start: '2027-10-03T03:30:00+11:00' })).toEqual([]);
  });

  it('lies outside the years of the table', () => {
    expect(said({ start: '2024-12-31T10:00:00+11:00' })).toEqual(['here.start unsupported']);
    expect(said({ end: '2031-03-09T10:00:00+11:00' })).toEqual(['here.end unsupported']);
    expect(said({ start: '0001-01-01T00:00:00Z', end: '9999-12-31T23:59:59Z' })).toEqual([
      'here.start unsupported',
      'here.end unsupported',
    ]);
  });

  it('ends before it starts, or as it starts', () => {
    expect(said({ end: '2027-03-09T10:00:00+11:00' })).toEqual(['here.end contradiction']);
    expect(said({ end: '2027-03-09T09:59:59+11:00' })).toEqual(['here.end contradiction']);
    expect(said({ end: '2027-03-09T10:00:01+11:00' })).toEqual([]);
  });

  it('says another day or another moment than its start', () => {
    expect(said({ date: '2027-03-10' })).toEqual(['here.date contradiction']);
    expect(said({ instant: '2027-03-08T23:00:01Z' })).toEqual(['here.instant contradiction']);
    expect(said({ date: '2027-03-16', instant: 'soon', end: '2027-03-09T09:00:00+11:00' })).toEqual([
      'here.end contradiction',
      'here.date contradiction',
      'here.instant contradiction',
    ]);
    expect(said({ instant: '2027-03-09T10:00:00+11:00' })).toEqual([]);
  });

  it.each([
    [0, 'too-small'],
    [-1, 'too-small'],
    [1.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
    [Number.POSITIVE_INFINITY, 'wrong-type'],
  ])('has the number %d', (number, code) => {
    expect(said({ number })).toEqual([`here.number ${code}`]);
  });

  it('has the number of another', () => {
    expect(said({}, false, [1, 3])).toEqual([]);
    expect(said({}, false, [1, 2])).toEqual(['here.number duplicate']);
    expect(said({}, true, [2])).toContain('here.number duplicate');
  });

  it.each([
    [-1, 'too-small'],
    [0.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
    [2_147_483_648, 'too-big'],
  ])('has the sequence %d', (sequence, code) => {
    expect(said({ sequence })).toEqual([`here.sequence ${code}`]);
    expect(said({ sequence }, true)).toEqual([`here.sequence ${code}`]);
  });

  it('was called off without having been changed', () => {
    expect(said({}, true)).toEqual(['here.sequence missing']);
    expect(said({ sequence: 0 }, true)).toEqual(['here.sequence too-small']);
    expect(said({ sequence: 1 }, true)).toEqual([]);
    expect(said({ sequence: 2_147_483_647 }, true)).toEqual([]);
    expect(said({ sequence: 0 })).toEqual([]);
  });
});
