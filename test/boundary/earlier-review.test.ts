import { describe, expect, it } from 'vitest';
import { readYear } from '../../src/boundary/review.js';
import { policies } from '../../src/policy/index.js';
import { places, planted, without } from '../support/host.js';

const metric = {
  id: 'completion',
  version: '1.0',
  scope: { year: 2026 },
  at: null,
  policies: ['partners-in-prevention@2019-20'],
  asOf: '2026-12-31',
};
const known = {
  ...metric,
  question: 'How many complete?',
  unit: 'share',
  num: 9,
  den: 12,
  value: 0.75,
  interval: { method: 'wilson', confidence: 0.95, low: 0.46, high: 0.91 },
};
const earlier = {
  year: 2026,
  asOf: '2026-12-31',
  policyVersions: ['partners-in-prevention@2019-20'],
  terms: { 'partners-in-prevention@2019-20': { 'meetings.count': 6, 'capacity.maximum': null } },
  decision: { outcome: 'met' },
  metrics: [known, { ...known, at: { by: 'meeting', is: 1 }, interval: null }, { ...metric, null: 'no-denominator' }],
  findings: [],
  released: {
    refused: null,
    tables: [
      {
        id: 'seats',
        title: 'Seats',
        of: 'Group',
        columns: [{ id: 'seats', title: 'Seats' }],
        rows: [
          { label: 'g1', total: false, numbers: [12] },
          { label: 'All', total: true, numbers: ['withheld'] },
        ],
      },
    ],
    metrics: [{ ...metric, withheld: true }, known],
    findings: [{ ruleId: 'completion.meets', kind: 'strength' }],
    advice: [],
    counts: { 'seats:year': 12 },
    note: '',
  },
  charts: [],
};

const year = { year: 2027, groups: [], enrolments: [], attendance: [], previous: earlier };

function read(claimed: unknown): unknown {
  const result = readYear(claimed, policies.partnersInPrevention);
  return result.ok ? Object.keys(result.value.previous ?? {}) : places(result.problems);
}

describe('an earlier review beside a year', () => {
  it('is the whole answer as JSON, of which only what is compared is kept', () => {
    expect(read(JSON.parse(JSON.stringify(year)))).toEqual(['year', 'terms', 'metrics', 'released']);
    const result = readYear(year, policies.partnersInPrevention);
    const { terms, metrics, released } = earlier;
    expect(result.ok && result.value.previous).toEqual({ year: 2026, terms, metrics, released });
  });

  it('is of an earlier year, or an earlier look at the same one', () => {
    expect(read(planted(year, ['previous', 'year'], 2027))).not.toContain('previous.year contradiction');
    expect(read(planted(year, ['previous', 'year'], 2028))).toEqual(['previous.year contradiction']);
  });

  it.each([
    [['metrics', 0, 'num'], 1.5, ['previous.metrics[0].num wrong-type']],
    [['metrics', 0, 'scope'], 'year', ['previous.metrics[0].scope wrong-type']],
    [['released', 'counts', 'seats:year'], 'twelve', ['previous.released.counts.seats:year wrong-type']],
    [['released', 'tables', 0, 'rows', 0, 'total'], 'no', ['previous.released.tables[0].rows[0].total wrong-type']],
    [['released', 'refused'], 5, ['previous.released.refused wrong-type']],
    [['terms'], [], ['previous.terms wrong-type']],
  ])('with %j broken says so', (path, value, problems) => {
    expect(read(planted(year, ['previous', ...path], value))).toEqual(problems);
  });

  it('has all of its four parts', () => {
    for (const part of ['year', 'terms', 'metrics', 'released']) {
      expect(read(without(year, ['previous', part]))).toEqual([`previous.${part} missing`]);
    }
  });
});
