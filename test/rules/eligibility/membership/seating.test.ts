import { describe, expect, it } from 'vitest';
import type { MembershipFact } from '../../../../src/rules/eligibility/index.js';
import { anHour, fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const justBefore = (hours: number): number => hours - 1 / anHour;
const opened = (said = {}) => fact('group-opened', 0, said);
const kept = (said = {}) => [opened(), fact('applied', 1), fact('offered', 2, said)];
const problems = (...facts: readonly MembershipFact[]) => problemsOf(recordOf(...facts), withRules({ offerHours: 24 }));
const members = (hours: number, ...facts: readonly MembershipFact[]) =>
  stateAt(recordOf(...facts), withRules({ offerHours: 24 }), hours).memberships;

describe('an offer', () => {
  it('lasts as long as the policy gives, told in UTC, or until the deadline given, in its own words', () => {
    expect(members(2, ...kept())[0]?.deadline).toBe('2027-01-02T02:00:00Z');
    expect(members(2, ...kept({ deadline: moment(5, 600) }))[0]?.deadline).toBe(moment(5, 600));
  });

  it('can be accepted a millisecond before its deadline, and not at it', () => {
    expect(problems(...kept(), fact('accepted', justBefore(26)))).toStrictEqual([]);
    expect(problems(...kept(), fact('accepted', 26))).toStrictEqual([
      '<e03> too-late: The offer (<e02>) was over at its deadline; an acceptance comes too late.',
    ]);
  });

  it('ends after it is made and is a moment that can be read', () => {
    expect(problems(...kept({ deadline: moment(2) }))).toStrictEqual([
      '<e02>.deadline contradiction: An offer ends after it is made.',
    ]);
    expect(problems(...kept({ deadline: 'soon' }))).toHaveLength(1);
    expect(problems(...kept({ deadline: 'soon' }))[0]).toMatch(/^<e02>\.deadline not-an-instant: /);
  });

  it('ends by the start of the last meeting that is in time to join', () => {
    const meetings = [10, 20, 30, 40, 50, 60].map((hours) => moment(hours));
    const under = (hours: number, deadline?: number) =>
      problems(
        opened({ meetings }),
        fact('applied', 1),
        fact('offered', hours, deadline === undefined ? {} : { deadline: moment(deadline) }),
      );
    expect(under(2, 20)).toStrictEqual([]);
    expect(under(2, 21)).toStrictEqual([
      '<e02>.deadline too-late: An offer ends by the start of meeting 2: whoever joins later could no longer meet the attendance requirements.',
    ]);
    expect(under(justBefore(20))).toStrictEqual([]);
    expect(under(20)).toStrictEqual([
      '<e02> too-late: Meeting 2 has started: whoever joins later could no longer meet the attendance requirements.',
    ]);
  });

  it('cannot be made in a group with too few meetings for anybody', () => {
    expect(problems(opened({ meetings: [moment(50)] }), fact('applied', 1), fact('offered', 2))).toStrictEqual([
      '<e02> too-late: Nobody could meet the attendance requirements in so few meetings.',
    ]);
  });

  it('needs a free seat; the one taken last is named, however it was written down', () => {
    const taking = (person: string, hours: number) => [
      fact('applied', 1, { person }),
      fact('offered', hours, { person, deadline: moment(50) }),
    ];
    const facts = [
      opened({ seats: 2 }),
      ...taking('ana', 3),
      ...taking('bo', 4),
      fact('accepted', 5),
      ...taking('cy', 6),
    ];
    const message = 'There is no free seat to offer: all 2 are taken, the last with <e04>.';
    const events = recordOf(...facts);
    expect(problemsOf(events, withRules({}))).toStrictEqual([`<e07> illegal-move: ${message}`]);
    expect(problemsOf(events.toReversed(), withRules({}))).toStrictEqual([`<e07> illegal-move: ${message}`]);
  });

  it('cannot be made to somebody who works outside the sector, and may once they are back', () => {
    const outside = [opened(), fact('left-sector', 1), fact('applied', 2)];
    expect(problems(...outside, fact('offered', 3))).toStrictEqual([
      '<e03> illegal-move: There can be no offer to somebody who works outside the sector (<e01>).',
    ]);
    const back = fact('returned', 3, { sector: 'primary-prevention' });
    expect(members(5, ...outside, back, fact('offered', 4), fact('accepted', 5))).toMatchObject([
      { status: 'enrolled', seatEvent: 'e03' },
    ]);
  });

  it('can be made to somebody between two jobs', () => {
    expect(members(4, opened(), fact('applied', 1), fact('changed-organisation', 2), fact('offered', 3))).toMatchObject(
      [{ status: 'offered' }],
    );
  });
});

describe('a seat', () => {
  const seated = () => [...kept(), fact('accepted', 3)];

  it('is held from the acceptance to whatever ends it', () => {
    expect(members(9, ...seated())).toMatchObject([
      { seats: [{ from: moment(3), to: null, ending: null }], deadline: null },
    ]);
    expect(members(9, ...seated(), fact('withdrew', 8))).toMatchObject([
      { status: 'withdrew', seats: [{ from: moment(3), to: moment(8), ending: 'withdrew' }] },
    ]);
  });

  it('stays the member’s when somebody comes in their place, who gets nothing by it', () => {
    const visit = { visitor: 'zoe' };
    const events = recordOf(...seated(), fact('substituted', 4, visit), fact('substituted', 4, visit));
    const before = stateAt(recordOf(...seated()), withRules({}), 9);
    const came = (event: string) => ({ visitor: 'zoe', group: 'g', seatHolder: 'ana', event });
    expect(stateAt(events, withRules({}), 9)).toStrictEqual({ ...before, visits: [came('e04'), came('e05')] });
    expect(problems(...seated(), fact('substituted', 4, { visitor: 'ana' }))).toStrictEqual([
      '<e04>.visitor contradiction: Whoever comes to their own seat is no visitor.',
    ]);
  });

  it('knows whoever comes to their own seat under another id', () => {
    const joined = fact('merged', 4, { person: 'bo', into: 'ana' });
    expect(problems(...seated(), joined, fact('substituted', 5, { visitor: 'bo' }))).toHaveLength(1);
    expect(problems(...seated(), joined, fact('substituted', 5, { person: 'bo', visitor: 'zoe' }))).toStrictEqual([]);
  });

  it('gives nobody who came in a member’s place the right to accept one', () => {
    const visit = fact('substituted', 4, { visitor: 'zoe' });
    expect(problems(...seated(), visit, fact('accepted', 5, { person: 'zoe' }))).toHaveLength(1);
  });

  it('may be had again by whoever applies anew, at the end of the queue', () => {
    const again = [fact('withdrew', 5), fact('applied', 6, { person: 'bo' }), fact('applied', 7)];
    const state = stateAt(recordOf(...seated(), ...again), withRules({}), 8);
    expect(state.groups).toMatchObject([{ waiting: ['bo', 'ana'], taken: 0 }]);
    const twice = [...again, fact('offered', 8), fact('accepted', 9)];
    expect(members(9, ...seated(), ...twice)[0]).toMatchObject({
      seats: [
        { from: moment(3), to: moment(5), ending: 'withdrew' },
        { from: moment(9), to: null, ending: null },
      ],
    });
  });
});
