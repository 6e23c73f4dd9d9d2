import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Policy, policies } from '../../../src/policy/index.js';
import { assess, toArrange } from '../../../src/rules/eligibility/index.js';
import { attendsFirst, hasAccess, isCommitted } from '../../../src/rules/eligibility/preferences.js';
import { amended, but, group, policy, sourced } from './fixtures.js';

describe('eligibility.commitment', () => {
  it('is missing when either side says no, and then both facts would have met it', () => {
    expect(isCommitted({ id: 'ana', commitment: { practitioner: true, leader: false } })).toStrictEqual({
      rule: 'eligibility.commitment',
      force: 'preference',
      verdict: 'not-met',
      evidence: {
        fact: 'commitment',
        expected: "the practitioner's and their leader's",
        actual: 'practitioner yes, leader no',
      },
      missing: [],
      remedy: 'commitment by both',
      reversedBy: [
        { path: 'applicant.commitment.practitioner', value: true },
        { path: 'applicant.commitment.leader', value: true },
      ],
    });
  });

  it('is open while one side has not said, unless the other said no', () => {
    expect(isCommitted({ id: 'ana', commitment: { practitioner: true } })).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'practitioner yes, leader not known' },
      missing: ['applicant.commitment.leader'],
    });
    expect(isCommitted({ id: 'ana' }).missing).toStrictEqual([
      'applicant.commitment.practitioner',
      'applicant.commitment.leader',
    ]);
    expect(isCommitted({ id: 'ana', commitment: { leader: false } }).verdict).toBe('not-met');
    expect(isCommitted({ id: 'ana', commitment: { practitioner: true, leader: true } }).verdict).toBe('met');
  });

  it('refuses nobody', () => {
    expect(assess(but({ commitment: { practitioner: false, leader: false } }), group, policy).outcome).toBe('met');
  });
});

describe('eligibility.access', () => {
  const needs = { id: 'ana', access: ['captioning', 'hearing-loop', 'dial-in', 'hearing-loop'] };

  it('says what the group does not offer, each thing once, for someone to arrange', () => {
    expect(hasAccess(needs, { ...group, access: ['captioning', 'large-print'] })).toStrictEqual({
      rule: 'eligibility.access',
      force: 'preference',
      verdict: 'not-met',
      evidence: {
        fact: 'access requirements',
        expected: 'each of them offered by the group',
        actual: 'not offered: hearing-loop and dial-in',
      },
      missing: [],
      remedy: 'arranging hearing-loop and dial-in',
      reversedBy: [{ path: 'group.access', value: ['captioning', 'large-print', 'hearing-loop', 'dial-in'] }],
    });
  });

  it('refuses nobody', () => {
    expect(assess(but({ access: ['captioning'] }), group, policy).outcome).toBe('met');
  });

  it('is met when everything is offered, in whatever order', () => {
    expect(hasAccess(needs, { ...group, access: ['dial-in', 'hearing-loop', 'captioning'] })).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'all offered' },
    });
  });

  it('asks nothing of the group for someone who needs nothing', () => {
    const { access: _, ...unsaid } = group;
    expect(hasAccess({ id: 'ana', access: [] }, unsaid)).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'all offered' },
    });
  });

  it('is open while either side has not said', () => {
    const { access: _, ...unsaid } = group;
    expect(hasAccess(needs, unsaid)).toMatchObject({
      verdict: 'open',
      missing: ['group.access'],
      evidence: { actual: 'not known' },
      remedy: null,
    });
    expect(hasAccess({ id: 'ana' }, group)).toMatchObject({ verdict: 'open', missing: ['applicant.access'] });
    expect(hasAccess({ id: 'ana' }, unsaid).missing).toStrictEqual(['applicant.access', 'group.access']);
  });
});

describe('toArrange', () => {
  it('lists what the applicants need and the group does not offer, sorted, each once', () => {
    const applicants = [{ access: ['large-print', 'dial-in'] }, {}, { access: ['captioning', 'dial-in'] }];
    expect(toArrange(applicants, { access: ['captioning'] })).toStrictEqual(['dial-in', 'large-print']);
    expect(toArrange(applicants, { access: [] })).toStrictEqual(['captioning', 'dial-in', 'large-print']);
  });

  it('takes nothing for offered that the group does not say it offers', () => {
    expect(toArrange([{ access: ['dial-in'] }], {})).toStrictEqual(['dial-in']);
    expect(toArrange([], {})).toStrictEqual([]);
  });

  it('is empty exactly when nobody is left without what they need, and does not tell who needs what', () => {
    const words = fc.subarray(['captioning', 'dial-in', 'large-print', 'quiet-room']);
    fc.assert(
      fc.property(fc.array(words), words, (needs, offered) => {
        const applicants = needs.map((access, index) => ({ id: `p${index}`, access }));
        const list = toArrange(applicants, { access: offered });
        const unmet = applicants.filter((each) => hasAccess(each, { ...group, access: offered }).verdict === 'not-met');
        expect(list.length === 0).toBe(unmet.length === 0);
        expect(toArrange([...applicants].reverse(), { access: [...offered].reverse() })).toStrictEqual(list);
        expect(toArrange(applicants, { access: [...offered, ...list] })).toStrictEqual([]);
      }),
    );
  });
});

