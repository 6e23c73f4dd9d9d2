import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { mayCome, situationOf } from '../../../../src/rules/capacity/repair/situation.js';

test('everybody who is left stands in the order of the repair, with their seat and their pin', () => {
  const ana = { id: 'ana', preferences: ['north'], priority: 2, ineligible: { south: ['eligibility.sector'] } };
  const situation = situationOf(
    {
      groups: [
        { id: 'north', capacity: 1, meetingsStarted: 2 },
        { id: 'south', capacity: 1 },
      ],
      applicants: [ana, { id: 'bo', preferences: [], priority: 1 }, { id: 'cy', preferences: [], priority: 0 }],
      current: { ana: 'north', cy: 'south' },
      event: { type: 'withdrawal', applicant: 'cy' },
      pins: ['ana'],
    },
    policies.partnersInPrevention,
  );
  expect(situation.people.map(({ applicant, current, pinned }) => [applicant.id, current, pinned])).toEqual([
    ['bo', null, false],
    ['ana', 'north', true],
  ]);
  expect(situation.eventful).toBe(true);
  const bo = { id: 'bo', preferences: [] };
  expect([mayCome(situation, bo, 'north'), mayCome(situation, bo, 'south')]).toEqual([false, true]);
  expect([mayCome(situation, ana, 'south'), mayCome(situation, bo, 'nowhere')]).toEqual([false, false]);
});
