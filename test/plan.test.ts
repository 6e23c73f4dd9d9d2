import { describe, expect, it } from 'vitest';
import {
  asEligible,
  type PlannedApplicant,
  type PlannedGroup,
  planYear,
  problemsOfYear,
  type YearInput,
} from '../src/plan.js';
import { amend, policies } from '../src/policy/index.js';
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
    const nowhere = planned({ ...year, applicants: [{ ...fit, preferences: [] }] });
    expect(nowhere.allocation.reasons.map(({ code }) => code)).toEqual(['not-ranked']);
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

  it('reports a clash with what a group is busy with beside one with its facilitator’s other groups', () => {
    const zone = zoneTable('Australia/Melbourne', { from: 2026, to: 2029 }, '2026c');
    if (!zone.ok) throw new Error('no zone');
    const time = { start: '10:00', minutes: 60, zone: zone.value };
    const busy = [{ from: '2027-05-13T10:30:00+10:00', to: '2027-05-13T12:00:00+10:00', label: 'the room' }];
    // The second Tuesday is the 13th in April and July of 2027, and in no other month from February to July.
    const south = {
      recurrence: { kind: 'dayOfMonth', day: 13, missing: 'reject' },
      from: '2027-02',
      time,
      busy,
    } as const;
    // The 9th is the second Tuesday in February and March, and never a day on which south meets.
    const east = { ...south, recurrence: { ...south.recurrence, day: 9 }, busy: [] };
    const { schedules } = planned({
      ...year,
      groups: [
        { ...north, facilitator: 'F', schedule: { ...north.schedule, time } },
        { ...north, id: 'south', facilitator: 'F', schedule: south },
        { ...north, id: 'east', facilitator: 'F', schedule: east },
        { ...north, id: 'west', facilitator: 'G', schedule: south },
      ],
    });
    const clashes = schedules.map(({ series }) =>
      series.diagnostics.filter(({ code }) => code === 'CLASH').map(({ number, because }) => [number, ...because]),
    );
    const other = 'another group of the same facilitator';
    expect(clashes).toEqual([
      [],
      [
        [3, other],
        [4, 'the room'],
        [6, other],
      ],
      [
        [1, other],
        [2, other],
      ],
      [[4, 'the room']],
    ]);
    expect(schedules.map(({ series }) => series.decision.outcome)).toEqual(['met', 'not-met', 'not-met', 'not-met']);
  });

  it.each([
    [2025, true],
    [2026, false],
    [2027, false],
    [2028, false],
    [2029, true],
    [2031, true],
  ])('looks at groups that start in 2027 from a plan of %d and refuses them: %s', (other, refused) => {
    const input = {
      ...year,
      year: other,
      groups: [north, { ...north, id: 'south', schedule: { ...north.schedule, from: '2027-11' } }],
    };
    const problems = problemsOfYear(input, policy);
    const plan = planYear(input, policy);
    expect([plan.ok, plan.ok ? [] : plan.problems]).toEqual([!refused, problems]);
    const message = 'This group does not meet in the year of the plan.';
    expect(problems).toEqual(
      refused
        ? [
            { path: 'groups[0].schedule.from', code: 'contradiction', message },
            { path: 'groups[1].schedule.from', code: 'contradiction', message },
          ]
        : [],
    );
  });

  it.each([
    ['2028-12-31', 0],
    ['2029-01-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('looks at the day %s on which a weekly group starts, too: %d problems', (from, count) => {
    const weekly = { ...north.schedule, recurrence: { kind: 'weekly', weekday: 2 }, from } as const;
    const problems = problemsOfYear({ ...year, groups: [{ ...north, schedule: weekly }] }, policy);
    expect(places(problems)).toEqual(Array(count).fill('groups[0].schedule.from contradiction'));
  });

  it('names only the group that starts in another year', () => {
    const late = { ...north, id: 'south', schedule: { ...north.schedule, from: '2029-02' } };
    expect(places(problemsOfYear({ ...year, groups: [north, late] }, policy))).toEqual([
      'groups[1].schedule.from contradiction',
    ]);
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

  describe('under a policy that places one region before the others', () => {
    const group: PlannedGroup = { ...north, stream: 'primary-prevention', capacity: 1 };
    const { jurisdiction: _, priority: __, ...open } = fit;
    const unknown = { ...open, id: 'unknown' };
    const victoria = { ...open, id: 'victoria', jurisdiction: 'Victoria' };
    const wales = { ...open, id: 'wales', jurisdiction: 'New South Wales' };

    function given(...applicants: readonly PlannedApplicant[]) {
      const plan = planYear(
        {
          year: 2027,
          order: { by: 'applied' },
          groups: [group],
          // In the order in which they applied, a day apart.
          applicants: applicants.map((each, day) => ({ ...each, appliedAt: `2027-01-0${day + 1}T09:00:00+11:00` })),
        },
        policies.safeAndEqual,
      );
      if (!plan.ok) throw new Error(places(plan.problems).join());
      const { eligibility, undecided, allocation } = plan.value;
      expect(eligibility.map(({ decision }) => decision.outcome)).toEqual(applicants.map(() => 'met'));
      expect(undecided).toEqual([]);
      expect(allocation.verified).toBe(true);
      return [
        ...Object.entries(allocation.placements).flatMap(([id, at]) => (at === null ? [] : [id])),
        ...(allocation.waitlists['north'] ?? []),
      ];
    }

    it('places whoever comes from there first, however late they applied', () => {
      expect(given(unknown, wales, victoria)).toEqual(['victoria', 'unknown', 'wales']);
      expect(given(wales, unknown, victoria)).toEqual(['victoria', 'wales', 'unknown']);
      expect(given(victoria, wales, unknown)).toEqual(['victoria', 'wales', 'unknown']);
    });

    it('places whoever is not known to come from there among the others, by when they applied', () => {
      expect(given(unknown, wales)).toEqual(['unknown', 'wales']);
      expect(given(wales, unknown)).toEqual(['wales', 'unknown']);
      expect(given(unknown)).toEqual(['unknown']);
    });

    it('adds to a tier that was given', () => {
      expect(given(wales, { ...victoria, tier: 2 })).toEqual(['wales', 'victoria']);
      expect(given({ ...wales, tier: 1 }, { ...victoria, tier: 1 })).toEqual(['victoria', 'wales']);
      expect(given(wales, { ...victoria, tier: 1 })).toEqual(['wales', 'victoria']);
    });
  });

  describe('the days of a group', () => {
    const { liveMemberships: _, ...untold } = fit;
    const held = (from: string, to: string) => ({ ...untold, memberships: [{ group: 'west', from, to }] });
    const rejoin = (applicant: PlannedApplicant, group: PlannedGroup = north) =>
      planned({ ...year, groups: [group], applicants: [applicant] }).eligibility[0]?.decision.findings.find(
        ({ rule }) => rule === 'eligibility.rejoin',
      )?.verdict;

    it('are those of its dated meetings: memberships may follow one another on them and not overlap', () => {
      expect(rejoin(held('2026-08-11', '2027-02-09'))).toBe('met');
      expect(rejoin(held('2026-08-11', '2027-02-10'))).toBe('not-met');
      expect(rejoin(held('2027-07-12', '2027-12-14'))).toBe('not-met');
      expect(rejoin(held('2027-07-13', '2027-12-14'))).toBe('met');
    });

    it('are its own where it tells them', () => {
      expect(rejoin(held('2026-08-11', '2027-02-10'), { ...north, startsOn: '2027-02-10' })).toBe('met');
      expect(rejoin(held('2027-07-13', '2027-12-14'), { ...north, endsOn: '2027-07-14' })).toBe('not-met');
    });
  });

  describe('what is to be arranged', () => {
    const groups = [
      { ...north, access: ['captioning'] },
      { ...north, id: 'south', capacity: 1 },
    ];
    const words = policy.eligibility.vocabularies.value.accessRequirements;
    const [first = '', second = ''] = words.filter((word) => word !== 'captioning');

    it('is what those placed in a group need and it does not offer, each once and nobody named', () => {
      const applicants = [
        { ...fit, access: ['captioning', second] },
        { ...fit, id: 'other', access: [second, first] },
        { ...fit, id: 'placed south', preferences: ['south'], access: ['captioning'] },
        { ...fit, id: 'waits', preferences: ['south'], priority: 9, access: [first] },
      ];
      expect(planned({ ...year, groups, applicants }).toArrange).toEqual([
        { group: 'north', access: [first, second].sort() },
        { group: 'south', access: ['captioning'] },
      ]);
    });

    it('is nothing for a group that offers it all, and for one that nobody is placed in', () => {
      const applicants = [
        { ...fit, access: ['captioning'] },
        { ...fit, id: 'refused', preferences: ['south'], sector: 'response', access: [first] },
      ];
      expect(planned({ ...year, groups, applicants }).toArrange).toEqual([]);
    });
  });

  describe('the size of a group', () => {
    const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });
    const small = amend(policy, {
      id: 'small@1',
      capacity: { minimumViable: sourced(2) },
      formation: { decideDaysBefore: sourced(14) },
    });
    const online = { ...north, modality: 'online' as const };
    const sizes = (applicants: readonly PlannedApplicant[], groups: readonly PlannedGroup[] = [online]) => {
      if (!small.ok) throw new Error('The policy contradicts itself.');
      const plan = planYear({ ...year, groups, applicants }, small.value);
      return plan.ok ? plan.value.viability : null;
    };

    it('is judged by those placed, and what is too small waits until two weeks before its first meeting', () => {
      expect(sizes([fit])).toMatchObject([{ group: 'north', advice: 'wait', decideBy: '2027-01-26' }]);
      const refused = { ...fit, id: 'refused', sector: 'response' };
      expect(sizes([fit, refused])?.[0]?.decision.findings[0]?.evidence).toStrictEqual({
        fact: 'participants in the group',
        expected: 'at least 2 people by 2027-01-26',
        actual: '1',
      });
      expect(sizes([fit, { ...fit, id: 'other' }])).toMatchObject([{ advice: 'go' }]);
    });

    it('is not judged where the policy sets none, or the group does not say how it meets', () => {
      expect(planned({ ...year, groups: [online] }).viability).toStrictEqual([]);
      expect(sizes([fit], [north])).toStrictEqual([]);
    });

    it('is nothing to decide for a group that closed when places were given out', () => {
      const groups = [online, { ...online, id: 'south', minimum: 1 }];
      expect(sizes([fit], groups)?.map(({ group }) => group)).toStrictEqual(['north']);
      expect(sizes([fit], [online, { ...online, id: 'south' }])?.map(({ group }) => group)).toStrictEqual([
        'north',
        'south',
      ]);
    });
  });

  describe('under a policy that reserves for returners and places first-timers first', () => {
    const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });
    const first = (firstTimers: 'placed-first' | 'placed-after' | null, reserved: number | null) => {
      const under = amend(policy, {
        id: 'test@1',
        eligibility: {
          firstTimers: firstTimers && sourced(firstTimers),
          reservedForReturners: reserved === null ? null : sourced(reserved),
        },
      });
      if (!under.ok) throw new Error(places(under.problems).join());
      // Everyone with the same key, so that ids would decide.
      const applicants = ['a new', 'b back', 'c new', 'd back', 'e unknown'].map((id) => ({
        ...fit,
        id,
        ...(id.endsWith('unknown') ? {} : ({ previousCohort: id.endsWith('back') ? 'took-part' : 'none' } as const)),
      }));
      const plan = planYear({ ...year, applicants }, under.value);
      if (!plan.ok) throw new Error(places(plan.problems).join());
      expect(plan.value.allocation.verified).toBe(true);
      const { placements, waitlists } = plan.value.allocation;
      return [Object.keys(placements).filter((id) => placements[id] === 'north'), waitlists['north']];
    };

    it.each([
      [null, null, ['a new', 'b back'], ['c new', 'd back', 'e unknown']],
      ['placed-first', null, ['a new', 'c new'], ['b back', 'd back', 'e unknown']],
      ['placed-after', null, ['b back', 'd back'], ['a new', 'c new', 'e unknown']],
      [null, 1, ['b back', 'a new'], ['c new', 'd back', 'e unknown']],
      ['placed-first', 1, ['b back', 'a new'], ['c new', 'd back', 'e unknown']],
      [null, 9, ['b back', 'd back'], ['a new', 'c new', 'e unknown']],
    ] as const)('serves in that order (first-timers %s, reserved %s)', (firstTimers, reserved, placed, waiting) => {
      expect(first(firstTimers, reserved)).toEqual([placed, waiting]);
    });
  });

  it('has no problem with a year it plans', () => {
    expect(problemsOfYear(year, policy)).toEqual([]);
  });
});

it('looks at a group as having the meetings its schedule has', () => {
  const group = { id: 'g', stream: 'early-career', meetingsStarted: 7 };
  expect(asEligible({ ...group, schedule: { count: 8 } })).toMatchObject({ ...group, meetings: 8 });
  expect(asEligible({ ...group, meetings: 9, schedule: { count: 8 } })).toMatchObject({ ...group, meetings: 9 });
  expect(asEligible({ id: 'g', stream: 'early-career', schedule: {} }).meetings).toBeUndefined();
});
