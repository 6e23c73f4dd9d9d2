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

  it('asks whether another word was meant, and never repeats the one that was typed', () => {
    const read = readEligibility(
      {
        applicants: [{ id: 'a', jurisdiction: 'vic', theme: 'work places', access: ['captioning', 'Captionning'] }],
        groups: [{ id: 'g', stream: 'respectful relationship', access: ['dialin'] }],
      },
      policy,
    );
    const asked = read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message.split('?')[0]}`);
    expect(asked).toStrictEqual([
      'applicants[0].theme Did you mean workplaces',
      'applicants[0].jurisdiction Did you mean Victoria',
      'applicants[0].access[1] Did you mean captioning',
      'groups[0].stream Did you mean respectful-relationships',
      'groups[0].access[0] Did you mean dial-in',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Captionning|work places|dialin/);
  });

  it('asks the same of the words that no policy can change', () => {
    const membership = { group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: 'withdrawn' };
    const read = readEligibility(
      { applicants: [{ id: 'a', previousCohort: 'tookpart', memberships: [membership] }], groups: [] },
      policy,
    );
    expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message}`)).toStrictEqual([
      'applicants[0].previousCohort Did you mean took-part? Known here: none, took-part, completed.',
      'applicants[0].memberships[0].ending Did you mean withdrew? Known here: left-sector, never-started, deferred, did-not-complete, withdrew, completed.',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/tookpart|withdrawn/);
  });

  it('gives memberships, a theme and the days of a group as they stand', () => {
    const document = {
      applicants: [
        {
          id: 'a',
          theme: 'regional',
          memberships: [
            { group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: 'completed' },
            { group: 'g1', from: '2026-02-01', to: '2026-08-01' },
          ],
        },
        { id: 'b', memberships: [] },
      ],
      groups: [
        { id: 'g2', stream: 'respectful-relationships', startsOn: '2027-02-09', endsOn: '2027-07-13' },
        { id: 'g3', stream: 'respectful-relationships', startsOn: '2027-02-09' },
      ],
    };
    expect(readEligibility(document, policy)).toStrictEqual(ok(document));
  });

  it.each([
    [{ group: 'g0', from: '2025-02-01', to: '2025-08-01', ended: 'yes' }, ['.ended unknown-key']],
    [{ group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: 'finished' }, ['.ending unknown-word']],
    [{ group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: null }, ['.ending unknown-word']],
    [{ from: '2025-02-01' }, ['.group missing', '.to missing']],
    [{ group: 7, from: 20250201, to: '2025-08-01' }, ['.from wrong-type', '.group wrong-type']],
    [{ group: ' g0', from: '2025-02-01', to: '2025-08-01' }, ['.group not-an-id']],
    [{ group: 'g0', from: '2025-02-30', to: 'soon' }, ['.from not-a-day', '.to not-a-day']],
    [{ group: 'g0', from: '2025-08-01', to: '2025-02-01' }, ['.to contradiction']],
    ['g0', [' wrong-type']],
  ])('refuses a membership that is not one: %j', (membership, problems) => {
    const fine = { group: 'g0', from: '2024-02-01', to: '2024-08-01' };
    const read = readEligibility({ applicants: [{ id: 'a', memberships: [fine, membership] }], groups: [] }, policy);
    expect(read.ok ? [] : places(read.problems)).toStrictEqual(
      problems.map((each) => `applicants[0].memberships[1]${each}`),
    );
  });

  it('refuses memberships beside their number, and an earlier cohort they tell of and the applicant denies', () => {
    const memberships = [{ group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: 'completed' }];
    const of = (facts: object) => {
      const read = readEligibility({ applicants: [{ id: 'a', memberships, ...facts }], groups: [] }, policy);
      return read.ok ? [] : places(read.problems);
    };
    expect(of({ liveMemberships: 0 })).toStrictEqual(['applicants[0].liveMemberships contradiction']);
    expect(of({ previousCohort: 'none' })).toStrictEqual(['applicants[0].previousCohort contradiction']);
    expect(of({ previousCohort: 'took-part' })).toStrictEqual([]);
  });

  it('takes no ending that cannot be read for evidence of anything', () => {
    const memberships = [{ group: 'g0', from: '2025-02-01', to: '2025-08-01', ending: 'finished' }];
    const read = readEligibility(
      { applicants: [{ id: 'a', previousCohort: 'none', memberships }], groups: [] },
      policy,
    );
    expect(read.ok ? [] : read.problems).toStrictEqual([
      {
        path: 'applicants[0].memberships[0].ending',
        code: 'unknown-word',
        message: 'Known here: left-sector, never-started, deferred, did-not-complete, withdrew, completed.',
      },
    ]);
  });

  it.each([
    [{ startsOn: '2027-02-30' }, ['startsOn not-a-day']],
    [{ startsOn: 'August 2025', endsOn: '2027-7-1' }, ['endsOn not-a-day', 'startsOn not-a-day']],
    [{ startsOn: 20270209 }, ['startsOn wrong-type']],
    [{ startsOn: '2025-08-01', endsOn: '2025-05-01' }, ['endsOn contradiction']],
    [{ startsOn: '2025-08-01', endsOn: '2025-08-01' }, []],
  ])('reads the days of a group as days, the first not after the last: %j', (days, problems) => {
    const groups = [{ id: 'g', stream: 'respectful-relationships', ...days }];
    const read = readEligibility({ applicants: [], groups }, policy);
    expect(read.ok ? [] : places(read.problems)).toStrictEqual(problems.map((each) => `groups[0].${each}`));
  });

  it('takes meeting numbers from 1 to 52', () => {
    const of = (canAttend: unknown) =>
      readEligibility({ ...readObject(documents['eligibility']), applicants: [{ id: 'a', canAttend }] }, policy).ok;
    expect([of([1, 52]), of([]), of([0]), of([53])]).toEqual([true, true, false, false]);
  });
});
