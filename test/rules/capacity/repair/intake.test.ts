import { expect, test } from 'vitest';
import { eventsOf, orderOf } from '../../../../src/rules/capacity/repair/intake.js';

const empty = { groups: [], applicants: [], current: {} };
const closed = { type: 'groupClosed', group: 'north' } as const;

test('one event and a list of one are the same but for the path that a problem names', () => {
  expect(eventsOf({ ...empty, event: closed })).toEqual([{ event: closed, path: 'event' }]);
  expect(eventsOf({ ...empty, event: [closed] })).toEqual([{ event: closed, path: 'event[0]' }]);
  expect(eventsOf(empty)).toEqual([]);
});

test('a repair goes by priority unless it says otherwise', () => {
  expect(orderOf(empty)).toEqual({ by: 'priority' });
  expect(orderOf({ ...empty, order: { by: 'applied' } })).toEqual({ by: 'applied' });
});
