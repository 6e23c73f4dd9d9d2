import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import { lowest, toNumber } from '../../src/statistics/fraction.js';
import { cumulativeIncidence, incidenceBy, kaplanMeier, medianOf, type Wait } from '../../src/statistics/index.js';
import { expectNear, readStatistics } from '../support/statistics-vectors.js';

const wait: fc.Arbitrary<Wait> = fc.record({
  at: fc.nat({ max: 20 }),
  ended: fc.constantFrom('event', 'censored', 'competing'),
});
const waits = fc.array(wait, { maxLength: 40 });
const ended = (end: Wait['ended'], ...days: number[]): readonly Wait[] => days.map((at) => ({ at, ended: end }));

describe('waits that are not over', () => {
  it('are estimated as R estimates them, with ties and with withdrawals', () => {
    const { ended: kinds, cases } = readStatistics('waits-r');
    for (const known of cases) {
      const given = known.waits.map(([at, kind]): Wait => ({ at, ended: kinds[kind] ?? 'censored' }));
      const [survival, incidence] = [kaplanMeier(given), cumulativeIncidence(given)];
      expect(survival.map(({ at }) => at)).toStrictEqual(known.at);
      expect(survival.map(({ atRisk }) => atRisk)).toStrictEqual(known.atRisk);
      survival.forEach((step, index) => {
        expectNear(toNumber(step.survival), known.survival[index] ?? Number.NaN);
      });
      incidence.forEach((step, index) => {
        expectNear(toNumber(step.incidence), known.incidence[index] ?? Number.NaN);
      });
    }
  });

  it('count whoever was last seen on a day as still waiting when an event comes that day', () => {
    const [first] = kaplanMeier([...ended('event', 4), ...ended('censored', 4)]);
    expect(first).toStrictEqual({
      at: 4,
      atRisk: 2,
      events: 1,
      competing: 0,
      censored: 1,
      survival: { num: 1n, den: 2n },
    });
  });

  it('leave the share in lowest terms, however many are still waiting', () => {
    fc.assert(
      fc.property(waits, fc.nat({ max: 25 }), (given, day) => {
        const steps = kaplanMeier(given);
        for (const { survival } of steps) expect(lowest(survival)).toStrictEqual(survival);
        const came = incidenceBy(cumulativeIncidence(given), day);
        expect(lowest(came)).toStrictEqual(came);
      }),
    );
    const many = ended('event', ...Array.from({ length: 3000 }, (_, day) => day));
    expect(kaplanMeier(many).at(999)?.survival).toStrictEqual({ num: 2n, den: 3n });
    expect(cumulativeIncidence(many).at(999)?.incidence).toStrictEqual({ num: 1000n, den: 3000n });
  });

  it('never say that it came to anybody when all are still waiting', () => {
    const steps = kaplanMeier(ended('censored', 3, 9, 9));
    expect(steps.map(({ survival }) => survival)).toStrictEqual([
      { num: 1n, den: 1n },
      { num: 1n, den: 1n },
    ]);
    expect(medianOf(steps)).toBeNull();
    expect(incidenceBy(cumulativeIncidence(ended('censored', 3, 9, 9)), 30)).toStrictEqual({ num: 0n, den: 1n });
  });
});

describe('the median wait', () => {
  it('is the first day after which no more than half still wait, exactly half being enough', () => {
    expect(medianOf(kaplanMeier(ended('event', 2, 5, 8, 9)))).toBe(5);
    expect(medianOf(kaplanMeier(ended('event', 2, 5, 8)))).toBe(5);
    expect(medianOf(kaplanMeier([...ended('event', 2), ...ended('censored', 1, 5, 8)]))).toBeNull();
    expect(medianOf(kaplanMeier([]))).toBeNull();
    expect(medianOf(kaplanMeier(ended('event', 2, 5, 8, 9)), ratio(1, 4))).toBe(8);
  });

  it('is no shorter for people who are still waiting than it would be without them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 30 }), (days) => {
        const seated = ended('event', ...days);
        const served = medianOf(kaplanMeier(seated)) ?? Number.POSITIVE_INFINITY;
        const all = medianOf(kaplanMeier([...seated, ...ended('censored', ...days.map((day) => day + 20))]));
        expect(all ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(served);
      }),
    );
  });
});

describe('the share for whom it has come', () => {
  it('leaves no one out: it, those who withdrew and those still waiting are everybody', () => {
    fc.assert(
      fc.property(waits, (given) => {
        const swapped = given.map(
          (each): Wait => ({
            at: each.at,
            ended: each.ended === 'event' ? 'competing' : each.ended === 'competing' ? 'event' : 'censored',
          }),
        );
        const either = given.map(
          (each): Wait => ({ ...each, ended: each.ended === 'censored' ? 'censored' : 'event' }),
        );
        const [came, left] = [cumulativeIncidence(given), cumulativeIncidence(swapped)];
        kaplanMeier(either).forEach(({ survival }, index) => {
          const [a, b] = [came[index]?.incidence, left[index]?.incidence];
          if (!a || !b) throw new Error('a step is missing');
          const top = a.num * b.den * survival.den + b.num * a.den * survival.den + survival.num * a.den * b.den;
          expect(top).toBe(a.den * b.den * survival.den);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is simply those for whom it came over all, where nobody is still waiting', () => {
    fc.assert(
      fc.property(waits, fc.nat({ max: 25 }), (given, day) => {
        const over = given.filter((each) => each.ended !== 'censored');
        const { num, den } = incidenceBy(cumulativeIncidence(over), day);
        const came = over.filter((each) => each.ended === 'event' && each.at <= day).length;
        expect(num * BigInt(Math.max(1, over.length))).toBe(den * BigInt(came));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never more than had nobody withdrawn, and the same where nobody did', () => {
    fc.assert(
      fc.property(waits, (given) => {
        const curve = cumulativeIncidence(given);
        kaplanMeier(given).forEach(({ survival }, index) => {
          const { num, den } = curve[index]?.incidence ?? { num: 2n, den: 1n };
          expect(num * survival.den <= (survival.den - survival.num) * den).toBe(true);
          if (given.every((each) => each.ended !== 'competing')) {
            expect(num * survival.den).toBe((survival.den - survival.num) * den);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order people are listed in, only ever rises, and is 0 before the first day', () => {
    fc.assert(
      fc.property(waits, (given) => {
        const curve = cumulativeIncidence(given);
        expect(cumulativeIncidence(given.toReversed())).toStrictEqual(curve);
        expect(kaplanMeier(given.toReversed())).toStrictEqual(kaplanMeier(given));
        curve.reduce(
          (last, { incidence }) => {
            expect(last.num * incidence.den <= incidence.num * last.den).toBe(true);
            return incidence;
          },
          incidenceBy(curve, -1),
        );
        expect(incidenceBy(curve, -1)).toStrictEqual({ num: 0n, den: 1n });
      }),
    );
  });
});

it.each([-1, 0.5, Number.NaN])('refuses a wait of %d', (at) => {
  expect(() => kaplanMeier(ended('event', at))).toThrow(RangeError);
  expect(() => cumulativeIncidence(ended('event', at))).toThrow(RangeError);
});
