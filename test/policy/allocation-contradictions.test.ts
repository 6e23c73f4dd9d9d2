import { describe, expect, it } from 'vitest';
import type { AllocationPolicy } from '../../src/policy/allocation-terms.js';
import { contradictions } from '../../src/policy/contradictions.js';
import { amend } from '../../src/policy/define.js';
import type { CapacityPolicy, PolicyDocument, Sourced } from '../../src/policy/policy.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';

const ours: PolicyDocument = { ...partnersInPrevention2019, id: 'ours@2027' };

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '4' };
}

const accepting = sourced('deferred-acceptance' as const);

function allocation(change: Partial<AllocationPolicy>, maximum: CapacityPolicy['maximum'] = {}): PolicyDocument {
  const capacity = { maximum, minimumViable: null };
  return { ...ours, capacity, allocation: { ...ours.allocation, method: accepting, ...change } };
}

function said(document: PolicyDocument): readonly string[] {
  return contradictions(document).map(({ path, message }) => `${path}: ${message}`);
}

const counts = 'This is a whole number from 1 to 1000.';

describe('reserved places', () => {
  it('are from one to a thousand for each attribute, and whole', () => {
    for (const rural of [1, 1000]) expect(said(allocation({ reserves: sourced({ rural }) }))).toStrictEqual([]);
    for (const rural of [0, 1001, 1.5, Number.NaN, -1]) {
      expect(said(allocation({ reserves: sourced({ rural, other: 1 }) }))).toStrictEqual([
        `allocation.reserves.value.rural: ${counts}`,
      ]);
    }
  });

  it('name an attribute as an id is written, at least one, and none twice but for capitals', () => {
    const codes = (value: Readonly<Record<string, number>>): readonly string[] =>
      contradictions(allocation({ reserves: sourced(value) })).map(({ path, code }) => `${path} ${code}`);
    expect(codes({})).toStrictEqual(['allocation.reserves.value contradiction']);
    expect(codes({ '': 1 })).toStrictEqual(['allocation.reserves.value. empty']);
    expect(codes({ ' rural': 1 })).toStrictEqual(['allocation.reserves.value. rural not-an-id']);
    expect(codes({ cafe\u0301: 1 })).toStrictEqual(['allocation.reserves.value.cafe\u0301 not-an-id']);
    expect(codes({ rural: 1, Rural: 1 })).toStrictEqual(['allocation.reserves.value.Rural contradiction']);
    expect(codes(JSON.parse('{"__proto__":1}'))).toStrictEqual(['allocation.reserves.value.__proto__ not-an-id']);
    expect(codes({ rural: 1, 'First Nations': 2, constructor: 3, 名前: 1 })).toStrictEqual([]);
  });

  it('may be more than a group has places: it then has no more than it has', () => {
    expect(said(allocation({ reserves: sourced({ rural: 30 }) }, { online: sourced(12) }))).toStrictEqual([]);
  });
});

describe('a limit on one organisation', () => {
  it('is from one to a thousand, and whole', () => {
    for (const limit of [1, 1000]) expect(said(allocation({ perOrganisation: sourced(limit) }))).toStrictEqual([]);
    for (const limit of [0, 1001, 1.5, Number.NaN]) {
      expect(said(allocation({ perOrganisation: sourced(limit) }))).toStrictEqual([
        `allocation.perOrganisation.value: ${counts}`,
      ]);
    }
  });

  it('is smaller than the largest group, where every way of meeting has a largest', () => {
    const maximum = { 'in-person': sourced(20), online: sourced(12), hybrid: sourced(15) };
    const idle =
      'allocation.perOrganisation.value: A limit on one organisation that is no smaller than the largest group limits nobody.';
    expect(said(allocation({ perOrganisation: sourced(19) }, maximum))).toStrictEqual([]);
    expect(said(allocation({ perOrganisation: sourced(20) }, maximum))).toStrictEqual([idle]);
    expect(said(allocation({ perOrganisation: sourced(20) }, { ...maximum, hybrid: null }))).toStrictEqual([]);
  });

  it('is judged against no maximum that is itself unlawful, and never twice', () => {
    const maximum = { 'in-person': sourced(0), online: sourced(0), hybrid: sourced(0) };
    expect(said(allocation({ perOrganisation: sourced(5) }, maximum))).toHaveLength(3);
    const large = { 'in-person': sourced(9), online: sourced(9), hybrid: sourced(9) };
    expect(said(allocation({ perOrganisation: sourced(2000) }, large))).toHaveLength(1);
  });
});

describe('the method', () => {
  it.each(['serial', 'max-placement'] as const)(
    '%s honours neither reserves nor a limit on one organisation',
    (word) => {
      const method = sourced(word);
      const refused = [
        'allocation.method.value: Reserved places and a limit on one organisation need the method deferred-acceptance.',
      ];
      expect(said(allocation({ method }))).toStrictEqual([]);
      expect(said(allocation({ method, reserves: sourced({ rural: 1 }) }))).toStrictEqual(refused);
      expect(said(allocation({ method, perOrganisation: sourced(2) }))).toStrictEqual(refused);
    },
  );

  it('deferred acceptance honours one of the two and not both', () => {
    expect(said(allocation({ reserves: sourced({ rural: 1 }), perOrganisation: sourced(2) }))).toStrictEqual([
      'allocation.perOrganisation.value: Reserved places and a limit on one organisation do not stand together: where both bind, no choice of people is fair by both.',
    ]);
  });
});

it('can be amended value by value, and a reserve is replaced as a whole', () => {
  const first = amend(partnersInPrevention2019, {
    id: 'ours@2027',
    allocation: { method: accepting, reserves: sourced({ rural: 1, other: 1 }), missedRounds: sourced(true) },
  });
  if (!first.ok) throw new Error('refused');
  const second = amend(first.value, { id: 'ours@2028', allocation: { reserves: sourced({ rural: 3 }) } });
  expect(second).toMatchObject({ ok: true });
  expect(second.ok && second.value.allocation).toStrictEqual({
    ...first.value.allocation,
    reserves: sourced({ rural: 3 }),
  });
  const third = amend(first.value, { id: 'ours@2028', allocation: { reserves: null, method: sourced('serial') } });
  expect(third.ok && third.value.allocation.reserves).toBeNull();
});
