import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { worksInSector } from '../../../src/rules/eligibility/sector.js';
import { policy } from './fixtures.js';

describe('eligibility.sector', () => {
  it('turns away someone outside it, with what was found and what would have met it', () => {
    expect(worksInSector({ id: 'ana', sector: 'response' }, policy)).toStrictEqual({
      rule: 'eligibility.sector',
      force: 'requirement',
      verdict: 'not-met',
      evidence: { fact: 'sector', expected: 'primary-prevention', actual: 'response' },
      missing: [],
      remedy: 'work in primary-prevention',
      reversedBy: [{ path: 'applicant.sector', value: 'primary-prevention' }],
    });
  });

  it('admits response workers where the policy does', () => {
    expect(worksInSector({ id: 'ana', sector: 'response' }, policies.groupSupervision)).toStrictEqual({
      rule: 'eligibility.sector',
      force: 'requirement',
      verdict: 'met',
      evidence: { fact: 'sector', expected: 'primary-prevention or response', actual: 'response' },
      missing: [],
      remedy: null,
    });
  });

  it('names one sector that would do where several are admitted', () => {
    expect(worksInSector({ id: 'ana', sector: 'other' }, policies.groupSupervision).reversedBy).toStrictEqual([
      { path: 'applicant.sector', value: 'primary-prevention' },
    ]);
  });

  it('waits for a sector nobody has given, and offers no remedy meanwhile', () => {
    expect(worksInSector({ id: 'ana' }, policy)).toStrictEqual({
      rule: 'eligibility.sector',
      force: 'requirement',
      verdict: 'open',
      evidence: { fact: 'sector', expected: 'primary-prevention', actual: 'not known' },
      missing: ['applicant.sector'],
      remedy: null,
    });
  });
});
