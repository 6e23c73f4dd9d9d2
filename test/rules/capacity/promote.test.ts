import { describe, expect, test } from 'vitest';
import { amend, type Policy, policies } from '../../../src/policy/index.js';
import { type FreedAtMoment, type FreedSeats, promote, waitlistAfter } from '../../../src/rules/capacity/index.js';
import { membership } from '../../../src/rules/eligibility/index.js';
import { everyList } from '../../support/every.js';
import { legal } from '../../support/promotion-oracle.js';
import { readPromotions } from '../../support/waitlist-vectors.js';

/** Four of six, the first by the second; the first preferred. */
const policy = policies.partnersInPrevention;
const starts = ['02-09T10:00:00+11:00', '03-09T10:00:00+11:00', '04-13T10:00:00+10:00', '05-11T10:00:00+10:00']
  .concat(['06-08T10:00:00+10:00', '07-13T10:00:00+10:00'])
  .map((moment) => `2027-${moment}`);

const everyone = (...ids: readonly string[]) => ids.map((id) => ({ id, eligible: true }));
const codes = (freed: FreedSeats, by: Policy = policy) =>
  promote(freed, by).skipped.map(({ id, code }) => `${id} ${code}`);

function at(moment: string, more: Partial<FreedAtMoment> = {}): FreedAtMoment {
  return { starts, at: moment, seatsFree: 1, waitlist: everyone('ana', 'bo'), ...more };
}

function within(hours: number): Policy {
  const ours = amend(policy, {
    id: 'ours@2027',
    membership: { offerHours: { value: hours, source: 'Our handbook', section: '2' } },
  });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}

