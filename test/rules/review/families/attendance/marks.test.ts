import { expect, it } from 'vitest';
import { enterMarks, presentMarks } from '../../../../../src/rules/review/families/attendance/marks.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { yearOf } from '../../years.js';

it('marks are shares of what was recorded, each of its own kind', () => {
  const year = yearOf({ meetings: 'hhhhhhc', people: { ana: 'X-eps.c', bo: '-e--X-' } });
  const timed = year.attendance.map((row) =>
    row.mark === 'partial' || (row.person === 'bo' && row.mark === 'attended') ? { ...row, minutes: 20 } : row,
  );
  expect(told(cohortsIn({ ...year, attendance: timed }), enterMarks, presentMarks)).toEqual({
    'record.completeness': '11/12',
    'absence.unexcused': '5/11',
    'absence.excused-share': '2/7',
    'attendance.partial-share': '1/2',
  });
});

it('a time taken of somebody who was not there makes no attendance of it', () => {
  const year = yearOf({ meetings: 'h', people: { ana: '-' } });
  const timed = year.attendance.map((row) => ({ ...row, minutes: 0 }));
  expect(told(cohortsIn({ ...year, attendance: timed }), enterMarks, presentMarks)).toMatchObject({
    'attendance.partial-share': 'no-denominator',
  });
});
