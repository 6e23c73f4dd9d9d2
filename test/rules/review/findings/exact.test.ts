import { describe, expect, it } from 'vitest';
import { amend } from '../../../../src/policy/define.js';
import { policies } from '../../../../src/policy/programmes/index.js';
import type { ReviewFindingKind } from '../../../../src/rules/review/finding.js';
import { breachFindings, countFindings, recordsFinding } from '../../../../src/rules/review/findings/exact.js';
import { figured } from '../../../../src/rules/review/findings/seen.js';
import type { ReleasedMetric } from '../../../../src/rules/review/metric.js';
import { known, withheld, without } from '../../../support/review/figures.js';

const policy = policies.partnersInPrevention;
const year = { year: 2027 };

function kind(rule: string, ...metrics: readonly ReleasedMetric[]): ReviewFindingKind | undefined {
  const figures = figured(metrics);
  const all = [
    ...breachFindings(figures, year),
    recordsFinding(figures, year, policy),
    ...countFindings(figures, year, policy),
  ];
  return all.find(({ ruleId }) => ruleId === rule)?.kind;
}

describe('a rule that is kept or broken', () => {
  it.each([
    ['capacity.breach', known('capacity.over-meetings', 1, 18), known('capacity.over-meetings', 0, 18)],
    ['substitution.breach', known('substitution.count', 1, 1), known('substitution.count', 0, 1)],
    ['seats.lost-on-move', known('seat.kept-after-move', 4, 5), known('seat.kept-after-move', 5, 5)],
  ])('is broken by a single case: %s', (rule, broken, kept) => {
    expect(kind(rule, broken)).toBe('breach');
    expect(kind(rule, kept)).toBe('nothing-to-tell');
    expect(kind(rule, without(broken))).toBe('no-value');
    expect(kind(rule, withheld(broken))).toBe('withheld');
  });
});

describe('the register', () => {
  it.each([
    [89, 100, 'watch'],
    [90, 100, 'nothing-to-tell'],
    [100, 100, 'nothing-to-tell'],
  ] as const)('with %i of %i marks says %s', (num, den, said) => {
    expect(kind('records.incomplete', known('record.completeness', num, den))).toBe(said);
  });
});

describe('demand', () => {
  it.each([
    [12, 10, 9, 10, 'strength'],
    [119, 100, 9, 10, 'nothing-to-tell'],
    [12, 10, 89, 100, 'nothing-to-tell'],
  ] as const)('of %i for %i seats with %i of %i taken says %s', (asked, seats, taken, all, said) => {
    expect(kind('demand.exceeds', known('demand.ratio', asked, seats), known('fill-rate', taken, all))).toBe(said);
  });

  it('calls for another group once those without a seat would fill the smallest one', () => {
    expect(kind('groups.open-another', known('demand.unmet', 12, 40))).toBe('opportunity');
    expect(kind('groups.open-another', known('demand.unmet', 11, 40))).toBe('nothing-to-tell');
    const unlimited = amend(policy, { id: 'ours@2027', capacity: { maximum: { online: null, 'in-person': null } } });
    if (!unlimited.ok) throw new Error('unlawful');
    const figures = figured([known('demand.unmet', 40, 40)]);
    const found = countFindings(figures, year, unlimited.value).find(({ ruleId }) => ruleId === 'groups.open-another');
    expect([found?.kind, found?.evidence.threshold]).toEqual(['no-value', null]);
  });
});

describe('organisations', () => {
  it.each([
    [1, 20, 'improvement'],
    [2, 20, 'nothing-to-tell'],
    [1, 9, 'insufficient-evidence'],
  ] as const)('of which %i have half of the seats among %i people say %s', (fewest, people, said) => {
    const metrics = [known('organisations.concentration', fewest, 1), known('people.enrolled', people, 1)];
    expect(kind('organisations.concentrated', ...metrics)).toBe(said);
  });
});

describe('late starters who would have completed', () => {
  it.each([
    [1, 20, 'opportunity'],
    [1, 21, 'nothing-to-tell'],
    [0, 20, 'nothing-to-tell'],
  ] as const)('%i of %i say %s', (num, den, said) => {
    expect(kind('rule.late-start-only', known('completion.late-start-only', num, den))).toBe(said);
  });
});
