import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kappa } from '../../src/statistics/index.js';

const words = ['applied', 'potential', '__proto__', 'constructor'];
const pairs = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)), { maxLength: 40 });

const times = (count: number, first: string, second: string) =>
  Array.from({ length: count }, () => [first, second] as const);

it('is two fifths for twenty and fifteen agreed of fifty, the ten and five others crossed', () => {
  // Agreement 35/50; by chance 25/50 x 30/50 + 25/50 x 20/50 = 1/2; (0.7 - 0.5) / (1 - 0.5) = 2/5.
  const coded = [
    ...times(20, 'yes', 'yes'),
    ...times(5, 'yes', 'no'),
    ...times(10, 'no', 'yes'),
    ...times(15, 'no', 'no'),
  ];
  expect(kappa(coded)).toStrictEqual({ num: 2, den: 5 });
});

it('is 1 for coders who always agree on more than one word, and -1 for two who always swap two', () => {
  expect(kappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toStrictEqual({ num: 1, den: 1 });
  expect(kappa([...times(3, 'a', 'b'), ...times(3, 'b', 'a')])).toStrictEqual({ num: -1, den: 1 });
});

it('is not defined for nothing coded, or where both used one word throughout', () => {
  expect(kappa([])).toBeNull();
  expect(kappa(times(4, 'a', 'a'))).toBeNull();
  expect(kappa(times(4, 'a', 'b'))).toStrictEqual({ num: 0, den: 1 });
});

it('does not change when the coders change places or the things coded are shuffled, and lies from -1 to 1', () => {
  fc.assert(
    fc.property(pairs, (coded) => {
      const answer = kappa(coded);
      expect(kappa(coded.map(([first, second]) => [second, first]))).toStrictEqual(answer);
      expect(kappa(coded.toReversed())).toStrictEqual(answer);
      if (answer) expect(Math.abs(answer.num)).toBeLessThanOrEqual(answer.den);
      const all = coded.length;
      const byChance = words.reduce(
        (sum, word) =>
          sum + coded.filter(([first]) => first === word).length * coded.filter(([, second]) => second === word).length,
        0,
      );
      const agreed = coded.filter(([first, second]) => first === second).length;
      if (answer) expect(answer.num * (all * all - byChance)).toBe(answer.den * (agreed * all - byChance));
      else expect(byChance).toBe(all * all);
    }),
    { numRuns: 1000 },
  );
});
