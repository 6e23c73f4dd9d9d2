import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { type Policy, policies } from '../../../src/policy/index.js';
import { type FillingGroup, type Viability, viability } from '../../../src/rules/formation/index.js';
import { asking, decisive, filling } from './fixtures.js';

function first(groups: readonly FillingGroup[], asOf: string | undefined, policy: Policy = asking(6, 14)): Viability {
  const [answer] = viability(asOf === undefined ? { groups } : { groups, asOf }, policy);
  if (answer === undefined) throw new Error('A group has an answer.');
  return answer;
}

const finding = (answer: Viability) => answer.decision.findings[0];

describe('capacity.minimum-viable, for a group that is filling', () => {
  it('lets a group at its minimum go ahead, whatever the day before it has started', () => {
    for (const asOf of [undefined, '2027-01-01', decisive, '2027-02-09']) {
      expect(first([filling('north', 6)], asOf)).toMatchObject({
        decideBy: decisive,
        advice: 'go',
        mergeWith: [],
        missing: [],
        decision: { outcome: 'met', policy: 'ours@2027' },
      });
    }
    expect(finding(first([filling('north', 6)], decisive))).toStrictEqual({
      rule: 'capacity.minimum-viable',
      force: 'requirement',
      verdict: 'met',
      evidence: { fact: 'participants in the group', expected: 'at least 6 people by 2027-01-26', actual: '6' },
      missing: [],
      remedy: null,
    });
  });

  it('lets a group below it wait until the day before the decision, and says how many it waits for', () => {
    const answer = first([filling('north', 4), filling('south', 4)], '2027-01-25');
    expect(answer).toMatchObject({ advice: 'wait', mergeWith: [], decision: { outcome: 'open' } });
    expect(finding(answer)).toStrictEqual({
      rule: 'capacity.minimum-viable',
      force: 'requirement',
      verdict: 'open',
      evidence: { fact: 'participants in the group', expected: 'at least 6 people by 2027-01-26', actual: '4' },
      missing: ['groups[0].enrolled'],
      remedy: '2 more participants',
    });
    expect(explain(answer.decision)[1]).toBe(
      'For participants in the group, the policy requires at least 6 people by 2027-01-26 and the record shows 4: not yet certain ' +
        '(capacity.minimum-viable). Two more participants settle it.',
    );
  });

  it('decides on the very day, and never cancels without saying what would have kept the group', () => {
    const answer = first([filling('north', 5)], decisive);
    expect(answer).toMatchObject({ advice: 'cancel', mergeWith: [], decision: { outcome: 'not-met' } });
    expect(finding(answer)).toStrictEqual({
      rule: 'capacity.minimum-viable',
      force: 'requirement',
      verdict: 'not-met',
      evidence: { fact: 'participants in the group', expected: 'at least 6 people by 2027-01-26', actual: '5' },
      missing: [],
      remedy: '1 more participant',
      reversedBy: [{ path: 'groups[0].enrolled', value: 6 }],
    });
  });

  it('decides on the day of the first meeting where the policy sets no days, and one or none before where it says so', () => {
    for (const [days, decideBy] of [
      [null, '2027-02-09'],
      [0, '2027-02-09'],
      [1, '2027-02-08'],
    ] as const) {
      const answer = first([filling('north', 1)], decideBy, asking(6, days));
      expect([answer.decideBy, answer.advice]).toStrictEqual([decideBy, 'cancel']);
    }
    expect(first([filling('north', 1)], '2027-02-08', asking(6, null)).advice).toBe('wait');
  });

  it('has nothing due while nobody says on which day it is asked', () => {
    const answer = first([filling('north', 4)], undefined);
    expect(answer).toMatchObject({ decideBy: decisive, advice: 'wait', decision: { outcome: 'open' } });
    expect(finding(answer)?.missing).toStrictEqual(['groups[0].enrolled', 'asOf']);
  });

  it('waits for a first meeting that has no day yet', () => {
    const { firstMeeting: _, ...undated } = filling('north', 4);
    const answer = first([undated], '2028-01-01');
    expect(answer).toMatchObject({ decideBy: null, advice: 'wait', mergeWith: [], decision: { outcome: 'open' } });
    expect(finding(answer)?.missing).toStrictEqual(['groups[0].enrolled', 'groups[0].firstMeeting']);
    expect(finding(answer)?.evidence.expected).toBe('at least 6 people');
  });

  it('waits for a number that nobody has given, however late it is', () => {
    const [, answer] = viability(
      { groups: [filling('north', 6), filling('south')], asOf: '2027-02-09' },
      asking(6, 14),
    );
    expect(answer).toMatchObject({ group: 'south', advice: 'wait', mergeWith: [], decision: { outcome: 'open' } });
    expect(answer?.decision.findings).toStrictEqual([
      {
        rule: 'capacity.minimum-viable',
        force: 'requirement',
        verdict: 'open',
        evidence: {
          fact: 'participants in the group',
          expected: 'at least 6 people by 2027-01-26',
          actual: 'no number yet',
        },
        missing: ['groups[1].enrolled'],
        remedy: 'the number of participants enrolled',
      },
    ]);
  });

  it('asks for the number alone while that is not known, because the days say nothing without it', () => {
    const { firstMeeting: _, ...undated } = filling('north');
    expect(finding(first([undated], undefined))?.missing).toStrictEqual(['groups[0].enrolled']);
  });

  it('has nothing to decide where the policy sets no minimum', () => {
    const groups = [filling('north', 0), filling('south')];
    expect(viability({ groups, asOf: '2027-02-09' }, policies.partnersInPrevention)).toStrictEqual(
      groups.map(({ id }) => ({
        group: id,
        decideBy: null,
        advice: null,
        mergeWith: [],
        missing: [],
        decision: { outcome: 'met', policy: 'partners-in-prevention@2019-20', findings: [] },
      })),
    );
  });

  it('has no advice for a group that has started, however many it has, and still finds whether it has the minimum', () => {
    for (const [enrolled, outcome] of [
      [4, 'not-met'],
      [6, 'met'],
      [undefined, 'open'],
    ] as const) {
      const groups = [filling('north', enrolled), filling('south', 4, { firstMeeting: '2027-03-09' }), filling('east')];
      expect(first(groups, '2027-02-10')).toMatchObject({
        decideBy: decisive,
        advice: null,
        mergeWith: [],
        missing: [],
        decision: { outcome },
      });
    }
    expect(first([filling('north', 4), filling('south', 4)], '2027-02-09').advice).toBe('merge');
  });

  it('asks one person of a group of one', () => {
    expect(finding(first([filling('north', 0)], decisive, asking(1, 14)))).toMatchObject({
      evidence: { expected: 'at least 1 person by 2027-01-26' },
      remedy: '1 more participant',
    });
  });
});

