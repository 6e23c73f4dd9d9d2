import { expect, test } from 'vitest';
import { policies } from '../../src/policy/index.js';
import { limitOf } from '../../src/policy/limit.js';

const { capacity } = policies.partnersInPrevention;

test("a group's limit is the smaller of the policy's and its own, whichever there is", () => {
  expect(limitOf({ modality: 'online' }, capacity)).toBe(12);
  expect(limitOf({ modality: 'online', capacity: 11 }, capacity)).toBe(11);
  expect(limitOf({ modality: 'online', capacity: 13 }, capacity)).toBe(12);
  expect(limitOf({ modality: 'hybrid', capacity: 13 }, capacity)).toBe(13);
  expect(limitOf({ capacity: 13 }, capacity)).toBe(13);
});

test('a group nobody gave a size has no limit, rather than an endless one', () => {
  expect(limitOf({}, capacity)).toBeNull();
  expect(limitOf({ modality: 'hybrid' }, capacity)).toBeNull();
});
