import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/kernel/hash.js';
import { amend, policies } from '../../../src/policy/index.js';
import { type Applicant, type Intake, type OfferedGroup, problemsOf } from '../../../src/rules/capacity/index.js';

const policy = policies.partnersInPrevention;
const lawful: Intake = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', modality: 'online' },
  ],
  applicants: [{ id: 'ana', preferences: ['north'], priority: 1 }],
};

function told(intake: Partial<Intake>): readonly string[] {
  return problemsOf({ ...lawful, ...intake }, policy).map(({ path, code, message }) => `${path} ${code}: ${message}`);
}

function ofGroup(group: Partial<OfferedGroup>): readonly string[] {
  return told({ groups: [{ id: 'north', capacity: 1, ...group }] });
}

function ofApplicant(applicant: Partial<Applicant>, order: Intake['order'] = { by: 'priority' }): readonly string[] {
  return told({ order, applicants: [{ id: 'ana', preferences: ['north'], priority: 1, ...applicant }] });
}

const count = (least: number): string => `This is a whole number from ${least} to 100000.`;

describe('a lawful intake', () => {
  test('has no problem', () => {
    expect(problemsOf(lawful, policy)).toEqual([]);
    expect(told({ groups: [], applicants: [] })).toEqual([]);
    expect(told({ method: 'serial' })).toEqual([]);
  });

  test('may reserve nothing, carry attributes and be at the edges of what is allowed', () => {
    expect(ofGroup({ reserves: {}, capacity: 100_000 })).toEqual([]);
    expect(ofApplicant({ attributes: ['rural'], tier: 0, priority: -0.5, ineligible: { north: ['a'] } })).toEqual([]);
    expect(ofApplicant({ tier: 100_000, appliedAt: '2027-01-31T09:00:00+11:00' })).toEqual([]);
  });
});

describe('what serial order cannot honour', () => {
  test('is refused, and by the method that places most people too: a reserve, a limit of one organisation, a priority for each group', () => {
    const needs = 'needs the method deferred-acceptance.';
    for (const method of ['serial', 'max-placement'] as const) {
      const groups = [{ id: 'north', capacity: 1, reserves: { rural: 2 } }];
      expect(told({ method, groups })).toEqual([
        `groups[0].reserves unsupported: Reserved places ${needs.replace('needs', 'need')}`,
      ]);
      const limited = [{ id: 'north', capacity: 1, perOrganisation: 2 }];
      expect(told({ method, groups: limited })).toEqual([
        `groups[0].perOrganisation unsupported: A limit of one organisation ${needs}`,
      ]);
      const applicants = [{ id: 'ana', preferences: ['north'], priority: { north: 1 } }];
      expect(told({ method, applicants })).toEqual([
        `applicants[0].priority unsupported: A priority for each group ${needs}`,
      ]);
      expect(told({ method: 'deferred-acceptance', groups })).toEqual([]);
      expect(told({ method: 'deferred-acceptance', groups: limited })).toEqual([]);
      expect(told({ method: 'deferred-acceptance', applicants })).toEqual([]);
    }
    const each = [`applicants[0].priority unsupported: A priority for each group ${needs}`];
    expect(ofApplicant({ priority: { north: 1 } })).toEqual(each);
    expect(ofApplicant({ priority: { north: 1 } }, { by: 'lottery', seed: 's' })).toEqual(each);
  });
});

describe('an order without what it goes by is refused', () => {
  test('a lottery without a seed', () => {
    expect(told({ order: { by: 'lottery' } })).toEqual(['order.seed missing: A lottery needs a seed.']);
    expect(told({ order: { by: 'lottery', seed: '' } })).toEqual(['order.seed empty: A seed cannot be empty.']);
    expect(told({ order: { by: 'lottery', seed: ' \n' } })).toEqual(['order.seed empty: A seed cannot be empty.']);
    expect(told({ order: { by: 'lottery', seed: '2027-R1' } })).toEqual([]);
  });

  test('an applicant without a priority', () => {
    const applicants = [{ id: 'ana', preferences: [] }];
    expect(told({ applicants })).toEqual(['applicants[0].priority missing: This order needs a priority.']);
    expect(told({ applicants, order: { by: 'lottery', seed: 's' } })).toEqual([]);
  });

  test('an applicant without the moment of the application', () => {
    expect(ofApplicant({}, { by: 'applied' })).toEqual([
      'applicants[0].appliedAt missing: This order needs the moment of the application.',
    ]);
    expect(ofApplicant({ appliedAt: '2027-01-31T09:00:00Z' }, { by: 'applied' })).toEqual([]);
  });
});

