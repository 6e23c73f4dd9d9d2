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

  it('knows every jurisdiction of the policy and no other way to write one', () => {
    const of = (jurisdiction: string) =>
      readEligibility({ applicants: [{ id: 'a', jurisdiction }], groups: [] }, policy);
    const words = policy.eligibility.vocabularies.value.jurisdictions;
    expect(words).toContain('New South Wales');
    for (const word of words) expect(of(word).ok).toBe(true);
    for (const word of ['victoria', 'Victoria ', 'VIC', '', 'Moon']) {
      const read = of(word);
      expect(read.ok ? [] : places(read.problems)).toEqual(['applicants[0].jurisdiction unknown-word']);
    }
  });

  it.each([
    [6, undefined, true],
    [7, undefined, false],
    [8, 8, true],
    [9, 8, false],
    [5, 4, false],
  ])('takes %d meetings started of %s for possible: %s', (meetingsStarted, meetings, fine) => {
    const group = { id: 'g', stream: 'respectful-relationships', meetingsStarted };
    const read = readEligibility(
      { applicants: [], groups: [meetings === undefined ? group : { ...group, meetings }] },
      policy,
    );
    expect(read.ok ? [] : read.problems).toEqual(
      fine
        ? []
        : [
            {
              path: 'groups[0].meetingsStarted',
              code: 'contradiction',
              message: 'No more meetings can have started than the group has.',
            },
          ],
    );
    expect(read.ok).toBe(fine);
  });

  it('takes meeting numbers from 1 to 52', () => {
    const of = (canAttend: unknown) =>
      readEligibility({ ...readObject(documents['eligibility']), applicants: [{ id: 'a', canAttend }] }, policy).ok;
    expect([of([1, 52]), of([]), of([0]), of([53])]).toEqual([true, true, false, false]);
  });
});
