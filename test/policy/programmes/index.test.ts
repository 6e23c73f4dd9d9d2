import { describe, expect, it } from 'vitest';
import { programmeOf } from '../../../src/policy/policy.js';
import { builtInPolicies, policies } from '../../../src/policy/programmes/index.js';
import { versionsAmong } from '../../../src/policy/timeline.js';

/** Paths of the parts of a policy that stand outside any value with a source, and of values whose source or section is empty. */
function unsourced(part: unknown, path: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return part === null ? [] : [path];
  const { source, section } = Object.fromEntries(Object.entries(part));
  if ('value' in part)
    return typeof source === 'string' && source && typeof section === 'string' && section ? [] : [path];
  return Object.entries(part).flatMap(([key, each]) => unsourced(each, `${path}.${key}`));
}

describe('the built-in policies', () => {
  it('are these, each programme by its versions in order of time', () => {
    expect(
      builtInPolicies.map(({ id, effective: { value }, status }) => [id, value.from, value.to, status.value]),
    ).toStrictEqual([
      ['partners-in-prevention@2017', '2017-01-01', '2017-12-31', 'in-use'],
      ['partners-in-prevention@2018', '2018-01-01', '2018-12-31', 'in-use'],
      ['partners-in-prevention@2019-20', '2019-01-01', '2020-12-31', 'in-use'],
      ['free-from-violence@2018', '2018-01-01', null, 'in-use'],
      ['early-career@2018-20', '2018-01-01', '2020-12-31', 'in-use'],
      ['leaders@2018-20', '2018-01-01', '2020-12-31', 'in-use'],
      ['tertiary@2018-20', '2018-01-01', '2020-12-31', 'in-use'],
      ['rolling-general@planned', '2021-01-01', '2022-12-31', 'planned'],
      ['alumni-network@planned', '2021-01-01', '2022-12-31', 'planned'],
      ['group-supervision@planned', '2021-01-01', '2022-12-31', 'planned'],
      ['safe-and-equal@2023-24', '2023-07-01', '2024-06-30', 'in-use'],
      ['safe-and-equal@2024-25', '2024-07-01', '2025-06-30', 'in-use'],
      ['safe-and-equal@2025-26', '2025-07-01', '2026-06-30', 'in-use'],
    ]);
  });

  it('have an id each, and versions that never overlap', () => {
    expect(new Set(builtInPolicies.map(({ id }) => id)).size).toBe(builtInPolicies.length);
    for (const programme of new Set(builtInPolicies.map(({ id }) => programmeOf(id)))) {
      const versions = versionsAmong(builtInPolicies, programme);
      versions.slice(1).forEach((version, index) => {
        const before = versions[index]?.effective.value.to ?? '9999-12-31';
        expect(version.effective.value.from > before, version.id).toBe(true);
      });
    }
  });

  it('give every value a source and a section, and nothing but an id and a title stands without', () => {
    for (const policy of builtInPolicies)
      expect(unsourced(policy, policy.id)).toStrictEqual([`${policy.id}.id`, `${policy.id}.title`]);
  });

  it('give out places in one way, and leave to each round who is first', () => {
    const first = builtInPolicies[0]?.allocation;
    expect(first?.method.value).toBe('serial');
    for (const { allocation } of builtInPolicies) expect(allocation).toStrictEqual(first);
  });

  it('have a title that a coordinator can read', () => {
    for (const { title } of builtInPolicies) expect(title).toMatch(/^[A-Z][^@]+$/);
  });

  it('use the words of one vocabulary, so that an applicant is described once', () => {
    const first = builtInPolicies[0]?.eligibility.vocabularies;
    for (const { eligibility } of builtInPolicies) expect(eligibility.vocabularies).toStrictEqual(first);
  });
});

describe('policies', () => {
  it('has the last version of every programme by name', () => {
    expect(Object.entries(policies).map(([name, { id }]) => `${name}: ${id}`)).toStrictEqual([
      'partnersInPrevention: partners-in-prevention@2019-20',
      'freeFromViolence: free-from-violence@2018',
      'earlyCareer: early-career@2018-20',
      'leaders: leaders@2018-20',
      'tertiary: tertiary@2018-20',
      'rollingGeneral: rolling-general@planned',
      'alumniNetwork: alumni-network@planned',
      'groupSupervision: group-supervision@planned',
      'safeAndEqual: safe-and-equal@2025-26',
    ]);
  });

  it('leaves no programme out and takes none that is not built in', () => {
    const last = [...new Set(builtInPolicies.map(({ id }) => programmeOf(id)))].map((programme) =>
      versionsAmong(builtInPolicies, programme).at(-1),
    );
    expect(Object.values(policies)).toStrictEqual(last);
  });
});
