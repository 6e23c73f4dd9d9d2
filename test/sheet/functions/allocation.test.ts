import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { allocate } from '../../../src/rules/capacity/index.js';
import { call } from '../../../src/sheet/call.js';

const groups = ['north', 'south', 'east'];

test('ALLOCATE gives the places, the choices and the waits that the rule gives in serial order', () => {
  const people = fc.array(fc.shuffledSubarray(groups), { minLength: 1, maxLength: 10 });
  const seats = fc.tuple(...groups.map(() => fc.integer({ min: 1, max: 4 })));
  fc.assert(
    fc.property(people, seats, (choices, sizes) => {
      const known = allocate(
        {
          method: 'serial',
          order: { by: 'priority' },
          groups: groups.map((id, index) => ({ id, capacity: sizes[index] ?? 1 })),
          applicants: choices.map((preferences, index) => ({ id: `p${index}`, preferences, priority: index })),
        },
        policies.partnersInPrevention,
      );
      const answer = call('ALLOCATE', [
        choices.map((chosen, index) => [`p${index}`, ...chosen, '', '', ''].slice(0, 4)),
        groups.map((id, index) => [id, '', sizes[index]]),
      ]);
      choices.forEach((chosen, index) => {
        const [group, choice, because] = answer[index] ?? [];
        expect(group).toBe(known.placements[`p${index}`] ?? '');
        expect(choice).toBe(group === '' ? '' : chosen.indexOf(String(group)) + 1);
        const waits = known.reasons.flatMap((each) =>
          each.applicant === `p${index}` && each.code === 'full'
            ? [`${each.group} is full: place ${each.position} on`]
            : [],
        );
        expect(String(because).match(/\w+ is full: place \d+ on/g) ?? []).toEqual(waits);
      });
    }),
    { numRuns: 300 },
  );
});

test('nobody takes the place of somebody whose row cannot be read', () => {
  const rows = [
    ['p1', 'nroth'],
    ['p2', 'north'],
  ];
  const wrong = call('ALLOCATE', [rows, [['north', '', 1]]]);
  expect(wrong.map(([group]) => group)).toEqual(['', '']);
  expect(wrong.map(([, , because]) => because)).toEqual([
    'CANNOT READ: choice 1 is none of the groups.',
    'NOT YET: row 1 cannot be read.',
  ]);
});
