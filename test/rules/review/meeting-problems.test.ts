import { expect, it } from 'vitest';
import type { MeetingRecord, YearRecords } from '../../../src/rules/review/index.js';
import { isFarFrom, wayOfMeeting } from '../../../src/rules/review/meeting-problems.js';
import { smallYear, told } from '../../support/told.js';

function meeting(change: Partial<MeetingRecord>): Partial<YearRecords> {
  const groups = smallYear.groups.map((group) => ({
    ...group,
    meetings: group.meetings.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  }));
  return { groups };
}

it('a meeting may be in another way than its group, and in none but three', () => {
  expect(told(meeting({ modality: 'online' }))).toEqual([]);
  const claimed: Partial<YearRecords> = JSON.parse(
    JSON.stringify(meeting({ modality: 'online' })).replaceAll('"online"', '"toString"'),
  );
  expect(told(claimed)).toEqual(['groups[0].meetings[0].modality unknown-word']);
  expect(wayOfMeeting('here', 'group').message).not.toBe(wayOfMeeting('here', 'meeting').message);
});

it.each([
  [1, []],
  [1440, []],
  [0, ['groups[0].meetings[0].minutes too-small']],
  [1441, ['groups[0].meetings[0].minutes too-big']],
  [90.5, ['groups[0].meetings[0].minutes wrong-type']],
])('a meeting of %d minutes is told %j', (minutes, problems) => {
  expect(told(meeting({ minutes }))).toEqual(problems);
});

it('facilitators of a meeting have lawful ids, each once, each spelled as before', () => {
  expect(told(meeting({ facilitators: ['fay', 'constructor'] }))).toEqual([]);
  expect(told(meeting({ facilitators: [] }))).toEqual([]);
  expect(told(meeting({ facilitators: ['fay', '', 'fay', 'Fay'] }))).toEqual([
    'groups[0].meetings[0].facilitators[1] empty',
    'groups[0].meetings[0].facilitators[2] duplicate',
    'groups[0].meetings[0].facilitators[3] duplicate',
  ]);
});

it('a facilitator of a meeting is nobody who has a seat in the group that day', () => {
  const wrong = ['groups[0].meetings[0].facilitators[0] contradiction'];
  expect(told(meeting({ facilitators: ['ana'] }))).toEqual(wrong);
  const seat = (change: object) => ({
    ...meeting({ facilitators: ['ana'] }),
    attendance: [],
    enrolments: [{ person: 'ana', group: 'g1', ...change }],
  });
  expect(told(seat({ leftAt: '2027-01-10' }))).toEqual(wrong);
  expect(told(seat({ leftAt: '2027-01-09' }))).toEqual([]);
  expect(told(seat({ joinedAt: '2027-01-11' }))).toEqual([]);
});

it('a year is near itself and its neighbours, and to what is no year nothing is far', () => {
  expect([2025, 2026, 2027, 2028, 2029, Number.NaN].map((other) => isFarFrom(2027, other))).toEqual([
    true,
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(isFarFrom(0, 2027)).toBe(false);
});
