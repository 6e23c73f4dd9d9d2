import { describe, expect, it, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { type SplitRequest, split } from '../../../src/rules/capacity/index.js';
import { splitLawful } from '../../../src/rules/capacity/split.js';
import { judge } from '../../support/split-oracle.js';
import { crowd, readSplitInstances } from '../../support/splits.js';

const policy = policies.partnersInPrevention;
const atLeast = (value: number) => {
  const minimumViable = { value, source: 'Our handbook', section: '2' };
  const ours = amend(policy, { id: 'ours@2027', capacity: { minimumViable } });
  if (!ours.ok) throw new Error('It is lawful.');
  return ours.value;
};

function groupsOf(request: SplitRequest, by = policy): readonly (readonly string[])[] {
  const { groups } = split(request, by);
  if (groups === null) throw new Error('There is a split.');
  return groups;
}

function conflictsOf(request: SplitRequest, by = policy): unknown {
  const answer = split(request, by);
  return answer.groups === null ? answer.conflicts : null;
}

test.each(readSplitInstances())('$name is split as enumeration elsewhere found', ({ request, expected }) => {
  const answer = split(request, policy);
  const { sideA, sideB, ...numbers } = expected;
  expect(answer).toMatchObject({ groups: [sideA, sideB], ...numbers, moved: null, proven: true, bound: null });
});

test.each([
  [12, [12]],
  [13, [6, 7]],
  [20, [10, 10]],
  [25, [8, 8, 9]],
  [40, [10, 10, 10, 10]],
])('%i people who are to meet online make groups of %j', (count, sizes) => {
  const answer = split({ people: crowd(count), modality: 'online' }, policy);
  expect(answer.groups?.map(({ length }) => length).sort((one, other) => one - other)).toEqual(sizes);
  expect(answer).toMatchObject({ cap: 12, min: 1, proven: true });
});

describe('sizes', () => {
  it('are held to the smaller of the policy and the request, and to the fewest that the policy names', () => {
    expect(split({ people: crowd(20), modality: 'online', cap: 30 }, policy).cap).toBe(12);
    expect(split({ people: crowd(20), modality: 'online', cap: 5 }, policy).cap).toBe(5);
    expect(split({ people: crowd(20), modality: 'online' }, atLeast(6)).min).toBe(6);
    expect(split({ people: crowd(20), modality: 'online', min: 2 }, atLeast(6)).min).toBe(2);
  });

  it('are judged by the policy, with the numbers found', () => {
    const { decision } = split({ people: crowd(25), modality: 'online' }, atLeast(6));
    expect(decision.outcome).toBe('met');
    expect(decision.findings.map(({ rule, evidence }) => [rule, evidence.expected, evidence.actual])).toEqual([
      ['capacity.maximum', 'at most 12', '9'],
      ['capacity.minimum-viable', 'at least 6', '8'],
    ]);
    expect(split({ people: crowd(25), modality: 'online' }, policy).decision.findings).toHaveLength(1);
  });

  it('of nobody at all are no groups', () => {
    expect(split({ people: [], cap: 3 }, atLeast(3))).toMatchObject({ groups: [], sizeDifference: 0, proven: true });
  });
});

describe('people', () => {
  const pair = [
    { id: 'a', firstNations: 'yes', region: 'metro' },
    { id: 'b', firstNations: 'yes', region: 'metro' },
    { id: 'c', firstNations: 'no', region: 'metro' },
    { id: 'd', firstNations: 'no', region: 'metro' },
  ];

  it('are spread evenly unless that leaves somebody alone', () => {
    const request = { people: pair, cap: 2, balance: ['firstNations'] };
    expect(groupsOf(request)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(groupsOf({ ...request, neverIsolate: ['firstNations'] })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('who share their value with nobody are not counted as isolated, and who are alone in two ways are counted twice', () => {
    const people = [
      { id: 'a', firstNations: 'yes', region: 'rural' },
      { id: 'b', firstNations: 'yes', region: 'rural' },
      { id: 'c', firstNations: 'no', region: 'remote' },
      { id: 'd', firstNations: 'no' },
    ];
    const request = { people, cap: 2, neverIsolate: ['region', 'firstNations'], apart: [['a', 'b']] };
    expect(split(request, policy)).toMatchObject({ isolated: 6 });
    expect(split({ ...request, neverIsolate: ['region'] }, policy)).toMatchObject({ isolated: 2 });
  });

  it('stay where they were once everything else is as good as can be', () => {
    const previous = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const request = { people: pair, cap: 3, min: 2, previous };
    expect(split(request, policy)).toMatchObject({ groups: previous, moved: 0 });
    expect(split({ ...request, balance: ['firstNations'] }, policy)).toMatchObject({ moved: 2, imbalance: 0 });
    const again = split({ ...request, previous: [['d', 'c', 'a'], ['b']] }, policy);
    expect(again).toMatchObject({ moved: 1, sizeDifference: 0 });
    const turned = split(
      {
        ...request,
        balance: ['firstNations'],
        previous: [
          ['a', 'd'],
          ['b', 'c'],
        ],
      },
      policy,
    );
    expect(turned).toMatchObject({
      groups: [
        ['a', 'd'],
        ['b', 'c'],
      ],
      moved: 0,
      imbalance: 0,
    });
  });

  it('who were in no group before are not moved', () => {
    expect(split({ people: pair, cap: 2, previous: [['d']] }, policy)).toMatchObject({ moved: 0 });
    expect(split({ people: pair, cap: 2, previous: [] }, policy)).toMatchObject({ moved: 0 });
    expect(split({ people: pair, cap: 2 }, policy)).toMatchObject({ moved: null });
  });

  it('have no value where an attribute is blank, and an attribute of nobody is named', () => {
    const people: SplitRequest['people'] = [
      { id: 'a', region: ' ' },
      { id: 'b', region: '' },
      { id: 'c' },
      { id: 'd', valueOf: 'x' },
    ];
    const request = { people, cap: 2, balance: ['region', 'valueOf'], neverIsolate: ['region', 'constructor'] };
    expect(split(request, policy)).toMatchObject({
      unsaid: ['constructor', 'region'],
      isolated: 0,
      imbalance: 1,
      groups: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });
});

describe('demands that cannot be kept are an answer, with who and how many', () => {
  const ids = (count: number) => crowd(count).map(({ id }) => id);

  it('more who stay together than a group holds', () => {
    const request = { people: crowd(14), cap: 12, together: [ids(14).slice(0, 7), ids(14).slice(6, 13)] };
    expect(split(request, policy)).toMatchObject({
      groups: null,
      conflicts: [{ code: 'block-too-large', people: ids(13), size: 13, cap: 12 }],
      proven: true,
      decision: { outcome: 'not-met', findings: [{ remedy: '1 fewer person kept together' }] },
    });
  });

  it('two who stay apart within those who stay together, each pair once', () => {
    const request = {
      people: crowd(4),
      cap: 3,
      together: [ids(3)],
      apart: [['p002', 'p000'], ids(3).slice(0, 2), ids(4)],
    };
    expect(conflictsOf(request)).toEqual(
      [
        ['p000', 'p001'],
        ['p000', 'p002'],
        ['p001', 'p002'],
      ].map((people) => ({ code: 'apart-in-block', people, block: ids(3) })),
    );
  });

  it('numbers that make no groups: thirteen are too many for one of twelve and too few for two of seven', () => {
    const answer = split({ people: crowd(13), cap: 12, min: 7 }, policy);
    expect(answer).toMatchObject({
      conflicts: [
        { code: 'no-legal-sizes', people: ids(13), size: 13, cap: 12, min: 7, groups: 1, hold: 12, oneMoreNeeds: 14 },
      ],
      decision: {
        findings: [
          {
            evidence: {
              fact: 'a split of 13 people',
              expected: 'groups of at most 12 that keep every demand',
              actual: '13 people make no groups of 7 to 12: one group holds 12, and two groups need 14',
            },
            remedy: '1 more participant',
          },
        ],
      },
    });
    expect(groupsOf({ people: crowd(14), cap: 12, min: 7 }).map(({ length }) => length)).toEqual([7, 7]);
    expect(conflictsOf({ people: crowd(3), cap: 12 }, atLeast(6))).toMatchObject([
      { groups: 0, hold: 0, oneMoreNeeds: 6 },
    ]);
  });

  it('those who stay together and make no groups of these sizes', () => {
    const together = [ids(12).slice(0, 4), ids(12).slice(4, 8), ids(12).slice(8)];
    expect(conflictsOf({ people: crowd(12), cap: 6, min: 6, together })).toEqual([
      { code: 'together-does-not-fit', people: ids(12), cap: 6, min: 6 },
    ]);
  });

  it('those who stay apart and are more than there can be groups, and nobody without whom it still could not be', () => {
    const apart = [
      ['p000', 'p005', 'p007', 'p009'],
      ['p001', 'p002'],
    ];
    expect(conflictsOf({ people: crowd(10), cap: 6, min: 5, apart })).toEqual([
      { code: 'apart-does-not-fit', people: ['p005', 'p007', 'p009'], groups: 2, cap: 6, min: 5 },
    ]);
    const ring = [
      ['p000', 'p001'],
      ['p001', 'p002'],
      ['p002', 'p003'],
      ['p003', 'p004'],
      ['p004', 'p000'],
      ['p005', 'p006'],
    ];
    expect(conflictsOf({ people: crowd(10), cap: 6, min: 5, apart: ring })).toMatchObject([{ people: ids(5) }]);
  });

  it('every kind that can be told at once, at once', () => {
    const request = { people: crowd(13), cap: 12, min: 7, together: [ids(13)], apart: [['p000', 'p012']] };
    const answer = split(request, policy);
    expect(answer.groups === null && answer.conflicts.map(({ code }) => code)).toEqual([
      'block-too-large',
      'apart-in-block',
      'no-legal-sizes',
    ]);
    expect(answer.decision.findings[0]?.remedy).toMatch(/^all of these: 1 fewer person .*, one of .* and 1 more/);
  });
});

describe('a search that gives up', () => {
  /** Threes do not make tens, which a search finds out only by trying all of them. */
  const threes = (count: number, cap: number, min: number): SplitRequest => {
    const people = crowd(count);
    const together = people.flatMap((_, index) =>
      index % 3 === 0 ? [people.slice(index, index + 3).map(({ id }) => id)] : [],
    );
    return { people, cap, min, together };
  };

  it('says that it does not know, which is not no', () => {
    const answer = split(threes(90, 10, 10), policy);
    expect(answer).toMatchObject({
      groups: null,
      conflicts: [{ code: 'none-found' }],
      proven: false,
      decision: { outcome: 'open', findings: [{ verdict: 'open', remedy: null }] },
    });
    expect(split(threes(90, 10, 10), policy)).toEqual(answer);
  });

  it('keeps what it has and says what might be better, where it cannot rule out more equal sizes', () => {
    expect(split(threes(90, 12, 1), policy)).toMatchObject({
      sizeDifference: 3,
      proven: false,
      bound: { groups: 8, sizeDifference: 1, isolated: 0, moved: null, imbalance: 0 },
      decision: { outcome: 'met' },
    });
  });
});

describe('exactness', () => {
  /** Different for every index, and the same on every machine. */
  const scattered = (index: number, kinds: number): string => String((Math.imul(index + 7, 2654435761) >>> 13) % kinds);

  it.each([
    [24, 12],
    [24, 8],
    [24, 6],
    [21, 5],
  ])('%i people in groups of %i are proven, with four attributes', (count, cap) => {
    const people = crowd(count).map(({ id }, index) => ({
      id,
      region: scattered(index, 2),
      org: scattered(index * 31, 5),
      role: scattered(index * 77, 3),
      firstNations: index % 6 === 0 ? 'yes' : 'no',
    }));
    const attributes = ['region', 'org', 'role', 'firstNations'];
    const request = { people, cap, balance: attributes, neverIsolate: ['firstNations', 'region'] };
    const answer = split(request, policy);
    expect(answer).toMatchObject({ proven: true, bound: null, isolated: 0 });
    if (answer.groups === null) throw new Error('There is a split.');
    expect(judge(request, answer.groups)).toMatchObject({ imbalance: answer.imbalance, isolated: answer.isolated });
  });
});

it('throws for what is unlawful, and not where it is known to be lawful', () => {
  expect(() => split({ people: crowd(2), cap: 0 }, policy)).toThrow(RangeError);
  expect(splitLawful({ people: crowd(2), cap: 1 }, policy).groups).toEqual([['p000'], ['p001']]);
});

it('neither changes what it is given nor returns anything that JSON would lose', () => {
  const [instance] = readSplitInstances();
  const request = Object.freeze({ ...instance?.request, people: Object.freeze(instance?.request.people ?? []) });
  const answer = split(request, policy);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});
