import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendance } from '../../../../src/rules/review/families/attendance.js';
import { attendanceAnswers } from '../../../support/review/attendance-oracle.js';
import { answersWithClusters, questionOf, scopesOf } from '../../../support/review/compare.js';
import { fold } from '../../../support/review/fold.js';
import { judgedYear } from '../years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ endOnFailure: true });

describe('the attendance of any year under any policies', () => {
  it('is what looking through every row again gives, in the year and in every part of it', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const scope of scopesOf(year)) {
          expect(answersWithClusters(fold(attendance, year.records, year, scope))).toEqual(
            attendanceAnswers(questionOf(year, scope)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
