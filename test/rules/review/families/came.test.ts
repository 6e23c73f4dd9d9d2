import { describe, expect, it } from 'vitest';
import { marks } from '../../../../src/policy/attendance-terms.js';
import { attendancesOf, isAttendance, isRecorded, missingOf } from '../../../../src/rules/review/families/came.js';
import { pointsPolicy } from '../../../support/review/policies.js';

describe('an attendance', () => {
  it.each([
    [1, ['attended', 'partial']],
    [0, ['attended']],
    [null, ['attended']],
  ])('with %s points for a part is %j, and an apology never, whatever it earns', (partial, found) => {
    const policy = pointsPolicy({ attended: 2, partial, excused: 2 });
    expect(marks.filter((mark) => isAttendance(mark, policy))).toEqual(found);
  });

  it('is counted at the meetings of the membership, as are the marks that are missing', () => {
    const policy = pointsPolicy({ attended: 2, partial: 1, excused: 2 });
    const visits = marks.map((mark, index) => ({ mark, meeting: index + 1, minutes: null }));
    expect(attendancesOf({ visits }, policy)).toBe(2);
    expect(missingOf({ visits })).toBe(1);
    expect(isRecorded({ members: [{ person: 'ana', enrolments: [], register: [], visits }] })).toBe(false);
    expect(isRecorded({ members: [] })).toBe(true);
  });
});
