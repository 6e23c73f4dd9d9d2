import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { differsIn } from '../../../../src/rules/review/findings/comparable.js';
import { termsOf } from '../../../../src/rules/review/terms.js';
import { known } from '../../../support/review/figures.js';

const own = policies.partnersInPrevention;
const terms = { [own.id]: termsOf(own) };
const now = known('completion', 50, 60);

describe('two values of one figure', () => {
  it('mean the same under the same definition and the same terms', () => {
    expect(differsIn(now, known('completion', 1, 2), { now: terms, before: terms })).toEqual([]);
    expect(differsIn({ ...now, version: '1.7' }, now, { now: terms, before: terms })).toEqual([]);
  });

  it('do not under another major version', () => {
    expect(differsIn({ ...now, version: '10.0' }, now, { now: terms, before: terms })).toEqual(['version']);
  });

  it('do not where one of several policies of a year says something else, or nobody knows what it said', () => {
    const both = { ...now, policies: [own.id, 'other@1'] };
    const fewer = { ...termsOf(own), 'attendance.minimum': { kind: 'meetings', meetings: 3 } };
    expect(differsIn(both, now, { now: { ...terms, 'other@1': termsOf(own) }, before: terms })).toEqual([]);
    expect(differsIn(both, now, { now: { ...terms, 'other@1': fewer }, before: terms })).toEqual([
      'attendance.minimum',
    ]);
    expect(differsIn(now, both, { now: terms, before: terms })).toContain('attendance.minimum');
  });

  it('rest on no more of a policy than the definition says', () => {
    const other = { [own.id]: { ...termsOf(own), 'review.figures.rhythmDays': { from: 1, to: 2 } } };
    expect(differsIn(now, now, { now: terms, before: other })).toEqual([]);
    const rhythm = known('cadence.adherence', 1, 2);
    expect(differsIn(rhythm, rhythm, { now: terms, before: other })).toEqual(['review.figures.rhythmDays']);
  });
});
