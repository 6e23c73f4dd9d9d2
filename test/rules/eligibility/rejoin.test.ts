import { describe, expect, it } from 'vitest';
import { amend, type Policy, policies } from '../../../src/policy/index.js';
import type { Ending, Reentry } from '../../../src/policy/policy.js';
import type { Applicant, EarlierMembership, EligibilityGroup } from '../../../src/rules/eligibility/index.js';
import { mayJoinAgain } from '../../../src/rules/eligibility/rejoin.js';

const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });
const atOnce: Readonly<Record<Ending, Reentry>> = {
  completed: { afterDays: 0 },
  withdrew: { afterDays: 0 },
  'did-not-complete': { afterDays: 0 },
  deferred: { afterDays: 0 },
  'never-started': { afterDays: 0 },
  'left-sector': { afterDays: 0 },
};

function under(most: number | null, reentry: Readonly<Partial<Record<Ending, Reentry>>> | null): Policy {
  const result = amend(policies.earlyCareer, {
    id: 'test@1',
    eligibility: {
      liveMemberships: most === null ? null : sourced(most),
      reentry: reentry === null ? null : sourced({ ...atOnce, ...reentry }),
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const day = (number: number) => `2027-01-${String(number).padStart(2, '0')}`;
const member = (from: string, to: string, ending?: Ending): EarlierMembership => ({
  group: 'secret',
  from,
  to,
  ...(ending === undefined ? {} : { ending }),
});
const judged = (known: Omit<Applicant, 'id'>, days: Omit<EligibilityGroup, 'id' | 'stream'>, policy: Policy) =>
  mayJoinAgain({ id: 'ana', ...known }, { id: 'g1', stream: 'early-career', ...days }, policy);

const february = { startsOn: '2027-02-09', endsOn: '2027-07-13' };
const everyone = policies.earlyCareer;
const cooling = under(1, { 'never-started': { afterDays: 90 } });

it('is no rule where the policy asks for neither', () => {
  expect(judged({}, {}, under(null, null))).toBeNull();
});

describe('a number of memberships', () => {
  it.each([
    [1, 0, 'met', 'none'],
    [1, 1, 'not-met', 'none'],
    [3, 2, 'met', 'at most 2'],
    [3, 3, 'not-met', 'at most 2'],
  ] as const)('of at most %d at once leaves somebody who holds %d %s', (most, liveMemberships, verdict, expected) => {
    for (const reentry of [null, {}]) {
      expect(judged({ liveMemberships }, february, under(most, reentry))).toStrictEqual({
        rule: 'eligibility.rejoin',
        force: 'requirement',
        verdict,
        evidence: { fact: 'other live memberships of the programme', expected, actual: String(liveMemberships) },
        missing: [],
        remedy: verdict === 'met' ? null : 'waiting until a live membership ends',
        ...(verdict === 'met' ? {} : { reversedBy: [{ path: 'applicant.liveMemberships', value: most - 1 }] }),
      });
    }
  });

  it('is waited for where nobody has told it', () => {
    expect(judged({ previousCohort: 'none' }, february, everyone)).toStrictEqual({
      rule: 'eligibility.rejoin',
      force: 'requirement',
      verdict: 'open',
      evidence: { fact: 'other live memberships of the programme', expected: 'none', actual: 'not known' },
      missing: ['applicant.liveMemberships'],
      remedy: null,
    });
  });

  it('says nothing of how earlier ones ended, so the list is waited for where that matters', () => {
    expect(judged({ liveMemberships: 0 }, february, cooling)).toMatchObject({
      verdict: 'open',
      evidence: {
        fact: 'memberships of the programme',
        expected: 'none at the same time; 90 days after one never started',
        actual: 'none at the same time; earlier ones not known',
      },
      missing: ['applicant.memberships'],
    });
    expect(judged({}, february, cooling)).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'earlier ones not known' },
      missing: ['applicant.memberships'],
    });
    expect(judged({}, february, under(null, { completed: 'not-again' }))).toMatchObject({
      verdict: 'open',
      evidence: { expected: 'not again after one completed', actual: 'earlier ones not known' },
      missing: ['applicant.memberships'],
    });
  });

  it('is enough for somebody who was in no cohort before', () => {
    expect(judged({ liveMemberships: 0, previousCohort: 'none' }, february, cooling)).toMatchObject({
      verdict: 'met',
      evidence: { actual: 'none at the same time' },
    });
    expect(judged({ previousCohort: 'none' }, february, cooling)).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'earlier ones not known' },
      missing: ['applicant.memberships'],
    });
    expect(judged({ previousCohort: 'took-part', liveMemberships: 0 }, february, cooling)?.verdict).toBe('open');
    expect(judged({ previousCohort: 'none' }, february, under(null, { completed: 'not-again' }))?.verdict).toBe('met');
  });

  it('that is too large decides, whatever else is not known, and is reversed by being new', () => {
    expect(judged({ liveMemberships: 2 }, february, cooling)).toMatchObject({
      verdict: 'not-met',
      evidence: { actual: '2 at the same time; earlier ones not known' },
      remedy: 'waiting until a live membership ends',
      reversedBy: [
        { path: 'applicant.liveMemberships', value: 0 },
        { path: 'applicant.previousCohort', value: 'none' },
      ],
    });
  });

  it('is not asked for where the policy sets none', () => {
    expect(judged({}, {}, under(null, {}))).toMatchObject({
      verdict: 'met',
      evidence: { fact: 'memberships of the programme', expected: 'any', actual: 'not known' },
    });
    expect(judged({ memberships: [] }, {}, under(null, {}))).toMatchObject({
      verdict: 'met',
      evidence: { expected: 'any', actual: 'none' },
    });
  });
});

