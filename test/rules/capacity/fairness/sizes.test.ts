import { expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { aboutSizes } from '../../../../src/rules/capacity/fairness/sizes.js';
import { ours, sourced } from './policies.js';

const plain = policies.partnersInPrevention;

it('tells the largest group for each way of meeting, and who says it for the others', () => {
  expect(aboutSizes(plain, [], false)).toStrictEqual([
    'A group that meets in person holds at most 20 participants.',
    'A group that meets online holds at most twelve participants.',
    'Any other group says itself how many it holds.',
    'Facilitators are not counted.',
    'No group is too small unless it says so itself.',
  ]);
  expect(aboutSizes(policies.freeFromViolence, [], false)[0]).toBe('Each group says itself how many it holds.');
  const all = aboutSizes(ours({ capacity: { maximum: { hybrid: sourced(1) } } }), [], false);
  expect(all.slice(2, 4)).toStrictEqual([
    'A group that meets both in person and online holds at most one participant.',
    'A group may set itself a smaller limit, never a larger one.',
  ]);
});

it('tells the smallest group, and when it is settled whether a smaller one goes ahead', () => {
  const small = ours({ capacity: { minimumViable: sourced(6) } });
  expect(aboutSizes(small, [], false).slice(-2)).toStrictEqual([
    'A group is meant to have at least six participants.',
    'Whether a smaller one goes ahead, merges with another or is cancelled is settled on the day of its first meeting.',
  ]);
  const early = ours({ capacity: { minimumViable: sourced(6) }, formation: { decideDaysBefore: sourced(1) } });
  expect(aboutSizes(early, [], false).at(-1)).toContain('is settled one day before its first meeting.');
});

it('tells of each group of a round, with the larger of two smallest sizes, and what becomes of one that is too small', () => {
  const small = ours({ capacity: { minimumViable: sourced(6) } });
  const groups = [
    { id: 'south', capacity: 20, minimum: 8 },
    { id: 'north', modality: 'online' as const, minimum: 4 },
    { id: 'east', modality: 'online' as const, capacity: 9 },
  ];
  expect(aboutSizes(small, groups, true).slice(-5)).toStrictEqual([
    'The group "east" holds at most nine participants.',
    'The group "north" holds at most twelve participants and closes with fewer than six.',
    'The group "south" holds at most 20 participants and closes with fewer than eight.',
    'Where a group would be too small it closes before it starts, and its people are placed in the other groups they listed.',
    'Which groups close is settled so that as many people as possible have a place, and the answer says where not every way was looked at.',
  ]);
});
