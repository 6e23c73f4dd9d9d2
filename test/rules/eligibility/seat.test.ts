import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/kernel/day.js';
import { explain } from '../../../src/kernel/explain.js';
import type { Policy } from '../../../src/policy/index.js';
import { keepsSeat, type MovedMember } from '../../../src/rules/eligibility/index.js';
import { isoOf } from '../../../src/rules/eligibility/rejoin-reversal.js';
import { type Employment, seatDecision } from '../../../src/rules/eligibility/seat.js';
import { policy as anyPolicy, civilDay } from '../../support/arbitraries.js';
import { amended, policy, sourced } from './fixtures.js';

const withLimit = (days: number): Policy => amended({ membership: { betweenJobsDays: sourced(days) } });

describe('eligibility.keeps-seat, after a move', () => {
  it.each([
    ['primary-prevention', 'met'],
    ['response', 'not-met'],
    ['other', 'not-met'],
  ] as const)('to work in %s is %s', (sector, outcome) => {
    const decision = keepsSeat({ sector }, policy);
    expect(decision).toMatchObject({ outcome, policy: 'early-career@2018-20' });
    expect(decision.findings).toHaveLength(1);
    expect(decision.findings[0]).toMatchObject({
      rule: 'eligibility.keeps-seat',
      force: 'requirement',
      evidence: { fact: 'sector of the new employer', expected: 'primary-prevention', actual: sector },
      missing: [],
      remedy: outcome === 'met' ? null : 'work in primary-prevention',
    });
    expect(decision.findings[0]?.reversedBy).toStrictEqual(
      outcome === 'met' ? undefined : [{ path: 'member.sector', value: 'primary-prevention' }],
    );
  });

  it('goes by a sector that is known, however long ago the last job ended', () => {
    const member = { sector: 'primary-prevention', betweenJobsSince: '2020-01-01', asOf: '2027-01-01' };
    expect(keepsSeat(member, withLimit(60)).outcome).toBe('met');
    expect(keepsSeat({ ...member, sector: 'other' }, withLimit(60)).outcome).toBe('not-met');
  });

  it('names one sector that would do where several are admitted', () => {
    const both = amended({ eligibility: { sectors: sourced(['response', 'primary-prevention']) } });
    const [found] = keepsSeat({ sector: 'other' }, both).findings;
    expect(found?.evidence.expected).toBe('response or primary-prevention');
    expect(found?.reversedBy).toStrictEqual([{ path: 'member.sector', value: 'response' }]);
  });
});

