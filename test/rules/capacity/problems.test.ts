import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
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
  test.each(['deferred-acceptance', 'max-placement'] as const)('is refused: the method %s', (method) => {
    expect(told({ method })).toEqual(['method unsupported: Only the method serial is supported.']);
  });

  test('is refused: a minimum, a reserve, a priority for each group', () => {
    expect(ofGroup({ minimum: 6 })).toEqual([
      'groups[0].minimum unsupported: Closing groups below a minimum is not supported.',
    ]);
    expect(ofGroup({ reserves: { rural: 2 } })).toEqual([
      'groups[0].reserves unsupported: Reserved places are not supported.',
    ]);
    const each = [
      'applicants[0].priority unsupported: A priority for each group needs another method; give one number.',
    ];
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
    'method unsupported',
    'order.seed missing',
    'groups[0].id empty',
    'groups[0].capacity missing',
    'groups[0].minimum unsupported',
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
