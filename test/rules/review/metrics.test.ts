import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPolicies, policies } from '../../../src/policy/programmes/index.js';
import { metricCatalogue } from '../../../src/rules/review/catalogue.js';
import type { MetricValue } from '../../../src/rules/review/metric.js';
import { metricIds } from '../../../src/rules/review/metric-ids.js';
import { figuresOf } from '../../../src/rules/review/metrics.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { isWholeYear, scopeKey } from '../../../src/rules/review/scope.js';
import { factsIn } from '../../support/review/fold.js';
import { type JudgedYear, judgedYear, yearOf } from './years.js';

const policy = policies.partnersInPrevention;

function figures(records: YearRecords, groupsToo = true) {
  const { facts, frame } = factsIn(records, { policy, others: builtInPolicies });
  return figuresOf(facts, frame, groupsToo);
}

const people = { ana: 'XXXXXX', bo: '------' };
const two = yearOf(
  { id: 'b', modality: 'online', stream: 'schools', meetings: 'hhhhhh', people },
  { id: 'a', stream: 'general', meetings: 'hhhhhh', people: { cy: 'XXXX--' } },
);

describe('the figures of a year', () => {
  it('come for the year, each stream, each way of meeting, both of these, and each group by id', () => {
    expect([...new Set(figures(two).figures.map(({ value }) => scopeKey(value.scope)))]).toEqual([
      '["year"]',
      '["stream","general"]',
      '["stream","schools"]',
      '["modality","in-person"]',
      '["modality","online"]',
      '["both","general","in-person"]',
      '["both","schools","online"]',
      '["group","a"]',
      '["group","b"]',
    ]);
  });

  it('are all there for the year; a part of it has those that are told of parts, in the order of the list', () => {
    const all: readonly string[] = Object.values(metricIds).flat();
    const told = figures(two).figures.map(({ value }) => ({ key: scopeKey(value.scope), id: value.id }));
    for (const scope of new Set(told.map(({ key }) => key))) {
      const own = told.filter(({ key }) => key === scope).map(({ id }) => id);
      const wanted = scope === '["year"]' ? all : all.filter((id) => own.some((each) => each === id));
      expect([...new Set(own)], scope).toEqual(wanted);
      expect(own.length, scope).toBeGreaterThan(60);
    }
  });

  it('are those of groups only where these are wanted; the groups are seen all the same', () => {
    const without = figures(two, false);
    expect(without.figures.filter(({ value }) => value.scope.group !== undefined)).toEqual([]);
    expect(without.figures).toEqual(figures(two).figures.filter(({ value }) => value.scope.group === undefined));
    expect(without.groups).toEqual(figures(two).groups);
  });

  it('take requests that belong to no group under the stream that was asked for', () => {
    const asked = figures({ ...two, demand: [{ person: 'dee', stream: 'councils', eligible: true }] });
    const waiting = asked.figures.filter(
      ({ value }) => value.id === 'demand.waiting' && 'num' in value && value.num > 0,
    );
    expect(waiting.map(({ value }) => value.scope)).toEqual([{ year: 2027 }, { year: 2027, stream: 'councils' }]);
  });

  it('are nothing but the year where there are no groups', () => {
    const none = figures(yearOf());
    expect([...new Set(none.figures.map(({ value }) => scopeKey(value.scope)))]).toEqual(['["year"]']);
    expect([none.groups, none.policies]).toEqual([[], []]);
    expect(none.figures.every(({ value }) => value.policies.join() === policy.id)).toBe(true);
  });
});

describe('the figures of any year', () => {
  const valuesOf = ({ records, policy: own, others }: JudgedYear): readonly MetricValue[] => {
    const { facts, frame } = factsIn(records, { policy: own, others });
    return figuresOf(facts, frame, true).figures.map(({ value }) => value);
  };

  it('are whole numbers with their exact quotient, or a reason that the definition lists', () => {
    fc.assert(
      fc.property(judgedYear(), (year) => {
        for (const metric of valuesOf(year)) {
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
        const found = valuesOf(year);
        const units = new Set([year.policy, ...year.others].map(({ attendance }) => attendance.points.value.attended));
        for (const whole of found.filter(({ scope }) => isWholeYear(scope))) {
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
          expect([whole.num, whole.den], whole.id).toEqual([
            parts.reduce((sum, { num }) => sum + num, 0),
            parts.reduce((sum, { den }) => sum + den, 0),
          ]);
        }
      }),
    );
  });
});

describe('a group that was seen', () => {
  it('says how many hold a seat and from which organisations, and that it is not said of somebody', () => {
    const drawn = yearOf({
      meetings: 'h',
      people: { ana: 'X', bo: 'X', cy: 'X' },
      membership: { ana: { organisation: 'north' } },
    });
    expect(figures(drawn).groups).toMatchObject([
      { id: 'g1', stream: 'general', modality: 'in-person', enrolled: 3, organisations: new Set(['north', undefined]) },
    ]);
  });

  it('says how many meetings were held, and what its policy asks of whoever completes', () => {
    const drawn = yearOf(
      { id: 'a', meetings: 'hhchh?', people: {} },
      { id: 'b', policy: policies.freeFromViolence.id, meetings: '', people: {} },
    );
    expect(figures(drawn).groups).toMatchObject([
      { held: 4, required: 4, startBy: 2, points: 1 },
      { held: 0, required: 0, startBy: null, points: 1 },
    ]);
  });
});

describe('one figure', () => {
  const named = yearOf(
    { id: 'a', meetings: 'h?????', people: {} },
    { id: 'b', policy: policies.freeFromViolence.id, meetings: 'h', people: {} },
  );

  it('names the policies that judged the groups in its scope', () => {
    const of = (group: string | undefined): unknown =>
      figures(named).figures.find(({ value }) => value.scope.group === group)?.value.policies;
    expect(figures(named).policies).toEqual([policies.freeFromViolence.id, policy.id].sort());
    expect([of(undefined), of('a'), of('b')]).toEqual([
      [policies.freeFromViolence.id, policy.id].sort(),
      [policy.id],
      [policies.freeFromViolence.id],
    ]);
  });

  it('without a value has its name, its scope and its reason, and no number at all', () => {
    const found = figures(named).figures.find(({ value }) => value.id === 'completion' && value.scope.group === 'a');
    expect(found?.value).toEqual({
      id: 'completion',
      version: '1.0',
      scope: { group: 'a', year: 2027 },
      at: null,
      policies: [policy.id],
      asOf: '2027-12-31',
      null: 'not-yet-observable',
    });
    expect(figures(named).figures[0]?.value).toMatchObject({ id: 'attendance.recorded', null: 'no-denominator' });
  });

  it('is its numerator over its denominator, never rounded, with the interval of its definition', () => {
    const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '------', cy: '------' } });
    const found = figures(year).figures.find(({ value }) => value.id === 'completion');
    expect(found?.value).toMatchObject({
      num: 1,
      den: 3,
      value: 1 / 3,
      interval: { method: 'wilson', confidence: 0.95 },
    });
    expect(found?.definition.id).toBe('completion');
    expect(found?.count).toEqual({ num: 1, den: 3 });
  });
});