describe('eligibility.keeps-seat, between two jobs', () => {
  it('stays open without a limit, whatever the days', () => {
    for (const days of [
      {},
      { betweenJobsSince: '2020-01-01' },
      { betweenJobsSince: '2020-01-01', asOf: '2027-01-01' },
    ]) {
      expect(keepsSeat(days, policy).findings).toStrictEqual([
        {
          rule: 'eligibility.keeps-seat',
          force: 'requirement',
          verdict: 'open',
          evidence: { fact: 'sector of the new employer', expected: 'primary-prevention', actual: 'not known' },
          missing: ['member.sector'],
          remedy: null,
        },
      ]);
    }
    expect(explain(keepsSeat({}, policy))[1]).toContain(
      'not yet certain (eligibility.keeps-seat). Still to be known: member.sector.',
    );
  });

  it.each([
    [{}, ['member.sector', 'member.betweenJobsSince', 'member.asOf']],
    [{ betweenJobsSince: '2027-01-01' }, ['member.sector', 'member.asOf']],
    [{ asOf: '2027-01-01' }, ['member.sector', 'member.betweenJobsSince']],
  ] as const)('with a limit waits for each day that is not known: %j', (member, missing) => {
    const [found] = keepsSeat(member, withLimit(60)).findings;
    expect(found).toMatchObject({ verdict: 'open', missing, remedy: null, evidence: { actual: 'not known' } });
    expect(found?.evidence.expected).toBe('primary-prevention, or at most 60 days between jobs');
  });

  it('is open on every day of the limit and not met from the very day on which it is over', () => {
    const since = 20_700;
    for (const days of [0, 1, 2, 28, 60]) {
      for (let passed = -2; passed <= days + 2; passed++) {
        const member = { betweenJobsSince: isoOf(since), asOf: isoOf(since + passed) };
        const end = isoOf(since + days);
        const [found] = keepsSeat(member, withLimit(days)).findings;
        expect([days, passed, found?.verdict]).toStrictEqual([days, passed, passed < days ? 'open' : 'not-met']);
        expect(found?.evidence.actual).toBe(
          passed < days
            ? `between jobs, which may last until ${end}`
            : `between jobs for longer than the policy allows, which was until ${end}`,
        );
        expect(found?.missing).toStrictEqual(passed < days ? ['member.sector'] : []);
        expect(found?.remedy).toBe(passed < days ? null : 'work in primary-prevention');
        expect(found?.reversedBy).toStrictEqual(
          passed < days ? undefined : [{ path: 'member.sector', value: 'primary-prevention' }],
        );
      }
    }
  });

  it('is not over on any day of the calendar where the calendar ends before the time does', () => {
    const [found] = keepsSeat({ betweenJobsSince: '9999-12-20', asOf: '9999-12-31' }, withLimit(60)).findings;
    expect([found?.verdict, found?.evidence.actual]).toStrictEqual(['open', 'not known']);
    const last = keepsSeat({ betweenJobsSince: '9999-12-20', asOf: '9999-12-31' }, withLimit(11)).findings[0];
    expect(last?.evidence.actual).toContain('until 9999-12-31');
  });

  it('counts the days of a leap year', () => {
    const member = { betweenJobsSince: '2028-02-28', asOf: '2028-03-01' };
    expect(keepsSeat(member, withLimit(2)).outcome).toBe('not-met');
    expect(keepsSeat({ ...member, asOf: '2028-02-29' }, withLimit(2)).outcome).toBe('open');
  });
});

describe('facts that cannot be read', () => {
  it('throw for a word that the policy does not know, rather than end a membership over it', () => {
    expect(() => keepsSeat({ sector: 'primary-prevntion' }, policy)).toThrow(
      new RangeError(
        'sector: Did you mean primary-prevention? The policy knows these words here: primary-prevention, response, other.',
      ),
    );
  });

  it.each(['betweenJobsSince', 'asOf'] as const)('throw for a day of %s that does not exist', (fact) => {
    const days = { betweenJobsSince: '2027-01-01', asOf: '2027-02-01' };
    for (const text of ['2027-02-30', '2027-1-1', 'yesterday', '', '2027-01-01T09:00:00Z']) {
      for (const under of [policy, withLimit(60)]) {
        expect(problemOf({ ...days, [fact]: text }, under)).toMatch(new RegExp(`^${fact}: `));
        expect(problemOf({ sector: 'primary-prevention', [fact]: text }, under)).toMatch(new RegExp(`^${fact}: `));
      }
    }
  });

  it('throw without repeating what was typed', () => {
    expect(problemOf({ sector: 'Jo Bloggs, 0400 123 456' }, policy)).not.toMatch(/Bloggs|0400/);
    expect(problemOf({ asOf: 'Jo Bloggs' }, policy)).not.toContain('Bloggs');
    expect(problemOf({ betweenJobsSince: '1987-13-31' }, withLimit(60))).not.toContain('1987-13-31');
  });
});