describe('promote', () => {
  test.each(readPromotions())('answers $name as independent code did, reason by reason', ({ freed, offers, log }) => {
    const answer = promote(freed, policy);
    const said = new Map<string, string>(answer.skipped.map(({ id, code }) => [id, code]));
    expect(answer.offers).toEqual(offers);
    expect(freed.waitlist.map(({ id }) => [id, said.get(id) ?? 'offer'])).toEqual(log);
  });

  test('offers a seat in 31 of the 448 ways to be free at some point of six meetings: 21 before the first, 10 after it, none later', () => {
    const legalAfter = [0, 0, 0, 0, 0, 0, 0];
    for (let meetingsHeld = 0; meetingsHeld <= 6; meetingsHeld++) {
      for (const free of everyList(6, [true, false])) {
        const canAttend = free.flatMap((yes, index) => (yes ? [index + 1] : []));
        const { offers } = promote(
          { meetingsHeld, seatsFree: 1, waitlist: [{ id: 'ana', canAttend, eligible: true }] },
          policy,
        );
        const toCome = canAttend.filter((number) => number > meetingsHeld);
        expect(offers.length === 1).toBe(toCome.length >= 4 && toCome.some((number) => number <= 2));
        expect(offers.length === 1).toBe(legal({ canAttend }, { started: meetingsHeld, meetings: 6 }, policy));
        legalAfter[meetingsHeld] = (legalAfter[meetingsHeld] ?? 0) + offers.length;
      }
    }
    expect(legalAfter).toEqual([21, 10, 0, 0, 0, 0, 0]);
  });

  test('says everything that somebody needs to check a skip', () => {
    const answer = promote(
      {
        meetingsHeld: 1,
        seatsFree: 1,
        waitlist: [
          { id: 'ana', canAttend: [1, 2, 5, 6], eligible: true },
          { id: 'bo', canAttend: [3, 4, 5, 6], eligible: true },
          { id: 'cy', eligible: false },
          { id: 'dee' },
          { id: 'eve', eligible: true },
          { id: 'fay', eligible: true },
        ],
      },
      policy,
    );
    expect(answer).toStrictEqual({
      offers: ['eve'],
      skipped: [
        { id: 'ana', code: 'cannot-reach-minimum-attendance', attendable: [2, 5, 6], needed: 4, joinBefore: 1 },
        { id: 'bo', code: 'cannot-attend-a-first-window-meeting', window: [2], joinBefore: null },
        { id: 'cy', code: 'not-eligible' },
        { id: 'dee', code: 'eligibility-not-known', missing: ['waitlist[3].eligible'] },
        { id: 'fay', code: 'no-seat-left', seatsFree: 1 },
      ],
      afterPreferredStart: ['eve'],
      policy: 'partners-in-prevention@2019-20',
    });
    expect(promote({ meetingsHeld: 3, seatsFree: 1, waitlist: everyone('ana') }, policy).skipped).toStrictEqual([
      { id: 'ana', code: 'first-attendance-window-closed', started: 3, firstBy: 2, joinBefore: 2 },
    ]);
  });

  test('names what is certain before what nobody knows yet, and both before a want of seats', () => {
    const waitlist = [
      { id: 'ana', canAttend: [3], eligible: false },
      { id: 'bo', canAttend: [3] },
      { id: 'cy', eligible: null },
      { id: 'dee', eligible: true },
    ];
    expect(codes({ meetingsHeld: 0, seatsFree: 0, waitlist })).toEqual([
      'ana not-eligible',
      'bo cannot-attend-a-first-window-meeting',
      'cy eligibility-not-known',
      'dee no-seat-left',
    ]);
  });

  test('reports who will not be at a preferred first meeting, and puts nobody back for it', () => {
    const waitlist = [
      { id: 'ana', canAttend: [2, 3, 4, 5], eligible: true },
      { id: 'bo', canAttend: [1, 3, 4, 5], eligible: true },
    ];
    const before = promote({ meetingsHeld: 0, seatsFree: 2, waitlist }, policy);
    expect([before.offers, before.afterPreferredStart]).toEqual([['ana', 'bo'], ['ana']]);
  });

  test('follows the rules of any policy: where none asks for attendance, one may join until the last meeting', () => {
    const free = amend(policy, {
      id: 'ours@2027',
      attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    });
    if (!free.ok) throw new Error();
    const asked = (meetingsHeld: number) => ({ meetingsHeld, seatsFree: 1, waitlist: [{ id: 'ana', eligible: true }] });
    expect(promote(asked(5), free.value).offers).toEqual(['ana']);
    expect(promote(asked(6), free.value).skipped).toStrictEqual([{ id: 'ana', code: 'no-meeting-left', started: 6 }]);
  });

  test('answers nobody where nobody waits', () => {
    expect(promote({ meetingsHeld: 0, seatsFree: 3, waitlist: [] }, policy)).toStrictEqual({
      offers: [],
      skipped: [],
      afterPreferredStart: [],
      policy: policy.id,
    });
  });

  test('throws for input that is not lawful, with every problem', () => {
    expect(() => promote({ meetingsHeld: 7, seatsFree: -1, waitlist: everyone('ana', 'Ana') }, policy)).toThrow(
      new RangeError(
        'meetingsHeld: No more meetings can have started than the group has. ' +
          'seatsFree: This is a whole number from 0 to 100000. ' +
          'waitlist[1].id: A person waits in one place.',
      ),
    );
  });
});