describe('a value that cannot be read is refused even where the order does not go by it', () => {
  test('a priority that is no number', () => {
    for (const priority of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const problem = ['applicants[0].priority wrong-type: A priority is a number.'];
      expect(ofApplicant({ priority })).toEqual(problem);
      expect(ofApplicant({ priority }, { by: 'lottery', seed: 's' })).toEqual(problem);
    }
  });

  test('a moment that does not say its distance from UTC', () => {
    const problem = [
      'applicants[0].appliedAt not-an-instant: A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.',
    ];
    expect(ofApplicant({ appliedAt: '2027-01-31T09:00:00' })).toEqual(problem);
    expect(ofApplicant({ appliedAt: '2027-01-31T09:00:00' }, { by: 'applied' })).toEqual(problem);
  });

  test.each([
    [-1, 'too-small'],
    [0.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
    [100_001, 'too-big'],
  ])('a tier of %d is %s', (tier, code) => {
    expect(ofApplicant({ tier })).toEqual([`applicants[0].tier ${code}: ${count(0)}`]);
  });

  test.each([
    [0, 'too-small'],
    [-3, 'too-small'],
    [1.5, 'wrong-type'],
    [Number.NaN, 'wrong-type'],
    [Number.POSITIVE_INFINITY, 'wrong-type'],
    [100_001, 'too-big'],
    [1e9, 'too-big'],
  ])('a capacity of %d is %s', (capacity, code) => {
    expect(ofGroup({ capacity })).toEqual([`groups[0].capacity ${code}: ${count(1)}`]);
  });
});

describe('what a group asks for', () => {
  const deferred = (group: Partial<OfferedGroup>): readonly string[] =>
    told({ method: 'deferred-acceptance', groups: [{ id: 'north', capacity: 3, ...group }] });

  test('is a whole number of people, none for never', () => {
    expect(ofGroup({ minimum: 0 })).toEqual([]);
    expect(ofGroup({ minimum: 1 })).toEqual([]);
    expect(ofGroup({ minimum: -1 })).toEqual([`groups[0].minimum too-small: ${count(0)}`]);
    expect(ofGroup({ minimum: 0.5 })).toEqual([`groups[0].minimum wrong-type: ${count(0)}`]);
    expect(deferred({ perOrganisation: 0 })).toEqual([`groups[0].perOrganisation too-small: ${count(1)}`]);
    expect(deferred({ reserves: { rural: -1, new: 1 } })).toEqual([`groups[0].reserves.rural too-small: ${count(0)}`]);
    expect(deferred({ reserves: { '': 1 } })).toEqual(['groups[0].reserves empty: An id cannot be empty.']);
  });

  test('is no more people than it holds, by its own number or the policy’s', () => {
    const message = 'groups[0].minimum contradiction: The group holds fewer people than it needs.';
    expect(ofGroup({ minimum: 2 })).toEqual([message]);
    expect(told({ groups: [{ id: 'north', modality: 'online', minimum: 12 }] })).toEqual([]);
    expect(told({ groups: [{ id: 'north', modality: 'online', minimum: 13 }] })).toEqual([message]);
    // A capacity that cannot be read is named, and nothing is measured by it.
    expect(ofGroup({ capacity: 0, minimum: 2 })).toEqual([`groups[0].capacity too-small: ${count(1)}`]);
    expect(ofGroup({ capacity: Number.NaN, minimum: 2 })).toEqual([`groups[0].capacity wrong-type: ${count(1)}`]);
    const six = amend(policy, {
      id: 'ours@2027',
      capacity: { minimumViable: { value: 6, source: 'Ours', section: '2' } },
    });
    const held = (groups: Intake['groups']) => (six.ok ? problemsOf({ ...lawful, groups }, six.value) : []);
    expect(held([{ id: 'north', capacity: 5, minimum: 3 }]).map(({ path }) => path)).toEqual(['groups[0].minimum']);
    expect(
      held([
        { id: 'north', capacity: 5 },
        { id: 'east', capacity: 6, minimum: 3 },
      ]),
    ).toEqual([]);
  });

  test('is reserves or a limit of one organisation, and not too many kinds', () => {
    expect(deferred({ reserves: { rural: 1 }, perOrganisation: 1 })).toEqual([
      'groups[0].perOrganisation unsupported: A group keeps places or limits one organisation: nobody could be chosen fairly by both.',
    ]);
    const kinds = (many: number) =>
      Object.fromEntries(Array.from({ length: many }, (_, index) => [`kind ${index}`, 1]));
    expect(deferred({ reserves: kinds(6) })).toEqual([]);
    expect(deferred({ reserves: kinds(7) })).toEqual(['groups[0].reserves too-many: At most 6 are expected here.']);
    expect(deferred({ reserves: { rural: 2, new: 2 } })).toEqual([]);
  });

  test('is met where it begins with more meetings than have started', () => {
    expect(ofGroup({ meetingsStarted: 6 })).toEqual([]);
    expect(ofGroup({ meetingsStarted: 7 })).toEqual([
      'groups[0].meetingsStarted contradiction: No more meetings can have started than the group has.',
    ]);
    expect(ofGroup({ meetings: 8, meetingsStarted: 7 })).toEqual([]);
    expect(ofGroup({ meetings: 0 })).toEqual(['groups[0].meetings too-small: This is a whole number from 1 to 52.']);
    expect(ofGroup({ meetings: 53 })).toEqual(['groups[0].meetings too-big: This is a whole number from 1 to 52.']);
    const uncounted = amend(policy, { id: 'ours@2027', meetings: { count: null } });
    const group = { id: 'north', capacity: 1, meetingsStarted: 1 };
    const found = uncounted.ok ? problemsOf({ ...lawful, groups: [group] }, uncounted.value) : [];
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(['groups[0].meetings missing']);
  });
});

describe('what an applicant gives', () => {
  test('is read wherever it stands', () => {
    expect(ofApplicant({ missed: -1 })).toEqual([`applicants[0].missed too-small: ${count(0)}`]);
    expect(ofApplicant({ attributes: ['rural', ' '] })).toEqual([
      'applicants[0].attributes[1] empty: An id cannot be empty.',
    ]);
    expect(ofApplicant({ organisation: '' })).toEqual(['applicants[0].organisation empty: An id cannot be empty.']);
    expect(ofApplicant({ missed: 3, attributes: [], organisation: 'North Health' })).toEqual([]);
  });

  test('is a priority for each group they listed, where it is given by group', () => {
    const asked = (priority: Record<string, number>, by: 'priority' | 'lottery' = 'priority') =>
      told({
        method: 'deferred-acceptance',
        order: { by, seed: 's' },
        applicants: [{ id: 'ana', preferences: ['north', 'south'], priority }],
      });
    expect(asked({ north: 1, south: 2 })).toEqual([]);
    expect(asked({ north: 1 })).toEqual(['applicants[0].priority.south missing: This order needs a priority.']);
    expect(asked({ north: 1 }, 'lottery')).toEqual([]);
    expect(asked({ north: Number.NaN, south: 0, west: 1 })).toEqual([
      'applicants[0].priority.north wrong-type: A priority is a number.',
      'applicants[0].priority.west unknown-reference: No group has this id.',
    ]);
  });
});

describe('a seed', () => {
  const drawn = (commitment: string) => told({ order: { by: 'lottery', seed: '2027-R1', commitment } });

  test('is held to the commitment that was published of it', () => {
    expect(drawn(sha256('2027-R1'))).toEqual([]);
    const broken = ['order.commitment contradiction: This is not the commitment to this seed.'];
    expect(drawn(sha256('2027-R2'))).toEqual(broken);
    expect(drawn('')).toEqual(broken);
    expect(told({ order: { by: 'lottery', commitment: '' } })).toEqual(['order.seed missing: A lottery needs a seed.']);
  });
});

describe('a group that nobody gave a size', () => {
  test('is refused', () => {
    const message = 'missing: A group gives its capacity, or a modality for which the policy gives a maximum.';
    const groups = [
      { id: 'north' },
      { id: 'south', modality: 'hybrid' as const },
      { id: 'east', modality: 'online' as const },
    ];
    expect(told({ groups })).toEqual([`groups[0].capacity ${message}`, `groups[1].capacity ${message}`]);
  });
});

describe('ids', () => {
  test('that are no ids are refused', () => {
    expect(ofGroup({ id: '' })).toEqual([
      'groups[0].id empty: An id cannot be empty.',
      'applicants[0].preferences[0] unknown-reference: No group has this id.',
    ]);
    expect(ofApplicant({ id: '__proto__' })).toEqual([
      'applicants[0].id not-an-id: This id is reserved; choose another.',
    ]);
    expect(ofApplicant({ id: 'e\u0301' })).toEqual([
      'applicants[0].id not-an-id: An id is written in composed Unicode form (NFC).',
    ]);
  });

  test('that differ only in capitals or Unicode form are one person, and one group, twice', () => {
    const person = (id: string): Applicant => ({ id, preferences: [], priority: 0 });
    expect(told({ applicants: ['ana', 'bo', 'Ana', 'ana'].map(person) })).toEqual([
      'applicants[2].id duplicate: Another has the same id.',
      'applicants[3].id duplicate: Another has the same id.',
    ]);
    const forms = problemsOf({ ...lawful, applicants: ['é', 'e\u0301'].map(person) }, policy);
    expect(forms.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'applicants[1].id not-an-id',
      'applicants[1].id duplicate',
    ]);
    const groups = ['north', 'NORTH'].map((id) => ({ id, capacity: 1 }));
    expect(told({ groups })).toEqual(['groups[1].id duplicate: Another has the same id.']);
  });

  test('may be the same for a person and a group', () => {
    expect(ofApplicant({ id: 'north' })).toEqual([]);
  });
});

