import { describe, expect, it, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { changeModality, type LiveGroup, split } from '../../../src/rules/capacity/index.js';
import { crowd } from '../../support/splits.js';

const policy = policies.partnersInPrevention;
const group = (enrolled: number, more: Partial<LiveGroup> = {}): LiveGroup => ({
  id: 'north',
  modality: 'in-person',
  members: crowd(enrolled),
  ...more,
});

function online(some: LiveGroup, by = policy) {
  const [moved] = changeModality({ to: 'online', fromMeeting: 3, groups: [some] }, by).groups;
  if (moved === undefined) throw new Error('There is one.');
  return moved;
}

test('a group that fits moves as it is', () => {
  expect(online(group(12))).toEqual({
    group: 'north',
    from: 'in-person',
    maximum: 12,
    enrolled: 12,
    becomes: 'fits',
    split: null,
    over: [],
    because: [],
    decision: {
      outcome: 'met',
      policy: policy.id,
      findings: [
        {
          rule: 'capacity.modality-change',
          force: 'requirement',
          verdict: 'met',
          evidence: {
            fact: 'participants once the group meets online (from meeting 3)',
            expected: 'at most 12',
            actual: '12',
          },
          missing: [],
          remedy: null,
        },
      ],
    },
  });
});

test('twenty people in one room become two groups of ten online, as a split of them says', () => {
  const moved = online(group(20));
  expect(moved).toMatchObject({ becomes: 'split', maximum: 12, over: [], because: [], decision: { outcome: 'met' } });
  expect(moved.split).toEqual(split({ people: crowd(20), cap: 12 }, policy));
  expect(moved.decision.findings[0]?.evidence).toEqual({
    fact: 'participants in the largest of 2 groups once the group meets online (from meeting 3)',
    expected: 'at most 12',
    actual: '10',
  });
});

test('demands of the group are demands on its split', () => {
  const demands = { together: [['p000', 'p001']], apart: [['p002', 'p003']], balance: ['org'], neverIsolate: ['org'] };
  const members = crowd(13).map(({ id }, index) => ({ id, org: String(index % 4) }));
  expect(online({ ...group(0), members, ...demands }).split).toEqual(
    split({ people: members, cap: 12, ...demands }, policy),
  );
});

describe('a group that is too large and cannot become several is held back, with whoever has the last seats', () => {
  it('where no split is wanted', () => {
    const people = ['p012', 'p013'];
    const members = [...crowd(14)].reverse();
    expect(online(group(14, { splitting: false }))).toMatchObject({
      becomes: 'held-back',
      split: null,
      over: people,
      because: [{ code: 'no-split-wanted', people }],
      decision: {
        outcome: 'not-met',
        findings: [{ remedy: '2 participants placed elsewhere (2 online groups in all)' }],
      },
    });
    expect(online(group(0, { members, splitting: false })).over).toEqual(['p001', 'p000']);
    expect(online(group(12, { splitting: false })).becomes).toBe('fits');
  });

  it('where its demands cannot be kept', () => {
    const everybody = crowd(13).map(({ id }) => id);
    expect(online(group(13, { together: [everybody] }))).toMatchObject({
      becomes: 'held-back',
      over: ['p012'],
      because: [{ code: 'block-too-large', people: everybody, size: 13, cap: 12 }],
    });
  });

  it('where what comes of it would be too small', () => {
    const minimumViable = { value: 7, source: 'Our handbook', section: '2' };
    const ours = amend(policy, { id: 'ours@2027', capacity: { minimumViable } });
    if (!ours.ok) throw new Error('It is lawful.');
    expect(online(group(13), ours.value).because).toMatchObject([
      { code: 'no-legal-sizes', hold: 12, oneMoreNeeds: 14 },
    ]);
    expect(online(group(14), ours.value).split?.groups.map(({ length }) => length)).toEqual([7, 7]);
    expect(online(group(5, { capacity: 4 }), ours.value).because).toMatchObject([
      { code: 'no-legal-sizes', cap: 4, min: 7 },
    ]);
  });
});

test('a smaller limit of its own counts, also for the groups it becomes', () => {
  const moved = online(group(12, { capacity: 5 }));
  expect(moved.split?.groups.map(({ length }) => length)).toEqual([4, 4, 4]);
  expect(moved.decision.findings[0]?.evidence.expected).toBe("at most 5, the group's own limit");
});

test('moving back into a room is the same question, and groups are answered in the order given', () => {
  const answer = changeModality(
    {
      to: 'in-person',
      groups: [group(21, { id: 'b', modality: 'online' }), { id: 'a', modality: 'hybrid', members: [] }],
    },
    policy,
  );
  expect(answer).toMatchObject({ policy: policy.id, to: 'in-person', fromMeeting: null });
  expect(answer.groups.map(({ group: id, from, becomes, maximum }) => [id, from, becomes, maximum])).toEqual([
    ['b', 'online', 'split', 20],
    ['a', 'hybrid', 'fits', 20],
  ]);
  expect(answer.groups[0]?.decision.findings[0]?.evidence.fact).toBe(
    'participants in the largest of 2 groups once the group meets in person',
  );
});

test('what is unlawful throws', () => {
  expect(() => changeModality({ to: 'hybrid', groups: [group(1)] }, policy)).toThrow(RangeError);
});
