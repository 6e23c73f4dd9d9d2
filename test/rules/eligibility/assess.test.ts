import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { amend, type Overlay, type Policy, policies } from '../../../src/policy/index.js';
import { assess, keepsSeat } from '../../../src/rules/eligibility/index.js';
import { ana, but, finding, group, policy } from './fixtures.js';

function amended(overlay: Overlay): Policy {
  const result = amend(policy, { id: 'test@1', ...overlay });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });
describe('every rule, every time', () => {
  it('finds all of them for someone who may join, requirements first in the order of the policy', () => {
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
    ]);
  });

  it('leaves out the rules that a policy does not set', () => {
    const bare = amended({
      eligibility: { region: null, liveMemberships: null, commitment: null },
      attendance: { minimum: null, firstMeetingBy: null },
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

describe('eligibility.sector', () => {
  it('turns away someone outside it, with what was found and what would have met it', () => {
    expect(finding('eligibility.sector', but({ sector: 'response' }))).toStrictEqual({
      rule: 'eligibility.sector',
      force: 'requirement',
      verdict: 'not-met',
      evidence: { fact: 'sector', expected: 'primary-prevention', actual: 'response' },
      missing: [],
      remedy: 'work in primary-prevention',
    });
  });

  it('admits response workers where the policy does', () => {
    const supervised = { id: 'g', stream: 'prevention-and-response', meetingsStarted: 0, access: [] };
    const found = finding('eligibility.sector', but({ sector: 'response' }), supervised, policies.groupSupervision);
    expect(found).toMatchObject({ verdict: 'met', evidence: { expected: 'primary-prevention or response' } });
  });

  it('offers no remedy while only the facts are missing', () => {
    for (const { verdict, remedy } of assess({ id: 'ana' }, { id: 'g1', stream: 'early-career' }, policy).findings) {
      expect([verdict, remedy]).toStrictEqual(['open', null]);
    }
  });

  it('waits for a sector nobody has given', () => {
    expect(finding('eligibility.sector', but({ sector: undefined }))).toMatchObject({
      verdict: 'open',
      missing: ['applicant.sector'],
      evidence: { actual: 'not known' },
    });
  });
});

describe('eligibility.group-match', () => {
  const narrow = amended({
    eligibility: {
      streams: [
        sourced({
          id: 'narrow',
          title: 'Narrow',
          typesOfWork: ['general-prevention'],
          careerStages: ['leader', 'senior'],
          settings: ['health'],
        }),
        sourced({ id: 'general', title: 'Everyone' }),
      ],
    },
  });
  const to = { ...group, stream: 'narrow' };

  it('asks for each thing that the stream names', () => {
    const fits = but({ typeOfWork: 'general-prevention', careerStage: 'senior', setting: 'health' });
    expect(finding('eligibility.group-match', fits, to, narrow)).toMatchObject({
      verdict: 'met',
      evidence: {
        fact: 'the stream narrow',
        expected: 'type of work general-prevention; career stage leader or senior; setting health',
        actual: 'type of work general-prevention; career stage senior; setting health',
      },
    });
    expect(finding('eligibility.group-match', but({ ...fits, setting: 'schools' }), to, narrow)).toMatchObject({
      verdict: 'not-met',
      remedy: 'a stream that fits',
    });
  });

  it('is certain of a mismatch also while something else is not known', () => {
    expect(finding('eligibility.group-match', but({ careerStage: 'entry-level' }), to, narrow)?.verdict).toBe(
      'not-met',
    );
  });

  it('waits only for what the stream names', () => {
    expect(
      finding('eligibility.group-match', but({ careerStage: 'leader', setting: 'health' }), to, narrow),
    ).toMatchObject({
      verdict: 'open',
      missing: ['applicant.typeOfWork'],
      evidence: { actual: 'type of work not known; career stage leader; setting health' },
    });
  });

  it('fits everyone where the stream names nothing', () => {
    expect(finding('eligibility.group-match', { id: 'x' }, { ...group, stream: 'general' }, narrow)).toMatchObject({
      verdict: 'met',
      evidence: { expected: 'nothing in particular', actual: 'nothing asked' },
    });
  });
});

describe('eligibility.region', () => {
  it('turns away other jurisdictions where the policy says so', () => {
    expect(finding('eligibility.region', but({ jurisdiction: 'Tasmania' }))).toMatchObject({
      verdict: 'not-met',
      evidence: { fact: 'where the applicant practises', expected: 'anywhere in Victoria', actual: 'Tasmania' },
      remedy: 'practice in Victoria',
    });
    expect(finding('eligibility.region', but({ jurisdiction: undefined }))).toMatchObject({
      verdict: 'open',
      missing: ['applicant.jurisdiction'],
    });
  });

  it('admits them after the others where the policy says that', () => {
    const online = { id: 'g', stream: 'primary-prevention', meetingsStarted: 0, access: [] };
    for (const jurisdiction of ['Tasmania', 'Victoria', undefined]) {
      expect(finding('eligibility.region', but({ jurisdiction }), online, policies.safeAndEqual)).toMatchObject({
        verdict: 'met',
        evidence: { expected: 'Victoria first, elsewhere after' },
      });
    }
  });
});

describe('eligibility.previous-cohort', () => {
  const general = { id: 'g', stream: 'general', meetingsStarted: 0, access: [] };
  const completed = amended({ eligibility: { previousCohort: sourced('completed' as const) } });

  it.each([
    ['none', 'not-met', 'none'],
    ['took-part', 'met', 'taken part'],
    ['completed', 'met', 'completed'],
    [undefined, 'open', 'not known'],
  ] as const)('of the rolling group: %s is %s', (previousCohort, verdict, actual) => {
    expect(
      finding('eligibility.previous-cohort', but({ previousCohort }), general, policies.rollingGeneral),
    ).toMatchObject({
      verdict,
      evidence: { fact: 'an earlier cohort', expected: 'one taken part in', actual },
      remedy: verdict === 'not-met' ? 'an earlier cohort taken part in' : null,
      missing: verdict === 'open' ? ['applicant.previousCohort'] : [],
    });
  });

  it('asks for completion where the policy does', () => {
    expect(
      finding('eligibility.previous-cohort', but({ previousCohort: 'took-part' }), group, completed),
    ).toMatchObject({
      verdict: 'not-met',
      evidence: { expected: 'one completed' },
      remedy: 'an earlier cohort completed',
    });
    expect(
      finding('eligibility.previous-cohort', but({ previousCohort: 'completed' }), group, completed)?.verdict,
    ).toBe('met');
  });
});

describe('eligibility.rejoin', () => {
  const two = amended({ eligibility: { liveMemberships: sourced(2) } });

  it.each([
    [policy, 0, 'met', 'none'],
    [policy, 1, 'not-met', 'none'],
    [two, 1, 'met', 'at most 1'],
    [two, 2, 'not-met', 'at most 1'],
  ] as const)(
    'counts the memberships held beside the one applied for (%#)',
    (under, liveMemberships, verdict, expected) => {
      expect(finding('eligibility.rejoin', but({ liveMemberships }), group, under)).toMatchObject({
        verdict,
        evidence: { fact: 'other live memberships of the programme', expected, actual: String(liveMemberships) },
        remedy: verdict === 'met' ? null : 'waiting until a live membership ends',
      });
    },
  );

  it('waits for the number', () => {
    expect(finding('eligibility.rejoin', but({ liveMemberships: undefined }))).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'not known' },
      missing: ['applicant.liveMemberships'],
    });
  });
});

describe('words that the policy does not know', () => {
  it.each([
    ['sector', 'preventoin'],
    ['careerStage', 'novice'],
    ['typeOfWork', 'typing'],
    ['setting', 'moon'],
  ])('throw rather than refuse: %s', (fact, word) => {
    expect(() => assess(but({ [fact]: word }), group, policy)).toThrow(/^.*: The policy knows these words here: /);
    expect(() => assess(but({ [fact]: word }), group, policy)).toThrow(RangeError);
  });

  it('throw for a stream of another policy and for numbers that cannot be', () => {
    expect(() => assess(ana, { ...group, stream: 'leaders' }, policy)).toThrow(
      new RangeError('stream: The policy has these streams: early-career.'),
    );
    expect(() => assess(but({ liveMemberships: -1 }), group, policy)).toThrow(RangeError);
    expect(() => assess(ana, { ...group, meetingsStarted: 1.5 }, policy)).toThrow(RangeError);
  });
});

describe('eligibility.keeps-seat', () => {
  it.each([
    ['primary-prevention', 'met'],
    ['response', 'not-met'],
    ['other', 'not-met'],
  ] as const)('after a move to work in %s is %s', (sector, outcome) => {
    const decision = keepsSeat({ sector }, policy);
    expect(decision).toMatchObject({ outcome, policy: 'early-career@2018-20' });
    expect(decision.findings).toHaveLength(1);
    expect(decision.findings[0]).toMatchObject({
      rule: 'eligibility.keeps-seat',
      evidence: { fact: 'sector of the new employer', expected: 'primary-prevention', actual: sector },
    });
  });

  it('is open while nobody knows where they work now', () => {
    expect(keepsSeat({}, policy).outcome).toBe('open');
    expect(explain(keepsSeat({}, policy))[1]).toContain(
      'not yet certain (eligibility.keeps-seat). Still to be known: applicant.sector.',
    );
    expect(() => keepsSeat({ sector: 'moon' }, policy)).toThrow(RangeError);
  });
});
