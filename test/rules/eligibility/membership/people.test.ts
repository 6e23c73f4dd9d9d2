import { describe, expect, it } from 'vitest';
import type { MembershipFact } from '../../../../src/rules/eligibility/index.js';
import { fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

const sector = 'primary-prevention';
const opened = () => fact('group-opened', 0, { seats: 1 });
const seated = () => [opened(), fact('applied', 1), fact('offered', 2), fact('accepted', 3)];
const work = (hours: number, to?: string) =>
  fact('changed-organisation', hours, to === undefined ? {} : { sector: to });
const joined = (person: string, into: string, hours: number) => fact('merged', hours, { person, into });
const problems = (...facts: readonly MembershipFact[]) => problemsOf(recordOf(...facts), withRules({}));
const state = (hours: number, ...facts: readonly MembershipFact[]) =>
  stateAt(recordOf(...facts), withRules({ betweenJobsDays: 2 }), hours);

describe('a change of work', () => {
  it('that still names no sector does not give a time between jobs its length again', () => {
    const twice = [...seated(), work(9), work(40)];
    expect(state(56, ...twice).memberships).toMatchObject([{ status: 'enrolled', seatEvent: 'e04' }]);
    expect(state(57, ...twice).memberships).toMatchObject([{ status: 'left-sector', event: 'e04' }]);
  });

  it('from outside the sector to nobody knows where makes nobody eligible, and takes no application away', () => {
    const away = [...seated(), work(9, 'other'), fact('applied', 10), work(11)];
    expect(state(12, ...away).memberships).toMatchObject([{ status: 'applied', event: 'e05' }]);
    expect(problems(...away, fact('offered', 12))).toStrictEqual([
      '<e07> illegal-move: There can be no offer to somebody who works outside the sector (<e04>).',
    ]);
    expect(problems(...away, work(12, sector), fact('offered', 13))).toStrictEqual([]);
  });

  it.each(['response', 'other'])('to %s ends the seat at that moment', (other) => {
    const [ana] = state(9, ...seated(), work(9, other)).memberships;
    expect(ana).toMatchObject({
      status: 'left-sector',
      event: 'e04',
      since: moment(9),
      seats: [{ to: moment(9), ending: 'left-sector' }],
      seat: { outcome: 'not-met' },
      seatEvent: 'e04',
    });
  });

  it('inside the sector leaves everything but the reasons as it was', () => {
    const [before] = state(9, ...seated()).memberships;
    const [after] = state(9, ...seated(), work(9, sector)).memberships;
    expect(before?.seatEvent).toBeNull();
    expect(after).toStrictEqual({ ...before, seat: after?.seat, seatEvent: 'e04' });
    expect([before?.seat?.outcome, after?.seat?.outcome]).toStrictEqual(['met', 'met']);
  });

  it('back into the sector restores no seat, and lets somebody apply and be offered one', () => {
    const back = [...seated(), fact('left-sector', 5), fact('returned', 6, { sector })];
    expect(state(7, ...back).memberships).toMatchObject([{ status: 'left-sector', event: 'e04' }]);
    const again = [...back, fact('applied', 7), fact('offered', 8), fact('accepted', 9)];
    expect(state(9, ...again).memberships).toMatchObject([{ status: 'enrolled', event: 'e08', seatEvent: 'e05' }]);
  });

  it.each([
    [
      'a word the policy does not know',
      [work(1, 'primary-preventoin')],
      /^<e01>\.sector unknown-word: Did you mean primary-prevention\? The policy knows these words here: /,
    ],
    ['a word like none', [work(1, 'qqqqqqqq')], /^<e01>\.sector unknown-word: The policy knows these words here: /],
    [
      'two of one moment',
      [work(1, sector), work(1, 'other')],
      /^<e02> contradiction: This and <e01> both speak of one person's work at the same moment\.$/,
    ],
    ['leaving twice', [fact('left-sector', 1), fact('left-sector', 2)], /^<e02> illegal-move: .* \(<e01>\)\.$/],
    ['a return of whoever never left', [fact('returned', 1, { sector })], /^<e01> illegal-move: Nothing before this/],
    [
      'a return of whoever is there',
      [work(1, sector), fact('returned', 2, { sector })],
      /^<e02> illegal-move: .* \(<e01>\)\.$/,
    ],
    [
      'a return to another sector',
      [fact('left-sector', 1), fact('returned', 2, { sector: 'other' })],
      /^<e02>\.sector contradiction: .*primary-prevention\.$/,
    ],
  ] as const)('cannot be %s', (_, facts, told) => {
    const found = problems(opened(), ...facts);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(told);
  });

  it('may be said of one person at the moment at which it is said of another', () => {
    expect(problems(opened(), work(1, sector), fact('left-sector', 1, { person: 'bo' }))).toStrictEqual([]);
  });
});

describe('two records that are one person', () => {
  const both = (hours: number) => [
    opened(),
    fact('applied', 1),
    fact('applied', 2, { person: 'bo' }),
    fact('offered', 3, { person: 'bo', deadline: moment(20) }),
    joined('bo', 'ana', hours),
  ];

  it('are one from that moment on, with what gives them more', () => {
    expect(state(3, ...both(4)).memberships.map(({ person, status }) => [person, status])).toStrictEqual([
      ['ana', 'applied'],
      ['bo', 'offered'],
    ]);
    const after = state(4, ...both(4));
    expect(after.memberships).toMatchObject([{ person: 'ana', status: 'offered', event: 'e03' }]);
    expect(after).toMatchObject({ merged: { bo: 'ana' }, groups: [{ taken: 1, waiting: [] }] });
  });

  it('answer an offer under either id', () => {
    for (const person of ['ana', 'bo']) {
      const accepted = state(6, ...both(4), fact('accepted', 5, { person }));
      expect(accepted.memberships).toMatchObject([{ person: 'ana', status: 'enrolled' }]);
    }
  });

  it('lose an offer whose deadline is the moment at which they are joined', () => {
    expect(state(20, ...both(20)).memberships).toMatchObject([
      { person: 'ana', status: 'applied', queuedSince: moment(1) },
    ]);
  });

  it('leave one seat where both held an offer: the earlier', () => {
    const two = [
      fact('group-opened', 0, { seats: 2 }),
      ...['ana', 'bo'].flatMap((person, index) => [
        fact('applied', 1, { person }),
        fact('offered', 3 - index, { person, deadline: moment(20) }),
      ]),
      joined('ana', 'bo', 4),
    ];
    expect(state(4, ...two)).toMatchObject({ memberships: [{ person: 'bo', event: 'e04' }], groups: [{ taken: 1 }] });
  });

  it('are outside the sector where the later word says so, which ends what they held', () => {
    const facts = [...seated(), fact('left-sector', 4, { person: 'bo' }), joined('bo', 'ana', 5)];
    expect(state(5, ...facts).memberships).toMatchObject([
      { person: 'ana', status: 'left-sector', since: moment(5), event: 'e04' },
    ]);
    const still = [...seated(), fact('left-sector', 4, { person: 'bo' }), work(5, sector), joined('bo', 'ana', 6)];
    expect(state(6, ...still).memberships).toMatchObject([{ person: 'ana', status: 'enrolled', seatEvent: 'e05' }]);
  });

  it('keep an application that was made outside the sector', () => {
    const facts = [opened(), fact('left-sector', 1), fact('applied', 2), joined('bo', 'ana', 3)];
    expect(state(3, ...facts).memberships).toMatchObject([{ person: 'ana', status: 'applied', event: 'e02' }]);
  });

  it('may be three, joined at one moment, in any order', () => {
    for (const steps of [
      ['ana bo', 'bo cy'],
      ['bo cy', 'ana bo'],
      ['ana cy', 'bo cy'],
    ]) {
      const joins = steps.map((step) => joined(step.slice(0, step.indexOf(' ')), step.slice(step.indexOf(' ') + 1), 5));
      const one = state(5, ...seated(), ...joins);
      expect(one.memberships).toMatchObject([{ person: 'cy', status: 'enrolled' }]);
      expect(one.merged).toStrictEqual({ ana: 'cy', bo: 'cy' });
    }
  });

  it('bring nothing back that was given up when they were joined', () => {
    const facts = [
      ...seated(),
      fact('applied', 4, { person: 'bo' }),
      joined('ana', 'bo', 5),
      fact('ended', 6, { ending: 'completed' }),
      joined('bo', 'cy', 7),
    ];
    expect(state(7, ...facts).memberships).toMatchObject([{ person: 'cy', status: 'completed', event: 'e06' }]);
  });

  it.each([
    [1, [joined('ana', 'ana', 1)], '<e01>.into contradiction: A record is not joined with itself.'],
    [
      2,
      [joined('ana', 'bo', 1), joined('bo', 'ana', 2)],
      '<e02>.into contradiction: This closes a round: the other record was joined with this one already (<e01>).',
    ],
    [
      3,
      [joined('ana', 'bo', 1), joined('bo', 'cy', 2), joined('cy', 'ana', 3)],
      '<e03>.into contradiction: This closes a round: the other record was joined with this one already (<e01>, <e02>).',
    ],
  ] as const)('are not a round of %i', (_, facts, told) => {
    expect(problems(opened(), ...facts)).toStrictEqual([told]);
  });

  it('are not joined twice', () => {
    expect(problems(opened(), joined('ana', 'bo', 1), joined('ana', 'cy', 2))).toStrictEqual([
      '<e02> contradiction: This record was joined with another already (<e01>).',
    ]);
  });
});

describe('a word on being contacted', () => {
  it('holds until the next', () => {
    const words = [fact('opted-out', 1), fact('opted-in', 2), fact('opted-out', 2, { person: 'bo' })];
    expect([1, 2].map((hours) => state(hours, ...words).optedOut)).toStrictEqual([['ana'], ['bo']]);
  });

  it('may be said twice at one moment, and not both ways', () => {
    expect(problems(fact('opted-out', 1), fact('opted-out', 1))).toStrictEqual([]);
    expect(problems(fact('opted-out', 1), fact('opted-in', 1))).toStrictEqual([
      '<e01> contradiction: This and <e00> say opposite things at the same moment.',
    ]);
  });

  it('of two records that are one person is what was said last', () => {
    const words = (first: 'opted-out' | 'opted-in', second: 'opted-out' | 'opted-in', hours: number) => [
      fact(first, 1, { person: 'ana' }),
      fact(second, hours, { person: 'bo' }),
      joined('ana', 'bo', 9),
    ];
    const silent = (...facts: readonly MembershipFact[]) => state(10, ...facts).optedOut;
    expect(silent(fact('opted-out', 1), joined('ana', 'bo', 2))).toStrictEqual(['bo']);
    expect(silent(...words('opted-out', 'opted-in', 5))).toStrictEqual([]);
    expect(silent(...words('opted-in', 'opted-out', 5))).toStrictEqual(['bo']);
    // Of two at one moment, the one that keeps somebody from being contacted.
    expect(silent(...words('opted-out', 'opted-in', 1))).toStrictEqual(['bo']);
    expect(silent(...words('opted-in', 'opted-out', 1))).toStrictEqual(['bo']);
  });
});

describe('two records that turn out to be one person', () => {
  it('cannot say two things of one person’s work at one moment', () => {
    const both = (other?: string) => [
      ...seated(),
      work(9, sector),
      { ...work(9, other), person: 'bo' } as MembershipFact,
      joined('bo', 'ana', 12),
    ];
    expect(problems(...both('other'))).toStrictEqual([
      '<e06> contradiction: Of this one person <e05> and <e04> say two things at the same moment.',
    ]);
    expect(problems(...both())).toHaveLength(1);
    expect(problems(...both(sector))).toStrictEqual([]);
  });

  it('may have been taken for two people at one meeting: nobody visits their own seat', () => {
    const visit = fact('substituted', 5, { visitor: 'bo' });
    expect(state(6, ...seated(), visit).visits).toHaveLength(1);
    expect(state(9, ...seated(), visit, joined('bo', 'ana', 8)).visits).toStrictEqual([]);
  });
});
