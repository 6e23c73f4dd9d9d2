import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annual } from '../../../src/rules/review/annual.js';
import { problemsOf } from '../../../src/rules/review/problems.js';
import { type JudgedYear, judgedYear } from './years.js';

// The first counterexample at once: making a year smaller takes longer than a test may.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

function isLawful({ records, policy, others }: JudgedYear): boolean {
  return problemsOf(records, policy, others).length === 0;
}

describe('the review of any year under any policies', () => {
  it('is plain data and names nobody', () => {
    fc.assert(
      fc.property(judgedYear(), ({ records, policy, others }) => {
        const secret = <Row extends { readonly person: string }>(rows: readonly Row[]): Row[] =>
          rows.map((row) => ({ ...row, person: `secret-${row.person}` }));
        const renamed = { ...records, enrolments: secret(records.enrolments), attendance: secret(records.attendance) };
        fc.pre(isLawful({ records: renamed, policy, others }));
        const review = annual(renamed, policy, others);
        const text = JSON.stringify(review);
        expect(JSON.parse(text)).toEqual(review);
        expect(text).not.toContain('secret-');
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const backwards = <Row>(rows: readonly Row[]): Row[] => [...rows].reverse();
    fc.assert(
      fc.property(judgedYear(), ({ records, policy, others }) => {
        fc.pre(isLawful({ records, policy, others }));
        const turned = {
          ...records,
          groups: backwards(records.groups),
          enrolments: backwards(records.enrolments),
          attendance: backwards(records.attendance),
        };
        expect(annual(turned, policy, others).metrics).toEqual(annual(records, policy, others).metrics);
      }),
    );
  });
});
