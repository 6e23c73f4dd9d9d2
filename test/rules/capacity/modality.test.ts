import { expect, test } from 'vitest';
import { changeProblems, modalityAt } from '../../../src/rules/capacity/modality.js';

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
