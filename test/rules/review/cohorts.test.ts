import { describe, expect, it } from 'vitest';
import {
  type Cohort,
  isFinished,
  isMemberOn,
  membersOn,
  opening,
  pendingUpTo,
} from '../../../src/rules/review/cohorts.js';
import { cohortsIn } from '../../support/review/part.js';
import { changedPolicy } from '../../support/review/policies.js';
import { type Sketch, yearOf } from './years.js';

function cohorts(...sketches: readonly Sketch[]): readonly Cohort[] {
  return cohortsIn(yearOf(...sketches));
}

describe('a cohort', () => {
  it('has a slot for each meeting up to the number of the policy, listed or not', () => {
    const [cohort] = cohorts({ meetings: 'hc??', people: { ana: 'X...' } });
    const rest = { modality: 'in-person', minutes: null, facilitators: null };
    expect(cohort?.slots).toEqual([
      { ...rest, number: 1, state: 'held', date: '2027-01-10', path: 'groups[0].meetings[0]' },
      { ...rest, number: 2, state: 'cancelled', date: '2027-02-10', path: 'groups[0].meetings[1]' },
      { ...rest, number: 3, state: 'pending', date: '2027-03-10', path: 'groups[0].meetings[2]' },
      { ...rest, number: 4, state: 'pending', date: '2027-04-10', path: 'groups[0].meetings[3]' },
      { ...rest, number: 5, state: 'pending', date: undefined, path: 'groups[0].meetings' },
      { ...rest, number: 6, state: 'pending', date: undefined, path: 'groups[0].meetings' },
    ]);
  });

  it('meets as long, and in the way, that the meeting says, else as the policy and the group say', () => {
    const source = { source: 'Our handbook', section: '1' };
    const policy = changedPolicy({ meetings: { minutes: { value: 90, ...source } } });
    const year = yearOf({ modality: 'hybrid', meetings: 'hh', people: {} });
    const [group] = year.groups;
    if (group === undefined) throw new Error('one group');
    const own = { modality: 'online' as const, minutes: 30, facilitators: ['fay'] };
    const meetings = group.meetings.map((each) => (each.number === 2 ? { ...each, ...own } : each));
    const [cohort] = cohortsIn({ ...year, groups: [{ ...group, meetings }] }, policy);
    expect(cohort?.slots.slice(0, 2)).toMatchObject([{ modality: 'hybrid', minutes: 90, facilitators: null }, own]);
  });

  it('has one mark a meeting for the rule, and for the rates only those of meetings held during the membership', () => {
    const [cohort] = cohorts({
      meetings: 'hhhch??',
      people: { ana: '.Xec-' },
      membership: { ana: { joinedAt: '2027-02-01' } },
    });
    expect(cohort?.members).toMatchObject([
      {
        register: ['absent', 'attended', 'excused', 'cancelled', 'absent', 'unrecorded', 'unrecorded'],
        visits: [
          { meeting: 2, mark: 'attended', minutes: null },
          { meeting: 3, mark: 'excused', minutes: null },
          { meeting: 5, mark: 'absent', minutes: null },
        ],
      },
    ]);
  });

  it('gives whoever left and returned one seat, with the meetings between missed', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'X..XXX' } });
    const enrolments = [
      { person: 'ana', group: 'g1', joinedAt: '2027-04-01' },
      { person: 'ana', group: 'g1', leftAt: '2027-01-31' },
    ];
    const [cohort] = cohortsIn({ ...year, enrolments });
    expect(cohort?.members).toHaveLength(1);
    expect(cohort?.members[0]?.register).toEqual(['attended', 'absent', 'absent', 'attended', 'attended', 'attended']);
    expect(cohort?.members[0]?.visits.map(({ meeting }) => meeting)).toEqual([1, 4, 5, 6]);
    expect(cohort?.slots.map((slot) => membersOn(cohort, slot))).toEqual([1, 0, 0, 1, 1, 1]);
    const rows = cohort?.members[0]?.enrolments ?? [];
    expect(rows.map(({ joinedAt }) => joinedAt)).toEqual([undefined, '2027-04-01']);
    expect([undefined, '2027-01-31', '2027-02-01'].map((date) => isMemberOn(rows, date))).toEqual([true, true, false]);
  });

  it('takes of two rows for one mark the one written down last', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: '' } });
    const row = { person: 'ana', group: 'g1', meeting: 1 };
    const attendance = [
      { ...row, mark: 'attended' as const, minutes: 90, recordedAt: '2027-01-12T00:00:00Z' },
      { ...row, mark: 'absent' as const, recordedAt: '2027-01-11T00:00:00Z' },
    ];
    const [cohort] = cohortsIn({ ...year, attendance });
    expect(cohort?.members[0]?.visits[0]).toMatchObject({ meeting: 1, mark: 'attended', minutes: 90 });
  });

  it('does not have as a member yet whoever joins after the day of the review', () => {
    const membership = { bo: { joinedAt: '2027-02-11' }, cy: { joinedAt: '2027-02-10' } };
    const year = yearOf({ meetings: 'hh????', people: { ana: '', bo: '', cy: '' }, membership });
    const [cohort] = cohortsIn({ ...year, asOf: '2027-02-10' });
    expect(cohort?.members.map(({ person }) => person)).toEqual(['ana', 'cy']);
  });

  it('comes in the order of ids and keeps its place in the input', () => {
    const found = cohorts({ id: 'b', meetings: '', people: {} }, { id: 'a', meetings: '', people: {} });
    expect(found.map(({ group, path }) => [group.id, path])).toEqual([
      ['a', 'groups[1]'],
      ['b', 'groups[0]'],
    ]);
  });

  it('is finished when no meeting waits, and has begun with the first that was not cancelled', () => {
    const [done, running, cancelled] = cohorts(
      { id: 'a', meetings: 'chhhhh', people: {} },
      { id: 'b', meetings: 'hhh?hh', people: {} },
      { id: 'c', meetings: 'cccccc', people: {} },
    );
    if (!done || !running || !cancelled) throw new Error('three cohorts');
    expect([done, running, cancelled].map(isFinished)).toEqual([true, false, true]);
    expect([3, 4].map((last) => pendingUpTo(running, last))).toEqual([false, true]);
    expect([done, running, cancelled].map((each) => opening(each)?.number)).toEqual([2, 1, undefined]);
    expect(pendingUpTo({ ...done, slots: [] }, 0)).toBe(true);
  });

  it('has those as members on a day whose membership it lies in', () => {
    const [cohort] = cohorts({
      meetings: 'hhhhhh',
      people: { ana: '', bo: '', cy: '' },
      membership: { bo: { leftAt: '2027-02-09' }, cy: { joinedAt: '2027-02-10' } },
    });
    expect(cohort?.slots.map((slot) => membersOn(cohort, slot))).toEqual([2, 2, 2, 2, 2, 2]);
    expect(cohort?.members).toHaveLength(3);
  });
});
