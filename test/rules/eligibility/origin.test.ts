import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../src/policy/policy.js';
import { comesFrom, wasInCohort } from '../../../src/rules/eligibility/origin.js';

const membership = (ending?: Ending) => ({
  group: 'g0',
  from: '2026-02-01',
  to: '2026-08-01',
  ...(ending === undefined ? {} : { ending }),
});

describe('eligibility.region', () => {
  it('turns away other jurisdictions where the policy says so', () => {
    const region = { jurisdiction: 'Victoria', others: 'turned-away' } as const;
    expect(comesFrom({ id: 'ana', jurisdiction: 'Tasmania' }, region)).toStrictEqual({
      rule: 'eligibility.region',
      force: 'requirement',
      verdict: 'not-met',
      evidence: { fact: 'where the applicant practises', expected: 'anywhere in Victoria', actual: 'Tasmania' },
      missing: [],
      remedy: 'practice in Victoria',
      reversedBy: [{ path: 'applicant.jurisdiction', value: 'Victoria' }],
    });
    expect(comesFrom({ id: 'ana', jurisdiction: 'Victoria' }, region).verdict).toBe('met');
    expect(comesFrom({ id: 'ana' }, region)).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'not known' },
      missing: ['applicant.jurisdiction'],
    });
  });

  it('admits them after the others where the policy says that, known or not', () => {
    const region = { jurisdiction: 'Victoria', others: 'placed-after' } as const;
    for (const known of [{ jurisdiction: 'Tasmania' }, { jurisdiction: 'Victoria' }, {}]) {
      expect(comesFrom({ id: 'ana', ...known }, region)).toMatchObject({
        verdict: 'met',
        evidence: { expected: 'Victoria first, elsewhere after' },
      });
    }
  });
});

describe('eligibility.previous-cohort', () => {
  it.each([
    ['none', 'not-met', 'none'],
    ['took-part', 'met', 'taken part'],
    ['completed', 'met', 'completed'],
    [undefined, 'open', 'not known'],
  ] as const)('where taking part is enough: %s is %s', (previousCohort, verdict, actual) => {
    const said = previousCohort === undefined ? {} : { previousCohort };
    expect(wasInCohort({ id: 'ana', ...said }, 'took-part')).toStrictEqual({
      rule: 'eligibility.previous-cohort',
      force: 'requirement',
      verdict,
      evidence: { fact: 'an earlier cohort', expected: 'one taken part in', actual },
      missing: verdict === 'open' ? ['applicant.previousCohort'] : [],
      remedy: verdict === 'not-met' ? 'an earlier cohort taken part in' : null,
      ...(verdict === 'not-met' ? { reversedBy: [{ path: 'applicant.previousCohort', value: 'took-part' }] } : {}),
    });
  });

  it('asks for completion where the policy does', () => {
    expect(wasInCohort({ id: 'ana', previousCohort: 'took-part' }, 'completed')).toMatchObject({
      verdict: 'not-met',
      evidence: { expected: 'one completed', actual: 'taken part' },
      remedy: 'an earlier cohort completed',
      reversedBy: [{ path: 'applicant.previousCohort', value: 'completed' }],
    });
    expect(wasInCohort({ id: 'ana', previousCohort: 'completed' }, 'completed').verdict).toBe('met');
  });
});

describe('memberships as evidence of an earlier cohort', () => {
  it.each([
    ['completed', 'met', 'met', 'completed'],
    ['did-not-complete', 'met', 'open', 'taken part'],
    ['withdrew', 'open', 'open', 'not known'],
    ['deferred', 'open', 'open', 'not known'],
    ['never-started', 'open', 'open', 'not known'],
    [undefined, 'open', 'open', 'not known'],
  ] as const)('one that ended as %s: taking part %s, completing %s', (ending, tookPart, completed, actual) => {
    const applicant = { id: 'ana', memberships: [membership(ending)] };
    const verdicts = { 'took-part': tookPart, completed };
    for (const asked of ['took-part', 'completed'] as const) {
      const verdict = verdicts[asked];
      expect(wasInCohort(applicant, asked)).toMatchObject({
        verdict,
        evidence: { actual },
        missing: verdict === 'open' ? ['applicant.previousCohort'] : [],
      });
    }
  });

  it('go by the one that shows the most', () => {
    const applicant = {
      id: 'ana',
      memberships: [membership('never-started'), membership('completed'), membership('did-not-complete')],
    };
    expect(wasInCohort(applicant, 'completed').verdict).toBe('met');
  });

  it('are never evidence against it: other programmes count too', () => {
    for (const asked of ['took-part', 'completed'] as const) {
      expect(wasInCohort({ id: 'ana', memberships: [] }, asked).verdict).toBe('open');
    }
  });

  it('count beside what the applicant says, where they show more', () => {
    const applicant = { id: 'ana', previousCohort: 'took-part', memberships: [membership('completed')] } as const;
    expect(wasInCohort(applicant, 'completed').verdict).toBe('met');
    const other = { id: 'ana', previousCohort: 'completed', memberships: [membership('did-not-complete')] } as const;
    expect(wasInCohort(other, 'completed').verdict).toBe('met');
  });

  it('leave an answer to the applicant where they show nothing', () => {
    const applicant = { id: 'ana', previousCohort: 'none', memberships: [membership('withdrew')] } as const;
    expect(wasInCohort(applicant, 'took-part').verdict).toBe('not-met');
  });
});
