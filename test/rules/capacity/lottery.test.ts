import '../../support/fixed-seed.js';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  keepsCommitment,
  lottery,
  lotteryKey,
  problemsOfDraw,
  seedCommitment,
} from '../../../src/rules/capacity/index.js';
import { id as anyId } from '../../support/arbitraries.js';
import { readLottery } from '../../support/capacity-vectors.js';
import { places } from '../../support/host.js';
import { unlimited } from '../../support/intakes.js';

const { vectors, order } = readLottery();
const lawful = ['a1', 'a2', 'é', '名前'];
const seed = '2026-R1';
const seeds = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
const people = fc.uniqueArray(anyId(), { maxLength: 12, selector: (text) => text.normalize('NFC').toLowerCase() });

describe('lottery', () => {
  test('draws the numbers and the order worked out elsewhere', () => {
    const drawn = lottery({ seed, ids: lawful });
    const known = new Map(vectors.filter((each) => each.seed === seed).map(({ id, key52 }) => [id, key52]));
    expect(drawn.map(({ id, key }) => [id, key])).toEqual(drawn.map(({ id }) => [id, known.get(id)]));
    expect(drawn.map(({ id }) => id)).toEqual(order[seed]?.filter((id) => lawful.includes(id)));
    expect(drawn.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  test('draws nobody where nobody takes part', () => {
    expect(lottery({ seed, ids: [] })).toEqual([]);
  });

  test('serves in the order in which an allocation by the same lottery does', () => {
    fc.assert(
      fc.property(seeds, people, (text, ids) => {
        const applicants = ids.map((id) => ({ id, preferences: [] }));
        const served = allocate({ order: { by: 'lottery', seed: text }, groups: [], applicants }, unlimited);
        const positions = new Map(lottery({ seed: text, ids }).map(({ id, position }) => [id, position]));
        // An object puts ids that look like numbers first, so the order is asked of the draw.
        expect(new Set(Object.keys(served.placements))).toEqual(new Set(positions.keys()));
        const one = [{ id: 'north', capacity: 1 }];
        const [winner] = lottery({ seed: text, ids });
        const asking = applicants.map((each) => ({ ...each, preferences: ['north'] }));
        const { placements } = allocate(
          { order: { by: 'lottery', seed: text }, groups: one, applicants: asking },
          unlimited,
        );
        if (winner !== undefined) expect(new Map(Object.entries(placements)).get(winner.id)).toBe('north');
      }),
      { numRuns: 1000 },
    );
  });

  test('adding people, or taking one out, changes the order of no two others, nor any number', () => {
    fc.assert(
      fc.property(seeds, people, fc.nat(), (text, ids, which) => {
        const without = ids.filter((_, index) => index !== which % Math.max(1, ids.length));
        const [all, fewer] = [lottery({ seed: text, ids }), lottery({ seed: text, ids: [...without].reverse() })];
        const kept = all.filter(({ id }) => without.includes(id));
        expect(fewer.map(({ id, key }) => [id, key])).toEqual(kept.map(({ id, key }) => [id, key]));
        expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives each of ten people each of ten places about as often, over ten thousand seeds', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `person-${index}`);
    const counts = new Map<string, number>();
    for (let number = 0; number < 10_000; number++) {
      for (const { id, position } of lottery({ seed: `seed-${number}`, ids })) {
        counts.set(`${id} ${position}`, (counts.get(`${id} ${position}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(100);
    const deviation = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // One place each and one person a place: nine tenths of the sum follow chi-square with 9 x 9 = 81 degrees of freedom. A fair draw
    // goes beyond 126.1 for one list of seeds in a thousand, and stays below 47 for about as few.
    const chiSquared = (deviation * 9) / 10;
    expect(chiSquared).toBeLessThan(126.1);
    expect(chiSquared).toBeGreaterThan(47);
  });

  test('throws for a draw that is not lawful, with every problem', () => {
    expect(() => lottery({ seed: ' ', ids: ['ana', 'Ana'] })).toThrow(
      new RangeError('seed: A seed cannot be empty. ids[1]: Another has the same id.'),
    );
  });
});

test('a draw is refused for ids that are none, or one twice in other capitals or another form of a letter', () => {
  expect(problemsOfDraw({ seed, ids: lawful })).toEqual([]);
  expect(places(problemsOfDraw({ seed: '', ids: ['Zoë', 'zoë', '', ' ana', 'Zoe\u0308'] }))).toEqual([
    'ids[1] duplicate',
    'ids[2] empty',
    'ids[3] not-an-id',
    'ids[4] duplicate',
    'ids[4] not-an-id',
    'seed empty',
  ]);
});

describe('a commitment', () => {
  test.each(vectors)('is the SHA-256 that other tools give', ({ seed: text, id, hex }) => {
    const published = `${text}|${id}`;
    expect(seedCommitment(published)).toBe(hex);
    expect(seedCommitment(published)).toBe(createHash('sha256').update(published, 'utf8').digest('hex'));
    expect(keepsCommitment(published, hex.toUpperCase())).toBe(true);
  });

  test('is kept by the seed it was made of and by no other, not even one that looks the same', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        expect(keepsCommitment(one, seedCommitment(one))).toBe(true);
        if (one !== other) expect(keepsCommitment(other, seedCommitment(one))).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(keepsCommitment('2027-R1 ', seedCommitment('2027-R1'))).toBe(false);
    expect(keepsCommitment('é', seedCommitment('e\u0301'))).toBe(false);
  });

  test('is kept by nothing where it is no commitment', () => {
    expect(keepsCommitment('2027-R1', '')).toBe(false);
    expect(keepsCommitment('2027-R1', seedCommitment('2027-R1').slice(0, 63))).toBe(false);
  });

  test('cannot be made of an empty seed', () => {
    expect(() => seedCommitment(' ')).toThrow(new RangeError('seed: A seed cannot be empty.'));
  });

  test('says nothing of the numbers that will be drawn', () => {
    expect(lotteryKey('2027-R1', 'ana').toString(16)).not.toContain(seedCommitment('2027-R1').slice(0, 6));
  });
});
