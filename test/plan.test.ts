import { describe, expect, it } from 'vitest';
import { type PlannedApplicant, type PlannedGroup, planYear, problemsOfYear, type YearInput } from '../src/plan.js';
import { policies } from '../src/policy/index.js';
import { zoneTable } from '../src/times/index.js';
import { places } from './support/host.js';

const policy = policies.partnersInPrevention;
const fit: PlannedApplicant = {
  id: 'fit',
  sector: 'primary-prevention',
  typeOfWork: 'respectful-relationships-education',
  jurisdiction: 'Victoria',
  liveMemberships: 0,
  commitment: { practitioner: true, leader: true },
  preferences: ['north'],
  priority: 5,
};
const north: PlannedGroup = {
  id: 'north',
  stream: 'respectful-relationships',
  meetingsStarted: 0,
  capacity: 2,
  schedule: { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02' },
};
const year: YearInput = { year: 2027, order: { by: 'priority' }, groups: [north], applicants: [fit] };

function planned(input: YearInput) {
  const plan = planYear(input, policy);
  if (!plan.ok) throw new Error(places(plan.problems).join());
  return plan.value;
}

describe('planYear', () => {
  it('places whoever may join, dates the meetings, and keeps refused and undecided apart', () => {
    const { sector: _, ...unknown } = fit;
    const plan = planned({
      ...year,
      applicants: [fit, { ...fit, id: 'refused', sector: 'response' }, { ...unknown, id: 'undecided' }],
    });
    expect(plan.allocation.placements).toEqual({ fit: 'north', refused: null, undecided: null });
    expect(plan.undecided).toEqual([{ applicant: 'undecided', group: 'north', missing: ['applicant.sector'] }]);
    expect(plan.allocation.reasons.map(({ applicant, code }) => [applicant, code]).sort()).toEqual([
      ['fit', 'placed'],
      ['refused', 'ineligible'],
    ]);
    expect(plan.allocation.verified).toBe(true);
    expect(plan.eligibility.map(({ applicant }) => applicant)).toEqual(['fit', 'refused', 'undecided']);
    expect(plan.schedules.map(({ group, series }) => [group, series.meetings.length])).toEqual([['north', 6]]);
    expect([plan.year, plan.policy, plan.formation]).toEqual([2027, policy.id, []]);
  });

  it('judges a group’s formation where something is known of it', () => {
    const { formation } = planned({ ...year, groups: [{ ...north, formation: { agreements: false } }] });
    expect(formation.map(({ group, decision }) => [group, decision.outcome])).toEqual([['north', 'not-met']]);
  });

  it('keeps one facilitator’s meetings apart, and no two facilitators’', () => {
    const zone = zoneTable('Australia/Melbourne', { from: 2026, to: 2029 }, '2026c');
    if (!zone.ok) throw new Error('no zone');
    const timed = { ...north.schedule, time: { start: '10:00', minutes: 60, zone: zone.value } };
    const both = (second: string) =>
      planned({
        ...year,
        groups: [
          { ...north, facilitator: 'F', schedule: timed },
          { ...north, id: 'south', facilitator: second, schedule: timed },
        ],
      }).schedules[1]?.series.diagnostics.map(({ code, because }) => [code, because[0]]);
    expect(both('F')?.[0]).toEqual(['CLASH', 'another group of the same facilitator']);
    expect(both('G')).toEqual([]);
  });

  it('names problems of every part, the days ruled out for all where they stand, and once', () => {
    const blackouts = [
      { from: '2027-03-01', to: '2027-03-02', label: 'fine' },
      { from: '2027-02-30', to: '2027-03-01', label: 'for all' },
    ];
    const schedule = {
      ...north.schedule,
      count: 1e9,
      blackouts: [{ from: '2027-01-02', to: '2027-01-01', label: 'own' }],
    };
    const input = {
      ...year,
      blackouts,
      groups: [
        { ...north, schedule },
        { ...north, id: 'NORTH' },
      ],
      applicants: [{ ...fit, preferences: ['nowhere'], tier: -1 }],
    };
    const plan = planYear(input, policy);
    const expected = [
      'applicants[0].preferences[0] unknown-reference',
      'applicants[0].tier too-small',
      'blackouts[1].from not-a-day',
      'groups[0].schedule.blackouts[0].to contradiction',
      'groups[0].schedule.count too-big',
      'groups[1].id duplicate',
    ];
    expect(plan.ok ? [] : places(plan.problems)).toEqual(expected);
    expect(places(problemsOfYear(input, policy))).toEqual(expected);
  });

  it('has no problem with a year it plans', () => {
    expect(problemsOfYear(year, policy)).toEqual([]);
  });
});