describe('attendance.first-meeting-preferred, of someone who asks to join', () => {
  const two = amended({ attendance: { firstMeetingPreferred: sourced(2) } });
  const judged = (
    canAttend: readonly number[] | undefined,
    meetingsStarted: number | undefined,
    under: Policy = two,
    meetings?: number,
  ) =>
    attendsFirst(
      { id: 'ana', ...(canAttend === undefined ? {} : { canAttend }) },
      {
        id: 'g1',
        stream: 'early-career',
        ...(meetingsStarted === undefined ? {} : { meetingsStarted }),
        ...(meetings === undefined ? {} : { meetings }),
      },
      under,
    );

  it.each([
    [[1, 5], 0, 'met', [], '1'],
    [[2], 1, 'met', [], '2'],
    [[1, 2], 0, 'met', [], '1, 2'],
    [[1], 1, 'not-met', [], 'none'],
    [[3, 4, 5, 6], 0, 'not-met', [], 'none'],
    [[], 0, 'not-met', [], 'none'],
    [undefined, 0, 'open', ['applicant.canAttend'], 'not known'],
    [undefined, 1, 'open', ['applicant.canAttend'], 'not known'],
    [undefined, 2, 'not-met', [], 'none'],
    [undefined, undefined, 'open', ['applicant.canAttend', 'group.meetingsStarted'], 'not known'],
    [[2, 3], undefined, 'open', ['group.meetingsStarted'], 'not known'],
    [[3], undefined, 'not-met', [], 'none'],
  ] as const)(
    'free for %j after %s meetings, one of the first two preferred: %s',
    (free, started, verdict, missing, actual) => {
      expect(judged(free, started)).toMatchObject({
        rule: 'attendance.first-meeting-preferred',
        force: 'preference',
        verdict,
        missing,
        evidence: {
          fact: 'opening meetings still to come that the applicant can attend',
          expected: 'meeting 1 or 2',
          actual,
        },
      });
    },
  );

  it.each([
    [[3, 4], 0, 'attending meeting 1 or 2', [{ path: 'applicant.canAttend', value: [1, 3, 4] }]],
    [[1, 4], 1, 'attending meeting 2', [{ path: 'applicant.canAttend', value: [1, 2, 4] }]],
    [
      [3],
      undefined,
      'attending meeting 1 or 2',
      [
        { path: 'applicant.canAttend', value: [1, 3] },
        { path: 'group.meetingsStarted', value: 0 },
      ],
    ],
    [[1, 2, 3], 4, 'a group that has not come so far', [{ path: 'group.meetingsStarted', value: 1 }]],
    [[1, 3], 2, 'a group that has not come so far', [{ path: 'group.meetingsStarted', value: 0 }]],
    [
      [3, 10],
      2,
      'a group that has not come so far',
      [
        { path: 'group.meetingsStarted', value: 1 },
        { path: 'applicant.canAttend', value: [2, 3, 10] },
      ],
    ],
    [
      undefined,
      2,
      'a group that has not come so far',
      [
        { path: 'group.meetingsStarted', value: 1 },
        { path: 'applicant.canAttend', value: [2] },
      ],
    ],
  ] as const)('free for %j after %s meetings would have been there by %s', (free, started, remedy, reversedBy) => {
    const found = judged(free, started);
    expect(found?.remedy).toBe(remedy);
    expect(found?.reversedBy).toStrictEqual(reversedBy);
  });

  it('looks at no more meetings than the group has', () => {
    expect(judged([2], 0, two, 1)).toMatchObject({ verdict: 'not-met', evidence: { expected: 'meeting 1' } });
    expect(judged([1], 0, two, 1)?.verdict).toBe('met');
    expect(judged([2], 0, policy)?.verdict).toBe('not-met');
  });

  it('is no question where the policy prefers no meeting', () => {
    expect(judged([1], 0, policies.freeFromViolence)).toBeNull();
  });

  it('refuses nobody', () => {
    expect(assess(but({ canAttend: [2, 3, 4, 5] }), group, policy)).toMatchObject({ outcome: 'met' });
  });
});
