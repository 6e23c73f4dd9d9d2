import { describe, expect, it } from 'vitest';
import { enterRates, presentRates } from '../../../../../src/rules/review/families/attendance/rates.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { pointsPolicy } from '../../../../support/review/policies.js';
import { yearOf } from '../../years.js';

const half = pointsPolicy({ attended: 2, partial: 1, excused: 0 }, 'half@2027');
const fifth = pointsPolicy({ attended: 5, partial: 4, excused: null }, 'fifth@2027');
const quarter = pointsPolicy({ attended: 4, partial: 0, excused: 1 }, 'quarter@2027');

describe('rates of attendance', () => {
  it('are in the points of the policy', () => {
    // 1 + 3 x 2 points; one mark is missing; twelve points are six meetings.
    const cohorts = cohortsIn(yearOf({ meetings: 'hhhhhh', people: { ana: 'pXXX.-' } }), half);
    expect(told(cohorts, enterRates, presentRates)).toEqual({
      'attendance.recorded': '7/10',
      'attendance.scheduled': '7/12',
      'attendance.lowest': '7/12',
      'attendance.highest': '9/12',
      'attendance.most-possible': '9/12',
    });
  });

  it('never mix points of different size: the smallest that all are made of is common to them', () => {
    const records = yearOf(
      { policy: half.id, meetings: 'hhhhhh', people: { ana: 'pXXX--' } },
      { policy: fifth.id, meetings: 'hhhhhh', people: { bo: 'pe----', cy: 'XXXXXX' } },
    );
    const cohorts = cohortsIn(records, half, [fifth]);
    // Tenths of a meeting: 35 of 60, and 8 and 60 of 60 each.
    expect(told(cohorts, enterRates, presentRates)).toMatchObject({
      'attendance.recorded': '103/180',
      'attendance.scheduled': '103/180',
    });
    expect(told(cohorts.slice(0, 1), enterRates, presentRates)['attendance.recorded']).toBe('7/12');
  });

  it('take no notice of the points of a group in which nobody has a seat', () => {
    const records = yearOf(
      { policy: half.id, meetings: 'hhhhhh', people: { ana: 'pXXX--' } },
      { policy: quarter.id, meetings: 'hhhhhh', people: {} },
    );
    expect(told(cohortsIn(records, half, [quarter]), enterRates, presentRates)).toMatchObject({
      'attendance.recorded': '7/12',
    });
    const begun = yearOf(
      { policy: half.id, meetings: 'hhhhhh', people: { ana: 'pXXX--' } },
      { policy: quarter.id, meetings: 'hh????', people: {} },
    );
    expect(told(cohortsIn(begun, half, [quarter]), enterRates, presentRates)).toMatchObject({
      'attendance.recorded': '7/12',
      'attendance.scheduled': 'not-yet-observable',
    });
  });

  it('have no denominator where there is no group, and wait for a group without meetings', () => {
    expect(new Set(Object.values(told([], enterRates, presentRates)))).toEqual(new Set(['no-denominator']));
    const noCount = { ...half, meetings: { ...half.meetings, count: null } };
    expect(told(cohortsIn(yearOf({ meetings: '', people: { ana: '' } }), noCount), enterRates, presentRates)).toEqual({
      'attendance.recorded': 'no-denominator',
      'attendance.scheduled': 'not-yet-observable',
      'attendance.lowest': 'no-denominator',
      'attendance.highest': 'no-denominator',
      'attendance.most-possible': 'not-yet-observable',
    });
  });

  it('can still be earned at meetings to come, but not after leaving, and not at a meeting that was cancelled', () => {
    const year = yearOf({
      meetings: 'hc????',
      people: { ana: 'Xc', bo: 'Xc' },
      membership: { bo: { leftAt: '2027-03-31' } },
    });
    const cohorts = cohortsIn({ ...year, asOf: '2027-02-28' });
    expect(told(cohorts, enterRates, presentRates)['attendance.most-possible']).toBe('7/12');
  });
});
