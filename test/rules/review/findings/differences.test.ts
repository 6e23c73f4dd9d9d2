import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { answered, type Pair, type Question } from '../../../../src/rules/review/findings/differences.js';
import { fisherExact, newcombe, type Part } from '../../../../src/statistics/index.js';

const terms = policies.partnersInPrevention.review.findings.value;

function asked(first: Part, second: Part, above: Question['above'] = 'better'): Question {
  const asks: Pair = { first, second, rates: null };
  return {
    rule: 'completion.changed',
    scope: { year: 2027 },
    comparator: 'earlier-year',
    metrics: [],
    above,
    asked: asks,
  };
}

function kindOf(first: Part, second: Part, above?: Question['above']): string | undefined {
  return answered([asked(first, second, above)], terms)[0]?.kind;
}

const of =
  (den: number) =>
  (num: number): Part => ({ num, den });

const part = fc
  .integer({ min: 10, max: 40 })
  .chain((den) => fc.integer({ min: 0, max: den }).map((num) => ({ num, den })));

describe('a change from one year to the next', () => {
  // From 9 of 12 it takes a fall to 3, from 15 of 20 one to 7, from 45 of 60 one to 33.
  it.each([
    [7, 15, 20, 'improvement'],
    [8, 15, 20, 'nothing-to-tell'],
    [33, 45, 60, 'improvement'],
    [34, 45, 60, 'nothing-to-tell'],
    [4, 9, 12, 'nothing-to-tell'],
    [3, 9, 12, 'improvement'],
    [15, 7, 20, 'strength'],
  ] as const)('to %i from %i of %i is %s', (now, then, size, said) => {
    expect(kindOf(of(size)(now), of(size)(then))).toBe(said);
  });

  it('is told of nobody where fewer than ten people are on one side', () => {
    expect(kindOf({ num: 0, den: 9 }, { num: 60, den: 60 })).toBe('insufficient-evidence');
  });

  it('is told only from the least difference on, however many people there are', () => {
    expect(kindOf({ num: 1900, den: 2000 }, { num: 1701, den: 2000 })).toBe('nothing-to-tell');
    expect(kindOf({ num: 1900, den: 2000 }, { num: 1700, den: 2000 })).toBe('strength');
    expect(kindOf({ num: 1_900_000, den: 2_000_000 }, { num: 1_700_000, den: 2_000_000 })).toBe('strength');
  });

  it('flips with the years and in nothing else', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const [one, other] = [answered([asked(first, second)], terms)[0], answered([asked(second, first)], terms)[0]];
        const there = one?.evidence.difference;
        const back = other?.evidence.difference;
        expect(back?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 12);
        expect([back?.low, back?.high]).toEqual([
          expect.closeTo(-(there?.high ?? Number.NaN), 12),
          expect.closeTo(-(there?.low ?? Number.NaN), 12),
        ]);
        expect(back?.p).toBe(there?.p);
        const flipped = { strength: 'improvement', improvement: 'strength' } as const;
        const kind = one?.kind ?? '';
        expect(other?.kind).toBe(kind in flipped ? flipped[kind as keyof typeof flipped] : kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('brings the interval and the test that anybody can work out again from the two shares', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const seen = answered([asked(first, second)], terms)[0]?.evidence.difference;
        const test = fisherExact(first, second);
        expect(seen).toEqual({
          difference: first.num / first.den - second.num / second.den,
          ...newcombe(first, second, terms.confidence),
          p: test.p,
          midP: test.midP,
          held: test.p,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('several questions at once', () => {
  const clear = asked(of(20)(7), of(20)(15));

  it('ask more of each: what holds alone need not hold among many', () => {
    expect(answered([clear], terms)[0]?.kind).toBe('improvement');
    const many = Array.from({ length: 9 }, () => asked(of(20)(10), of(20)(10)));
    const [first] = answered([clear, ...many], terms);
    expect(first?.kind).toBe('nothing-to-tell');
    expect(first?.evidence.difference?.held).toBeCloseTo(Math.min(1, 10 * (first?.evidence.difference?.p ?? 0)), 12);
  });

  it('are not made stricter by one that cannot be answered', () => {
    const none: Question = { ...clear, asked: { kind: 'not-comparable', differs: ['version'] } };
    const [first, second] = answered([clear, none], terms);
    expect([first?.kind, second?.kind, second?.evidence.differs]).toEqual([
      'improvement',
      'not-comparable',
      ['version'],
    ]);
  });

  it('never tell more together than alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 }), (pairs) => {
        const questions = pairs.map(([first, second]) => asked(first, second));
        const alone = questions.map((question) => answered([question], terms)[0]?.kind);
        answered(questions, terms).forEach(({ kind }, index) => {
          if (kind === 'strength' || kind === 'improvement') expect(alone[index]).toBe(kind);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a gap between two groups of people', () => {
  it('is an improvement to make whichever of them is ahead', () => {
    expect(kindOf(of(20)(15), of(20)(7), 'gap')).toBe('improvement');
    expect(kindOf(of(20)(7), of(20)(15), 'gap')).toBe('improvement');
  });
});

describe('rates of attendance', () => {
  it('are compared by their intervals alone, because the meetings of one person hang together', () => {
    const rate = (low: number, high: number) => ({ method: 'clustered' as const, confidence: 0.95, low, high });
    const question = (first: ReturnType<typeof rate>, second: ReturnType<typeof rate>): Question => ({
      ...asked({ num: 90, den: 120 }, { num: 60, den: 120 }),
      asked: { first: { num: 90, den: 120 }, second: { num: 60, den: 120 }, rates: { first, second } },
    });
    const [near] = answered([question(rate(0.65, 0.83), rate(0.4, 0.6))], terms);
    const [wide] = answered([question(rate(0.5, 0.9), rate(0.2, 0.8))], terms);
    expect([near?.kind, near?.evidence.difference?.p, wide?.kind]).toEqual(['strength', null, 'nothing-to-tell']);
    expect(near?.evidence.difference?.low).toBeCloseTo(0.25 - Math.sqrt(0.1 ** 2 + 0.1 ** 2), 12);
  });
});
