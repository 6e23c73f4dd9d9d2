import { describe, expect, it } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { assess, type FormingGroup, problemsOf } from '../../../src/rules/formation/index.js';
import { everyList } from '../../support/every.js';

const policy = policies.earlyCareer;
const ready: FormingGroup = {
  id: 'g1',
  facilitator: { trained: true, knowsSubject: true, participates: false },
  purpose: 'problem-solving',
  agreements: true,
  domain: 'primary prevention',
  community: 'early career practitioners',
  practice: 'reflective practice',
  betweenMeetings: 'an online forum',
};
const finding = (rule: string, changes: Partial<FormingGroup>) =>
  assess({ ...ready, ...changes }, policy).findings.find((each) => each.rule === rule);

it('is met by a group that has everything, with a finding for each rule', () => {
  const decision = assess(ready, policy);
  expect(decision.outcome).toBe('met');
  expect(decision.findings.map(({ rule, force, verdict, evidence }) => [rule, force, verdict, evidence])).toStrictEqual(
    [
      [
        'formation.facilitator',
        'requirement',
        'met',
        { fact: 'the facilitator', expected: 'trained, knows the subject and not a participant', actual: 'all of it' },
      ],
      [
        'formation.purpose',
        'requirement',
        'met',
        { fact: 'the shared purpose', expected: 'one of 10 kinds', actual: 'problem-solving' },
      ],
      [
        'formation.agreements',
        'requirement',
        'met',
        { fact: 'group agreements', expected: 'negotiated', actual: 'negotiated' },
      ],
      [
        'formation.domain-community-practice',
        'requirement',
        'met',
        { fact: 'domain, community and practice', expected: 'each stated', actual: 'each stated' },
      ],
      [
        'formation.between-meetings',
        'preference',
        'met',
        { fact: 'a space between meetings', expected: 'one', actual: 'one' },
      ],
    ],
  );
});

it('is open for a group of which nothing is known, and names every fact', () => {
  const decision = assess({ id: 'g1' }, policy);
  expect(decision.outcome).toBe('open');
  expect(decision.findings.flatMap(({ missing }) => missing)).toStrictEqual([
    'facilitator.trained',
    'facilitator.knowsSubject',
    'facilitator.participates',
    'purpose',
    'agreements',
    'domain',
    'community',
    'practice',
    'betweenMeetings',
  ]);
  expect(decision.findings.map(({ evidence }) => evidence.actual)).toStrictEqual([
    'not all known',
    'not known',
    'not known',
    'without: domain, community and practice',
    'not known',
  ]);
});

describe('formation.facilitator', () => {
  it('asks for training, knowledge of the subject and a role of their own: all 27 cases', () => {
    for (const [trained, knowsSubject, participates] of everyList(3, [true, false, undefined])) {
      const facts = [trained, knowsSubject, participates === undefined ? undefined : !participates];
      const expected = facts.includes(false) ? 'not-met' : facts.includes(undefined) ? 'open' : 'met';
      const facilitator = Object.fromEntries(
        Object.entries({ trained, knowsSubject, participates }).filter(([, fact]) => fact !== undefined),
      );
      expect(finding('formation.facilitator', { facilitator })?.verdict).toBe(expected);
    }
  });

  it('says what is lacking', () => {
    expect(
      finding('formation.facilitator', { facilitator: { trained: false, knowsSubject: true, participates: true } }),
    ).toMatchObject({
      evidence: { actual: 'without: trained and not a participant' },
      remedy: 'a facilitator who is all of it',
    });
    expect(finding('formation.facilitator', { facilitator: { trained: true, participates: false } })).toMatchObject({
      verdict: 'open',
      missing: ['facilitator.knowsSubject'],
    });
    expect(finding('formation.facilitator', { facilitator: null })).toMatchObject({
      verdict: 'not-met',
      evidence: { actual: 'none' },
      remedy: 'a facilitator',
    });
  });
});

it('tells a purpose that is not there from one not known', () => {
  expect(finding('formation.purpose', { purpose: null })).toMatchObject({
    verdict: 'not-met',
    evidence: { actual: 'none' },
    remedy: 'a purpose such as building-an-argument or building-change',
  });
});

it('tells agreements that were not negotiated from ones nobody spoke of', () => {
  expect(finding('formation.agreements', { agreements: false })).toMatchObject({
    verdict: 'not-met',
    evidence: { actual: 'not negotiated' },
    remedy: 'negotiating them',
  });
});

it('names which of domain, community and practice is not stated; blank says nothing', () => {
  expect(finding('formation.domain-community-practice', { community: ' ', practice: null })).toMatchObject({
    verdict: 'not-met',
    evidence: { actual: 'without: community and practice' },
    remedy: 'stating community and practice',
    missing: [],
  });
  const { domain: _, ...unsaid } = ready;
  const [, , , three] = assess(unsaid, policy).findings;
  expect(three).toMatchObject({ verdict: 'open', missing: ['domain'], remedy: null });
});

it('reports a missing space between meetings and decides nothing by it', () => {
  expect(finding('formation.between-meetings', { betweenMeetings: null })).toMatchObject({
    verdict: 'not-met',
    evidence: { actual: 'none' },
    remedy: 'an online space',
  });
  expect(finding('formation.between-meetings', { betweenMeetings: '' })?.evidence.actual).toBe('none');
  expect(assess({ ...ready, betweenMeetings: null }, policy).outcome).toBe('met');
  const unasked = amend(policy, { id: 'test@1', formation: { betweenMeetings: null } });
  expect(unasked.ok && assess(ready, unasked.value).findings).toHaveLength(4);
});

it('throws for a purpose of a kind the policy does not know, and lists the kinds', () => {
  expect(problemsOf({ id: 'g', purpose: 'fun' }, policy)).toMatchObject([{ path: 'purpose', code: 'unknown-word' }]);
  expect(problemsOf({ id: 'g', purpose: 'fun' }, policy)[0]?.message).toMatch(
    /^The policy knows these kinds of purpose: building-an-argument, /,
  );
  expect(problemsOf(ready, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'g', purpose: null }, policy)).toStrictEqual([]);
  expect(() => assess({ ...ready, purpose: 'fun' }, policy)).toThrow(RangeError);
});
