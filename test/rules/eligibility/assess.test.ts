import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { assess } from '../../../src/rules/eligibility/index.js';
import { amended, ana, but, finding, group, policy, sourced } from './fixtures.js';

describe('every rule, every time', () => {
  it('finds all of them for someone who may join, requirements first in the order of the policy, then preferences', () => {
    const decision = assess(ana, group, policy);
    expect(decision.outcome).toBe('met');
    expect(decision.policy).toBe('early-career@2018-20');
    expect(decision.findings.map(({ rule, force, verdict }) => [rule, force, verdict])).toStrictEqual([
      ['eligibility.sector', 'requirement', 'met'],
      ['eligibility.group-match', 'requirement', 'met'],
      ['eligibility.region', 'requirement', 'met'],
      ['eligibility.rejoin', 'requirement', 'met'],
      ['eligibility.late-entry', 'requirement', 'met'],
      ['eligibility.commitment', 'preference', 'met'],
      ['eligibility.access', 'preference', 'met'],
      ['attendance.first-meeting-preferred', 'preference', 'met'],
    ]);
  });

  it('does not stop at the first rule that fails', () => {
    const wrong = but({ sector: 'other', careerStage: 'leader', jurisdiction: 'Tasmania', liveMemberships: 1 });
    const failed = assess(wrong, { ...group, meetingsStarted: 2 }, policy).findings.filter(
      ({ verdict }) => verdict === 'not-met',
    );
    expect(failed.map(({ rule }) => rule)).toStrictEqual([
      'eligibility.sector',
      'eligibility.group-match',
      'eligibility.region',
      'eligibility.rejoin',
      'eligibility.late-entry',
      'attendance.first-meeting-preferred',
    ]);
  });

  it('is open for someone of whom nothing is known, and names every fact it waits for', () => {
    const decision = assess({ id: 'ana' }, { id: 'g1', stream: 'early-career' }, policy);
    expect(decision.outcome).toBe('open');
    expect(decision.findings.flatMap(({ missing }) => missing)).toStrictEqual([
      'applicant.sector',
      'applicant.careerStage',
      'applicant.jurisdiction',
      'applicant.liveMemberships',
      'group.meetingsStarted',
      'applicant.commitment.practitioner',
      'applicant.commitment.leader',
      'applicant.access',
      'group.access',
      'applicant.canAttend',
      'group.meetingsStarted',
    ]);
  });

  it('offers no remedy and no fact to reverse it while only the facts are missing', () => {
    for (const found of assess({ id: 'ana' }, { id: 'g1', stream: 'early-career' }, policy).findings) {
      expect([found.verdict, found.remedy, 'reversedBy' in found]).toStrictEqual(['open', null, false]);
    }
  });

  it('asks for an earlier cohort between the region and the number of memberships', () => {
    const rules = assess(ana, { ...group, stream: 'general' }, policies.rollingGeneral).findings.map(
      ({ rule }) => rule,
    );
    expect(rules.slice(2, 5)).toStrictEqual([
      'eligibility.region',
      'eligibility.previous-cohort',
      'eligibility.rejoin',
    ]);
  });

  it('leaves out the rules that a policy does not set', () => {
    const bare = amended({
      eligibility: { region: null, liveMemberships: null, reentry: null, commitment: null },
      attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null },
    });
    expect(assess(ana, group, bare).findings.map(({ rule }) => rule)).toStrictEqual([
      'eligibility.sector',
      'eligibility.group-match',
      'eligibility.access',
    ]);
    const unasked = amended({ eligibility: { commitment: sourced(false) } });
    expect(finding('eligibility.commitment', ana, group, unasked)).toBeUndefined();
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['sector', 'preventoin'],
    ['careerStage', 'novice'],
    ['typeOfWork', 'typing'],
    ['setting', 'moon'],
    ['theme', 'weather'],
    ['jurisdiction', 'NSW'],
  ])('throws rather than refuses for a word the policy does not know: %s', (fact, word) => {
    expect(() => assess(but({ [fact]: word }), group, policy)).toThrow(RangeError);
    expect(() => assess(but({ [fact]: word }), group, policy)).toThrow(
      new RegExp(`^${fact}: The policy knows these words here: `),
    );
  });

  it('throws with a question where another word may have been meant', () => {
    expect(() => assess(but({ jurisdiction: 'vic' }), group, policy)).toThrow(
      /^jurisdiction: Did you mean Victoria\? The policy knows these words here: Victoria, /,
    );
    expect(() => assess(ana, { ...group, stream: 'early career' }, policy)).toThrow(
      new RangeError('stream: Did you mean early-career? The policy has these streams: early-career.'),
    );
  });

  it('throws for a stream of another policy, for numbers that cannot be and for facts that contradict each other', () => {
    expect(() => assess(ana, { ...group, stream: 'leaders' }, policy)).toThrow(
      new RangeError('stream: The policy has these streams: early-career.'),
    );
    expect(() => assess(but({ liveMemberships: -1 }), group, policy)).toThrow(RangeError);
    expect(() => assess(ana, { ...group, meetingsStarted: 1.5 }, policy)).toThrow(RangeError);
    expect(() => assess(but({ memberships: [] }), group, policy)).toThrow(/^liveMemberships: /);
    expect(() => assess(ana, { ...group, access: ['captionning'] }, policy)).toThrow(/^access\[0\]: Did you mean /);
  });
});
