import { describe, expect, it } from 'vitest';
import { readEligibility } from '../../src/boundary/eligibility.js';
import { ok } from '../../src/kernel/result.js';
import { policies } from '../../src/policy/index.js';
import { documents, places, readObject } from '../support/host.js';

const policy = policies.partnersInPrevention;

describe('readEligibility', () => {
  it('gives the applicants and groups as they stand', () => {
    expect(readEligibility(documents['eligibility'], policy)).toEqual(ok(documents['eligibility']));
    expect(readEligibility({ applicants: [], groups: [] }, policy)).toEqual(ok({ applicants: [], groups: [] }));
  });

  it('judges words by the policy given', () => {
    const read = readEligibility(documents['eligibility'], policies.leaders);
    expect(read.ok ? [] : places(read.problems)).toEqual(['groups[0].stream unknown-word']);
  });

  it('refuses lists that are none, both at once', () => {
    const read = readEligibility({ applicants: null }, policy);
    expect(read.ok ? [] : places(read.problems)).toEqual(['applicants wrong-type', 'groups missing']);
  });

  it('takes meeting numbers from 1 to 52', () => {
    const of = (canAttend: unknown) =>
      readEligibility({ ...readObject(documents['eligibility']), applicants: [{ id: 'a', canAttend }] }, policy).ok;
    expect([of([1, 52]), of([]), of([0]), of([53])]).toEqual([true, true, false, false]);
  });
});
