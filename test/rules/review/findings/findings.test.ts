import { describe, expect, it } from 'vitest';
import { amend } from '../../../../src/policy/define.js';
import { policies } from '../../../../src/policy/programmes/index.js';
import { metricCatalogue } from '../../../../src/rules/review/catalogue.js';
import { findingRules, type ReviewFinding } from '../../../../src/rules/review/finding.js';
import { findingsOf } from '../../../../src/rules/review/findings/findings.js';
import type { Earlier } from '../../../../src/rules/review/findings/questions.js';
import type { KnownMetric, ReleasedMetric } from '../../../../src/rules/review/metric.js';
import { scopeKey } from '../../../../src/rules/review/scope.js';
import { termsOf } from '../../../../src/rules/review/terms.js';
import { known, withheld } from '../../../support/review/figures.js';

const policy = policies.partnersInPrevention;
const terms = { [policy.id]: termsOf(policy) };

/** Earlier metrics as the review of the year before gave them. */
function earlier(metrics: readonly ReleasedMetric[], own = terms): Earlier {
  const released = { refused: null, tables: [], metrics, findings: [], changes: [], advice: [], counts: {}, note: '' };
  return { review: { year: 2026, terms: own, metrics: [], released }, metrics, terms };
}

function lastYear(...metrics: readonly KnownMetric[]): readonly KnownMetric[] {
  return metrics.map((metric) => ({ ...metric, scope: { ...metric.scope, year: 2026 } }));
}

function find(all: readonly ReviewFinding[], rule: string): ReviewFinding | undefined {
  return all.find(({ ruleId }) => ruleId === rule);
}

const completion = known('completion', 50, 60);
const online = known('completion', 20, 30, { scope: { year: 2027, modality: 'online' } });
const inPerson = known('completion', 30, 30, { scope: { year: 2027, modality: 'in-person' } });

describe('the findings of a year', () => {
  it('have exactly one outcome of each rule for each scope it looks at', () => {
    const metrics = [
      completion,
      online,
      inPerson,
      known('completion', 9, 12, { scope: { year: 2027, group: 'g1' } }),
      known('completion', 9, 12, { scope: { year: 2027, stream: 'general' } }),
    ];
    const all = findingsOf(metrics, policy, 2027, earlier(lastYear(completion)));
    const keys = all.map(({ ruleId, scope }) => `${ruleId} ${scopeKey(scope)}`);
    expect(new Set(keys).size).toBe(keys.length);
    const rules = new Set(all.map(({ ruleId }) => ruleId));
    expect(findingRules.filter((rule) => !rules.has(rule))).toEqual(['equity.gap']);
  });

  it('tell of a gap between ways of meeting from the two shares', () => {
    const gap = find(findingsOf([completion, online, inPerson], policy, 2027, null), 'modality.gap');
    expect([gap?.kind, gap?.evidence.figures.map(({ num, den }) => [num, den])]).toEqual([
      'improvement',
      [
        [20, 30],
        [30, 30],
      ],
    ]);
  });

  it('follow from the figures in their evidence alone', () => {
    const metrics = [completion, online, inPerson, known('start.on-time', 58, 60), known('record.completeness', 9, 10)];
    const before = earlier(lastYear(known('completion', 33, 60), known('start.on-time', 57, 60)));
    for (const finding of findingsOf(metrics, policy, 2027, before)) {
      const seen = finding.evidence.figures.map(({ id, scope, at, num, den }) => known(id, num, den, { scope, at }));
      const now = seen.filter(({ scope }) => scope.year === 2027);
      const then = seen.filter(({ scope }) => scope.year === 2026);
      const again = findingsOf(now, policy, 2027, earlier(then)).find(
        ({ ruleId, scope }) => ruleId === finding.ruleId && scopeKey(scope) === scopeKey(finding.scope),
      );
      // Holm's step asks more where more is asked, so only what is told may be told again.
      if (finding.comparator === 'other-groups' || finding.comparator === 'earlier-year') {
        expect(again?.evidence.difference?.p).toBe(finding.evidence.difference?.p);
      } else if (finding.kind !== 'no-value') expect(again).toEqual(finding);
    }
  });

  it('compare years only where the definition and the parts of the policy it rests on are the same', () => {
    const now = [completion];
    const then = lastYear(known('completion', 33, 60));
    expect(find(findingsOf(now, policy, 2027, earlier(then)), 'completion.changed')?.kind).toBe('strength');
    const newer = then.map((metric) => ({ ...metric, version: '2.0' }));
    const version = find(findingsOf(now, policy, 2027, earlier(newer)), 'completion.changed');
    expect([version?.kind, version?.evidence.differs]).toEqual(['not-comparable', ['version']]);
    const easier = amend(policy, {
      id: policy.id === 'x@1' ? 'x@2' : 'x@1',
      attendance: {
        minimum: { value: { kind: 'meetings', meetings: 3 }, source: 'Our handbook', section: '1' },
      },
    });
    if (!easier.ok) throw new Error('unlawful');
    const under = then.map((metric) => ({ ...metric, policies: ['x@1'] }));
    const other = find(
      findingsOf(now, policy, 2027, earlier(under, { 'x@1': termsOf(easier.value) })),
      'completion.changed',
    );
    expect([other?.kind, other?.evidence.differs]).toEqual(['not-comparable', ['attendance.minimum']]);
    const renamed = find(
      findingsOf(now, policy, 2027, earlier(under, { 'x@1': termsOf(policy) })),
      'completion.changed',
    );
    expect(renamed?.kind).toBe('strength');
  });

  it('say of attendance nothing from a register with holes', () => {
    const clusters = {
      people: 40,
      earned: 200,
      possible: 240,
      earnedSquared: 1020,
      earnedPossible: 1200,
      possibleSquared: 1440,
    };
    const rate = known('attendance.recorded', 200, 240, { count: { clusters } });
    const before = earlier(
      lastYear({
        ...rate,
        num: 100,
        value: 100 / 240,
        interval: rate.interval && { ...rate.interval, low: 0.3, high: 0.5 },
      }),
    );
    const kind = (complete: number): string | undefined =>
      find(findingsOf([rate, known('record.completeness', complete, 100)], policy, 2027, before), 'attendance.changed')
        ?.kind;
    expect([kind(90), kind(89)]).toEqual(['strength', 'insufficient-evidence']);
  });

  it('are withheld where a figure they need is', () => {
    const metrics = [withheld(completion), withheld(online), inPerson];
    const all = findingsOf(metrics, policy, 2027, earlier(lastYear(completion)));
    for (const rule of ['completion.meets', 'completion.low', 'modality.gap', 'completion.changed']) {
      expect(find(all, rule)?.kind).toBe('withheld');
    }
  });

  it('change in no other rule when a figure of one rule is taken away', () => {
    const metrics = [completion, known('start.on-time', 58, 60), known('substitution.count', 1, 1)];
    const all = findingsOf(metrics, policy, 2027, null);
    const less = findingsOf(metrics.slice(0, 2), policy, 2027, null);
    const rest = (each: readonly ReviewFinding[]) => each.filter(({ ruleId }) => ruleId !== 'substitution.breach');
    expect(rest(less)).toEqual(rest(all));
    expect([find(all, 'substitution.breach')?.kind, find(less, 'substitution.breach')?.kind]).toEqual([
      'breach',
      'no-value',
    ]);
  });

  it('rest only on figures that the catalogue defines', () => {
    for (const { metrics } of findingsOf([completion, online], policy, 2027, null)) {
      for (const id of metrics) expect(metricCatalogue[id].id).toBe(id);
    }
  });
});
