import { describe, expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { type FreedSeats, problemsOfFreedSeats } from '../../../src/rules/capacity/index.js';
import { places } from '../../support/host.js';

const policy = policies.partnersInPrevention;
const starts = ['2027-02-09T10:00:00+11:00', '2027-03-09T10:00:00+11:00'];
const at = '2027-02-01T10:00:00+11:00';

function problems(claimed: object, by = policy): readonly string[] {
  return places(problemsOfFreedSeats(readClaim({ seatsFree: 1, waitlist: [], ...claimed }), by));
}

describe('what keeps free seats from being given', () => {
  test('is nothing where the group’s progress is told in one way', () => {
    expect(problems({ meetingsHeld: 0 })).toEqual([]);
    expect(problems({ meetingsHeld: 8, meetings: 8 })).toEqual([]);
    expect(problems({ starts, at })).toEqual([]);
  });

  test('is not knowing how far the group has come, or being told twice', () => {
    expect(problems({})).toEqual(['meetingsHeld missing']);
    expect(problems({ starts })).toEqual(['at missing']);
    expect(problems({ at })).toEqual(['starts missing']);
    expect(problems({ starts, at, meetingsHeld: 0, meetings: 2 })).toEqual([
      'meetings contradiction',
      'meetingsHeld contradiction',
    ]);
  });

  test('is a number of meetings that cannot be', () => {
    expect(problems({ meetingsHeld: -1 })).toEqual(['meetingsHeld too-small']);
    expect(problems({ meetingsHeld: 53, meetings: 0 })).toEqual(['meetings too-small', 'meetingsHeld too-big']);
    expect(problems({ meetingsHeld: 0.5, meetings: Number.NaN })).toEqual([
      'meetings wrong-type',
      'meetingsHeld wrong-type',
    ]);
    expect(problems({ meetingsHeld: 7 })).toEqual(['meetingsHeld contradiction']);
    expect(problems({ meetingsHeld: 3, meetings: 2 })).toEqual(['meetingsHeld contradiction']);
  });

  test('is a number of meetings that nobody gives, where the policy asks for attendance and only there', () => {
    const uncounted = amend(policy, { id: 'ours@2027', meetings: { count: null } });
    const unasked = Object.values(policies).filter(({ meetings }) => meetings.count === null);
    if (!uncounted.ok) throw new Error(JSON.stringify(uncounted.problems));
    expect(unasked.length).toBeGreaterThan(0);
    for (const each of [uncounted.value, ...unasked]) {
      const asks = each.attendance.minimum !== null || each.attendance.firstMeetingBy !== null;
      expect(problems({ meetingsHeld: 1 }, each)).toEqual(asks ? ['meetings missing'] : []);
      expect(problems({ meetingsHeld: 1, meetings: 6 }, each)).toEqual([]);
    }
    expect(problems({ meetingsHeld: 1 }, uncounted.value)).toEqual(['meetings missing']);
  });

  test('is a moment that is none, meetings out of order, none at all or more than anybody holds', () => {
    expect(problems({ starts: [...starts].reverse(), at: 'soon' })).toEqual([
      'at not-an-instant',
      'starts[1] contradiction',
    ]);
    expect(problems({ starts: ['2027-02-09'], at })).toEqual(['starts[0] not-an-instant']);
    expect(problems({ starts: [], at })).toEqual(['starts too-few']);
    const many = Array.from({ length: 53 }, (_, index) => `${2027 + index}-02-09T10:00:00Z`);
    expect(problems({ starts: many, at })).toEqual(['starts too-many']);
  });

  test('is somebody who waits twice, has no id, or can attend a meeting that has no number', () => {
    const waitlist = [{ id: 'ana', canAttend: [0, 1, 53, 1.5] }, { id: 'Ana' }, { id: '' }, { id: 'Zoe\u0308' }];
    expect(problems({ meetingsHeld: 0, seatsFree: Number.NaN, waitlist })).toEqual([
      'seatsFree wrong-type',
      'waitlist[0].canAttend[0] too-small',
      'waitlist[0].canAttend[2] too-big',
      'waitlist[0].canAttend[3] wrong-type',
      'waitlist[1].id duplicate',
      'waitlist[2].id empty',
      'waitlist[3].id not-an-id',
    ]);
  });
});

function readClaim(claimed: object): FreedSeats {
  return claimed as FreedSeats;
}
