import { expect, it } from 'vitest';
import { held, many, seats, withMeetings } from '../../../../src/rules/review/examples/changes.js';

it('people and seats are numbered from where one says, and a change of a meeting leaves the others alone', () => {
  expect(many(2, 'X', 5)).toEqual({ p5: 'X', p6: 'X' });
  expect(seats(1, { region: 'north' })).toEqual({ p1: { region: 'north' } });
  const [group] = withMeetings(held({}), { 2: { modality: 'online' } }).groups;
  expect(group?.meetings.map(({ modality }) => modality ?? null)).toEqual([null, 'online', null, null, null, null]);
});