describe('in time', () => {
  test('a seat that falls free between meetings 1 and 2 goes to whoever can be at the second and three more', () => {
    const waitlist = [
      { id: 'ana', canAttend: [1, 3, 4, 5, 6], eligible: true },
      { id: 'bo', canAttend: [2, 3, 4, 5], eligible: true },
    ];
    const answer = promote(at('2027-03-01T12:00:00+11:00', { waitlist }), policy);
    expect(answer.offers).toEqual(['bo']);
    expect(answer.skipped.map(({ code }) => code)).toEqual(['cannot-attend-a-first-window-meeting']);
    expect(answer.deadlines).toEqual({ bo: '2027-03-09T10:00:00+11:00' });
  });

  test('a meeting has started at the very moment at which it starts, and not a millisecond before', () => {
    const justBefore = promote(at('2027-03-09T09:59:59.999+11:00'), policy);
    expect([justBefore.offers, justBefore.deadlines]).toEqual([['ana'], { ana: '2027-03-09T10:00:00+11:00' }]);
    expect(codes(at('2027-03-09T10:00:00+11:00'))).toEqual([
      'ana first-attendance-window-closed',
      'bo first-attendance-window-closed',
    ]);
    expect(codes(at('2027-03-08T23:00:00Z'))).toEqual(codes(at('2027-03-09T10:00:00+11:00')));
  });

  test('an offer after a meeting was moved goes by the new moment', () => {
    const moved = (second: string) => ({ starts: starts.map((start, index) => (index === 1 ? second : start)) });
    const offered = '2027-03-01T12:00:00+11:00';
    expect(promote(at(offered, moved('2027-03-02T10:00:00+11:00')), policy).deadlines).toEqual({
      ana: '2027-03-02T10:00:00+11:00',
    });
    expect(promote(at(offered, moved('2027-03-16T10:00:00+11:00')), policy).deadlines).toEqual({
      ana: '2027-03-16T10:00:00+11:00',
    });
    expect(promote(at(offered, moved('2027-02-27T10:00:00+11:00')), policy).offers).toEqual([]);
  });

  test('an open offer is over at the latest when the window closes, as a history of the same offer has it', () => {
    const offered = '2027-03-01T12:00:00+11:00';
    const { deadlines } = promote(at(offered), policy);
    const said = (id: string, effective: string, fact: object) => ({
      id,
      recorded: effective,
      effective,
      group: 'north',
      ...fact,
    });
    const history = [
      said('e1', '2027-01-04T09:00:00+11:00', { kind: 'group-opened', seats: 1, meetings: starts }),
      said('e2', '2027-01-05T09:00:00+11:00', { kind: 'applied', person: 'ana' }),
      said('e3', offered, { kind: 'offered', person: 'ana' }),
    ];
    const state = membership(readEvents(history), policy, offered);
    expect(state.ok && state.value.memberships.map(({ deadline }) => deadline)).toEqual([deadlines?.['ana']]);
    const after = membership(readEvents(history), policy, '2027-03-09T10:00:00+11:00');
    expect(after.ok && after.value.groups.map(({ taken }) => taken)).toEqual([0]);
    expect(promote(at('2027-03-09T10:00:00+11:00'), policy).offers).toEqual([]);
  });

  test('an offer lasts the hours of the policy, or until the last moment of that very person if that is sooner', () => {
    const waitlist = [
      { id: 'ana', canAttend: [1, 3, 4, 5], eligible: true },
      { id: 'bo', eligible: true },
    ];
    const answer = promote(at('2027-02-08T12:00:00+11:00', { waitlist, seatsFree: 2 }), within(72));
    expect(answer.deadlines).toEqual({ ana: '2027-02-09T10:00:00+11:00', bo: '2027-02-11T12:00:00+11:00' });
  });

  test('keeps the deadlines of people whose ids JavaScript has a use for', () => {
    const waitlist = everyone('constructor', 'toString', '10', '2');
    const { deadlines = {} } = promote(at('2027-02-01T12:00:00+11:00', { waitlist, seatsFree: 4 }), policy);
    expect(Object.keys(deadlines).sort()).toEqual(['10', '2', 'constructor', 'toString']);
  });
});

describe('in line', () => {
  test('the second is offered the seat where the first no longer can have it, and the first keeps their place', () => {
    const waitlist = [{ id: 'ana', canAttend: [1, 2, 3], eligible: true }, ...everyone('bo', 'cy')];
    const first = promote({ meetingsHeld: 0, seatsFree: 1, waitlist }, policy);
    expect(first.offers).toEqual(['bo']);
    const freer = waitlist.filter(({ id }) => id !== 'bo').map((each) => ({ ...each, canAttend: [1, 2, 3, 4] }));
    expect(promote({ meetingsHeld: 0, seatsFree: 1, waitlist: freer }, policy).offers).toEqual(['ana']);
  });

  test('two who would come together are two people: one seat goes to the first of them', () => {
    expect(promote({ meetingsHeld: 0, seatsFree: 1, waitlist: everyone('ana', 'bo') }, policy).offers).toEqual(['ana']);
    expect(promote({ meetingsHeld: 0, seatsFree: 2, waitlist: everyone('ana', 'bo') }, policy).offers).toEqual([
      'ana',
      'bo',
    ]);
  });

  test('whoever declined and applies again, and whoever withdrew and does, stands behind everyone who waited on', () => {
    for (const answer of ['declined', 'withdrew'] as const) {
      const waitlist = [...waitlistAfter(everyone('ana', 'bo'), 'ana', answer, policy), ...everyone('ana')];
      expect(promote({ meetingsHeld: 0, seatsFree: 1, waitlist }, policy).offers).toEqual(['bo']);
    }
  });
});

function readEvents(events: readonly object[]): Parameters<typeof membership>[0] {
  return events as Parameters<typeof membership>[0];
}
