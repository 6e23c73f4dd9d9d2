import { expect, test } from 'vitest';
import { allocate, reasonFor } from '../../../src/rules/capacity/index.js';
import { unlimited } from '../../support/intakes.js';

test('there is a reason for every person and every group, also for one they never listed', () => {
  const answer = allocate(
    {
      order: { by: 'priority' },
      groups: [
        { id: 'north', capacity: 1 },
        { id: 'south', capacity: 1 },
      ],
      applicants: [{ id: 'ana', preferences: ['north'], priority: 1 }],
    },
    unlimited,
  );
  expect(reasonFor(answer, 'ana', 'north')).toEqual({ applicant: 'ana', group: 'north', rank: 1, code: 'placed' });
  expect(reasonFor(answer, 'ana', 'south')).toEqual({
    applicant: 'ana',
    group: 'south',
    rank: null,
    code: 'not-ranked',
  });
});
