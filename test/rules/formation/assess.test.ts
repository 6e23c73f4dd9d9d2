import { expect, it } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { assess, type FormingGroup, problemsOf } from '../../../src/rules/formation/index.js';

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
  expect(problemsOf({ id: 'g', purpose: 'problem solvin' }, policy)[0]?.message).toMatch(
    /^Did you mean problem-solving\? The policy knows these kinds of purpose: building-an-argument, /,
  );
  expect(problemsOf(ready, policy)).toStrictEqual([]);
  expect(problemsOf({ id: 'g', purpose: null }, policy)).toStrictEqual([]);
  expect(() => assess({ ...ready, purpose: 'fun' }, policy)).toThrow(RangeError);
});

it('names everything that is wrong with a record at once, and judges none', () => {
  const wrong = { ...ready, facilitator: { groups: 0 }, purpose: 'fun' };
  expect(problemsOf(wrong, policy).map(({ path, code }) => `${path} ${code}`)).toStrictEqual([
    'facilitator.groups too-small',
    'purpose unknown-word',
  ]);
  expect(() => assess(wrong, policy)).toThrow(/^facilitator\.groups: /);
});

it('says of each rule that is not met which facts would have met it, those not known yet included', () => {
  const { practice: _, ...nothing } = {
    ...ready,
    facilitator: null,
    purpose: null,
    agreements: false,
    domain: null,
    community: ' ',
    betweenMeetings: null,
  };
  expect(assess(nothing, policy).findings.map(({ reversedBy }) => reversedBy)).toStrictEqual([
    [{ path: 'facilitator', value: { trained: true, knowsSubject: true, participates: false } }],
    [{ path: 'purpose', value: 'building-an-argument' }],
    [{ path: 'agreements', value: true }],
    [
      { path: 'domain', value: "the domain, in the group's own words" },
      { path: 'community', value: "the community, in the group's own words" },
      { path: 'practice', value: "the practice, in the group's own words" },
    ],
    [{ path: 'betweenMeetings', value: 'an online space' }],
  ]);
});

it('offers nothing to reverse where nothing is refused', () => {
  for (const group of [ready, { id: 'g1' }]) {
    for (const found of assess(group, policy).findings) expect(found).not.toHaveProperty('reversedBy');
  }
});
