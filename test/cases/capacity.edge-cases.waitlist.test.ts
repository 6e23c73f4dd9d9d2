import { describe, expect, test } from 'vitest';
import { amend } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import {
  type FreedSeats,
  fillVacancies,
  promote,
  type Waiting,
  waitlistAfter,
} from '../../src/rules/capacity/index.js';
import { type Happening, happened, morning, stateOn } from '../support/happenings.js';
import { answer as answered } from '../support/host.js';
import { paper, round } from '../support/rounds.js';

// The rare cases of waiting lists, of offers and of time.

const starts = ['02-09', '03-09', '04-13', '05-11', '06-08', '07-13'].map((day) => `2027-${day}T10:00:00+11:00`);
const secondAt = (moment: string) => starts.map((start, place) => (place === 1 ? moment : start));
const betweenOneAndTwo = '2027-03-01T12:00:00+11:00';

function waiting(...ids: readonly string[]): readonly Waiting[] {
  return ids.map((id) => ({ id, eligible: true }));
}

function codes(freed: FreedSeats): readonly string[] {
  return promote(freed, paper).skipped.map(({ id, code }) => `${id} ${code}`);
}

describe('a seat that falls free when meetings have started', () => {
  test('between meetings 1 and 2 goes to somebody who can be at the second and three more, and lasts until the second starts', () => {
    const waitlist = [
      { id: 'ana', canAttend: [1, 3, 4, 5, 6], eligible: true },
      { id: 'bo', canAttend: [2, 4, 5], eligible: true },
      { id: 'cy', canAttend: [2, 3, 4, 6], eligible: true },
    ];
    const freed = { starts, at: betweenOneAndTwo, seatsFree: 1, waitlist };
    const { offers, deadlines } = promote(freed, paper);
    expect([offers, deadlines]).toEqual([['cy'], { cy: '2027-03-09T10:00:00+11:00' }]);
    expect(codes(freed)).toEqual(['ana cannot-attend-a-first-window-meeting', 'bo cannot-reach-minimum-attendance']);
  });

  test('at the very moment meeting 2 starts is offered to nobody; a millisecond before it still is', () => {
    const freed = (at: string) => ({ starts, at, seatsFree: 1, waitlist: waiting('ana') });
    expect(promote(freed('2027-03-09T09:59:59.999+11:00'), paper).offers).toEqual(['ana']);
    expect(codes(freed('2027-03-09T10:00:00+11:00'))).toEqual(['ana first-attendance-window-closed']);
    expect(codes(freed('2027-03-08T23:00:00Z'))).toEqual(['ana first-attendance-window-closed']);
  });
});

describe('an open offer', () => {
  const offered = (...then: readonly Happening[]) =>
    happened(
      ['01-04', { kind: 'group-opened', group: 'north', seats: 1, meetings: starts }],
      ['01-05', { kind: 'applied', group: 'north', person: 'ana' }],
      ['03-01', { kind: 'offered', group: 'north', person: 'ana' }],
      ...then,
    );
  const deadline = (history: ReturnType<typeof happened>) =>
    stateOn('03-02', history, paper).memberships.map((each) => each.deadline);

  test('ends sooner when meeting 2 is moved forward, and no later than was promised when it is moved back', () => {
    expect(deadline(offered())).toEqual(['2027-03-09T10:00:00+11:00']);
    const moved = (moment: string): Happening => [
      '03-02',
      { kind: 'group-rescheduled', group: 'north', meetings: secondAt(moment) },
    ];
    expect(deadline(offered(moved('2027-03-04T10:00:00+11:00')))).toEqual(['2027-03-04T10:00:00+11:00']);
    expect(deadline(offered(moved('2027-03-16T10:00:00+11:00')))).toEqual(['2027-03-09T10:00:00+11:00']);
    const freed = { starts: secondAt('2027-03-16T10:00:00+11:00'), at: betweenOneAndTwo, seatsFree: 1 };
    expect(promote({ ...freed, waitlist: waiting('bo') }, paper).deadlines).toEqual({
      bo: '2027-03-16T10:00:00+11:00',
    });
  });

  test('is over at the moment the time to join is over: the seat is free, nobody is offered it any more, and whoever had the offer waits on', () => {
    const after = stateOn('2027-03-09T10:00:00+11:00', offered(), paper);
    expect(after.groups.map(({ taken }) => taken)).toEqual([0]);
    expect(after.memberships.map(({ status }) => status)).toEqual(['applied']);
    const free = { starts, at: '2027-03-09T10:00:00+11:00', seatsFree: 1, waitlist: waiting('bo') };
    expect(promote(free, paper).offers).toEqual([]);
  });

  test('is no free seat: whoever asks again with it counted as taken offers nobody else the same one', () => {
    const first = promote({ meetingsHeld: 0, seatsFree: 1, waitlist: waiting('ana', 'bo') }, paper);
    expect(first.offers).toEqual(['ana']);
    expect(promote({ meetingsHeld: 0, seatsFree: 0, waitlist: waiting('bo') }, paper).skipped).toEqual([
      { id: 'bo', code: 'no-seat-left', seatsFree: 0 },
    ]);
  });
});

