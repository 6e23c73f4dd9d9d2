import { describe, expect, it } from 'vitest';
import { intakeAsGiven, intakeOf } from '../../src/plan/intake.js';
import type { Judged, PlannedApplicant, YearInput } from '../../src/plan/year.js';
import { amend, type Overlay, type Policy, policies } from '../../src/policy/index.js';

const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });
function under(eligibility: Overlay['eligibility']): Policy {
  const result = amend(policies.safeAndEqual, { id: 'test@1', eligibility: { region: null, ...eligibility } });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const schedule = { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02' } as const;
const yearOf = (...applicants: readonly PlannedApplicant[]): YearInput => ({
  year: 2027,
  order: { by: 'priority' },
  groups: ['north', 'south'].map((id) => ({ id, stream: 'primary-prevention', capacity: 2, schedule })),
  applicants,
});
const asks = (id: string, priority: number, more: Partial<PlannedApplicant> = {}): PlannedApplicant => ({
  id,
  priority,
  preferences: ['north', 'south'],
  ...more,
});
const back = { previousCohort: 'took-part' } as const;
const tiers = (input: YearInput, policy: Policy, judged: readonly Judged[] = []) =>
  Object.fromEntries(intakeOf(input, judged, policy).applicants.map(({ id, tier }) => [id, tier]));
const judged = (applicant: string, group: string, outcome: 'not-met' | 'open'): Judged => ({
  applicant,
  group,
  decision: {
    outcome,
    policy: 'test@1',
    findings: (['requirement', 'preference'] as const).map((force) => ({
      rule: force === 'requirement' ? 'eligibility.sector' : 'eligibility.access',
      force,
      verdict: outcome,
      evidence: { fact: '', expected: '', actual: '' },
      missing: [],
      remedy: null,
    })),
  },
});

describe('intakeAsGiven', () => {
  it('keeps what places are given out by and leaves out the rest', () => {
    const full = asks('a', 1, { tier: 4, appliedAt: '2027-01-01T00:00:00Z', attributes: ['x'], sector: 'response' });
    const year = yearOf(full, { id: 'b', preferences: [] });
    const group = { ...year.groups[0], id: 'north', modality: 'online', minimum: 1, reserves: {} } as const;
    expect(intakeAsGiven({ ...year, method: 'serial', groups: [{ ...group, stream: 's', schedule }] })).toStrictEqual({
      method: 'serial',
      order: { by: 'priority' },
      groups: [{ id: 'north', capacity: 2, modality: 'online', minimum: 1, reserves: {} }],
      applicants: [
        {
          id: 'a',
          preferences: ['north', 'south'],
          priority: 1,
          tier: 4,
          appliedAt: '2027-01-01T00:00:00Z',
          attributes: ['x'],
        },
        { id: 'b', preferences: [] },
      ],
    });
    const bare = { ...yearOf(), groups: [{ id: 'n', stream: 's', schedule }] };
    expect(intakeAsGiven(bare)).toStrictEqual({ order: { by: 'priority' }, groups: [{ id: 'n' }], applicants: [] });
  });
});

describe('intakeOf', () => {
  it('names refused applications with the requirements that refused them and leaves undecided ones out', () => {
    const { applicants } = intakeOf(
      yearOf(asks('a', 1)),
      [judged('a', 'north', 'not-met'), judged('a', 'south', 'open')],
      under({}),
    );
    expect(applicants).toStrictEqual([
      { id: 'a', preferences: ['north'], priority: 1, ineligible: { north: ['eligibility.sector'] } },
    ]);
  });

  it('leaves the tiers people came with as they are where the policy sets no order', () => {
    expect(tiers(yearOf(asks('a', 1, { tier: 90_000 }), asks('b', 2)), under({}))).toStrictEqual({
      a: 90_000,
      b: undefined,
    });
  });

  it('takes the tier people came with first and the policy’s within it, counted from 0', () => {
    const year = yearOf(
      asks('last', 0, { tier: 100_000, ...back }),
      asks('later back', 1, { tier: 1, ...back }),
      asks('later new', 2, { tier: 1, previousCohort: 'none' }),
      asks('back', 3, back),
      asks('new', 4, { previousCohort: 'none' }),
    );
    expect(tiers(year, under({ firstTimers: sourced('placed-first' as const) }))).toStrictEqual({
      new: 0,
      back: 1,
      'later new': 2,
      'later back': 3,
      last: 4,
    });
  });

  it('reserves for the first returners in the order in which people are served, not in which they are listed', () => {
    const year = yearOf(asks('third', 3, back), asks('first', 1, back), asks('second', 2, back), asks('new', 0));
    expect(tiers(year, under({ reservedForReturners: sourced(2) }))).toStrictEqual({
      first: 0,
      second: 0,
      third: 1,
      new: 1,
    });
  });

  it('spends no reserve on somebody who can be placed nowhere', () => {
    const policy = under({ reservedForReturners: sourced(1) });
    const year = yearOf(asks('refused', 1, back), asks('undecided', 2, back), asks('back', 3, back), asks('new', 0));
    const verdicts = [
      ...['north', 'south'].map((group) => judged('refused', group, 'not-met')),
      ...['north', 'south'].map((group) => judged('undecided', group, 'open')),
    ];
    expect(tiers(year, policy, verdicts)).toMatchObject({ back: 0, new: 1 });
    expect(tiers(year, policy, verdicts.slice(1))).toMatchObject({ refused: 0, back: 1, new: 1 });
  });
});
