import { describe, expect, it } from 'vitest';
import { enterMeetings, presentMeetings } from '../../../../../src/rules/review/families/attendance/meetings.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { type Sketch, yearOf } from '../../years.js';

const meetings = (...sketches: readonly Sketch[]) =>
  told(cohortsIn(yearOf(...sketches)), enterMeetings, presentMeetings);

describe('turnout', () => {
  it('at a meeting is that of the groups that held it, and of none where every one cancelled it', () => {
    const found = meetings(
      { meetings: 'hchccc', people: { ana: 'Xc-' } },
      { meetings: 'hhcccc', people: { bo: '-Xc', cy: 'XX' } },
    );
    expect(found).toMatchObject({
      'meeting.turnout meeting 1': '2/3',
      'meeting.turnout meeting 2': '2/2',
      'meeting.turnout meeting 3': '0/1',
      'meeting.turnout meeting 4': 'not-applicable',
      'meeting.people-in-room': '4/4',
    });
  });

  it('waits for every group that has the meeting, and names what is not recorded', () => {
    const found = meetings(
      { meetings: 'hhh???', people: { ana: 'X.' } },
      { meetings: 'hhhhhh', people: { bo: 'XXXXXX' } },
    );
    expect(found).toMatchObject({
      'meeting.turnout meeting 1': '2/2',
      'meeting.turnout meeting 2': 'not-recorded',
      'meeting.turnout meeting 4': 'not-yet-observable',
      'meeting.turnout-slope': 'not-recorded',
      'meeting.people-in-room': 'not-recorded',
    });
  });

  it('is told without a number where there is no meeting at all', () => {
    expect(meetings()).toEqual({
      'meeting.turnout': 'no-denominator',
      'meeting.turnout-slope': 'too-few',
      'meeting.people-in-room': 'no-denominator',
    });
  });

  it('keeps the number of a meeting that was moved past another', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'X-----' } });
    const [group] = year.groups;
    if (group === undefined) throw new Error('one group');
    const moved = group.meetings.map((each) => (each.number === 1 ? { ...each, date: '2027-11-10' } : each));
    const records = { ...year, groups: [{ ...group, meetings: moved }] };
    expect(told(cohortsIn(records), enterMeetings, presentMeetings)).toMatchObject({
      'meeting.turnout meeting 1': '1/1',
    });
  });

  it('neither rises nor falls where as many come each time', () => {
    expect(meetings({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '------' } })['meeting.turnout-slope']).toBe(
      '0/1',
    );
    expect(meetings({ meetings: 'hhhhhh', people: { ana: '-----X', bo: '-----X' } })['meeting.turnout-slope']).toBe(
      '1/7',
    );
  });

  it('has no slope where nobody was a member at two meetings', () => {
    const membership = { ana: { leftAt: '2027-01-31' } };
    const found = meetings({ meetings: 'hhhhhh', people: { ana: 'X' }, membership });
    expect(found['meeting.turnout-slope']).toBe('no-denominator');
    expect(found['meeting.turnout meeting 2']).toBe('no-denominator');
  });
});
