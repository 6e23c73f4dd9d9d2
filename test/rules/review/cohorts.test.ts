import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { booksOf } from '../../../src/rules/review/books.js';
import {
  type Cohort,
  cohortOf,
  isFinished,
  isMemberOn,
  membersOn,
  opening,
  pendingUpTo,
} from '../../../src/rules/review/cohorts.js';
import { dayNumber } from '../../../src/rules/review/directory.js';
import { cohortsIn } from '../../support/review/part.js';
import { type Sketch, yearOf } from './years.js';

function cohorts(...sketches: readonly Sketch[]): readonly Cohort[] {
  return cohortsIn(yearOf(...sketches));
}

describe('a cohort', () => {
  it('has a slot for each meeting up to the number of the policy, listed or not', () => {
    const [cohort] = cohorts({ meetings: 'hc??', people: { ana: 'X...' } });
    const usual = { modality: 'in-person', minutes: null, facilitators: null };
    expect(cohort?.slots).toEqual([
      { ...usual, number: 1, state: 'held', date: '2027-01-10', path: 'groups[0].meetings[0]' },
      { ...usual, number: 2, state: 'cancelled', date: '2027-02-10', path: 'groups[0].meetings[1]' },
      { ...usual, number: 3, state: 'pending', date: '2027-03-10', path: 'groups[0].meetings[2]' },
      { ...usual, number: 4, state: 'pending', date: '2027-04-10', path: 'groups[0].meetings[3]' },
      { ...usual, number: 5, state: 'pending', date: undefined, path: 'groups[0].meetings' },
      { ...usual, number: 6, state: 'pending', date: undefined, path: 'groups[0].meetings' },
    ]);
  });

  it('meets as long and in the way that a meeting says, and else as the group and the policy do', () => {
    const drawn = yearOf({ modality: 'online', meetings: 'hh', people: {} });
    const groups = drawn.groups.map((group) => ({
      ...group,
      meetings: group.meetings.map((each) =>
        each.number === 1 ? each : { ...each, modality: 'hybrid' as const, minutes: 60, facilitators: ['fay'] },
      ),
    }));
    const [cohort] = cohortsIn({ ...drawn, groups });
    const said = cohort?.slots.map(({ modality, minutes, facilitators }) => [modality, minutes, facilitators]);
    expect(said?.slice(0, 3)).toEqual([
      ['online', null, null],
      ['hybrid', 60, ['fay']],
      ['online', null, null],
    ]);
    const [lasting] = cohortsIn({ ...drawn, groups }, policies.freeFromViolence);
    expect(lasting?.slots.map(({ minutes }) => minutes)).toEqual([150, 60, 150, 150]);
  });

  it('has one mark a meeting for the rule, and for the rates only those of meetings held during the membership', () => {
    const [cohort] = cohorts({
      meetings: 'hhch??',
      people: { ana: '.Xc-' },
      membership: { ana: { joinedAt: '2027-02-01' } },
    });
    expect(cohort?.members.map(({ register, visits }) => ({ register, visits }))).toMatchObject([
      {
        register: ['absent', 'attended', 'cancelled', 'absent', 'unrecorded', 'unrecorded'],
        visits: [
          { meeting: 2, mark: 'attended', minutes: null },
          { meeting: 4, mark: 'absent', minutes: null },
        ],
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

  it('has nobody as a member who joins after the day of the review', () => {
    const drawn = yearOf({
      meetings: 'hhhhhh',
      people: { ana: '', bo: '' },
      membership: { ana: { joinedAt: '2027-03-01' }, bo: { joinedAt: '2027-03-02' } },
    });
    const [book] = booksOf(drawn).values();
    const [known] = cohorts({ meetings: '', people: {} });
    if (book === undefined || known === undefined) throw new Error('one group');
    const cohort = cohortOf(book, known.policy, dayNumber('2027-03-01'));
    expect(cohort.members.map(({ person }) => person)).toEqual(['ana']);
  });

  it('keeps a seat between the first and the last day of each time, and on a day that nobody knows', () => {
    const times = [
      { person: 'ana', group: 'g', leftAt: '2027-02-01' },
      { person: 'ana', group: 'g', joinedAt: '2027-04-01' },
    ];
    const days = ['2027-02-01', '2027-02-02', '2027-03-31', '2027-04-01', undefined];
    expect(days.map((day) => isMemberOn(times, day))).toEqual([true, false, false, true, true]);
  });
});
