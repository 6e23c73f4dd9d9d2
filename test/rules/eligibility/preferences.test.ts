import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/rules/eligibility/index.js';
import { ana, but, finding, group, policy } from './fixtures.js';

describe('preferences', () => {
  it('report a commitment that is missing on either side, and decide nothing', () => {
    const found = finding('eligibility.commitment', but({ commitment: { practitioner: true, leader: false } }));
    expect(found).toMatchObject({
      verdict: 'not-met',
      evidence: {
        fact: 'commitment',
        expected: "the practitioner's and their leader's",
        actual: 'practitioner yes, leader no',
      },
      remedy: 'commitment by both',
    });
    expect(finding('eligibility.commitment', but({ commitment: { practitioner: true } }))).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'practitioner yes, leader not known' },
      missing: ['applicant.commitment.leader'],
    });
    expect(assess(but({ commitment: { practitioner: false, leader: false } }), group, policy).outcome).toBe('met');
  });

  it('say which access requirements the group does not offer, and refuse nobody for them', () => {
    const needs = but({ access: ['captioning', 'interpreter', 'step-free'] });
    expect(finding('eligibility.access', needs, { ...group, access: ['captioning'] })).toMatchObject({
      verdict: 'not-met',
      evidence: {
        fact: 'access requirements',
        expected: 'each of them offered by the group',
        actual: 'not offered: interpreter and step-free',
      },
      remedy: 'arranging interpreter and step-free',
    });
    expect(assess(needs, { ...group, access: [] }, policy).outcome).toBe('met');
    expect(
      finding('eligibility.access', needs, { ...group, access: ['step-free', 'interpreter', 'captioning'] }),
    ).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'all offered' },
    });
  });

  it('need nothing of the group for someone who needs nothing', () => {
    const { access: _, ...unsaid } = group;
    expect(finding('eligibility.access', ana, unsaid)).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'all offered' },
    });
    expect(finding('eligibility.access', but({ access: ['captioning'] }), unsaid)).toMatchObject({
      verdict: 'open',
      missing: ['group.access'],
      evidence: { actual: 'not known' },
    });
    expect(finding('eligibility.access', but({ access: undefined }), group)).toMatchObject({
      verdict: 'open',
      missing: ['applicant.access'],
    });
  });
});