describe('under policies nobody has written', () => {
  it('a refusal names a sector with which the seat is kept, and nothing else names one', () => {
    const asked = { refused: 0, open: 0 };
    fc.assert(
      fc.property(anyPolicy().chain(withMember), ({ under, member }) => {
        const [found] = keepsSeat(member, under).findings;
        if (found?.verdict === 'open') asked.open++;
        if (found?.verdict !== 'not-met') {
          expect(found?.reversedBy).toBeUndefined();
          return;
        }
        asked.refused++;
        const [fact, ...others] = found.reversedBy ?? [];
        expect([fact?.path, others]).toStrictEqual(['member.sector', []]);
        expect(keepsSeat({ ...member, sector: String(fact?.value) }, under).outcome).toBe('met');
      }),
      { numRuns: 500 },
    );
    expect(asked.refused).toBeGreaterThan(50);
    expect(asked.open).toBeGreaterThan(50);
  });

  it('once a time between jobs is over it stays over, and a longer limit takes nothing away', () => {
    const rank = { 'not-met': 0, open: 1, met: 2 };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3660 }),
        fc.integer({ min: 0, max: 3660 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.nat(3000),
        (days, longer, passed, later) => {
          const on = (limit: number, day: number) =>
            rank[keepsSeat({ betweenJobsSince: isoOf(20_000), asOf: isoOf(20_000 + day) }, withLimit(limit)).outcome];
          expect(on(days, passed + later)).toBeLessThanOrEqual(on(days, passed));
          expect(on(Math.min(3660, days + longer), passed)).toBeGreaterThanOrEqual(on(days, passed));
        },
      ),
    );
  });

  it('the days decide nothing while a sector is known', () => {
    fc.assert(
      fc.property(anyPolicy().chain(withMember), ({ under, member }) => {
        fc.pre(member.sector !== undefined);
        expect(keepsSeat(member, under)).toStrictEqual(keepsSeat({ sector: member.sector ?? '' }, under));
      }),
    );
  });
});

describe('a seat whose history is known', () => {
  it.each([
    [{ kind: 'unchanged' }, 'met', 'no change recorded', []],
    [{ kind: 'in-sector', sector: 'primary-prevention' }, 'met', 'primary-prevention', []],
    [{ kind: 'between-jobs', until: Number.POSITIVE_INFINITY, untilWords: '' }, 'open', 'not known', ['member.sector']],
    [
      { kind: 'between-jobs', until: 0, untilWords: '2027-03-01T09:00:00+11:00' },
      'open',
      'between jobs, which may last until 2027-03-01T09:00:00+11:00',
      ['member.sector'],
    ],
    [{ kind: 'outside', sector: 'response', until: null, untilWords: '' }, 'not-met', 'response', []],
    [{ kind: 'outside', sector: null, until: null, untilWords: '' }, 'not-met', 'outside the sector', []],
    [
      { kind: 'outside', sector: null, until: 0, untilWords: '2027-03-01T09:00:00+11:00' },
      'not-met',
      'between jobs for longer than the policy allows, which was until 2027-03-01T09:00:00+11:00',
      [],
    ],
  ] as const)(
    'is judged by what the history says of their work: %j',
    (employment: Employment, verdict, actual, missing) => {
      expect(seatDecision(employment, policy)).toStrictEqual({
        outcome: verdict,
        policy: 'early-career@2018-20',
        findings: [
          {
            rule: 'eligibility.keeps-seat',
            force: 'requirement',
            verdict,
            evidence: { fact: 'sector of the new employer', expected: 'primary-prevention', actual },
            missing,
            remedy: verdict === 'not-met' ? 'work in primary-prevention' : null,
            ...(verdict === 'not-met' ? { reversedBy: [{ path: 'member.sector', value: 'primary-prevention' }] } : {}),
          },
        ],
      });
    },
  );
});

function problemOf(member: MovedMember, under: Policy): string {
  try {
    keepsSeat(member, under);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
  }
  return 'nothing wrong';
}

/** Members of whom a policy can judge, with a sector or without; their days are near one another as often as not. */
function withMember(under: Policy) {
  const anyDay = civilDay().map(isoDay);
  const day = fc.oneof(fc.integer({ min: 20_000, max: 20_400 }).map(isoOf), anyDay);
  const days = { betweenJobsSince: day, asOf: day };
  const sector = fc.constantFrom(...under.eligibility.vocabularies.value.sectors);
  const member: fc.Arbitrary<MovedMember> = fc.oneof(
    fc.record(days, { requiredKeys: [] }),
    fc.record({ sector, ...days }, { requiredKeys: ['sector'] }),
  );
  return member.map((each) => ({ under, member: each }));
}
