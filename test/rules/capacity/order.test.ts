import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intake } from '../../../src/rules/capacity/index.js';
import { keyIn, lotteryKey, ordersByGroup, servingOrder, turnsOf } from '../../../src/rules/capacity/order.js';
import { comesBefore } from '../../support/allocation-oracle.js';
import { readLottery } from '../../support/capacity-vectors.js';
import { intakes } from '../../support/intakes.js';

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

const ana = { id: 'ana', preferences: [] };

describe('keyIn', () => {
  const asked = (intake: Intake, group = '') => {
    const [applicant = ana] = intake.applicants;
    return keyIn(applicant, 0, group, intake.order, servingOrder(intake, true));
  };

  test('keeps what is compared apart from what is published', () => {
    const appliedAt = '1970-01-01T10:00:01+10:00';
    const applicants = [{ ...ana, priority: 3, tier: 2, missed: 1, appliedAt }];
    expect(asked({ order: { by: 'applied' }, groups: [], applicants })).toEqual({
      tier: 2,
      missed: 1,
      compared: 1000,
      published: appliedAt,
    });
    expect(asked({ order: { by: 'priority' }, groups: [], applicants })).toMatchObject({ compared: 3, published: 3 });
    expect(
      asked({ order: { by: 'lottery', seed: '2026-R1' }, groups: [], applicants: [{ ...ana, id: 'a1' }] }),
    ).toEqual({ tier: 0, missed: 0, compared: 2444753418208904, published: 2444753418208904 });
  });

  test('goes by the number for the group where there is one for each, and by one number otherwise', () => {
    const own = { ...ana, priority: { north: 4, south: 0 } };
    const intake: Intake = {
      order: { by: 'priority' },
      groups: [],
      applicants: [own, { ...ana, id: 'bo', priority: 7 }],
    };
    expect(asked(intake, 'north').published).toBe(4);
    expect(asked(intake, 'south').published).toBe(0);
    expect(keyIn({ ...ana, priority: 7 }, 1, 'north', intake.order, servingOrder(intake, true)).published).toBe(7);
    expect(ordersByGroup(intake)).toBe(true);
    expect(ordersByGroup({ ...intake, order: { by: 'applied' } })).toBe(false);
    expect(ordersByGroup({ ...intake, applicants: [] })).toBe(false);
  });
});

describe('a priority of minus zero', () => {
  test('is published as zero, as JSON would write it', () => {
    const intake: Intake = { order: { by: 'priority' }, groups: [], applicants: [{ ...ana, priority: -0 }] };
    const { compared, published } = keyIn({ ...ana, priority: -0 }, 0, 'g', intake.order, servingOrder(intake, false));
    expect([Object.is(compared, 0), Object.is(published, 0)]).toEqual([true, true]);
  });
});

describe('servingOrder', () => {
  test('throws where the order lacks what it goes by', () => {
    const missing = (by: 'priority' | 'applied' | 'lottery') => () =>
      servingOrder({ order: { by }, groups: [], applicants: [ana] }, false);
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
      { id: 'd', preferences: [], priority: 5, missed: 1 },
      { id: 'e', preferences: [], priority: 0, missed: 2, tier: 1 },
    ],
  };
  const served = (counted: boolean) => turnsOf(intake, counted).map(({ id }) => id);

  test('goes by tier, then by priority, then by id, and leaves the list it was given as it was', () => {
    expect(served(false)).toEqual(['a', 'b', 'd', 'c', 'e']);
    expect(intake.applicants.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  test('goes by missed rounds within a tier where they are counted', () => {
    expect(served(true)).toEqual(['d', 'a', 'b', 'e', 'c']);
  });

  test('is the order that sorting by every key in turn gives', () => {
    fc.assert(
      fc.property(intakes({ groups: 2, applicants: 8 }), fc.boolean(), (some, missed) => {
        const sorted = [...some.applicants].sort((one, other) => (comesBefore(some, one, other, { missed }) ? -1 : 1));
        expect(turnsOf(some, missed)).toEqual(sorted);
      }),
      { numRuns: 1000 },
    );
  });
});
