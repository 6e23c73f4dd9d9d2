import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/kernel/day.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { YearRecords } from '../../../src/rules/review/index.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';
import { yearOf } from './years.js';

const policy = policies.partnersInPrevention;
const year: YearRecords = {
  ...yearOf(
    { id: 'b', meetings: 'h', people: { ana: 'X' } },
    { id: 'B2', meetings: 'h', people: {} },
    { id: 'a', meetings: 'h', people: {} },
  ),
  demand: [
    { person: 'ana', group: 'b' },
    { person: 'bo', stream: 'general' },
    { person: 'cy', stream: 'general' },
  ],
  responses: [{ group: 'a' }, { group: 'b' }, { group: 'a' }],
  certificates: [{ person: 'ana', group: 'b', minutes: 60 }],
  history: [{ person: 'ana', group: 'g0', startedOn: '2026-01-01', endedOn: '2026-02-01', completed: true }],
};

describe('the facts of a year', () => {
  it('come by group in the order of their ids, then what belongs to no group, and no row is lost or there twice', () => {
    const book = yearBookOf(year);
    const facts = [...factsOf(book, () => policy, frameOf(book, policy))];
    expect(
      facts.map(({ cohort, stream, demand, responses, certificates, history }) => [
        cohort?.group.id ?? null,
        stream,
        demand.length,
        responses.length,
        certificates.length,
        history.length,
      ]),
    ).toEqual([
      ['B2', 'general', 0, 0, 0, 0],
      ['a', 'general', 0, 2, 0, 0],
      ['b', 'general', 1, 1, 1, 0],
      [null, 'general', 2, 0, 0, 0],
      [null, null, 0, 0, 0, 1],
    ]);
  });

  it('are looked at under the policy that each group names', () => {
    const named = yearBookOf({
      ...year,
      groups: year.groups.map((group) => (group.id === 'a' ? { ...group, policy: 'other' } : group)),
    });
    const policyOf = (id: string | undefined) => (id === 'other' ? policies.alumniNetwork : policy);
    const facts = [...factsOf(named, policyOf, frameOf(named, policy))];
    expect(facts.flatMap(({ cohort }) => cohort?.policy.id ?? [])).toEqual([
      policy.id,
      policies.alumniNetwork.id,
      policy.id,
    ]);
  });

  it('share one frame: the year, its day, and what reach is measured against or that nothing is', () => {
    const { asOf, ...frame } = frameOf(yearBookOf(year), policy);
    expect([isoDay(asOf), frame]).toEqual(['2027-12-31', { year: 2027, policy, regions: null, workforce: null }]);
    const reached = frameOf(
      yearBookOf({ ...year, regions: ['north'], workforce: [{ category: 'north', people: 5 }] }),
      policy,
    );
    expect([reached.regions, reached.workforce]).toEqual([['north'], [{ category: 'north', people: 5 }]]);
  });
});
