import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import {
  type Cohort,
  cohortsOf,
  isFinished,
  membersOn,
  opening,
  pendingUpTo,
} from '../../../src/rules/review/cohorts.js';
import { type Sketch, yearOf } from './years.js';

function cohorts(...sketches: readonly Sketch[]): readonly Cohort[] {
  return cohortsOf(yearOf(...sketches), policies.partnersInPrevention);
}

describe('a cohort', () => {
  it('has a slot for each meeting up to the number of the policy, listed or not', () => {
    const [cohort] = cohorts({ meetings: 'hc??', people: { ana: 'X...' } });
    expect(cohort?.slots).toEqual([
      { number: 1, state: 'held', date: '2027-01-10', path: 'groups[0].meetings[0]' },
      { number: 2, state: 'cancelled', date: '2027-02-10', path: 'groups[0].meetings[1]' },
      { number: 3, state: 'pending', date: '2027-03-10', path: 'groups[0].meetings[2]' },
      { number: 4, state: 'pending', date: '2027-04-10', path: 'groups[0].meetings[3]' },
      { number: 5, state: 'pending', date: undefined, path: 'groups[0].meetings' },
      { number: 6, state: 'pending', date: undefined, path: 'groups[0].meetings' },
    ]);
  });

  it('has one mark a meeting for the rule, and for the rates only those of meetings held during the membership', () => {
    const [cohort] = cohorts({
      meetings: 'hhch??',
      people: { ana: '.Xc-' },
      membership: { ana: { joinedAt: '2027-02-01' } },
    });
    expect(cohort?.members.map(({ register, pairs }) => ({ register, pairs }))).toEqual([
      {
        register: ['absent', 'attended', 'cancelled', 'absent', 'unrecorded', 'unrecorded'],
        pairs: ['attended', 'absent'],
      },
    ]);
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
