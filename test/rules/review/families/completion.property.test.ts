import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completion } from '../../../../src/rules/review/families/completion.js';
import { answersWithClusters, questionOf, scopesOf } from '../../../support/review/compare.js';
import { completionAnswers } from '../../../support/review/completion-oracle.js';
import { fold } from '../../../support/review/fold.js';
import { judgedYear } from '../years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ endOnFailure: true });

describe('the completion of any year under any policies', () => {
  it('is what looking through every row again gives, in the year and in every part of it', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const scope of scopesOf(year)) {
          expect(answersWithClusters(fold(completion, year.records, year, scope))).toEqual(
            completionAnswers(questionOf(year, scope)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
