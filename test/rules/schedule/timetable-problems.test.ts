import { describe, expect, it } from 'vitest';
import { asTimetable } from '../../../src/rules/schedule/changes.js';
import type { KeptMeeting } from '../../../src/rules/schedule/plan.js';
import { problemsOfTimetable } from '../../../src/rules/schedule/timetable-problems.js';
import { meetingsOn } from '../../support/versions.js';

const { meetings } = asTimetable({ meetings: meetingsOn('2027-02-09', '2027-03-09', '2027-04-13') });

/** Problems where the second meeting is another, and the third has been called off. */
function told(changes: Partial<KeptMeeting> = {}) {
  const [first, second, third] = meetings;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  const timetable = { meetings: [first, { ...second, ...changes }], cancelled: [third] };
  return problemsOfTimetable(timetable).map(({ path, code, message }) => `${path} ${code} ${message}`);
}

describe('problemsOfTimetable', () => {
  it('finds none in a timetable', () => {
    expect(told()).toEqual([]);
    expect(told({ number: 1_000_000, sequence: 2_000_000_000 })).toEqual([]);
    expect(told({ start: null, instant: null, end: null })).toEqual([]);
  });

  it('names numbers and counts that no series comes to', () => {
    const number = 'This is a whole number from 1 to 1000000.';
    const changes = 'This is a whole number from 0 to 2000000000.';
    expect(told({ number: 0, sequence: -1 })).toEqual([
      `meetings[1].number too-small ${number}`,
      `meetings[1].sequence too-small ${changes}`,
    ]);
    expect(told({ number: 1_000_001, sequence: 2_000_000_001 })).toEqual([
      `meetings[1].number too-big ${number}`,
      `meetings[1].sequence too-big ${changes}`,
    ]);
  });

  it('names days and moments that are none', () => {
    expect(told({ nominal: '2027-02-30', date: 'soon', end: null })).toEqual([
      'meetings[1].nominal not-a-day This date does not exist.',
      'meetings[1].date not-a-day A day is written YYYY-MM-DD.',
      'meetings[1].end missing A meeting has a start, an instant and an end, or none of them.',
    ]);
  });

  it('names a number and a nominal day that two meetings have, held or called off', () => {
    expect(told({ number: 1, nominal: '2027-02-09' })).toEqual([
      'meetings[1].number duplicate Each meeting has a number of its own; the same stands at meetings[0].number.',
      'meetings[1].nominal duplicate A series has each nominal day once; the same stands at meetings[0].nominal.',
    ]);
    expect(told({ number: 3, nominal: '2027-04-13' })).toEqual([
      'cancelled[0].number duplicate Each meeting has a number of its own; the same stands at meetings[1].number.',
      'cancelled[0].nominal duplicate A series has each nominal day once; the same stands at meetings[1].nominal.',
    ]);
  });
});
