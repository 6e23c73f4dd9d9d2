import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Policy, policies } from '../../../src/policy/index.js';
import { canStillComplete } from '../../../src/rules/eligibility/late-entry.js';
import { policy as anyPolicy } from '../../support/arbitraries.js';
import { oracleOutcome } from '../../support/attendance-oracle.js';

const policy = policies.partnersInPrevention;
const judged = (
  meetingsStarted: number | undefined,
  canAttend?: readonly number[],
  under: Policy = policy,
  meetings?: number,
) =>
  canStillComplete(
    { id: 'ana', ...(canAttend === undefined ? {} : { canAttend }) },
    {
      id: 'g',
      stream: 'any',
      ...(meetingsStarted === undefined ? {} : { meetingsStarted }),
      ...(meetings === undefined ? {} : { meetings }),
    },
    under,
  );

describe('six meetings, four of them, the first by the second', () => {
  it('admits in 31 of the 448 cases of meetings started and meetings that can be attended: 21, then 10, then none', () => {
    // Worked by hand: before meeting 1 the 21 registers that meet the rules; after it the 10 of them that miss meeting 1.
    const legal = [0, 1, 2, 3, 4, 5, 6].map(
      (started) =>
        Array.from({ length: 64 }, (_, bits) =>
          [1, 2, 3, 4, 5, 6].filter((number) => (bits >> (number - 1)) & 1),
        ).filter((canAttend) => judged(started, canAttend)?.verdict === 'met').length,
    );
    expect(legal).toStrictEqual([21, 10, 0, 0, 0, 0, 0]);
  });

  it('says that it is too late once meeting 2 has started', () => {
    expect(judged(2)).toStrictEqual({
      rule: 'eligibility.late-entry',
      force: 'requirement',
      verdict: 'not-met',
      evidence: {
        fact: 'meetings still to come that the applicant can attend',
        expected: 'enough for the attendance rules, the first by meeting 2',
        actual: '3, 4, 5, 6',
      },
      missing: [],
      remedy: 'a group that has not come so far',
    });
  });

  it('says what someone in time still lacks', () => {
    expect(judged(1, [2, 3])).toMatchObject({
      verdict: 'not-met',
      evidence: { actual: '2, 3' },
      remedy: 'being free for more of the meetings still to come',
    });
    expect(judged(0, [])).toMatchObject({ verdict: 'not-met', evidence: { actual: 'none' } });
  });

  it('takes everyone to be free who does not say otherwise', () => {
    expect(judged(1)).toMatchObject({ verdict: 'met', evidence: { actual: '2, 3, 4, 5, 6' } });
  });

  it('waits to be told how many meetings have started, but not where it would not help', () => {
    expect(judged(undefined)).toMatchObject({
      verdict: 'open',
      missing: ['group.meetingsStarted'],
      evidence: { actual: 'not known how many have started' },
    });
    expect(judged(undefined, [1, 2])).toMatchObject({ verdict: 'not-met', missing: [] });
  });
});

it('goes by the number of meetings the group has', () => {
  expect(judged(0, [1, 2, 3, 4], policy, 4)?.verdict).toBe('met');
  expect(judged(1, undefined, policy, 4)).toMatchObject({
    verdict: 'not-met',
    evidence: { expected: 'enough for the attendance rules, the first by meeting 1' },
  });
  expect(judged(0, undefined, policy, 3)).toMatchObject({
    verdict: 'not-met',
    evidence: { expected: 'enough for the attendance rules' },
    remedy: 'a group with enough meetings',
  });
});

it('is no question where a policy has no attendance rule, or no number of meetings', () => {
  expect(judged(3, undefined, policies.freeFromViolence)).toBeNull();
  expect(judged(3, undefined, policies.alumniNetwork)).toBeNull();
});

it('follows from the attendance rules of any policy', () => {
  fc.assert(
    fc.property(anyPolicy(), fc.nat(52), fc.array(fc.integer({ min: 1, max: 52 })), (under, started, canAttend) => {
      const count = under.meetings.count?.value;
      fc.pre(count !== undefined && (under.attendance.minimum !== null || under.attendance.firstMeetingBy !== null));
      const best = Array.from({ length: count ?? 0 }, (_, index) =>
        index >= started && canAttend.includes(index + 1) ? ('attended' as const) : ('absent' as const),
      );
      expect(judged(started, canAttend, under)?.verdict).toBe(oracleOutcome(best, under));
    }),
  );
});
