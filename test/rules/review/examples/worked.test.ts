import { describe, expect, it } from 'vitest';
import { builtInPolicies } from '../../../../src/policy/programmes/index.js';
import { annual } from '../../../../src/rules/review/annual.js';
import { attendanceExamples } from '../../../../src/rules/review/examples/attendance.js';
import { capacityExamples } from '../../../../src/rules/review/examples/capacity.js';
import { completionExamples } from '../../../../src/rules/review/examples/completion.js';
import { demandExamples } from '../../../../src/rules/review/examples/demand.js';
import type { MetricExample } from '../../../../src/rules/review/examples/example.js';
import { networkExamples } from '../../../../src/rules/review/examples/network.js';
import { reachExamples } from '../../../../src/rules/review/examples/reach.js';
import { returnExamples } from '../../../../src/rules/review/examples/return.js';
import { surveyExamples } from '../../../../src/rules/review/examples/survey.js';
import { valueExamples } from '../../../../src/rules/review/examples/value.js';
import { workedFrom } from '../../../../src/rules/review/examples/worked.js';
import { inFull } from '../../../../src/rules/review/examples/years.js';
import { type MetricId, metricIds } from '../../../../src/rules/review/metric-ids.js';
import { problemsOf } from '../../../../src/rules/review/problems.js';
import { answerTo } from '../../../support/review/examples.js';
import { policyNamed } from '../../../support/review/one-figure.js';

const all: readonly MetricExample[] = [
  ...attendanceExamples,
  ...completionExamples,
  ...capacityExamples,
  ...demandExamples,
  ...reachExamples,
  ...networkExamples,
  ...returnExamples,
  ...surveyExamples,
  ...valueExamples,
];
const every: readonly MetricId[] = Object.values(metricIds).flat();

const nameOf = ({ metric, because }: MetricExample): string => `${metric}: ${because}`;
const judgeOf = ({ policy }: MetricExample) => policyNamed(policy ?? 'partners-in-prevention@2019-20');

/** What the review of the example's year says of the figure, in the one place where the example looks. */
function reviewed(example: MetricExample): MetricExample['answer'] | undefined {
  const { metric, records, scope, at } = example;
  const where = { stream: scope?.stream, modality: scope?.modality, group: scope?.group };
  const found = annual(records, judgeOf(example), builtInPolicies).metrics.filter(
    (each) =>
      each.id === metric &&
      each.at?.by === at?.by &&
      each.at?.is === at?.is &&
      each.scope.stream === where.stream &&
      each.scope.modality === where.modality &&
      each.scope.group === where.group,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  return only.null === undefined ? { num: only.num, den: only.den } : { null: only.null };
}

describe('all figures together', () => {
  it('are each worked out by hand at least three times', () => {
    const few = every.filter((id) => all.filter(({ metric }) => metric === id).length < 3);
    expect(few).toEqual([]);
  });

  it('come out as they were worked out by hand', () => {
    const wrong = all.filter((example) => JSON.stringify(answerTo(example)) !== JSON.stringify(example.answer));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('are worked out from records that may be reviewed', () => {
    const refused = all.flatMap((example) => {
      const [first] = problemsOf(example.records, judgeOf(example), builtInPolicies);
      return first === undefined ? [] : [`${nameOf(example)} ${first.path}: ${first.message}`];
    });
    expect(refused).toEqual([]);
  });

  it('come out the same in the review of their year, where they were looked at', () => {
    const wrong = all.filter((example) => JSON.stringify(reviewed(example)) !== JSON.stringify(example.answer));
    expect(wrong.map((example) => `${nameOf(example)} ${JSON.stringify(reviewed(example))}`)).toEqual([]);
  });

  it('have no example twice', () => {
    const names = all.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('examples of one year', () => {
  const worked = workedFrom(inFull, 'alumni-network@2019-20');

  it('say a fraction as its two numbers, and a reason as a reason', () => {
    expect(worked('completion', [2, 6], 'two of six')).toEqual({
      metric: 'completion',
      because: 'two of six',
      records: inFull,
      policy: 'alumni-network@2019-20',
      answer: { num: 2, den: 6 },
    });
    expect(workedFrom(inFull)('no-show', 'not-recorded', 'nobody knows', { by: 'meeting', is: 1 })).toEqual({
      metric: 'no-show',
      because: 'nobody knows',
      records: inFull,
      at: { by: 'meeting', is: 1 },
      answer: { null: 'not-recorded' },
    });
  });
});