describe('places in line', () => {
  function whoDeclines(place: 'keeps-place' | 'end-of-queue' | 'loses-place'): Policy {
    const declinedOffer = { value: place, source: 'Our handbook', section: '2' };
    const ours = amend(paper, { id: 'ours@2027', membership: { declinedOffer } });
    if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
    return ours.value;
  }

  test('whoever declines keeps the place, goes to the end or loses it, as the policy says and nobody decides on the day', () => {
    const line = (place: Parameters<typeof whoDeclines>[0]) =>
      waitlistAfter(waiting('ana', 'bo'), 'ana', 'declined', whoDeclines(place)).map(({ id }) => id);
    expect([line('keeps-place'), line('end-of-queue'), line('loses-place')]).toEqual([
      ['ana', 'bo'],
      ['bo', 'ana'],
      ['bo'],
    ]);
    expect(paper.membership.declinedOffer.value).toBe('loses-place');
  });

  test('whoever withdrew and applies again stands behind everybody who waited on, and not where they stood before', () => {
    const history = happened(
      ['01-01', { kind: 'group-opened', group: 'north', seats: 1 }],
      ['01-02', { kind: 'applied', group: 'north', person: 'ana' }],
      ['01-03', { kind: 'applied', group: 'north', person: 'bo' }],
      ['01-04', { kind: 'withdrew', group: 'north', person: 'ana' }],
      ['01-05', { kind: 'applied', group: 'north', person: 'ana' }],
    );
    const state = stateOn('02-01', history, paper);
    expect(state.groups.map((group) => group.waiting)).toEqual([['bo', 'ana']]);
    expect(state.memberships.find(({ person }) => person === 'ana')?.queuedSince).toBe(morning('01-05'));
  });

  test('where the first can no longer have the seat the second is offered it, and the first stays the first', () => {
    const waitlist = [{ id: 'ana', canAttend: [1, 2, 3], eligible: true }, ...waiting('bo')];
    const answer = promote({ meetingsHeld: 0, seatsFree: 1, waitlist }, paper);
    expect([answer.offers, answer.skipped.map(({ id }) => id)]).toEqual([['bo'], ['ana']]);
    const freer = [{ ...waitlist[0], id: 'ana', canAttend: [1, 2, 3, 4] }, ...waiting('cy')];
    expect(promote({ meetingsHeld: 0, seatsFree: 1, waitlist: freer }, paper).offers).toEqual(['ana']);
    expect(answered('promote', { meetingsHeld: 0, seatsFree: 1, waitlist })['offers']).toEqual(['bo']);
  });

  test('two who want to come together are two people in line: one seat is offered to the first of them alone', () => {
    const pair = (seatsFree: number) => promote({ meetingsHeld: 0, seatsFree, waitlist: waiting('ana', 'bo') }, paper);
    expect([pair(1).offers, pair(2).offers]).toEqual([['ana'], ['ana', 'bo']]);
  });

  test('two seats that fall free at once move people through several groups to the same end, whichever is looked at first', () => {
    const groups = ['east', 'north', 'south'].map((id) => ({ id, capacity: 1 }));
    const people = {
      ana: { preferences: ['east'] },
      bo: { preferences: ['north'] },
      cy: { preferences: ['north', 'east', 'south'] },
      di: { preferences: ['east', 'south'] },
      el: { preferences: ['south'] },
    };
    const current = { ana: 'east', bo: 'north', cy: 'south', di: null, el: null };
    const freed = (withdrawn: readonly string[], offeredGroups = groups) =>
      fillVacancies({ ...round(offeredGroups, people), current, withdrawn }, paper);
    const ended = { cy: 'north', di: 'east', el: 'south' };
    expect(freed(['ana', 'bo']).placements).toEqual(ended);
    expect(freed(['bo', 'ana'], [...groups].reverse())).toEqual(freed(['ana', 'bo']));
    expect(freed(['ana', 'bo']).moves.map(({ applicant, because }) => [applicant, because.vacatedBy])).toEqual([
      ['di', []],
      ['cy', []],
      ['el', ['cy']],
    ]);
  });
});
