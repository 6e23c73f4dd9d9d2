import { describe, expect, it } from 'vitest';
import { enterDose, presentDose } from '../../../../../src/rules/review/families/attendance/dose.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { changedPolicy } from '../../../../support/review/policies.js';
import { type Sketch, yearOf } from '../../years.js';

const dose = (...sketches: readonly Sketch[]) => told(cohortsIn(yearOf(...sketches)), enterDose, presentDose);

describe('the dose', () => {
  it.each([
    [{ ana: 'XXXXXX' }, '12/2'],
    [{ ana: 'XXXXXX', bo: 'X-----' }, '7/2'],
    [{ ana: 'XXXXXX', bo: 'X-----', cy: '------' }, '2/2'],
    [{ ana: 'XXXXXX', bo: 'XX----', cy: 'XX----', di: 'XXX---' }, '5/2'],
    [{}, 'no-denominator'],
  ])('of %j has the median %s', (people, median) => {
    expect(dose({ meetings: 'hhhhhh', people })['dose.median']).toBe(median);
  });

  it('is told for as many attendances as the longest group has meetings', () => {
    const found = dose(
      { meetings: 'hhhhhhhh', people: { ana: 'XXXXXXXX' } },
      { meetings: 'hhhhhh', people: { bo: '------' } },
    );
    expect(Object.keys(found).filter((name) => name.startsWith('dose.distribution'))).toHaveLength(9);
    expect(found).toMatchObject({
      'dose.distribution attendances 0': '1/1',
      'dose.distribution attendances 7': '0/1',
      'dose.distribution attendances 8': '1/1',
    });
    expect(dose()).toMatchObject({ 'dose.distribution attendances 0': '0/1', 'dose.hours': '0/60' });
  });

  it('of a whole year waits for the last group', () => {
    const found = dose({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' } }, { meetings: 'h?????', people: { bo: 'X' } });
    for (const id of ['dose.mean', 'dose.median', 'dose.hours', 'dose.distribution attendances 6', 'attendance.full']) {
      expect(found[id]).toBe('not-yet-observable');
    }
  });

  it('is full for nobody where every meeting was cancelled', () => {
    expect(dose({ meetings: 'cccccc', people: { ana: '' } })['attendance.full']).toBe('0/1');
  });

  it('is not full for whoever joined after the first meeting, and may be for whoever has a mark missing', () => {
    const membership = { ana: { joinedAt: '2027-02-01' } };
    expect(dose({ meetings: 'hhhhhh', people: { ana: '.XXXXX' }, membership })['attendance.full']).toBe('0/1');
    expect(dose({ meetings: 'hhhhhh', people: { ana: '.XXXXX' } })['attendance.full']).toBe('not-recorded');
    expect(dose({ meetings: 'hhhhhh', people: { ana: '.XXX-X' } })['attendance.full']).toBe('0/1');
  });

  it('in hours takes the length of the meeting where it has its own, and the policy’s where it has none', () => {
    const source = { source: 'Our handbook', section: '1' };
    const policy = changedPolicy({
      meetings: { minutes: { value: 90, ...source }, count: { value: 2, ...source } },
      attendance: { minimum: null },
    });
    const year = yearOf({ meetings: 'hh', people: { ana: 'XX', bo: 'pX' } });
    const [group] = year.groups;
    if (group === undefined) throw new Error('one group');
    const [first, second] = group.meetings;
    if (first === undefined || second === undefined) throw new Error('two meetings');
    const records = {
      ...year,
      groups: [{ ...group, meetings: [{ ...first, minutes: 120 }, second] }],
      attendance: year.attendance.map((row) => (row.mark === 'partial' ? { ...row, minutes: 500 } : row)),
    };
    // ana 120 and 90; bo at most 120, and 90.
    expect(told(cohortsIn(records, policy), enterDose, presentDose)['dose.hours']).toBe('420/60');
    const unmeasured = { ...records, attendance: year.attendance };
    expect(told(cohortsIn(unmeasured, policy), enterDose, presentDose)['dose.hours']).toBe('not-recorded');
  });
});
