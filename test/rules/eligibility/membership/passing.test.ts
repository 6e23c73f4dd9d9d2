import { describe, expect, it } from 'vitest';
import { queuePlaces } from '../../../../src/policy/policy.js';
import { anHour, fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const justBefore = (hours: number): number => hours - 1 / anHour;
const waiting = () => [
  fact('group-opened', 0, { seats: 1 }),
  fact('applied', 1),
  fact('applied', 2, { person: 'bo' }),
  fact('offered', 10, { deadline: moment(20) }),
];
const seated = () => [
  fact('group-opened', 0, { seats: 1 }),
  fact('applied', 1),
  fact('offered', 2),
  fact('accepted', 3),
];

describe('an offer that is over', () => {
  it.each(
    queuePlaces.flatMap((rule) => [
      { rule, way: 'declined' as const },
      { rule, way: 'offer-expired' as const },
    ]),
  )('$rule where the policy says so of one that is $way', ({ rule, way }) => {
    const other = 'keeps-place';
    const policy = withRules({
      declinedOffer: way === 'declined' ? rule : other,
      expiredOffer: way === 'declined' ? other : rule,
    });
    const answer = way === 'declined' ? [fact('declined', 15)] : [];
    const state = stateAt(recordOf(...waiting(), ...answer), policy, 20);
    const lost = rule === 'loses-place';
    const over = moment(way === 'declined' ? 15 : 20);
    expect(state.memberships[0]).toMatchObject({
      person: 'ana',
      status: lost ? way : 'applied',
      event: way === 'declined' ? 'e04' : 'e03',
      since: over,
      queuedSince: lost ? null : rule === 'end-of-queue' ? over : moment(1),
      deadline: null,
    });
    const queue = { 'loses-place': ['bo'], 'end-of-queue': ['bo', 'ana'], 'keeps-place': ['ana', 'bo'] };
    expect(state.groups).toMatchObject([{ taken: 0, waiting: queue[rule] }]);
  });

  it('stands until a millisecond before its deadline and is over at it', () => {
    const events = recordOf(...waiting());
    const policy = withRules({});
    const statuses = [justBefore(20), 20].map((hours) => stateAt(events, policy, hours).memberships[0]?.status);
    expect(statuses).toStrictEqual(['offered', 'applied']);
  });

  it('frees its seat for somebody else at that very moment, and not before', () => {
    const next = (hours: number) => recordOf(...waiting(), fact('offered', hours, { person: 'bo' }));
    const policy = withRules({});
    expect(stateAt(next(20), policy, 20).groups).toMatchObject([{ taken: 1, waiting: ['ana'] }]);
    expect(problemsOf(next(justBefore(20)), policy)).toStrictEqual([
      '<e04> illegal-move: There is no free seat to offer: all 1 are taken, the last with <e03>.',
    ]);
  });

  it.each(queuePlaces)('may be written down once it is over, which changes only the event named: %s', (rule) => {
    const policy = withRules({ expiredOffer: rule });
    const without = stateAt(recordOf(...waiting()), policy, 30);
    const noted = recordOf(...waiting(), fact('offer-expired', 25));
    expect(stateAt(noted, policy, 30)).toStrictEqual({
      ...without,
      memberships: without.memberships.map((each) => (each.person === 'ana' ? { ...each, event: 'e04' } : each)),
    });
    expect(stateAt(noted, policy, 24)).toStrictEqual(stateAt(recordOf(...waiting()), policy, 24));
  });

  it('may be written down at the deadline, once, and not a millisecond before', () => {
    const policy = withRules({});
    const noted = (...hours: readonly number[]) =>
      problemsOf(recordOf(...waiting(), ...hours.map((each) => fact('offer-expired', each))), policy);
    expect(noted(20)).toStrictEqual([]);
    expect(noted(justBefore(20))).toStrictEqual([
      '<e04> illegal-move: There can be no end of an offer after an offer (<e03>).',
    ]);
    expect(noted(20, 21)).toStrictEqual([
      '<e05> illegal-move: There can be no end of an offer after the end of an offer (<e04>).',
    ]);
  });

  it('was over before its person left the sector later', () => {
    const lost = withRules({ expiredOffer: 'loses-place' });
    const [ana] = stateAt(recordOf(...waiting(), fact('left-sector', 30)), lost, 30).memberships;
    expect(ana).toMatchObject({ status: 'offer-expired', event: 'e03', since: moment(20), seat: null });
  });

  it('was never over by its deadline where its person had left the sector before', () => {
    const noted = recordOf(...waiting(), fact('left-sector', 15), fact('offer-expired', 25));
    expect(problemsOf(noted, withRules({}))).toStrictEqual([
      '<e05> illegal-move: There can be no end of an offer after the seat ended with the work in the sector (<e04>).',
    ]);
  });
});

describe('the time between two jobs', () => {
  const policy = () => withRules({ betweenJobsDays: 2 });
  const between = () => [...seated(), fact('changed-organisation', 10)];

  it('keeps the seat open for as long as the policy gives, and ends it at that very moment', () => {
    const events = recordOf(...between());
    const held = (hours: number) => stateAt(events, policy(), hours);
    expect(held(10).memberships[0]).toMatchObject({ status: 'enrolled', seatEvent: 'e04', seat: { outcome: 'open' } });
    expect(held(justBefore(58)).memberships[0]?.status).toBe('enrolled');
    expect(held(58).memberships[0]).toMatchObject({
      status: 'left-sector',
      event: 'e04',
      since: moment(58).replace('.000', ''),
      seats: [{ to: moment(58).replace('.000', ''), ending: 'left-sector' }],
      seat: { outcome: 'not-met' },
      seatEvent: 'e04',
    });
    expect([justBefore(58), 58].map((hours) => held(hours).groups[0]?.taken)).toStrictEqual([1, 0]);
  });

  it('lasts for ever where the policy sets no limit', () => {
    const endless = withRules({ betweenJobsDays: null });
    expect(stateAt(recordOf(...between()), endless, 100_000).memberships[0]).toMatchObject({
      status: 'enrolled',
      seat: { outcome: 'open' },
    });
  });

  it('ends the seat at once where the policy gives no day', () => {
    const none = withRules({ betweenJobsDays: 0 });
    expect(stateAt(recordOf(...between()), none, 10).memberships[0]).toMatchObject({ status: 'left-sector' });
    expect(stateAt(recordOf(...between()), none, justBefore(10)).memberships[0]?.status).toBe('enrolled');
  });

  it('does not end the seat of whoever works in the sector again before it is over', () => {
    const sector = 'primary-prevention';
    const back = (hours: number) => recordOf(...between(), fact('returned', hours, { sector }));
    expect(stateAt(back(justBefore(58)), policy(), 90).memberships[0]).toMatchObject({
      status: 'enrolled',
      seat: { outcome: 'met' },
      seatEvent: 'e05',
    });
    // At the very moment it is too late for the seat, and still a lawful return.
    expect(stateAt(back(58), policy(), 90).memberships[0]).toMatchObject({ status: 'left-sector', event: 'e04' });
  });

  it('ends an offer and a place in the queue too, in every group', () => {
    const events = recordOf(
      ...waiting().slice(0, 2),
      fact('offered', 5),
      fact('group-opened', 0, { group: 'h' }),
      fact('applied', 6, { group: 'h' }),
      fact('changed-organisation', 10),
    );
    expect(stateAt(events, policy(), 58).memberships.map(({ status }) => status)).toStrictEqual([
      'left-sector',
      'left-sector',
    ]);
    expect(stateAt(events, policy(), 58).groups.map(({ waiting, taken }) => [waiting, taken])).toStrictEqual([
      [[], 0],
      [[], 0],
    ]);
  });

  it('frees the seat for somebody else at that very moment', () => {
    const next = (hours: number) =>
      recordOf(...between(), fact('applied', 20, { person: 'bo' }), fact('offered', hours, { person: 'bo' }));
    expect(problemsOf(next(58), policy())).toStrictEqual([]);
    expect(problemsOf(next(justBefore(58)), policy())).toHaveLength(1);
  });
});
