import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPolicies, type Mark, type Policy, policies } from '../../../src/policy/index.js';
import { endingOf, type MembershipEnding } from '../../../src/rules/eligibility/index.js';
import { policy as anyPolicy, marksFor } from '../../support/arbitraries.js';
import { oracleOutcome } from '../../support/attendance-oracle.js';
import { completions, everyRegister } from '../../support/every.js';
import { amended, sourced } from './fixtures.js';

describe('how a membership ended that lasted to the end of its group', () => {
  it.each([
    [['attended', 'attended', 'absent', 'attended', 'attended', 'absent'], 'completed'],
    [['absent', 'attended', 'attended', 'attended', 'attended', 'absent'], 'completed'],
    [['attended', 'attended', 'attended', 'absent', 'absent', 'absent'], 'did-not-complete'],
    [['absent', 'absent', 'attended', 'attended', 'attended', 'attended'], 'did-not-complete'],
    [['absent', 'absent', 'absent', 'absent', 'absent', 'absent'], 'never-started'],
    [['excused', 'excused', 'excused', 'excused', 'excused', 'excused'], 'never-started'],
    [['substituted', 'absent', 'cancelled', 'substituted', 'absent', 'excused'], 'never-started'],
    [['attended', 'attended', 'attended', 'attended', 'unrecorded', 'unrecorded'], 'completed'],
    [['attended', 'absent', 'absent', 'absent', 'unrecorded', 'unrecorded'], 'did-not-complete'],
    [['attended', 'attended', 'attended', 'unrecorded', 'absent', 'absent'], null],
    [['absent', 'absent', 'absent', 'absent', 'absent', 'unrecorded'], null],
  ] as const)('%j ended as %s', (marks: readonly Mark[], ending) => {
    expect(endingOf(marks, policies.partnersInPrevention)).toBe(ending);
  });

  it('is a completion for whoever came at all where the policy asks for no attendance', () => {
    expect(endingOf(['absent', 'absent', 'absent', 'attended'], policies.freeFromViolence)).toBe('completed');
    expect(endingOf(['absent', 'absent', 'absent', 'partial'], policies.freeFromViolence)).toBe('completed');
    expect(endingOf(['absent', 'absent', 'absent', 'absent'], policies.freeFromViolence)).toBe('never-started');
  });

  it('is no start for whoever was there for a part that earns nothing', () => {
    const nothingForPart = amended({
      attendance: { points: sourced({ attended: 1, partial: 0, excused: 1 }), minimum: null, firstMeetingBy: null },
    });
    expect(endingOf(['partial', 'excused', 'absent', 'absent', 'absent', 'absent'], nothingForPart)).toBe(
      'never-started',
    );
  });

  it('is told of each of the 729 registers of six meetings as an independent count tells it', () => {
    for (const policy of builtInPolicies) {
      let told = 0;
      for (const marks of everyRegister(6, ['attended', 'absent', 'unrecorded'])) {
        told += 1;
        expect([policy.id, marks, endingOf(marks, policy)]).toStrictEqual([policy.id, marks, expected(marks, policy)]);
      }
      expect(told).toBe(729);
    }
  });

  it('throws for a word that is no mark', () => {
    expect(() => endingOf(['attended', 'present' as Mark], policies.partnersInPrevention)).toThrow(RangeError);
  });
});

describe('under policies nobody has written', () => {
  const anyCase = anyPolicy().chain((policy) => marksFor(policy).map((marks) => ({ policy, marks })));

  it('it agrees with an independent count', () => {
    const seen = new Set<MembershipEnding | null>();
    fc.assert(
      fc.property(anyCase, ({ policy, marks }) => {
        const ending = endingOf(marks, policy);
        seen.add(ending);
        expect(ending).toBe(expected(marks, policy));
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(4);
  });

  it('what is told once is never taken back, and nothing is left untold when every meeting is recorded', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.infiniteStream(fc.constantFrom<Mark>('attended', 'absent')),
        ({ policy, marks }, coming) => {
          const recorded = marks.map((mark) => (mark === 'unrecorded' ? (coming.next().value ?? mark) : mark));
          const ending = endingOf(marks, policy);
          const last = endingOf(recorded, policy);
          expect(last).not.toBeNull();
          if (ending !== null) expect(last).toBe(ending);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('it is left untold only while the meetings to come could still tell two endings', () => {
    fc.assert(
      fc.property(anyCase, ({ policy, marks }) => {
        const open = marks.filter((mark) => mark === 'unrecorded').length;
        fc.pre(open > 0 && open <= 6);
        const possible = new Set([...completions(marks)].map((each) => endingOf(each, policy)));
        expect(endingOf(marks, policy) === null).toBe(possible.size > 1);
      }),
    );
  });
});

/** The same read off the rule: somebody who was at a meeting has started, and whether they completed is counted the slow way. */
function expected(marks: readonly Mark[], policy: Policy): MembershipEnding | null {
  const { partial } = policy.attendance.points.value;
  const came = marks.some((mark) => mark === 'attended' || (mark === 'partial' && partial !== null && partial > 0));
  const undecided = marks.includes('unrecorded');
  if (!came) return undecided ? null : 'never-started';
  const outcome = oracleOutcome(marks, policy);
  if (outcome === 'open') return null;
  return outcome === 'met' ? 'completed' : 'did-not-complete';
}