describe('a list of memberships', () => {
  it('lets groups follow one another, the last day of one being the first of the next', () => {
    const before = member('2026-08-11', '2027-02-09');
    const after = member('2027-07-13', '2027-12-14');
    expect(judged({ memberships: [before, after] }, february, everyone)).toMatchObject({
      verdict: 'met',
      evidence: { fact: 'other live memberships of the programme', expected: 'none', actual: '0' },
    });
  });

  it('that overlaps by a day is refused, with the day on which the next could start and the group as long as it was', () => {
    expect(judged({ memberships: [member('2026-08-11', '2027-02-10')] }, february, everyone)).toStrictEqual({
      rule: 'eligibility.rejoin',
      force: 'requirement',
      verdict: 'not-met',
      evidence: { fact: 'other live memberships of the programme', expected: 'none', actual: '1' },
      missing: [],
      remedy: 'waiting until a live membership ends',
      reversedBy: [
        { path: 'group.startsOn', value: '2027-02-10' },
        { path: 'group.endsOn', value: '2027-07-14' },
      ],
    });
  });

  it('counts those held at the same time and not those that follow one another', () => {
    const memberships = [member(day(1), day(10)), member(day(10), day(20)), member(day(20), day(30))];
    const group = { startsOn: day(1), endsOn: day(30) };
    expect(judged({ memberships }, group, under(2, null))).toMatchObject({ verdict: 'met', evidence: { actual: '1' } });
    expect(judged({ memberships: [...memberships, member(day(19), day(21))] }, group, under(2, null))).toMatchObject({
      verdict: 'not-met',
      evidence: { expected: 'at most 1', actual: '2' },
    });
  });

  it('waits for days of the group that are not known, and says what they could come to', () => {
    const memberships = [member(day(5), day(10))];
    expect(judged({ memberships }, {}, everyone)).toMatchObject({
      verdict: 'open',
      evidence: { actual: '0 to 1' },
      missing: ['group.startsOn', 'group.endsOn'],
    });
    expect(judged({ memberships }, { startsOn: day(1) }, everyone)?.missing).toStrictEqual(['group.endsOn']);
    expect(judged({ memberships }, { endsOn: day(20) }, everyone)?.missing).toStrictEqual(['group.startsOn']);
    expect(judged({ memberships }, {}, under(2, null))?.verdict).toBe('met');
    expect(judged({ memberships: [] }, {}, everyone)).toMatchObject({ verdict: 'met', evidence: { actual: '0' } });
  });

  it('of somebody who stayed away is refused until the wait is over, to the day', () => {
    const memberships = [member('2026-12-01', '2027-01-10', 'never-started')];
    const starting = (startsOn: string) => judged({ memberships }, { startsOn, endsOn: '2027-12-14' }, cooling);
    expect(starting('2027-04-09')).toStrictEqual({
      rule: 'eligibility.rejoin',
      force: 'requirement',
      verdict: 'not-met',
      evidence: {
        fact: 'memberships of the programme',
        expected: 'none at the same time; 90 days after one never started',
        actual: '1 never started on 2027-01-10',
      },
      missing: [],
      remedy: 'a group that starts on 2027-04-10',
      reversedBy: [
        { path: 'group.startsOn', value: '2027-04-10' },
        { path: 'group.endsOn', value: '2027-12-15' },
      ],
    });
    expect(starting('2027-04-10')?.verdict).toBe('met');
    expect(judged({ memberships }, {}, cooling)).toMatchObject({ verdict: 'open', missing: ['group.startsOn'] });
  });

  it('says how a membership must have ended where no wait would do', () => {
    const policy = under(1, { withdrew: 'not-again', completed: { afterDays: 30 }, deferred: { afterDays: 30 } });
    const memberships = [member('2026-02-09', '2027-02-01', 'withdrew')];
    expect(judged({ memberships }, february, policy)).toMatchObject({
      verdict: 'not-met',
      evidence: {
        expected: 'none at the same time; 30 days after one completed or deferred; not again after one withdrawn from',
        actual: '1 withdrawn from on 2027-02-01',
      },
      remedy: 'an earlier membership that was not completed',
      reversedBy: [{ path: 'applicant.memberships[0].ending', value: 'did-not-complete' }],
    });
    // Somebody who was in no cohort before cannot have been in one to its end.
    expect(judged({ memberships, previousCohort: 'none' }, february, policy)).toMatchObject({
      remedy: 'an earlier membership that was never started',
      reversedBy: [{ path: 'applicant.memberships[0].ending', value: 'never-started' }],
    });
  });

  it('is never said to have run to the end for somebody who was in no cohort', () => {
    const memberships = [member('2026-02-09', '2027-02-01', 'withdrew')];
    const policy = under(null, {
      withdrew: 'not-again',
      deferred: { afterDays: 7 },
      'never-started': { afterDays: 9 },
      'left-sector': 'not-again',
    });
    const ending = (previousCohort?: 'none') =>
      judged({ memberships, ...(previousCohort && { previousCohort }) }, february, policy)?.reversedBy?.[0]?.value;
    expect([ending(), ending('none')]).toStrictEqual(['completed', 'deferred']);
  });

  it('must be empty where the policy lets nobody join again', () => {
    const never = under(null, {
      completed: 'not-again',
      withdrew: 'not-again',
      'did-not-complete': 'not-again',
      deferred: 'not-again',
      'never-started': 'not-again',
      'left-sector': 'not-again',
    });
    expect(judged({ memberships: [member(day(1), day(2), 'completed')] }, {}, never)).toMatchObject({
      verdict: 'not-met',
      evidence: { expected: 'not again after any', actual: '1 completed on 2027-01-02' },
      remedy: 'no other membership of the programme',
      reversedBy: [{ path: 'applicant.memberships', value: [] }],
    });
  });

  it('waits for how a membership ended that is over, and asks nothing of one that still runs', () => {
    const memberships = [member(day(1), day(20)), member('2026-01-01', '2026-06-01')];
    const policy = under(2, { 'never-started': { afterDays: 365 }, withdrew: { afterDays: 1 } });
    expect(judged({ memberships }, february, policy)).toMatchObject({
      verdict: 'open',
      evidence: {
        expected: 'at most 1 at the same time; 1 day after one withdrawn from; 365 days after one never started',
        actual: '2 of unknown ending, the last on 2027-01-20',
      },
      missing: ['applicant.memberships[0].ending', 'applicant.memberships[1].ending'],
    });
    expect(judged({ memberships }, { ...february, startsOn: day(19) }, policy)).toMatchObject({
      verdict: 'open',
      evidence: { actual: '1 at the same time; 1 of unknown ending on 2026-06-01' },
      missing: ['applicant.memberships[1].ending'],
    });
  });

  it('names no group and the latest day of each ending that the policy asks about', () => {
    const memberships = [
      member(day(3), day(4), 'never-started'),
      member(day(1), day(2), 'never-started'),
      member(day(1), day(2), 'completed'),
    ];
    const found = judged({ memberships }, february, cooling);
    expect(found?.evidence.actual).toBe('2 never started, the last on 2027-01-04');
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('with a day that is none is a bug in the caller’s code', () => {
    expect(() => judged({ memberships: [member('2027-02-30', day(1))] }, {}, everyone)).toThrow(RangeError);
  });
});
