import { describe, expect, it } from 'vitest';
import {
  asTimetable,
  diffSchedules,
  highestNumber,
  type ScheduleChanges,
} from '../../../src/rules/schedule/changes.js';
import type { Blackout, KeptMeeting, Recurrence, SeriesPlan } from '../../../src/rules/schedule/index.js';
import { meetingOn, meetingsOn } from '../../support/versions.js';
import { answer, dayOut, secondTuesday, zoneNamed } from './fixtures.js';

const plan: SeriesPlan = {
  recurrence: secondTuesday,
  from: '2027-02',
  time: { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Melbourne') },
  avoid: { policy: 'skipAndExtend' },
};
const first = answer(plan);
const april: Blackout = dayOut('2027-04-13', 'Closed');
const days = [2, 3, 4, 5, 6, 7, 8, 9].map((month) => `2027-0${month}-09`);
const numbers = (meetings: readonly KeptMeeting[]) => meetings.map(({ number }) => number);

/** The numbers in each list. */
function told({ moved, cancelled, reinstated, added, unchanged }: ScheduleChanges) {
  return {
    moved: numbers(moved.map(({ after }) => after)),
    cancelled: numbers(cancelled),
    reinstated: numbers(reinstated.map(({ after }) => after)),
    added: numbers(added),
    unchanged: numbers(unchanged),
  };
}
const nothing = { moved: [], cancelled: [], reinstated: [], added: [], unchanged: [] };

describe('asTimetable', () => {
  it('has every meeting under its own number, none of them changed and none called off', () => {
    const { meetings, cancelled } = asTimetable(first);
    expect(meetings).toEqual(first.meetings.map((meeting) => ({ ...meeting, sequence: 0 })));
    expect(cancelled).toEqual([]);
  });

  it('puts the meetings in order of date, then of number', () => {
    const on = (number: number, date: string) => meetingOn('2027-02-09', { number, date });
    const { meetings } = asTimetable({ meetings: [on(1, '2027-03-09'), on(3, '2027-02-09'), on(2, '2027-02-09')] });
    expect(numbers(meetings)).toEqual([2, 3, 1]);
  });

  it('throws where two groups were mixed, so that two meetings have one number', () => {
    expect(() => asTimetable({ meetings: [...first.meetings, ...first.meetings] })).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('throws for the number %d', (number) => {
    expect(() => asTimetable({ meetings: [meetingOn('2027-02-09', { number })] })).toThrow(
      'Each meeting of a series has a whole number of its own, from 1.',
    );
  });

  it('throws for a nominal day that is none', () => {
    const nominal = '2027-02-30';
    expect(() => asTimetable({ meetings: [{ ...meetingOn('2027-02-09'), nominal }] })).toThrow(RangeError);
  });
});

describe('a new holiday in the third month of a series that skips and extends', () => {
  const changes = diffSchedules(first, answer({ ...plan, blackouts: [april] }));

  it('calls off the third meeting, adds a seventh and leaves the others as they are', () => {
    expect(told(changes)).toEqual({ ...nothing, cancelled: [3], added: [7], unchanged: [1, 2, 4, 5, 6] });
    expect(changes.cancelled).toEqual([{ ...first.meetings[2], sequence: 1 }]);
    expect(changes.added.map(({ date, sequence }) => [date, sequence])).toEqual([['2027-08-10', 0]]);
    expect(changes.unchanged.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0, 0]);
    expect(numbers(changes.timetable.meetings)).toEqual([1, 2, 4, 5, 6, 7]);
    expect(changes.timetable.cancelled).toEqual(changes.cancelled);
  });

  it('is taken back under the old number: the third is reinstated and the seventh called off', () => {
    const back = diffSchedules(changes.timetable, first);
    expect(told(back)).toEqual({ ...nothing, cancelled: [7], reinstated: [3], unchanged: [1, 2, 4, 5, 6] });
    expect(back.reinstated).toEqual([
      { before: { ...first.meetings[2], sequence: 1 }, after: { ...first.meetings[2], sequence: 2 } },
    ]);
    expect(numbers(back.timetable.meetings)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(back.timetable.cancelled.map(({ number, sequence }) => [number, sequence])).toEqual([[7, 1]]);
  });

  it('never gives a number again, also where every meeting was called off', () => {
    const none = diffSchedules(changes.timetable, { meetings: [] });
    expect(told(none)).toEqual({ ...nothing, cancelled: [1, 2, 4, 5, 6, 7] });
    expect(numbers(none.timetable.cancelled)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const anew = diffSchedules(none.timetable, answer({ ...plan, from: '2028-02' }));
    expect(told(anew)).toEqual({ ...nothing, added: [8, 9, 10, 11, 12, 13] });
    expect(highestNumber(anew.timetable)).toBe(13);
  });
});

describe('diffSchedules', () => {
  it('keeps the number of a meeting that moves past another', () => {
    const [one, two] = meetingsOn('2027-02-09', '2027-03-09');
    if (one === undefined || two === undefined) throw new Error('two');
    const after = [meetingOn('2027-02-09', { number: 2, date: '2027-03-16' }), { ...two, number: 1 }];
    const changes = diffSchedules({ meetings: [one, two] }, { meetings: after });
    expect(told(changes)).toEqual({ ...nothing, moved: [1], unchanged: [2] });
    expect(changes.moved).toEqual([
      { before: { ...one, sequence: 0 }, after: { ...after[0], number: 1, sequence: 1 } },
    ]);
    expect(changes.timetable.meetings.map(({ number, date }) => [number, date])).toEqual([
      [2, '2027-03-09'],
      [1, '2027-03-16'],
    ]);
  });

  it('moves every meeting where the weekday is another one, and counts each change of each', () => {
    const wednesday: Recurrence = { kind: 'nthWeekday', nth: 2, weekday: 3 };
    const moved = diffSchedules(first, answer({ ...plan, recurrence: wednesday }));
    expect(told(moved)).toEqual({ ...nothing, moved: [1, 2, 3, 4, 5, 6] });
    const back = diffSchedules(moved.timetable, first);
    expect(back.moved.map(({ before, after }) => [before.sequence, after.sequence])).toEqual(Array(6).fill([1, 2]));
  });

  it('gives the first numbers where there was nothing, in order of the nominal days', () => {
    const shuffled = [...first.meetings].reverse().map((meeting) => ({ ...meeting, number: 50 }));
    const changes = diffSchedules({ meetings: [] }, { meetings: shuffled });
    expect(changes).toEqual({
      ...nothing,
      added: asTimetable(first).meetings,
      timetable: asTimetable(first),
    });
    const late = diffSchedules(
      { meetings: [] },
      { meetings: [meetingOn('2027-02-09', { date: '2027-04-13' }), ...meetingsOn('2027-03-09')] },
    );
    expect(late.added.map(({ number, nominal }) => [number, nominal])).toEqual([
      [1, '2027-02-09'],
      [2, '2027-03-09'],
    ]);
    expect(numbers(late.timetable.meetings)).toEqual([2, 1]);
  });

  it('calls off everything where nothing is left, and finds nothing between nothing and nothing', () => {
    expect(told(diffSchedules(first, { meetings: [] }))).toEqual({ ...nothing, cancelled: [1, 2, 3, 4, 5, 6] });
    expect(diffSchedules({ meetings: [] }, { meetings: [] })).toEqual({
      ...nothing,
      timetable: { meetings: [], cancelled: [] },
    });
  });

  it('takes a meeting that gets a time, or loses it, as moved', () => {
    const { time: _, ...untimed } = plan;
    const days = answer(untimed);
    expect(told(diffSchedules(days, first))).toEqual({ ...nothing, moved: [1, 2, 3, 4, 5, 6] });
    expect(told(diffSchedules(first, days))).toEqual({ ...nothing, moved: [1, 2, 3, 4, 5, 6] });
    expect(told(diffSchedules(days, days))).toEqual({ ...nothing, unchanged: [1, 2, 3, 4, 5, 6] });
  });

  it('moves a meeting of the same local time in a zone with other clocks', () => {
    const perth = answer({ ...plan, time: { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Perth') } });
    expect(told(diffSchedules(first, perth)).moved).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes everything but number and sequence from the new version, also where nothing has moved', () => {
    const [before] = meetingsOn('2027-02-09');
    const after = { ...meetingOn('2027-02-10', { number: 7, date: '2027-02-09' }), moved: { weeks: 1, because: 'x' } };
    const changes = diffSchedules({ meetings: before === undefined ? [] : [before] }, { meetings: [after] });
    expect(changes.unchanged).toEqual([{ ...after, number: 1, sequence: 0 }]);
    expect(changes.timetable.meetings).toEqual(changes.unchanged);
  });

  it('lists what has become of the meetings by number, whatever order they are held in', () => {
    const reversed = days.map((day, index) => meetingOn(day, { number: 8 - index }));
    const before = { meetings: reversed };
    const later = reversed
      .slice(0, 6)
      .map((meeting, index) =>
        index < 2 ? meeting : meetingOn(meeting.nominal, { start: index < 4 ? '14:00' : '10:00' }),
      );
    const changes = diffSchedules(before, { meetings: later });
    expect(told(changes)).toEqual({ ...nothing, moved: [5, 6], cancelled: [1, 2], unchanged: [3, 4, 7, 8] });
    const back = diffSchedules(changes.timetable, before);
    expect(told(back)).toEqual({ ...nothing, moved: [5, 6], reinstated: [1, 2], unchanged: [3, 4, 7, 8] });
  });

  it('numbers what is added from the highest number, also where numbers before it are missing', () => {
    const before = { meetings: [meetingOn('2027-02-09', { number: 3 })] };
    expect(told(diffSchedules(before, { meetings: meetingsOn('2027-02-09', '2027-03-09') }))).toEqual({
      ...nothing,
      added: [4],
      unchanged: [3],
    });
  });

  it('adds a meeting that the new version lists twice', () => {
    const [meeting] = meetingsOn('2027-02-09');
    const twice = meeting === undefined ? [] : [meeting, meeting];
    expect(told(diffSchedules({ meetings: twice.slice(1) }, { meetings: twice }))).toEqual({
      ...nothing,
      added: [2],
      unchanged: [1],
    });
  });

  it('throws for numbers and days that are none on either side, and changes nothing it was given', () => {
    const { meetings, cancelled } = asTimetable(first);
    expect(() => diffSchedules({ meetings, cancelled: meetings.slice(0, 1) }, first)).toThrow(RangeError);
    expect(() => diffSchedules(first, { meetings: [{ ...meetingOn('2027-02-09'), nominal: 'soon' }] })).toThrow(
      'nominal',
    );
    const february = [{ ...meetingOn('2027-02-09'), nominal: '2027-02-30' }];
    expect(() => diffSchedules({ meetings: meetingsOn('2027-02-09') }, { meetings: february })).toThrow('nominal');
    const lost = { ...meetingOn('2027-02-09'), nominal: 'soon', sequence: 1 };
    expect(() => diffSchedules({ meetings: [], cancelled: [lost] }, first)).toThrow('nominal');
    const given = JSON.stringify([first, meetings, cancelled]);
    diffSchedules({ meetings, cancelled }, first);
    expect(JSON.stringify([first, meetings, cancelled])).toBe(given);
  });
});
