import { describe, expect, it } from 'vitest';
import { asTimetable } from '../../../src/rules/schedule/changes.js';
import { hasMoved, inOrder, type Match, matchMeetings } from '../../../src/rules/schedule/matching.js';
import type { KeptMeeting, Meeting, Timetable } from '../../../src/rules/schedule/plan.js';
import { meetingOn, meetingsOn } from '../../support/versions.js';

const kept = (meeting: Meeting, number: number): KeptMeeting => ({ ...meeting, number, sequence: 0 });

/** `1: 2027-02-09` for each meeting found again. */
function found(before: Timetable, after: readonly Meeting[]) {
  const { kept: stay, back, gone, come } = matchMeetings(before, after);
  const told = (matches: readonly Match[]) =>
    matches.map((match) => `${match.before.number}: ${match.after.nominal}`).sort();
  return [told(stay), told(back), gone.map(({ number }) => number), come.map(({ nominal }) => nominal)];
}

const first = (...days: readonly string[]) => asTimetable({ meetings: meetingsOn(...days) });

describe('a meeting is found again', () => {
  it('by its nominal day, wherever it was moved to', () => {
    const after = [meetingOn('2027-03-09', { date: '2027-04-13' }), meetingOn('2027-02-09', { date: '2027-03-09' })];
    expect(found(first('2027-02-09', '2027-03-09'), after)).toEqual([['1: 2027-02-09', '2: 2027-03-09'], [], [], []]);
  });

  it('as the only one left of its nominal month on both sides', () => {
    expect(found(first('2027-02-09', '2027-03-09'), meetingsOn('2027-02-10', '2027-03-30'))).toEqual([
      ['1: 2027-02-10', '2: 2027-03-30'],
      [],
      [],
      [],
    ]);
    expect(found(first('2027-02-02', '2027-02-09'), meetingsOn('2027-02-24'))).toEqual([
      [],
      [],
      [1, 2],
      ['2027-02-24'],
    ]);
    expect(found(first('2027-02-02'), meetingsOn('2027-02-23', '2027-02-24'))[0]).toEqual([]);
    expect(found(first('2027-02-09'), meetingsOn('2028-02-09'))[0]).toEqual([]);
  });

  it('as the only one of its month also where others of that month were found by their day', () => {
    expect(found(first('2027-02-02', '2027-02-09'), meetingsOn('2027-02-02', '2027-02-28'))[0]).toEqual([
      '1: 2027-02-02',
      '2: 2027-02-28',
    ]);
  });

  it('as the only one left of its week on both sides, from Monday to Sunday', () => {
    // 1 March 2027 is a Monday.
    expect(found(first('2027-02-28'), meetingsOn('2027-03-01'))[0]).toEqual([]);
    const [matched] = found(first('2027-03-01', '2027-03-08'), meetingsOn('2027-03-07', '2027-03-14'));
    expect(matched).toEqual(['1: 2027-03-07', '2: 2027-03-14']);
    expect(found(first('2027-03-31'), meetingsOn('2027-04-01'))[0]).toEqual(['1: 2027-04-01']);
    expect(found(first('2027-03-30', '2027-03-31'), meetingsOn('2027-04-01'))[0]).toEqual([]);
    expect(found(first('2027-03-31'), meetingsOn('2027-04-01', '2027-04-02'))[0]).toEqual([]);
  });

  it('by its month before its week', () => {
    const [matched, , gone, come] = found(first('2027-03-31'), meetingsOn('2027-03-02', '2027-04-01'));
    expect([matched, gone, come]).toEqual([['1: 2027-03-02'], [], ['2027-04-01']]);
  });

  it('by its day also where it had been called off, before any other is taken for it', () => {
    const before = {
      meetings: [kept(meetingOn('2027-04-06'), 1), kept(meetingOn('2027-04-27'), 4)],
      cancelled: [kept(meetingOn('2027-04-13'), 2)],
    };
    expect(found(before, meetingsOn('2027-04-06', '2027-04-13'))).toEqual([
      ['1: 2027-04-06'],
      ['2: 2027-04-13'],
      [4],
      [],
    ]);
    expect(found(before, meetingsOn('2027-04-06', '2027-04-14'))).toEqual([
      ['1: 2027-04-06', '4: 2027-04-14'],
      [],
      [],
      [],
    ]);
  });

  it('by its day where two of that day were called off, the first in order of time', () => {
    const off = [kept(meetingOn('2027-04-13', { start: '14:00' }), 1), kept(meetingOn('2027-04-13'), 2)];
    expect(found({ meetings: [], cancelled: off }, meetingsOn('2027-04-13'))[1]).toEqual(['2: 2027-04-13']);
  });

  it('among two of one day as the one that is held alike, and otherwise in order of time', () => {
    const twice = {
      meetings: [kept(meetingOn('2027-04-13', { start: '14:00' }), 1), kept(meetingOn('2027-04-13'), 2)],
      cancelled: [],
    };
    const at = (start: string) => meetingOn('2027-04-13', { start });
    const told = (after: readonly Meeting[]) => {
      const { kept: stay, gone, come } = matchMeetings(twice, after);
      return [
        stay.map((match) => `${match.before.number}: ${match.after.start?.slice(11, 16)}`),
        gone.map(({ number }) => number),
        come.length,
      ];
    };
    expect(told([at('14:00')])).toEqual([['1: 14:00'], [2], 0]);
    expect(told([at('10:00')])).toEqual([['2: 10:00'], [1], 0]);
    expect(told([at('15:00'), at('09:00')])).toEqual([['2: 09:00', '1: 15:00'], [], 0]);
    expect(told([at('15:00'), at('14:00'), at('09:00')])).toEqual([['1: 14:00', '2: 09:00'], [], 1]);
  });
});

describe('hasMoved', () => {
  it('goes by the date and the moments and by nothing else', () => {
    const before = kept(meetingOn('2027-04-13'), 3);
    const moved = (changes: Partial<Meeting>) => hasMoved({ before, after: { ...before, ...changes } });
    expect(moved({ number: 9, nominal: '2027-04-14', moved: { weeks: 1, because: 'x' } })).toBe(false);
    expect(moved({ date: '2027-04-14' })).toBe(true);
    expect(moved({ start: null })).toBe(true);
    expect(moved({ instant: '2027-04-13T01:00:00Z' })).toBe(true);
    expect(moved({ end: '2027-04-13T12:00:00+10:00' })).toBe(true);
  });
});

describe('inOrder', () => {
  it('goes by nominal day, then by date and time, then by number', () => {
    const meetings = [
      meetingOn('2027-04-13', { number: 10 }),
      meetingOn('2027-04-13', { number: 9 }),
      meetingOn('2027-04-13', { number: 1, date: '2027-04-20' }),
      meetingOn('2027-04-13', { number: 2, start: '09:00' }),
      meetingOn('2027-03-30', { number: 11, date: '2027-05-04' }),
    ];
    expect(inOrder(meetings).map(({ number }) => number)).toEqual([11, 2, 9, 10, 1]);
  });
});
