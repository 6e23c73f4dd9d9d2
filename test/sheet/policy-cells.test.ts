import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { policies } from '../../src/policy/programmes/index.js';
import { Stop } from '../../src/sheet/cells.js';
import { readPolicyCells, ruleRows } from '../../src/sheet/policy-cells.js';
import { rulesOf, sheetPolicy } from '../support/sheet/rosters.js';

const usual = policies.partnersInPrevention;

test('what RULES shows of a policy, read back, is the same rules', () => {
  fc.assert(
    fc.property(sheetPolicy(52), (policy) => {
      const read = readPolicyCells(rulesOf(policy), usual);
      expect(ruleRows(read).map(([key, value]) => [key, value])).toEqual(
        ruleRows(policy).map(([key, value]) => [key, value]),
      );
      expect(read.attendance.minimum?.value).toEqual(policy.attendance.minimum?.value);
      expect(read.attendance.points.value).toEqual(policy.attendance.points.value);
      expect(read.attendance.firstMeetingBy?.value).toBe(policy.attendance.firstMeetingBy?.value);
      expect(read.meetings.count?.value).toBe(policy.meetings.count?.value);
    }),
  );
});

test('no range, and one that changes nothing, are the usual rules under their own name', () => {
  expect(readPolicyCells([], usual)).toBe(usual);
  expect(readPolicyCells(rulesOf(usual), usual).id).toBe(usual.id);
});

test('rules that were changed do not go under the name of those they were made of', () => {
  expect(readPolicyCells([['capacity.maximum.online', 11]], usual).id).toBe('partners-in-prevention@2019-20, changed');
  const named = [
    ['policy', 'our-network@2027'],
    ['capacity.maximum.online', 11],
  ];
  expect(readPolicyCells(named, usual).id).toBe('our-network@2027');
});

test('what changed says that this sheet is where it comes from', () => {
  const rows = ruleRows(readPolicyCells([['schedule.monthly', 2]], usual));
  expect(rows.find(([key]) => key === 'schedule.monthly')?.[2]).toMatch(/\(this sheet\)$/);
});

it.each([
  [[['attendance.minimum-meetings', 7]], 'attendance.minimum-meetings: This is a whole number from 1 to 6.'],
  [[['attendance.minimum-meetings', '3/2 rounded up']], 'A share is a fraction above 0 and at most 1'],
  [[['attendance.minimum-meetings', 'most']], 'attendance.minimum-meetings, unless it is none,'],
  [[['attendance.first-meeting-by', 0]], 'attendance.first-meeting-by, unless it is none, is a whole number from 1'],
  [[['attendance.points.attended', 'none']], 'attendance.points.attended is a whole number from 1 to 10.'],
  [[['attendance.points.partial', 2]], 'attendance.points.partial: This is a whole number from 0 to 1.'],
  [[['meetings', 6]], 'not one of those that RULES lists'],
  [
    [
      ['schedule.monthly', 1],
      ['schedule.monthly', 1],
    ],
    'stands twice',
  ],
] as const)('refuses %j', (rows, message) => {
  expect(() => readPolicyCells(rows, usual)).toThrow(Stop);
  expect(() => readPolicyCells(rows, usual)).toThrow(message);
});

test('every contradiction is named, not only the first', () => {
  const rows = [
    ['schedule.meeting-count', 3],
    ['attendance.first-meeting-preferred', 5],
  ];
  expect(() => readPolicyCells(rows, usual)).toThrow(
    /attendance\.minimum-meetings.*attendance\.first-meeting-preferred/,
  );
});
