import { describe, expect, it } from 'vitest';
import {
  allOf,
  decide,
  type Finding,
  type Force,
  finding,
  findingOfFacts,
  reversible,
  type Verdict,
  verdictOf,
} from '../../src/kernel/decision.js';
import { everyListUpTo } from '../support/every.js';

const verdicts: readonly Verdict[] = ['met', 'not-met', 'open'];
const forces: readonly Force[] = ['requirement', 'preference'];
const evidence = { fact: 'meetings attended', expected: 'at least 4 of 6', actual: '3' };
const remedy = '1 more meeting attended';

/** Every verdict with every force. */
const everyFinding: readonly Finding[] = forces.flatMap((force) =>
  verdicts.map((verdict) => ({ rule: 'a.rule', force, verdict, evidence, missing: [], remedy: null })),
);
const everyVerdictList = [...everyListUpTo(4, verdicts)];
const everyFindingList: readonly (readonly Finding[])[] = [...everyListUpTo(4, everyFinding)];

/** The verdicts that the open ones can still turn into. */
function settlements(list: readonly Verdict[]): ReadonlySet<string> {
  const choices = list.map((verdict) => (verdict === 'open' ? ['met', 'not-met'] : [verdict]));
  let ways: readonly (readonly string[])[] = [[]];
  for (const choice of choices) ways = ways.flatMap((way) => choice.map((verdict) => [...way, verdict]));
  return new Set(ways.map((way) => (way.every((verdict) => verdict === 'met') ? 'met' : 'not-met')));
}

describe('finding', () => {
  it('keeps what is missing and the remedy while it is open', () => {
    expect(finding('a.rule', 'requirement', 'open', evidence, ['marks[4]'], remedy)).toStrictEqual({
      rule: 'a.rule',
      force: 'requirement',
      verdict: 'open',
      evidence,
      missing: ['marks[4]'],
      remedy,
    });
  });

  it('has nothing missing once it is not met, and keeps the remedy', () => {
    expect(finding('a.rule', 'preference', 'not-met', evidence, ['marks[4]'], remedy)).toStrictEqual({
      rule: 'a.rule',
      force: 'preference',
      verdict: 'not-met',
      evidence,
      missing: [],
      remedy,
    });
  });

  it('has nothing missing and no remedy once it is met', () => {
    expect(finding('a.rule', 'requirement', 'met', evidence, ['marks[4]'], remedy)).toStrictEqual({
      rule: 'a.rule',
      force: 'requirement',
      verdict: 'met',
      evidence,
      missing: [],
      remedy: null,
    });
  });

  it('may have no remedy whatever its verdict', () => {
    expect(
      verdicts.map((verdict) => finding('a.rule', 'requirement', verdict, evidence, [], null).remedy),
    ).toStrictEqual([null, null, null]);
  });
});

describe('findingOfFacts', () => {
  it('offers a remedy only once it is not met: while it is open, only knowing more would settle it', () => {
    expect(
      verdicts.map(
        (verdict) => findingOfFacts('a.rule', 'requirement', verdict, evidence, ['applicant.sector'], remedy).remedy,
      ),
    ).toStrictEqual([null, remedy, null]);
  });

  it('is otherwise the finding it would be', () => {
    for (const verdict of verdicts) {
      const found = findingOfFacts('a.rule', 'preference', verdict, evidence, ['applicant.sector'], remedy);
      expect({ ...found, remedy: null }).toStrictEqual(
        finding('a.rule', 'preference', verdict, evidence, ['applicant.sector'], null),
      );
    }
  });
});

describe('reversible', () => {
  const facts = [{ path: 'applicant.sector', value: 'primary-prevention' }];

  it('names the facts that would have met a finding that is not met, and changes nothing else', () => {
    const refused = finding('a.rule', 'requirement', 'not-met', evidence, [], remedy);
    expect(reversible(refused, () => facts)).toStrictEqual({ ...refused, reversedBy: facts });
    expect('reversedBy' in refused).toBe(false);
  });

  it('leaves a finding that is met or open as it is, and does not look for facts', () => {
    for (const verdict of ['met', 'open'] as const) {
      const found = finding('a.rule', 'preference', verdict, evidence, ['applicant.sector'], remedy);
      let asked = 0;
      const same = reversible(found, () => {
        asked += 1;
        return facts;
      });
      expect(same).toBe(found);
      expect(asked).toBe(0);
    }
  });

  it('decides nothing: the outcome is the same with and without it', () => {
    for (const found of everyFinding) {
      expect(decide('ours@2027', [reversible(found, () => facts)]).outcome).toBe(decide('ours@2027', [found]).outcome);
    }
  });
});

describe('verdictOf', () => {
  it.each([
    [true, true, 'met'],
    [false, true, 'open'],
    [false, false, 'not-met'],
    [true, false, 'met'],
  ])('reads certain %s and possible %s as %s', (certain, possible, verdict) => {
    expect(verdictOf(certain, possible)).toBe(verdict);
  });
});

describe('allOf, over all 121 lists of up to four verdicts', () => {
  it('is met when there is nothing to meet', () => {
    expect(everyVerdictList).toHaveLength(121);
    expect(allOf([])).toBe('met');
  });

  it('leaves a single verdict as it is', () => {
    for (const verdict of verdicts) expect(allOf([verdict])).toBe(verdict);
  });

  it('is open exactly when two ways of settling the open ones differ, and otherwise what they all agree on', () => {
    for (const list of everyVerdictList) {
      const ways = settlements(list);
      expect(allOf(list), list.join()).toBe(ways.size === 2 ? 'open' : [...ways].join());
    }
  });

  it('does not mind the order', () => {
    for (const list of everyVerdictList) {
      expect(allOf([...list].reverse())).toBe(allOf(list));
      expect(allOf([...list].sort())).toBe(allOf(list));
    }
  });

  it('may be worked out in parts', () => {
    for (const list of everyVerdictList) {
      for (let cut = 0; cut <= list.length; cut++) {
        expect(allOf([allOf(list.slice(0, cut)), allOf(list.slice(cut))])).toBe(allOf(list));
      }
    }
  });

  it('is never improved by one more verdict', () => {
    const rank: Readonly<Record<Verdict, number>> = { 'not-met': 0, open: 1, met: 2 };
    for (const list of everyVerdictList) {
      for (const verdict of verdicts)
        expect(rank[allOf([...list, verdict])]).toBe(Math.min(rank[allOf(list)], rank[verdict]));
    }
  });
});

describe('decide, over all 1555 lists of up to four findings', () => {
  it('gives the outcome that the requirements alone add up to, and every finding in its order', () => {
    expect(everyFindingList).toHaveLength(1555);
    for (const list of everyFindingList) {
      const required = list.filter(({ force }) => force === 'requirement').map(({ verdict }) => verdict);
      const outcome = required.includes('not-met') ? 'not-met' : required.includes('open') ? 'open' : 'met';
      expect(decide('ours@2027', list)).toStrictEqual({ outcome, policy: 'ours@2027', findings: list });
    }
  });

  it('is never changed by a preference, whatever its verdict and wherever it stands', () => {
    for (const list of everyFindingList) {
      const required = list.filter(({ force }) => force === 'requirement');
      expect(decide('ours@2027', list).outcome).toBe(decide('ours@2027', required).outcome);
    }
  });

  it('survives JSON', () => {
    const decision = decide('ours@2027', everyFinding);
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
  });
});
