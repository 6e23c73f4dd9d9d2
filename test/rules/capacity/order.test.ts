import { describe, expect, test } from 'vitest';
import { keysOf, lotteryKey, turnsOf } from '../../../src/rules/capacity/order.js';
import { readLottery } from '../../support/capacity-vectors.js';

const { vectors, order } = readLottery();

describe('lotteryKey', () => {
  test.each(vectors)('draws $key52 for $id under $seed', ({ seed, id, key52 }) => {
    expect(lotteryKey(seed, id)).toBe(key52);
  });

  test.each(Object.entries(order))(
    'puts everyone in the order worked out elsewhere, under the seed %j',
    (seed, ids) => {
      const known = [...new Set(vectors.map(({ id }) => id))];
      expect(known.sort((first, second) => lotteryKey(seed, first) - lotteryKey(seed, second))).toEqual(ids);
    },
  );
});

describe('keysOf', () => {
  const ana = { id: 'ana', preferences: [] };

  test('keeps what is compared apart from what is published', () => {
    const appliedAt = '1970-01-01T10:00:01+10:00';
    const applicants = [{ ...ana, priority: 3, tier: 2, appliedAt }];
    expect(keysOf({ order: { by: 'applied' }, groups: [], applicants }).get('ana')).toEqual({
      tier: 2,
      compared: 1000,
      published: appliedAt,
    });
    expect(keysOf({ order: { by: 'priority' }, groups: [], applicants }).get('ana')).toEqual({
      tier: 2,
      compared: 3,
      published: 3,
    });
    expect(
      keysOf({ order: { by: 'lottery', seed: '2026-R1' }, groups: [], applicants: [{ ...ana, id: 'a1' }] }),
    ).toEqual(new Map([['a1', { tier: 0, compared: 2444753418208904, published: 2444753418208904 }]]));
  });

  test('throws where the order lacks what it goes by', () => {
    const missing = (by: 'priority' | 'applied' | 'lottery') => () =>
      keysOf({ order: { by }, groups: [], applicants: [ana] });
    expect(missing('priority')).toThrow(new RangeError('priority: This order needs a priority.'));
    expect(missing('applied')).toThrow(new RangeError('appliedAt: This order needs the moment of the application.'));
    expect(missing('lottery')).toThrow(new RangeError('order.seed: A lottery needs a seed.'));
  });
});

describe('turnsOf', () => {
  const intake = {
    order: { by: 'priority' as const },
    groups: [],
    applicants: [
      { id: 'b', preferences: [], priority: 1 },
      { id: 'a', preferences: [], priority: 1 },
      { id: 'c', preferences: [], priority: 0, tier: 1 },
    ],
  };

  test('leaves the list it was given as it was', () => {
    expect(turnsOf(intake, keysOf(intake)).map(({ applicant }) => applicant.id)).toEqual(['a', 'b', 'c']);
    expect(intake.applicants.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('has no turn for somebody without a key', () => {
    expect(turnsOf(intake, new Map())).toEqual([]);
  });
});
