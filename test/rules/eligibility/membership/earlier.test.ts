import { describe, expect, it } from 'vitest';
import { type Policy, policies } from '../../../../src/policy/index.js';
import type { Reentry } from '../../../../src/policy/policy.js';
import {
  type Applicant,
  assess,
  earlierMemberships,
  type MembershipFact,
} from '../../../../src/rules/eligibility/index.js';
import { fact, moment, recordOf, stateAt, withRules } from '../../../support/histories.js';
import { amended, ana, sourced } from '../fixtures.js';

const meetings = Array.from({ length: 6 }, (_, index) => `2027-0${index + 2}-09T09:00:00+11:00`);
const seated = () => [
  fact('group-opened', 0, { meetings }),
  fact('applied', 1),
  fact('offered', 2),
  { ...fact('accepted', 3), effective: '2027-01-15T09:00:00+11:00' },
];
const held = (person: string, ...facts: readonly MembershipFact[]) =>
  earlierMemberships(stateAt(recordOf(...facts), withRules({}), 9000), person);
const end = (ending: 'completed' | 'never-started') => ({
  ...fact('ended', 9, { ending }),
  effective: '2027-07-09T11:00:00+11:00',
});
const rejoins = (memberships: Applicant['memberships'], startsOn: string, policy: Policy) =>
  assess(
    { ...ana, liveMemberships: undefined, memberships } as unknown as Applicant,
    { id: 'h', stream: 'early-career', startsOn, endsOn: '2027-12-31' },
    policy,
  ).findings.find(({ rule }) => rule === 'eligibility.rejoin')?.verdict;

describe('earlierMemberships', () => {
  it('gives the days of the place where each moment was written down, and how it ended', () => {
    expect(held('ana', ...seated(), end('completed'))).toStrictEqual([
      { group: 'g', from: '2027-01-15', to: '2027-07-09', ending: 'completed' },
    ]);
  });

  it('has a running membership end with the last meeting, or with none in sight, without an ending', () => {
    expect(held('ana', ...seated())).toStrictEqual([{ group: 'g', from: '2027-01-15', to: '2027-07-09' }]);
    const endless = [fact('group-opened', 0), ...seated().slice(1)];
    expect(held('ana', ...endless)).toStrictEqual([{ group: 'g', from: '2027-01-15', to: '9999-12-31' }]);
  });

  it('never ends before it begins', () => {
    const early = [
      fact('group-opened', 0),
      fact('applied', 1),
      fact('offered', 2),
      { ...fact('accepted', 3), effective: moment(30, 600) },
    ];
    const left = { ...fact('withdrew', 4), effective: moment(31, -600) };
    expect(held('ana', ...early, left)).toStrictEqual([
      { group: 'g', from: '2027-01-02', to: '2027-01-02', ending: 'withdrew' },
    ]);
  });

  it('keeps how a seat ended when its holder applies to the same group again, and what comes of that', () => {
    const first = { group: 'g', from: '2027-01-15', to: '2027-07-09', ending: 'completed' };
    const later = (kind: 'applied' | 'withdrew', day: string) => ({ ...fact(kind, 1), effective: `${day}T09:00:00Z` });
    const again = [...seated(), end('completed'), later('applied', '2027-08-01')];
    expect(held('ana', ...again)).toStrictEqual([first]);
    expect(held('ana', ...again, later('withdrew', '2027-08-02'))).toStrictEqual([first]);
  });

  it('tells of both seats of somebody who came back to a group', () => {
    const endless = [fact('group-opened', 0), fact('applied', 1), fact('offered', 2), fact('accepted', 3)];
    const back = [fact('withdrew', 30), fact('applied', 40), fact('offered', 41), fact('accepted', 60)];
    expect(held('ana', ...endless, ...back)).toStrictEqual([
      { group: 'g', from: '2027-01-01', to: '2027-01-02', ending: 'withdrew' },
      { group: 'g', from: '2027-01-03', to: '9999-12-31' },
    ]);
  });

  it('keeps the seats of both records that turn out to be one person', () => {
    const seats = (person: string) => [
      fact('applied', 1, { person }),
      fact('offered', 2, { person }),
      fact('accepted', 3, { person }),
    ];
    const ended = fact('ended', 30, { person: 'bo', ending: 'completed' });
    const merged = fact('merged', 50, { person: 'bo', into: 'ana' });
    const bo = { group: 'g', from: '2027-01-01', to: '2027-01-02', ending: 'completed' };
    expect(held('ana', fact('group-opened', 0), ...seats('bo'), ended, fact('applied', 40), merged)).toStrictEqual([
      bo,
    ]);
    const both = [fact('group-opened', 0), ...seats('bo'), ...seats('ana'), merged];
    expect(held('ana', ...both)).toStrictEqual([{ group: 'g', from: '2027-01-01', to: '9999-12-31' }]);
  });

  it('has none for an application or an offer alone', () => {
    expect(held('ana', ...seated().slice(0, 2))).toStrictEqual([]);
    expect(held('ana', ...seated().slice(0, 3), fact('declined', 3))).toStrictEqual([]);
  });

  it('finds what somebody held under either of two ids that were joined, and whatever the id is', () => {
    const facts = [...seated(), fact('merged', 100, { into: 'constructor' })];
    for (const person of ['ana', 'constructor']) expect(held(person, ...facts)).toHaveLength(1);
    for (const person of ['__proto__', 'constructor', 'toString']) {
      const own = seated().map((each) => ('person' in each ? { ...each, person } : each));
      expect(held(person, ...own)).toHaveLength(1);
      expect(held(person, ...seated())).toStrictEqual([]);
    }
  });

  it('lets whoever completed join again on the very day, under the early career policy', () => {
    const history = held('ana', ...seated(), end('completed'));
    expect(rejoins(history, '2027-07-09', policies.earlyCareer)).toBe('met');
  });

  it('counts a membership that still runs', () => {
    expect(rejoins(held('ana', ...seated()), '2027-07-08', policies.earlyCareer)).toBe('not-met');
  });

  it('has whoever never started wait for as long as the policy says', () => {
    const atOnce: Reentry = { afterDays: 0 };
    const wait = {
      completed: atOnce,
      withdrew: atOnce,
      'did-not-complete': atOnce,
      deferred: atOnce,
      'left-sector': atOnce,
    };
    const policy = amended({ eligibility: { reentry: sourced({ ...wait, 'never-started': { afterDays: 90 } }) } });
    const history = held('ana', ...seated(), end('never-started'));
    expect(rejoins(history, '2027-10-06', policy)).toBe('not-met');
    expect(rejoins(history, '2027-10-07', policy)).toBe('met');
  });
});
