import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../src/kernel/nearest.js';

const letter = fc.constantFrom(...'abcA- _');
const word = fc.string({ unit: letter, maxLength: 7 });
const words = fc.array(word, { maxLength: 6 });

const plain = (text: string): string => text.toLowerCase().replaceAll(/[- _]/g, '');

/** The same distance, straight from its definition, on the ends of the two words. */
function slips(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const ways = [
    slips(one.slice(0, -1), other) + 1,
    slips(one, other.slice(0, -1)) + 1,
    slips(one.slice(0, -1), other.slice(0, -1)) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (one.length > 1 && one.slice(-2) === [...other.slice(-2)].reverse().join('')) {
    ways.push(slips(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

function oracle(typed: string, known: readonly string[]): string | null {
  const mine = plain(typed);
  if (mine === '') return null;
  const starting = known.filter((each) => mine.length >= 2 && plain(each).startsWith(mine));
  const near = known.filter(
    (each) => slips(mine, plain(each)) * 3 <= Math.max(mine.length, plain(each).length) && plain(each) !== '',
  );
  const candidates = starting.length > 0 ? starting : near;
  return [...candidates].sort((one, other) => slips(mine, plain(one)) - slips(mine, plain(other)))[0] ?? null;
}

it('finds the same word as a search by hand', () => {
  fc.assert(
    fc.property(word, words, (typed, known) => {
      expect(nearest(typed, known)).toBe(oracle(typed, known));
    }),
    { numRuns: 500 },
  );
});

it('only ever suggests a word that is known', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (typed, known) => {
      expect([...known, null]).toContain(nearest(typed, known));
    }),
  );
});

it('finds a word again however its capitals, spaces, hyphens and underscores are written', () => {
  const respelt = fc
    .array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.boolean(), fc.constantFrom('', '-', ' ', '_')), { minLength: 1 })
    .map((parts) => ({
      known: parts.map(([each]) => each).join(''),
      typed: parts.map(([each, capital, mark]) => `${capital ? each.toUpperCase() : each}${mark}`).join(''),
    }))
    .filter(({ typed }) => typed.length <= 100);
  fc.assert(
    fc.property(respelt, words, ({ known, typed }, others) => {
      const found = nearest(typed, [...others, known]);
      expect(plain(found ?? '')).toBe(known);
    }),
  );
});

it('is not changed by words that are further away', () => {
  fc.assert(
    fc.property(word, words, (typed, known) => {
      expect(nearest(typed, [...known, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxx'])).toBe(nearest(typed, known));
    }),
  );
});