describe('a list of preferences', () => {
  test('names groups there are, as they are written, and each once', () => {
    expect(ofApplicant({ preferences: ['west', 'north', 'south', 'north', 'North', 'west', 'constructor'] })).toEqual([
      'applicants[0].preferences[0] unknown-reference: No group has this id.',
      'applicants[0].preferences[3] duplicate: A group is listed once.',
      'applicants[0].preferences[4] unknown-reference: No group has this id.',
      'applicants[0].preferences[5] unknown-reference: No group has this id.',
      'applicants[0].preferences[6] unknown-reference: No group has this id.',
    ]);
  });
});

describe('a refusal', () => {
  test('is to a group there is and names its rules', () => {
    expect(ofApplicant({ ineligible: { north: [], west: ['a'], south: ['a'] } })).toEqual([
      'applicants[0].ineligible.north empty: A refusal names the rules it rests on.',
      'applicants[0].ineligible.west unknown-reference: No group has this id.',
    ]);
  });
});

test('all problems are told at once, from the top of the document to the bottom', () => {
  const problems = problemsOf(
    {
      method: 'max-placement',
      order: { by: 'lottery' },
      groups: [{ id: '', minimum: 1, reserves: { rural: 1 } }, { id: '' }],
      applicants: [
        { id: 'ana', preferences: ['x'], priority: Number.NaN, tier: -1, appliedAt: 'today', ineligible: { y: [] } },
        { id: 'ANA', preferences: [] },
      ],
    },
    policy,
  );
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'order.seed missing',
    'groups[0].id empty',
    'groups[0].capacity missing',
    'groups[0].reserves unsupported',
    'groups[1].id empty',
    'groups[1].capacity missing',
    'groups[1].id duplicate',
    'applicants[0].preferences[0] unknown-reference',
    'applicants[0].priority wrong-type',
    'applicants[0].tier too-small',
    'applicants[0].appliedAt not-an-instant',
    'applicants[0].ineligible.y unknown-reference',
    'applicants[1].id duplicate',
  ]);
});

test('no message repeats what was typed', () => {
  const problems = problemsOf(
    {
      ...lawful,
      groups: [{ id: ' secret', capacity: 1 }],
      applicants: [{ id: 'secret ', preferences: ['secret'], appliedAt: 'secret', priority: { secret: 1 } }],
    },
    policy,
  );
  expect(problems).toHaveLength(5);
  expect(JSON.stringify(problems)).not.toContain('secret');
});
