import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/policy/define.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { type AttendanceRecord, problemsOf, type YearRecords } from '../../../src/rules/review/index.js';
import { smallYear, told } from '../../support/told.js';

function rows(...changes: readonly Partial<AttendanceRecord>[]): Partial<YearRecords> {
  const row = { person: 'ana', group: 'g1', meeting: 1, mark: 'attended' as const };
  return { attendance: changes.map((change) => ({ ...row, ...change })) };
}

describe('minutes', () => {
  it.each([
    [{ minutes: 1 }, []],
    [{ minutes: 0 }, ['attendance[0].minutes contradiction']],
    [{ minutes: 0, mark: 'partial' as const }, ['attendance[0].minutes contradiction']],
    [{ minutes: 0, mark: 'absent' as const }, []],
    [{ minutes: 0, mark: 'unrecorded' as const }, []],
    [{ minutes: 30, mark: 'absent' as const }, ['attendance[0].minutes contradiction']],
    [{ minutes: 30, mark: 'excused' as const }, ['attendance[0].minutes contradiction']],
    [{ minutes: 30, mark: 'substituted' as const }, ['attendance[0].minutes contradiction']],
    [{ minutes: 30, mark: 'unrecorded' as const }, ['attendance[0].minutes contradiction']],
    [{ minutes: 30, mark: 'cancelled' as const, meeting: 3 }, ['attendance[0].minutes contradiction']],
    [{ minutes: -1 }, ['attendance[0].minutes too-small']],
    [{ minutes: 1440 }, []],
    [{ minutes: 1441 }, ['attendance[0].minutes too-big']],
    [{ minutes: 2.5 }, ['attendance[0].minutes wrong-type']],
  ])('of %j are told %j', (change, problems) => {
    expect(told(rows(change))).toEqual(problems);
  });

  it('are no more than the meeting lasts, by its own length or else by the policy’s', () => {
    const lasting = smallYear.groups.map((group) => ({
      ...group,
      meetings: group.meetings.map((each) => (each.number === 1 ? { ...each, minutes: 60 } : each)),
    }));
    const amended = amend(policies.partnersInPrevention, {
      id: 'ours@2027',
      meetings: { minutes: { value: 90, source: 'Our handbook', section: '1' } },
    });
    const policy = amended.ok ? amended.value : policies.partnersInPrevention;
    const long = ['attendance[0].minutes contradiction'];
    expect(told({ ...rows({ minutes: 60 }), groups: lasting }, policy)).toEqual([]);
    expect(told({ ...rows({ minutes: 61 }), groups: lasting }, policy)).toEqual(long);
    expect(told({ ...rows({ minutes: 90, meeting: 2 }), groups: lasting }, policy)).toEqual([]);
    expect(told({ ...rows({ minutes: 91, meeting: 2 }), groups: lasting }, policy)).toEqual(long);
    const named = smallYear.groups.map((group) => ({ ...group, policy: 'ours@2027' }));
    const other = problemsOf({ ...smallYear, ...rows({ minutes: 91 }), groups: named }, policies.freeFromViolence, [
      policy,
    ]);
    expect(other.map(({ path }) => path)).toEqual(['attendance[0].minutes']);
  });
});

describe('a mark with its moment of recording', () => {
  it('has it in one written form', () => {
    for (const recordedAt of ['2027-03-01T02:10:00Z', '2027-12-31T23:59:59Z'])
      expect(told(rows({ recordedAt }))).toEqual([]);
    for (const recordedAt of ['2027-03-01', '2027-03-01T02:10Z', '2027-03-01T02:10:00+11:00', '']) {
      expect(told(rows({ recordedAt }))).toEqual(['attendance[0].recordedAt not-an-instant']);
    }
  });

  it('was written down by the end of the day of the review, where one is given', () => {
    const late = rows({ recordedAt: '2028-01-01T00:00:00Z' });
    expect(told(late)).toEqual(['attendance[0].recordedAt contradiction']);
    const { asOf: _, ...open } = { asOf: '', ...smallYear };
    expect(problemsOf({ ...open, ...late }, policies.partnersInPrevention)).toEqual([]);
  });

  it('holds over every earlier one, which says nothing any more', () => {
    const came = { meeting: 3, recordedAt: '2027-03-11T00:00:00Z' };
    const corrected = { meeting: 3, mark: 'cancelled' as const, recordedAt: '2027-03-12T00:00:00Z' };
    expect(told(rows(came, corrected))).toEqual([]);
    expect(told(rows(corrected, came))).toEqual([]);
    expect(told(rows({ ...came, recordedAt: '2027-03-13T00:00:00Z' }, corrected))).toEqual([
      'attendance[0].mark contradiction',
    ]);
    expect(told(rows({ ...came, minutes: 0 }, corrected))).toEqual([]);
    expect(told(rows({ ...came, minutes: -5, person: 'cy' }, { ...corrected, person: 'cy' }))).toEqual([
      'attendance[0].person unknown-reference',
      'attendance[0].minutes too-small',
      'attendance[1].person unknown-reference',
    ]);
  });
});

it('somebody who returned came to meetings of either time, and to none between them', () => {
  const enrolments = [
    { person: 'ana', group: 'g1', leftAt: '2027-01-31' },
    { person: 'ana', group: 'g1', joinedAt: '2027-04-01' },
  ];
  expect(told({ enrolments, ...rows({ meeting: 1 }, { meeting: 4 }) })).toEqual([]);
  expect(told({ enrolments, ...rows({ meeting: 2 }) })).toEqual(['attendance[0].mark contradiction']);
  expect(told({ enrolments, ...rows({ meeting: 2, mark: 'absent' }) })).toEqual([]);
});
