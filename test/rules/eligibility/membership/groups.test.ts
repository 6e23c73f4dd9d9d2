import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import type { MembershipFact } from '../../../../src/rules/eligibility/index.js';
import { anHour, fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const sixMeetings = (first: number) => Array.from({ length: 6 }, (_, index) => moment(first + index * 10));
const opening = (said: object) => recordOf(fact('group-opened', 0, said));

describe('a group that opens', () => {
  it('has the seats it gives, those of its modality, the fewer of both, or no limit', () => {
    const seatsOf = (said: object) => stateAt(opening(said), policies.earlyCareer, 1).groups[0]?.seats;
    const online = policies.earlyCareer.capacity.maximum.online?.value;
    expect(online).toBeGreaterThan(2);
    expect([{ seats: 2 }, { modality: 'online' }, { seats: 2, modality: 'online' }, {}].map(seatsOf)).toStrictEqual([
      2,
      online,
      2,
      null,
    ]);
  });

  it.each([
    [0, 'too-small'],
    [-1, 'too-small'],
    [1001, 'too-big'],
    [Number.MAX_SAFE_INTEGER, 'too-big'],
    [1e300, 'too-big'],
    [1.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
    [Number.POSITIVE_INFINITY, 'wrong-type'],
  ])('cannot have %d seats', (seats, code) => {
    expect(problemsOf(opening({ seats }), withRules({}))).toStrictEqual([
      `<e00>.seats ${code}: A group has 1 to 1000 seats.`,
    ]);
  });

  it('may have 1 seat and 1000', () => {
    for (const seats of [1, 1000]) expect(problemsOf(opening({ seats }), withRules({}))).toStrictEqual([]);
  });

  it('tells every meeting that cannot be read or is not later than the one before', () => {
    const meetings = [moment(2), 'then', moment(2), moment(1), moment(3)];
    const [unread, ...order] = problemsOf(opening({ meetings }), withRules({}));
    expect(unread).toMatch(/^<e00>\.meetings\[1\] not-an-instant: /);
    expect(order).toStrictEqual(
      [2, 3].map((index) => `<e00>.meetings[${index}] contradiction: Each meeting is later than the one before.`),
    );
  });

  it('has at most 52 meetings, a year of weeks', () => {
    const weekly = (count: number) => ({ meetings: Array.from({ length: count }, (_, index) => moment(index * 168)) });
    expect(problemsOf(opening(weekly(52)), withRules({}))).toStrictEqual([]);
    expect(problemsOf(opening(weekly(53)), withRules({}))).toStrictEqual([
      '<e00>.meetings too-many: A group has at most 52 meetings.',
    ]);
  });

  it('tells its meetings in the words in which they were given', () => {
    const [group] = stateAt(opening({ meetings: [moment(5), moment(9, 600)] }), withRules({}), 1).groups;
    expect(group?.meetings).toStrictEqual([moment(5), moment(9, 600)]);
  });
});

describe('a group that meets at other times', () => {
  const offered = (...facts: readonly MembershipFact[]) =>
    recordOf(
      fact('group-opened', 0, { meetings: sixMeetings(50), seats: 1 }),
      fact('applied', 1),
      fact('offered', 2),
      ...facts,
    );
  const moved = (hours: number, first: number) =>
    fact('group-rescheduled', hours, { meetings: sixMeetings(first), group: 'g' });
  const deadlineAt = (hours: number, ...facts: readonly MembershipFact[]) =>
    stateAt(offered(...facts), withRules({}), hours).memberships[0]?.deadline;

  it('shortens the offers that are open from the moment of the change, and lengthens none', () => {
    expect(deadlineAt(9)).toBe('2027-01-03T12:00:00Z');
    expect(deadlineAt(9, moved(10, 30))).toBe('2027-01-03T12:00:00Z');
    expect(deadlineAt(10, moved(10, 30))).toBe('2027-01-02T16:00:00Z');
    expect(deadlineAt(10, moved(10, 70))).toBe('2027-01-03T12:00:00Z');
  });

  it('ends an offer at the moment of the change at the earliest', () => {
    const state = stateAt(offered(moved(10, -50)), withRules({}), 10).memberships[0];
    expect(state).toMatchObject({ status: 'applied', since: '2027-01-01T10:00:00Z', event: 'e02' });
  });

  it('makes nothing unlawful that came before', () => {
    const facts = [fact('accepted', 10 - 1 / anHour), moved(10, -50)];
    expect(problemsOf(offered(...facts), withRules({}))).toStrictEqual([]);
    expect(problemsOf(offered(moved(10, -50), fact('accepted', 10)), withRules({}))).toHaveLength(1);
  });

  it('sets the end of later offers', () => {
    const facts = [fact('declined', 5), moved(10, 30), fact('applied', 11), fact('offered', 12)];
    expect(deadlineAt(12, ...facts)).toBe('2027-01-02T16:00:00Z');
    expect(stateAt(offered(...facts), withRules({}), 12).groups[0]?.meetings.at(-1)).toBe(moment(80));
  });

  it('tells what is wrong with the new times', () => {
    const wrong = fact('group-rescheduled', 3, { meetings: ['then'], group: 'g' });
    expect(problemsOf(offered(wrong), withRules({}))[0]).toMatch(/^<e03>\.meetings\[0\] not-an-instant: /);
  });
});
