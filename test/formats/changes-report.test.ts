import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesLines, changesRows } from '../../src/formats/changes-report.js';
import { writeCsv } from '../../src/formats/csv.js';
import { asTimetable, diffSchedules } from '../../src/rules/schedule/changes.js';
import type { KeptMeeting, Meeting } from '../../src/rules/schedule/index.js';
import { allOf, meetingOn, meetingsOn, versions } from '../support/versions.js';

const days = ['2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11'];
const first = { meetings: meetingsOn(...days) };

/** Other versions of the third meeting. */
function third(told: Parameters<typeof meetingOn>[1], changes: Partial<Meeting> = {}): readonly string[] {
  const meetings = first.meetings.map((meeting, index) =>
    index === 2 ? { ...meetingOn(meeting.nominal, told), ...changes } : meeting,
  );
  return changesLines(diffSchedules(first, { meetings }));
}

describe('changesLines', () => {
  it('says what has become of each meeting and which stay as they are', () => {
    const held = [meetingOn('2027-04-13', { date: '2027-04-20', because: 'Easter' }), ...meetingsOn('2027-06-08')];
    const once = diffSchedules(first, { meetings: [...first.meetings.slice(0, 1), ...held] });
    expect(changesLines(once)).toEqual([
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00 to Tue 20 Apr 2027 10:00, because of Easter.',
      'Cancelled: meeting 2, Tue 9 Mar 2027 10:00–12:30.',
      'Cancelled: meeting 4, Tue 11 May 2027 10:00–12:30.',
      'Added: meeting 5, Tue 8 Jun 2027 10:00–12:30.',
      'Unchanged: meeting 1.',
    ]);
    expect(changesLines(diffSchedules(once.timetable, first))).toEqual([
      'Moved: meeting 3, from Tue 20 Apr 2027 10:00 to Tue 13 Apr 2027 10:00.',
      'Cancelled: meeting 5, Tue 8 Jun 2027 10:00–12:30.',
      'Reinstated: meeting 2, Tue 9 Mar 2027 10:00–12:30.',
      'Reinstated: meeting 4, Tue 11 May 2027 10:00–12:30.',
      'Unchanged: meeting 1.',
    ]);
  });

  it('says that nothing has changed, and does not say that nothing stays', () => {
    expect(changesLines(diffSchedules(first, first))).toEqual(['Nothing has changed.']);
    expect(changesLines(diffSchedules({ meetings: [] }, { meetings: [] }))).toEqual(['Nothing has changed.']);
    expect(changesLines(diffSchedules({ meetings: [] }, { meetings: meetingsOn('2027-02-09') }))).toEqual([
      'Added: meeting 1, Tue 9 Feb 2027 10:00–12:30.',
    ]);
    expect(third({ start: '14:00' }).at(-1)).toBe('Unchanged: meetings 1, 2 and 4.');
  });

  it('writes no more of a time than tells the two apart', () => {
    expect(third({ start: '14:00' })[0]).toBe('Moved: meeting 3, from Tue 13 Apr 2027 10:00 to Tue 13 Apr 2027 14:00.');
    expect(third({ minutes: 120 })[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00–12:30 to Tue 13 Apr 2027 10:00–12:00.',
    );
    expect(third({ start: '14:00', minutes: 120 })[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00–12:30 to Tue 13 Apr 2027 14:00–16:00.',
    );
    const earlier = {
      start: '2027-04-13T10:00:00+11:00',
      instant: '2027-04-12T23:00:00Z',
      end: '2027-04-13T12:30:00+11:00',
    };
    expect(third({}, earlier)[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00 +10:00 to Tue 13 Apr 2027 10:00 +11:00.',
    );
    expect(third({}, { end: '2027-04-13T11:30:00+09:00' })[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00–12:30 to Tue 13 Apr 2027 10:00–11:30.',
    );
    expect(third({}, { end: '2027-04-13T12:30:00+09:00' })[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00 +10:00 until Tue 13 Apr 2027 12:30 +10:00 to Tue 13 Apr 2027 10:00 +10:00 until Tue 13 Apr 2027 12:30 +09:00.',
    );
  });

  it('goes by the day that clocks show, where they skip midnight', () => {
    const skipped = { start: '2027-04-12T23:30:00+10:00', instant: '2027-04-12T13:30:00Z' };
    expect(third({}, skipped)[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00–12:30 to Mon 12 Apr 2027 23:30–12:30.',
    );
  });

  it('says where a meeting has no time', () => {
    expect(third({ start: null })[0]).toBe(
      'Moved: meeting 3, from Tue 13 Apr 2027 10:00–12:30 to Tue 13 Apr 2027 without a time.',
    );
    const untimed = { meetings: [meetingOn('2027-04-13', { start: null })] };
    expect(changesLines(diffSchedules(untimed, { meetings: [meetingOn('2027-04-13')] }))).toEqual([
      'Moved: meeting 1, from Tue 13 Apr 2027 without a time to Tue 13 Apr 2027 10:00–12:30.',
    ]);
    const later = { meetings: [meetingOn('2027-04-13', { start: null, date: '2027-04-20' })] };
    expect(changesLines(diffSchedules(untimed, later))).toEqual([
      'Moved: meeting 1, from Tue 13 Apr 2027 to Tue 20 Apr 2027, because of Closed.',
    ]);
    expect(changesLines(diffSchedules(untimed, { meetings: [] }))).toEqual(['Cancelled: meeting 1, Tue 13 Apr 2027.']);
  });

  it('gives a reason only where the move itself is new', () => {
    const away = { meetings: [meetingOn('2027-04-13', { date: '2027-04-20' })] };
    const told = (start: string, weeks: string) =>
      changesLines(diffSchedules(away, { meetings: [meetingOn('2027-04-13', { date: weeks, start })] }))[0];
    expect(told('14:00', '2027-04-20')).toBe('Moved: meeting 1, from Tue 20 Apr 2027 10:00 to Tue 20 Apr 2027 14:00.');
    const nominal = { ...meetingOn('2027-04-06', { date: '2027-04-20', start: '14:00' }), number: 3 };
    expect(changesLines(diffSchedules(away, { meetings: [nominal] }))).toEqual([
      'Moved: meeting 1, from Tue 20 Apr 2027 10:00 to Tue 20 Apr 2027 14:00.',
    ]);
    const wednesday = { meetings: [meetingOn('2027-04-14', { date: '2027-04-21' })] };
    expect(changesLines(diffSchedules(away, wednesday))).toEqual([
      'Moved: meeting 1, from Tue 20 Apr 2027 10:00 to Wed 21 Apr 2027 10:00.',
    ]);
    expect(told('10:00', '2027-04-27')).toBe(
      'Moved: meeting 1, from Tue 20 Apr 2027 10:00 to Tue 27 Apr 2027 10:00, because of Closed.',
    );
  });
});

describe('changesRows', () => {
  it('has a row a meeting, by number, with when it was and when it is', () => {
    const held = [meetingOn('2027-04-13', { date: '2027-04-20', because: 'Easter' }), ...meetingsOn('2027-06-08')];
    const once = diffSchedules(first, { meetings: [...first.meetings.slice(0, 2), ...held] });
    const back = diffSchedules(once.timetable, first);
    const times = (day: string) => [day, `${day}T10:00:00+10:00`, `${day}T12:30:00+10:00`];
    const none = [null, null, null];
    const heading = [
      'number',
      'change',
      'date before',
      'start before',
      'end before',
      'date',
      'start',
      'end',
      'sequence',
      'because',
    ];
    expect(changesRows(once)).toEqual([
      heading,
      [1, 'unchanged', ...times('2027-02-09'), ...times('2027-02-09'), 0, null],
      [2, 'unchanged', ...times('2027-03-09'), ...times('2027-03-09'), 0, null],
      [3, 'moved', ...times('2027-04-13'), ...times('2027-04-20'), 1, 'Easter'],
      [4, 'cancelled', ...times('2027-05-11'), ...none, 1, null],
      [5, 'added', ...none, ...times('2027-06-08'), 0, null],
    ]);
    expect(changesRows(back).slice(4)).toEqual([
      [4, 'reinstated', ...times('2027-05-11'), ...times('2027-05-11'), 2, null],
      [5, 'cancelled', ...times('2027-06-08'), ...none, 1, null],
    ]);
    expect(writeCsv(changesRows(once)).split('\n')[4]).toBe(
      '4,cancelled,2027-05-11,2027-05-11T10:00:00+10:00,2027-05-11T12:30:00+10:00,,,,1,',
    );
  });

  it('is only its heading where there never was a meeting', () => {
    expect(changesRows(diffSchedules({ meetings: [] }, { meetings: [] }))).toHaveLength(1);
  });
});

describe('over versions nobody has written', () => {
  it('has a line for each change, which never says the same twice, and a row for each meeting', () => {
    fc.assert(
      fc.property(versions('repeated'), ([start = [], ...rest]) => {
        let known = asTimetable({ meetings: start });
        for (const after of rest) {
          const changes = diffSchedules(known, { meetings: after });
          const { moved, cancelled, reinstated, added, unchanged } = changes;
          const lines = changesLines(changes);
          const counted = moved.length + cancelled.length + reinstated.length + added.length;
          expect(lines).toHaveLength(counted === 0 ? 1 : counted + (unchanged.length === 0 ? 0 : 1));
          for (const line of lines) {
            const [, from, to] = /^Moved: meeting \d+, from (.*?) to (.*?)(?:, because of .*)?\.$/.exec(line) ?? [];
            expect(from === undefined || from !== to).toBe(true);
            expect(line).not.toMatch(/undefined|null|NaN|Invalid/);
          }
          const rows = changesRows(changes).slice(1);
          const live: readonly KeptMeeting[] = [...changes.timetable.meetings, ...cancelled];
          expect(rows.map(([number]) => number)).toEqual(
            live.map(({ number }) => number).sort((one, other) => one - other),
          );
          expect(allOf(changes.timetable).length).toBeGreaterThanOrEqual(rows.length);
          known = changes.timetable;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
