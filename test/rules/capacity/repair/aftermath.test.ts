import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { aftermathOf } from '../../../../src/rules/capacity/repair/aftermath.js';

const policy = policies.partnersInPrevention;
const document = {
  groups: [{ id: 'north', modality: 'in-person', capacity: 15 } as const],
  applicants: [],
  current: { ana: 'north' },
};

test('a group that goes online holds the smaller of its own number and the policy’s', () => {
  const event = { type: 'modalityChange', group: 'north', modality: 'online' } as const;
  expect(aftermathOf({ ...document, event }, policy).effects).toEqual([{ ...event, held: 15, holds: 12 }]);
});

test('nothing opens a group again that has closed', () => {
  const event = [
    { type: 'groupClosed', group: 'north' },
    { type: 'modalityChange', group: 'north', modality: 'in-person' },
    { type: 'capacityCut', group: 'north', newCapacity: 3 },
  ] as const;
  const { groups, effects } = aftermathOf({ ...document, event }, policy);
  expect(groups.get('north')).toMatchObject({ closed: true, limit: 0 });
  expect(effects.map((effect) => ('held' in effect ? [effect.held, effect.holds] : null))).toEqual([
    [15, 0],
    [0, 0],
    [0, 0],
  ]);
});

test('somebody withdraws from a seat once, and from none where they hold none', () => {
  const event = ['ana', 'ana', 'bo'].map((applicant) => ({ type: 'withdrawal', applicant }) as const);
  const { withdrawn, effects } = aftermathOf({ ...document, event }, policy);
  expect([...withdrawn]).toEqual(['ana', 'bo']);
  expect(effects.map((effect) => ('left' in effect ? effect.left : ''))).toEqual(['north', null, null]);
});
