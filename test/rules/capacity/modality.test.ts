import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import {
  changeProblems,
  manner,
  maximumInWords,
  modalityAt,
  placedElsewhere,
} from '../../../src/rules/capacity/modality.js';

test('a group meets as it started until the meeting from which it changed', () => {
  const changes = [
    { fromMeeting: 4, modality: 'hybrid' as const },
    { fromMeeting: 2, modality: 'online' as const },
  ];
  expect([1, 2, 3, 4, 5].map((meeting) => modalityAt(meeting, 'in-person', changes))).toEqual([
    { modality: 'in-person', since: null },
    { modality: 'online', since: 2 },
    { modality: 'online', since: 2 },
    { modality: 'hybrid', since: 4 },
    { modality: 'hybrid', since: 4 },
  ]);
});

test('a change to the way it meets already changes nothing', () => {
  expect(modalityAt(3, 'online', [{ fromMeeting: 2, modality: 'online' }])).toEqual({
    modality: 'online',
    since: null,
  });
});

test('two changes at one meeting contradict each other, whatever they say', () => {
  const change = { fromMeeting: 2, modality: 'online' as const };
  expect(changeProblems([change, { ...change, fromMeeting: 3 }])).toEqual([]);
  expect(
    changeProblems([change, { ...change, fromMeeting: 3 }, change]).map(({ path, code }) => `${path} ${code}`),
  ).toEqual(['changes[2].fromMeeting duplicate']);
});

test('a way to meet reads well after "meeting"', () => {
  expect(manner).toEqual({ 'in-person': 'in person', online: 'online', hybrid: 'in hybrid form' });
});

test('a maximum that is not the policy\u2019s is the group\u2019s own, and others are as large as the policy lets them be', () => {
  const { capacity } = policies.partnersInPrevention;
  expect(maximumInWords(12, 'online', capacity)).toBe('at most 12');
  expect(maximumInWords(5, 'online', capacity)).toBe("at most 5, the group's own limit");
  expect(maximumInWords(5, 'hybrid', capacity)).toBe("at most 5, the group's own limit");
  expect(placedElsewhere(13, 5, 'online', capacity)).toBe('13 participants placed elsewhere (3 online groups in all)');
  expect(placedElsewhere(1, 5, 'hybrid', capacity)).toBe('1 participant placed elsewhere (2 hybrid groups in all)');
});
