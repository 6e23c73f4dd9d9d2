import { describe, expect, it } from 'vitest';
import { type FormationPolicy, policies } from '../../../src/policy/index.js';
import { type Facilitator, hasFacilitator, problemsOfFacilitator } from '../../../src/rules/formation/facilitator.js';
import { everyList } from '../../support/every.js';

const free = policies.earlyCareer.formation;
const limited = (value: number): FormationPolicy => ({
  ...free,
  facilitatorGroups: { value, source: 'Our handbook', section: '4' },
});
const ready: Facilitator = { trained: true, knowsSubject: true, participates: false };

/** The facts that are known. */
function known(facts: Readonly<Record<string, boolean | number | undefined>>): Facilitator {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

describe('formation.facilitator', () => {
  it('asks for training, knowledge of the subject and a role of their own: all 27 cases', () => {
    for (const [trained, knowsSubject, participates] of everyList(3, [true, false, undefined])) {
      const facts = [trained, knowsSubject, participates === undefined ? undefined : !participates];
      const expected = facts.includes(false) ? 'not-met' : facts.includes(undefined) ? 'open' : 'met';
      expect(hasFacilitator(known({ trained, knowsSubject, participates }), free).verdict).toBe(expected);
    }
  });

  it('asks for a load within the limit as well, where the policy sets one: all 27 cases by each number of groups', () => {
    for (const most of [1, 2, 3]) {
      for (const groups of [undefined, 1, 2, 3, 4]) {
        for (const [trained, knowsSubject, participates] of everyList(3, [true, false, undefined])) {
          const facts = [
            trained,
            knowsSubject,
            participates === undefined ? undefined : !participates,
            groups === undefined ? undefined : groups <= most,
          ];
          const expected = facts.includes(false) ? 'not-met' : facts.includes(undefined) ? 'open' : 'met';
          const found = hasFacilitator(known({ trained, knowsSubject, participates, groups }), limited(most));
          expect(found.verdict).toBe(expected);
          expect(found.missing.includes('facilitator.groups')).toBe(expected === 'open' && groups === undefined);
        }
      }
    }
  });

  it('lets a policy without a limit give a facilitator any number of groups', () => {
    expect(hasFacilitator({ ...ready, groups: 40 }, free)).toStrictEqual(hasFacilitator(ready, free));
  });

  it('says how many groups are the most, and what is lacking beside them', () => {
    expect(hasFacilitator({ ...ready, trained: false, groups: 3 }, limited(2))).toStrictEqual({
      rule: 'formation.facilitator',
      force: 'requirement',
      verdict: 'not-met',
      evidence: {
        fact: 'the facilitator',
        expected: 'trained, knows the subject, not a participant and leads at most 2 groups at once',
        actual: 'without: trained and leads at most 2 groups at once (now 3)',
      },
      missing: [],
      remedy: 'a facilitator who is all of it',
      reversedBy: [
        { path: 'facilitator.trained', value: true },
        { path: 'facilitator.groups', value: 2 },
      ],
    });
    expect(hasFacilitator({ ...ready, groups: 1 }, limited(1)).evidence.expected).toMatch(
      / and leads at most 1 group at once$/,
    );
  });

  it('says what is lacking, and what is not known', () => {
    expect(hasFacilitator({ trained: false, knowsSubject: true, participates: true }, free)).toMatchObject({
      evidence: { actual: 'without: trained and not a participant' },
      remedy: 'a facilitator who is all of it',
    });
    expect(hasFacilitator({ trained: true, participates: false }, free)).toMatchObject({
      verdict: 'open',
      evidence: { actual: 'not all known' },
      missing: ['facilitator.knowsSubject'],
      remedy: null,
    });
    expect(hasFacilitator(ready, free).evidence.actual).toBe('all of it');
  });

  it('tells nobody there from nobody known', () => {
    expect(hasFacilitator(null, limited(2))).toMatchObject({
      verdict: 'not-met',
      evidence: { actual: 'none' },
      missing: [],
      remedy: 'a facilitator',
      reversedBy: [
        { path: 'facilitator', value: { trained: true, knowsSubject: true, participates: false, groups: 2 } },
      ],
    });
    expect(hasFacilitator(undefined, limited(2))).toMatchObject({
      verdict: 'open',
      missing: ['facilitator.trained', 'facilitator.knowsSubject', 'facilitator.participates', 'facilitator.groups'],
    });
  });

  it('names what is not known among what would have met it, because that has to be so as well', () => {
    expect(hasFacilitator({ trained: true, participates: true }, free).reversedBy).toStrictEqual([
      { path: 'facilitator.knowsSubject', value: true },
      { path: 'facilitator.participates', value: false },
    ]);
  });
});

it.each([
  [undefined, []],
  [1, []],
  [100, []],
  [0, ['too-small']],
  [-1, ['too-small']],
  [1.5, ['wrong-type']],
  [Number.NaN, ['wrong-type']],
  [Number.POSITIVE_INFINITY, ['wrong-type']],
])('takes %s groups for a number that somebody can lead or refuses it as %j', (groups, codes) => {
  const problems = problemsOfFacilitator(known({ groups }));
  expect(problems.map(({ code }) => code)).toStrictEqual(codes);
  for (const { path, message } of problems) {
    expect(path).toBe('facilitator.groups');
    expect(message).toBe('A number of groups is a whole number, one or more: this group counts.');
  }
});
