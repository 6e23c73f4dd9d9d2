import { expect, it } from 'vitest';
import { enterPossible, presentPossible } from '../../../../../src/rules/review/families/attendance/possible.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { changedPolicy } from '../../../../support/review/policies.js';
import { yearOf } from '../../years.js';

it.each([
  ['hhh???', { ana: 'X--' }, '1/1'],
  ['hhhh??', { ana: 'X---' }, '0/1'],
  ['hh????', { ana: '--' }, '0/1'],
  ['h?????', { ana: '-' }, '1/1'],
  ['hhhh??', { ana: 'X--.' }, 'not-recorded'],
  ['hhhh??', { ana: 'XX-.' }, '1/1'],
  ['hhhh??', { ana: '.---' }, '0/1'],
  ['hhhhhh', { ana: 'XXX---', bo: 'XXXX--' }, '1/2'],
  ['??????', { ana: '', bo: '' }, '2/2'],
])('of meetings %s, %j leaves it possible for %s', (meetings, people, answer) => {
  const cohorts = cohortsIn(yearOf({ meetings, people }));
  expect(told(cohorts, enterPossible, presentPossible)['attendance.still-possible']).toBe(answer);
});

it('it waits where no meeting is known, and is not asked where nothing is required', () => {
  const found = (overlay: Parameters<typeof changedPolicy>[0]) =>
    told(
      cohortsIn(yearOf({ meetings: '', people: { ana: '' } }), changedPolicy(overlay)),
      enterPossible,
      presentPossible,
    )['attendance.still-possible'];
  expect(found({ meetings: { count: null } })).toBe('not-yet-observable');
  expect(found({ attendance: { minimum: null, firstMeetingBy: null, firstMeetingPreferred: null } })).toBe(
    'not-applicable',
  );
});
