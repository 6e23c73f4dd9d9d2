import { describe, expect, it } from 'vitest';
import { membership } from '../../../../src/rules/eligibility/index.js';
import { fact, moment, recordOf, stateAt, withRules } from '../../../support/histories.js';

const ids = ['zoe', 'ana', 'Ana', '10', '9', '__proto__', 'constructor'];
const inOrder = ['10', '9', 'Ana', '__proto__', 'ana', 'constructor', 'zoe'];

describe('a state', () => {
  it('lists groups, people and visits in order of their ids, code unit by code unit', () => {
    const facts = ids.flatMap((group) => [
      fact('group-opened', 0, { group }),
      ...ids.flatMap((person) => [
        fact('applied', 1, { group, person }),
        fact('opted-out', 1, { person: `${group}${person}` }),
      ]),
    ]);
    const state = stateAt(recordOf(...facts), withRules({}), 2);
    expect(state.groups.map(({ group }) => group)).toStrictEqual(inOrder);
    expect(state.groups.map(({ waiting }) => waiting)).toStrictEqual(ids.map(() => inOrder));
    expect(state.memberships.map(({ group, person }) => [group, person])).toStrictEqual(
      inOrder.flatMap((group) => inOrder.map((person) => [group, person])),
    );
    expect(state.optedOut).toStrictEqual([...state.optedOut].toSorted());
  });

  it('tells visits by group and member, as they came, under whoever each turned out to be', () => {
    const seated = (person: string, group: string) => [
      fact('applied', 1, { person, group }),
      fact('offered', 1, { person, group }),
      fact('accepted', 1, { person, group }),
    ];
    const events = recordOf(
      fact('group-opened', 0, { group: 'h' }),
      fact('group-opened', 0),
      ...[...seated('zoe', 'h'), ...seated('zoe', 'g'), ...seated('bo', 'g')],
      fact('substituted', 2, { person: 'zoe', group: 'h', visitor: 'v2' }),
      fact('substituted', 2, { person: 'zoe', visitor: 'v1' }),
      fact('substituted', 4, { person: 'bo', visitor: 'v1' }),
      fact('substituted', 3, { person: 'bo', visitor: 'v2' }),
      fact('merged', 5, { person: 'v2', into: 'visitor' }),
      fact('merged', 5, { person: 'bo', into: 'bob' }),
    );
    const visits = (hours: number) =>
      stateAt(events, withRules({}), hours).visits.map(
        ({ group, seatHolder, visitor }) => `${group} ${seatHolder} ${visitor}`,
      );
    expect(visits(4)).toStrictEqual(['g bo v2', 'g bo v1', 'g zoe v1', 'h zoe v2']);
    expect(visits(5)).toStrictEqual(['g bob visitor', 'g bob v1', 'g zoe v1', 'h zoe visitor']);
  });

  it('keeps who was joined with whom under any id', () => {
    const events = recordOf(fact('merged', 1, { person: '__proto__', into: 'constructor' }));
    const { merged } = stateAt(events, withRules({}), 1);
    expect(Object.entries(merged)).toStrictEqual([['__proto__', 'constructor']]);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });

  it('says the policy, the moment as it was asked, and gives no reason for a seat that nobody holds', () => {
    const events = recordOf(fact('group-opened', 0), fact('applied', 1));
    const state = membership(events, withRules({}), moment(2, 660));
    expect(state).toStrictEqual({
      ok: true,
      value: {
        policy: 'test@1',
        asOf: moment(2, 660),
        memberships: [
          {
            person: 'ana',
            group: 'g',
            status: 'applied',
            event: 'e01',
            since: moment(1),
            queuedSince: moment(1),
            deadline: null,
            seats: [],
            seat: null,
            seatEvent: null,
          },
        ],
        groups: [{ group: 'g', seats: null, taken: 0, meetings: [], waiting: ['ana'] }],
        visits: [],
        merged: {},
        optedOut: [],
      },
    });
  });

  it('tells each member’s own reasons, also where two moved alike at different times', () => {
    const seated = (person: string) => [
      fact('applied', 1, { person }),
      fact('offered', 1, { person }),
      fact('accepted', 1, { person }),
    ];
    const events = recordOf(
      fact('group-opened', 0),
      ...['ana', 'bo', 'cy', 'dan'].flatMap(seated),
      fact('changed-organisation', 2, { person: 'ana' }),
      fact('changed-organisation', 3, { person: 'bo' }),
      fact('changed-organisation', 3, { person: 'cy', sector: 'other' }),
    );
    const state = stateAt(events, withRules({ betweenJobsDays: 5 }), 9);
    const actual = state.memberships.map(({ seat }) => seat?.findings[0]?.evidence.actual);
    expect(actual).toStrictEqual([
      'between jobs, which may last until 2027-01-06T02:00:00Z',
      'between jobs, which may last until 2027-01-06T03:00:00Z',
      'other',
      'no change recorded',
    ]);
  });
});