describe('merging', () => {
  const mergers = (others: readonly FillingGroup[], asOf: string = decisive, policy?: Policy) => {
    const { advice, mergeWith } = first([filling('north', 4), ...others], asOf, policy);
    return [advice, ...mergeWith];
  };

  it('lists every group that has room, those first that make one large enough, and on the same day in the order of ids', () => {
    const others = [filling('y', 8), filling('a', 1), filling('x', 0), filling('b', 2)];
    expect(mergers(others)).toStrictEqual(['merge', 'b', 'y', 'a', 'x']);
  });

  it('never fills a group beyond the maximum of the way it meets', () => {
    expect(mergers([filling('south', 8)])).toStrictEqual(['merge', 'south']);
    expect(mergers([filling('south', 9)])).toStrictEqual(['cancel']);
    const inPerson = { modality: 'in-person' as const };
    const hybrid = { modality: 'hybrid' as const };
    const of = (changes: Partial<FillingGroup>, enrolled: number) =>
      first([filling('north', 4, changes), filling('south', enrolled, changes)], decisive).advice;
    expect([of(inPerson, 16), of(inPerson, 17), of(hybrid, 500)]).toStrictEqual(['merge', 'cancel', 'merge']);
  });

  it('joins only groups of the same stream that meet in the same way', () => {
    const streams = policies.leaders.eligibility.streams.concat(policies.partnersInPrevention.eligibility.streams);
    const policy = { ...asking(6, 14), eligibility: { ...policies.leaders.eligibility, streams } };
    const [other = ''] = policies.leaders.eligibility.streams.map(({ value }) => value.id);
    expect(mergers([filling('south', 4)], decisive, policy)).toStrictEqual(['merge', 'south']);
    expect(mergers([filling('south', 4, { stream: other })], decisive, policy)).toStrictEqual(['cancel']);
    expect(mergers([filling('south', 4, { modality: 'hybrid' })])).toStrictEqual(['cancel']);
  });

  it('joins no group that has started; on the day of its first meeting it has not', () => {
    expect(mergers([filling('south', 4, { firstMeeting: '2027-01-25' })])).toStrictEqual(['cancel']);
    expect(mergers([filling('south', 4, { firstMeeting: decisive })])).toStrictEqual(['merge', 'south']);
    const { firstMeeting: _, ...undated } = filling('south', 4);
    expect(mergers([undated])).toStrictEqual(['merge', 'south']);
  });

  it('puts a nearer first meeting before a lower id, and reaching the minimum before both', () => {
    const nearer = filling('z', 2, { firstMeeting: '2027-02-16' });
    const farther = filling('a', 2, { firstMeeting: '2027-02-23' });
    expect(mergers([farther, filling('b', 1), nearer])).toStrictEqual(['merge', 'z', 'a', 'b']);
  });

  it('waits for a number that would tell a merger from a cancellation, and names it, with a maximum or without one', () => {
    const hybrid = { modality: 'hybrid' as const };
    for (const changes of [{}, hybrid]) {
      const groups = [filling('north', 4, changes), filling('south', undefined, changes)];
      expect(first(groups, decisive)).toMatchObject({
        advice: 'wait',
        mergeWith: [],
        missing: ['groups[1].enrolled'],
        decision: { outcome: 'not-met' },
      });
    }
    const several = [filling('north', 4), filling('full', 9), filling('east'), filling('south')];
    expect(first(several, decisive).missing).toStrictEqual(['groups[2].enrolled', 'groups[3].enrolled']);
  });

  it('never waits for a number where another group has room, or where none could change that there is none', () => {
    const room = first([filling('north', 4), filling('south', 1), filling('east')], decisive);
    expect([room.advice, room.mergeWith, room.missing]).toStrictEqual(['merge', ['south'], []]);
    const begun = filling('south', undefined, { firstMeeting: '2027-01-25' });
    const elsewhere = filling('west', undefined, { modality: 'hybrid' });
    const none = first([filling('north', 4), begun, elsewhere], decisive);
    expect([none.advice, none.missing]).toStrictEqual(['cancel', []]);
  });

  it('offers a group that goes ahead by itself to one that does not', () => {
    const answers = viability({ groups: [filling('north', 4), filling('south', 7)], asOf: decisive }, asking(6, 14));
    expect(answers.map(({ advice, mergeWith }) => [advice, ...mergeWith])).toStrictEqual([['merge', 'south'], ['go']]);
  });
});

it('throws for input that cannot be, and names the first place', () => {
  expect(() => viability({ groups: [filling('north', -1)] }, asking(6, 14))).toThrow(
    new RangeError('groups[0].enrolled: A number of participants is a whole number, zero or more.'),
  );
  expect(() => viability({ groups: [], asOf: 'today' }, policies.partnersInPrevention)).toThrow(RangeError);
});
