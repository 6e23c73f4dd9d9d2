import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, type Policy, policies } from '../../../src/policy/index.js';
import { canStillComplete } from '../../../src/rules/eligibility/late-entry.js';
import { policy as anyPolicy } from '../../support/arbitraries.js';
import { oracleOutcome } from '../../support/attendance-oracle.js';
import { amended, sourced } from './fixtures.js';

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
      reversedBy: [{ path: 'group.meetingsStarted', value: 1 }],
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

describe('what would have let someone in', () => {
  it.each([
    [
      'being free for the meetings still to come',
      0,
      [1, 5],
      [{ path: 'applicant.canAttend', value: [1, 2, 3, 4, 5, 6] }],
    ],
    ['the same after the first', 1, [], [{ path: 'applicant.canAttend', value: [2, 3, 4, 5, 6] }]],
    ['a group that has not come so far', 4, [2, 3, 4, 5], [{ path: 'group.meetingsStarted', value: 1 }]],
    ['one that has not begun', 3, [1, 3, 4, 5], [{ path: 'group.meetingsStarted', value: 0 }]],
    [
      'both together',
      5,
      [6],
      [
        { path: 'group.meetingsStarted', value: 1 },
        { path: 'applicant.canAttend', value: [2, 3, 4, 5, 6] },
      ],
    ],
    [
      'both together, where nobody knows how far the group is',
      undefined,
      [6],
      [
        { path: 'group.meetingsStarted', value: 1 },
        { path: 'applicant.canAttend', value: [2, 3, 4, 5, 6] },
      ],
    ],
  ] as const)('is %s', (_, started, canAttend, reversedBy) => {
    expect(judged(started, canAttend)).toMatchObject({ verdict: 'not-met' });
    expect(judged(started, canAttend)?.reversedBy).toStrictEqual(reversedBy);
  });

  it.each([
    ['as many meetings as are needed', 0, undefined, 3, [{ path: 'group.meetings', value: 4 }]],
    [
      'those, in a group that has not begun',
      1,
      undefined,
      3,
      [
        { path: 'group.meetings', value: 4 },
        { path: 'group.meetingsStarted', value: 0 },
      ],
    ],
    [
      'those, where nobody knows how far the group is',
      undefined,
      undefined,
      2,
      [
        { path: 'group.meetings', value: 4 },
        { path: 'group.meetingsStarted', value: 0 },
      ],
    ],
    [
      'those, and being free for them',
      0,
      [1, 2, 3],
      3,
      [
        { path: 'group.meetings', value: 4 },
        { path: 'applicant.canAttend', value: [1, 2, 3, 4] },
      ],
    ],
  ] as const)('is %s, where the group has too few for anybody', (_, started, canAttend, meetings, reversedBy) => {
    expect(judged(started, canAttend, policy, meetings)?.reversedBy).toStrictEqual(reversedBy);
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

describe('late entry, by trying everything that someone could still do', () => {
  /** For each set of meetings, as bits, whether somebody who may attend any part of it can meet the rules. */
  const legalSets = (count: number, under: Policy): readonly boolean[] => {
    const legal: boolean[] = [];
    for (let set = 0; set < 2 ** count; set++) {
      const marks = Array.from({ length: count }, (_, index) => ((set >> index) & 1 ? 'attended' : 'absent') as Mark);
      // A set is legal if attending all of it is, or if one of the sets with a meeting less already was.
      const smaller = Array.from({ length: count }, (_, index) => index).filter((index) => (set >> index) & 1);
      legal.push(oracleOutcome(marks, under) === 'met' || smaller.some((index) => legal[set - 2 ** index] === true));
    }
    return legal;
  };

  /** The cases in which the library and the search disagree. */
  const disagreements = (count: number, under: Policy): readonly unknown[] => {
    const legal = legalSets(count, under);
    const found: unknown[] = [];
    for (let started = 0; started <= count; started++) {
      for (let free = 0; free < 2 ** (count - started); free++) {
        const set = free * 2 ** started;
        const canAttend = Array.from({ length: count }, (_, index) => index + 1).filter(
          (number) => (set >> (number - 1)) & 1,
        );
        const verdict = judged(started, canAttend, under, count)?.verdict;
        if (verdict !== (legal[set] ? 'met' : 'not-met')) found.push({ started, canAttend, verdict });
      }
    }
    return found;
  };

  it('agrees for every fixed minimum and every opening of up to eight meetings', () => {
    let tried = 0;
    for (let count = 1; count <= 8; count++) {
      for (let least = 0; least <= count; least++) {
        for (let by = 0; by <= count; by++) {
          if (least === 0 && by === 0) continue;
          const minimum = least === 0 ? null : sourced({ kind: 'meetings' as const, meetings: least });
          const firstMeetingBy = by === 0 ? null : sourced(by);
          const under = amended({
            meetings: { count: sourced(count) },
            attendance: { minimum, firstMeetingBy, firstMeetingPreferred: null },
          });
          expect(disagreements(count, under)).toStrictEqual([]);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(276);
  });

  it('agrees under policies nobody has written, in groups of up to eight meetings', () => {
    fc.assert(
      fc.property(
        anyPolicy().filter(({ attendance }) => attendance.minimum !== null || attendance.firstMeetingBy !== null),
        fc.integer({ min: 1, max: 8 }),
        (under, count) => {
          expect(disagreements(count, under)).toStrictEqual([]);
        },
      ),
    );
  });
});
