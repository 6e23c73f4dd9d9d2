import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modalities } from '../../../src/policy/policy.js';
import { changeModality, problemsOfModalityMove, seats } from '../../../src/rules/capacity/index.js';
import { capacityPolicies } from '../../support/intakes.js';
import { crowd } from '../../support/splits.js';

const groups = fc.array(
  fc.record(
    {
      modality: fc.constantFrom(...modalities),
      enrolled: fc.nat({ max: 45 }),
      capacity: fc.integer({ min: 1, max: 40 }),
      splitting: fc.boolean(),
    },
    { requiredKeys: ['modality', 'enrolled'] },
  ),
  { maxLength: 3 },
);

test('under any policy everybody keeps a seat: in a group that fits, in one part of a split, or in the group that is held back', () => {
  const seen = { fits: 0, split: 0, 'held-back': 0, missing: 0 };
  fc.assert(
    fc.property(capacityPolicies(), fc.constantFrom(...modalities), groups, (policy, to, some) => {
      const everybody = crowd(135);
      const live = some.map(({ enrolled, ...rest }, index) => ({
        id: `g${index}`,
        members: everybody.slice(index * 45, index * 45 + enrolled),
        ...rest,
      }));
      const move = { to, groups: live };
      const unlimited = live.filter(
        ({ capacity }) => capacity === undefined && policy.capacity.maximum[to] === undefined,
      );
      expect(problemsOfModalityMove(move, policy)).toHaveLength(unlimited.length);
      if (unlimited.length > 0) {
        seen.missing++;
        return;
      }
      const answer = changeModality(move, policy);
      answer.groups.forEach((moved, index) => {
        const { members = [], capacity = 1000, splitting = true } = live[index] ?? {};
        const ids = members.map(({ id }) => id);
        const maximum = Math.min(capacity, policy.capacity.maximum[to]?.value ?? capacity);
        const minimum = policy.capacity.minimumViable?.value ?? 1;
        seen[moved.becomes]++;
        expect(moved).toMatchObject({ group: `g${index}`, maximum, enrolled: ids.length });
        expect(moved.becomes === 'fits').toBe(ids.length <= maximum);
        expect(moved.decision.outcome === 'not-met').toBe(moved.becomes === 'held-back');
        expect(moved.over).toEqual(moved.becomes === 'held-back' ? ids.slice(maximum) : []);
        expect(moved.because.length > 0).toBe(moved.becomes === 'held-back');
        expect(moved.split !== null).toBe(moved.becomes === 'split');
        if (moved.split !== null) {
          expect(splitting).toBe(true);
          expect(moved.split.groups.flat().sort()).toEqual(ids);
          for (const { length } of moved.split.groups) {
            expect(length).toBeLessThanOrEqual(maximum);
            expect(length).toBeGreaterThanOrEqual(minimum);
          }
        }
        // As many over as the seats of the group say once it meets in the new way.
        const counted = seats({ id: 'g', modality: to, enrolled: ids.length, capacity: maximum }, policy);
        if (moved.becomes === 'held-back') expect(counted.ok && counted.value.over).toBe(moved.over.length);
      });
    }),
    { numRuns: 1000 },
  );
  for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(2);
});
