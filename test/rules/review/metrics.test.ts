import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { metricCatalogue } from '../../../src/rules/review/catalogue.js';
import type { MetricValue } from '../../../src/rules/review/metric.js';
import { figuresOf, metricsOf } from '../../../src/rules/review/metrics.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { factsIn, type Judges } from '../../support/review/fold.js';
import { judgedYear, yearOf } from './years.js';

const { partnersInPrevention, freeFromViolence } = policies;

function metrics(records: YearRecords, judges: Judges = { policy: partnersInPrevention }): readonly MetricValue[] {
  const { facts, frame } = factsIn(records, judges);
  return metricsOf(facts, frame);
}

describe('the figures of a year', () => {
  it('without a value have a name, a scope, who judged and a reason, and no number at all', () => {
    const found = metrics(yearOf({ meetings: 'h?????', people: {} }));
    const name = { version: '1.0', at: null, policies: ['partners-in-prevention@2019-20'], asOf: '2027-12-31' };
    expect(found.find(({ id, scope }) => id === 'completion' && scope.group === 'g1')).toEqual({
      ...name,
      id: 'completion',
      scope: { group: 'g1', year: 2027 },
      null: 'not-yet-observable',
    });
    expect(found[0]).toEqual({ ...name, id: 'attendance.recorded', scope: { year: 2027 }, null: 'no-denominator' });
  });

  it('are a numerator over a denominator, never rounded', () => {
    const found = metrics(yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '------', cy: '------' } }));
    expect(found.find(({ id }) => id === 'completion')).toMatchObject({
      question: 'How many of those enrolled completed?',
      unit: 'share',
      num: 1,
      den: 3,
      value: 1 / 3,
    });
  });

  it('come for the year, then for each stream, each way of meeting and each group', () => {
    const found = metrics(
      yearOf(
        { id: 'b', modality: 'online', stream: 'schools', meetings: 'hhhhhh', people: { ana: 'XXXXXX' } },
        { id: 'a', modality: 'in-person', stream: 'general', meetings: 'hhhhhh', people: { bo: '------' } },
      ),
    );
    const completions = found.filter(({ id }) => id === 'completion');
    expect(completions.map(({ scope, ...rest }) => ['num' in rest ? rest.num : null, scope])).toEqual([
      [1, { year: 2027 }],
      [0, { year: 2027, stream: 'general' }],
      [1, { year: 2027, stream: 'schools' }],
      [0, { year: 2027, modality: 'in-person' }],
      [1, { year: 2027, modality: 'online' }],
      [0, { year: 2027, group: 'a' }],
      [1, { year: 2027, group: 'b' }],
    ]);
  });

  it('name the policies that judged the groups of their scope, and where there is none the review’s own', () => {
    const others = [freeFromViolence];
    const records = yearOf(
      { meetings: 'hhhhhh', people: {} },
      { policy: freeFromViolence.id, modality: 'online', meetings: 'hhhh', people: {} },
    );
    const found = metrics(records, { policy: partnersInPrevention, others });
    const named = found.filter(({ id }) => id === 'no-show').map((each) => each.policies);
    const [own, other] = [partnersInPrevention.id, freeFromViolence.id];
    expect(named).toEqual([[other, own], [other, own], [own], [other], [own], [other]]);
    const { frame } = factsIn(yearOf(), { policy: partnersInPrevention });
    expect(figuresOf([], { year: 2027 }, frame)[0]?.policies).toEqual([own]);
  });

  it('of any year are whole numbers with their exact quotient, or a reason that the definition lists', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const metric of metrics(year.records, year)) {
          if ('null' in metric) expect(Object.keys(metricCatalogue[metric.id].nulls)).toContain(metric.null);
          else {
            expect(metric.value).toBe(metric.num / metric.den);
            expect([metric.num, metric.den].every(Number.isSafeInteger) && metric.den > 0).toBe(true);
          }
        }
      }),
    );
  });

  it('add up from the groups to the year where their definition says so', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        const found = metrics(year.records, year);
        const units = new Set([year.policy, ...year.others].map(({ attendance }) => attendance.points.value.attended));
        for (const whole of found.filter(({ scope }) => Object.keys(scope).length === 1)) {
          const { additivity, cells } = metricCatalogue[whole.id];
          // Points of different size are brought to one first.
          if ('null' in whole || additivity !== 'additive' || (units.size > 1 && cells.num.startsWith('points')))
            continue;
          const parts = found.flatMap((each) =>
            each.id === whole.id &&
            each.scope.group !== undefined &&
            JSON.stringify(each.at) === JSON.stringify(whole.at) &&
            'num' in each
              ? [each]
              : [],
          );
          expect([whole.num, whole.den]).toEqual([
            parts.reduce((sum, { num }) => sum + num, 0),
            parts.reduce((sum, { den }) => sum + den, 0),
          ]);
        }
      }),
    );
  });
});
