import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modalities } from '../../../src/policy/policy.js';
import { seats } from '../../../src/rules/capacity/index.js';
import { call } from '../../../src/sheet/call.js';
import { limitIn, modalityOf, seatsOf } from '../../../src/sheet/functions/capacity.js';
import { rulesOf, sheetPolicy } from '../../support/sheet/rosters.js';

test('under any policy the three functions say of a group what the rule says of it', () => {
  const group = fc.tuple(fc.constantFrom(...modalities), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(sheetPolicy(), group, (policy, [modality, enrolled]) => {
      const known = seats({ id: 'g', modality, enrolled }, policy);
      const rules = rulesOf(policy);
      const [row] = call('CAPACITY', [[['g', modality, enrolled]], rules]);
      if (known.ok) {
        const { maximum, status } = known.value;
        expect(row).toEqual([maximum, maximum - enrolled, status]);
        expect(call('LIMIT', [modality, rules])).toEqual([[maximum]]);
        expect(call('SEATSLEFT', [enrolled, modality, rules])).toEqual([[maximum - enrolled]]);
      } else {
        expect(row).toEqual(['', '', 'NO ANSWER: the rules set no limit for groups that meet this way.']);
        expect(call('LIMIT', [modality, rules])).toMatchObject([[{ error: '#N/A' }]]);
      }
    }),
  );
});

test('a way of meeting is read however it is written, and none is made up', () => {
  expect(['in person', 'In-Person', ' ONLINE', 'hybrid'].map(modalityOf)).toEqual([
    'in-person',
    'in-person',
    'online',
    'hybrid',
  ]);
  expect(() => modalityOf('zoom')).toThrow('modality is');
});

test('the smaller of the two limits holds', () => {
  const policy = { capacity: { maximum: { online: { value: 12 } } } } as never;
  expect(limitIn({ modality: 'online', ...seatsOf(9) }, policy)).toBe(9);
  expect(limitIn({ modality: 'online', ...seatsOf(30) }, policy)).toBe(12);
  expect(limitIn({ modality: 'online', ...seatsOf('none') }, policy)).toBe(12);
  expect(['FULL', 'over'].map((word) => seatsOf(word))).toEqual([{ seats: 0 }, { seats: 0 }]);
  for (const blank of ['', 0, null]) expect(() => seatsOf(blank)).toThrow('seats, unless it is FULL');
  expect(limitIn(seatsOf('7'), policy)).toBe(7);
});
