import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { amend, builtInPolicies, type Modality, type Policy, policies } from '../../../src/policy/index.js';
import { type GroupSeats, type Seats, seats } from '../../../src/rules/capacity/index.js';

const policy = policies.partnersInPrevention;
const modalities = ['in-person', 'online', 'hybrid'] as const satisfies readonly Modality[];

function seatsOf(group: Partial<GroupSeats>, under: Policy = policy): Seats {
  const result = seats({ id: 'north', modality: 'online', ...group }, under);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(group: Partial<GroupSeats>, under: Policy = policy): readonly string[] {
  const result = seats({ id: 'north', modality: 'online', ...group }, under);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

function withMinimum(value: number): Policy {
  const result = amend(policy, {
    id: 'ours@2027',
    capacity: { minimumViable: { value, source: 'Our handbook', section: '2' } },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('the maximum', () => {
  test('is 20 in person and 12 online in the paper', () => {
    expect(seatsOf({ modality: 'in-person' }).maximum).toBe(20);
    expect(seatsOf({ modality: 'online' }).maximum).toBe(12);
  });

  test('leaves a group that is exactly at it full, not over', () => {
    expect(seatsOf({ enrolled: 12 })).toEqual({
      group: 'north',
      modality: 'online',
      maximum: 12,
      enrolled: 12,
      seatsLeft: 0,
      over: 0,
      status: 'FULL',
      decision: {
        outcome: 'met',
        policy: 'partners-in-prevention@2019-20',
        findings: [
          {
            rule: 'capacity.maximum',
            force: 'requirement',
            verdict: 'met',
            evidence: { fact: 'participants in a group meeting online', expected: 'at most 12', actual: '12' },
            missing: [],
            remedy: null,
          },
        ],
      },
    });
  });

  test('counts the seats left below it and the people over it', () => {
    expect(seatsOf({ enrolled: 0 })).toMatchObject({ seatsLeft: 12, over: 0, status: 'OPEN' });
    expect(seatsOf({ enrolled: 11 })).toMatchObject({ seatsLeft: 1, over: 0, status: 'OPEN' });
    expect(seatsOf({ enrolled: 13 })).toMatchObject({ seatsLeft: 0, over: 1, status: 'OVER' });
    expect(seatsOf({ enrolled: 100_000 })).toMatchObject({ seatsLeft: 0, over: 99_988, status: 'OVER' });
  });

  test('is exceeded by one person or several, and the remedy says how many', () => {
    expect(explain(seatsOf({ enrolled: 13 }).decision)[1]).toBe(
      'For participants in a group meeting online, the policy requires at most 12 and the record shows 13: not met (capacity.maximum). ' +
        'One fewer participant would have met it.',
    );
    expect(explain(seatsOf({ modality: 'in-person', enrolled: 22 }).decision)[1]).toBe(
      'For participants in a group meeting in person, the policy requires at most 20 and the record shows 22: not met (capacity.maximum). ' +
        'Two fewer participants would have met it.',
    );
  });

  test('leaves everything open while nobody has said how many take part', () => {
    const answer = seatsOf({});
    expect(answer).toMatchObject({ enrolled: null, seatsLeft: null, over: null, status: null, maximum: 12 });
    expect(answer.decision.outcome).toBe('open');
    expect(answer.decision.findings[0]?.missing).toEqual(['enrolled']);
    expect(explain(answer.decision)[1]).toBe(
      'For participants in a group meeting online, the policy requires at most 12 and the record shows no number yet: not yet certain (capacity.maximum). ' +
        'The number of participants enrolled settles it.',
    );
  });

  test.each(
    builtInPolicies.flatMap((each) =>
      modalities.flatMap((modality) => {
        const maximum = each.capacity.maximum[modality]?.value;
        return maximum === undefined ? [] : [{ each, id: each.id, modality, maximum }];
      }),
    ),
  )('is kept on both sides under $id $modality ($maximum)', ({ each, modality, maximum }) => {
    const [below, at, above] = [-1, 0, 1].map((step) => seatsOf({ modality, enrolled: maximum + step }, each));
    expect(below).toMatchObject({
      modality,
      maximum,
      seatsLeft: 1,
      over: 0,
      status: 'OPEN',
      decision: { outcome: 'met' },
    });
    expect(at).toMatchObject({
      modality,
      maximum,
      seatsLeft: 0,
      over: 0,
      status: 'FULL',
      decision: { outcome: 'met' },
    });
    expect(above).toMatchObject({
      modality,
      maximum,
      seatsLeft: 0,
      over: 1,
      status: 'OVER',
      decision: { outcome: 'not-met' },
    });
  });

  test.each(
    builtInPolicies.flatMap((each) =>
      modalities
        .filter((modality) => !each.capacity.maximum[modality])
        .map((modality) => ({ each, id: each.id, modality })),
    ),
  )('is never invented where $id sets none for $modality', ({ each, modality }) => {
    expect(seats({ id: 'north', modality, enrolled: 3 }, each)).toEqual({
      ok: false,
      problems: [
        {
          path: 'capacity',
          code: 'missing',
          message: 'The policy sets no maximum for the way this group meets, so the group gives its own capacity.',
        },
      ],
    });
    expect(seatsOf({ modality, enrolled: 3, capacity: 3 }, each)).toMatchObject({ maximum: 3, status: 'FULL' });
  });

  test("is the group's own where that is smaller, and says so", () => {
    const own = seatsOf({ capacity: 10, enrolled: 10 });
    expect(own).toMatchObject({ maximum: 10, status: 'FULL' });
    expect(own.decision.findings[0]?.evidence.expected).toBe("at most 10, the group's own limit");
  });

  test("stays the policy's where the room is larger", () => {
    for (const capacity of [12, 13, 100]) {
      const answer = seatsOf({ capacity, enrolled: 13 });
      expect(answer).toMatchObject({ maximum: 12, over: 1 });
      expect(answer.decision.findings[0]?.evidence.expected).toBe('at most 12');
    }
  });

  test('of a hybrid group is the one a policy gives it', () => {
    const capacity = { maximum: { hybrid: { value: 15, source: 'Our handbook', section: '2' } } };
    const ours = amend(policy, { id: 'ours@2027', capacity });
    expect(ours.ok && seatsOf({ modality: 'hybrid', enrolled: 15 }, ours.value)).toMatchObject({
      maximum: 15,
      status: 'FULL',
      decision: { findings: [{ evidence: { fact: 'participants in a group meeting in hybrid form' } }] },
    });
  });
});

describe('the smallest viable size', () => {
  test('is asked about only where a policy sets one', () => {
    for (const each of builtInPolicies) {
      const answer = seatsOf({ enrolled: 1, capacity: 5 }, each);
      expect(answer.decision.findings.map(({ rule }) => rule)).toEqual(['capacity.maximum']);
    }
  });

  test('is met from exactly that many on', () => {
    const verdicts = [5, 6, 7].map((enrolled) => seatsOf({ enrolled }, withMinimum(6)).decision.findings[1]?.verdict);
    expect(verdicts).toEqual(['not-met', 'met', 'met']);
  });

  test('is not met below it, even with places to fill, and says how many more would meet it', () => {
    const decision = seatsOf({ enrolled: 5 }, withMinimum(6)).decision;
    expect(explain(decision)).toEqual([
      'Under ours@2027 the outcome is not met.',
      'For participants in a group meeting online, the policy requires at most 12 and the record shows 5: met (capacity.maximum).',
      'For participants in the group, the policy requires at least 6 and the record shows 5: not met (capacity.minimum-viable). ' +
        'One more participant would have met it.',
    ]);
    expect(seatsOf({ enrolled: 0 }, withMinimum(6)).decision.findings[1]?.remedy).toBe('6 more participants');
  });

  test('is open while nobody has said how many take part', () => {
    const finding = seatsOf({}, withMinimum(6)).decision.findings[1];
    expect(finding).toEqual({
      rule: 'capacity.minimum-viable',
      force: 'requirement',
      verdict: 'open',
      evidence: { fact: 'participants in the group', expected: 'at least 6', actual: 'no number yet' },
      missing: ['enrolled'],
      remedy: 'the number of participants enrolled',
    });
  });
});

describe('a change of modality', () => {
  const online = [{ fromMeeting: 3, modality: 'online' as const }];

  test('holds a group to the maximum of the way it meets from that meeting on', () => {
    const group = { modality: 'in-person' as const, enrolled: 20, changes: online };
    expect(seatsOf({ ...group, meeting: 2 })).toMatchObject({ modality: 'in-person', maximum: 20, status: 'FULL' });
    expect(seatsOf({ ...group, meeting: 3 })).toMatchObject({
      modality: 'online',
      maximum: 12,
      over: 8,
      status: 'OVER',
    });
    expect(seatsOf({ ...group, meeting: 4 })).toMatchObject({ modality: 'online', over: 8 });
    expect(seatsOf(group)).toMatchObject({ modality: 'online', over: 8 });
  });

  test('is found only once it has happened', () => {
    const group = { modality: 'in-person' as const, enrolled: 20, changes: online };
    expect(seatsOf({ ...group, meeting: 2 }).decision.findings.map(({ rule }) => rule)).toEqual(['capacity.maximum']);
    expect(seatsOf({ ...group, meeting: 3 }).decision.findings.map(({ rule }) => rule)).toEqual([
      'capacity.maximum',
      'capacity.modality-change',
    ]);
  });

  test.each([
    [12, 'met', null],
    [13, 'not-met', '1 participant placed elsewhere (2 online groups in all)'],
    [20, 'not-met', '8 participants placed elsewhere (2 online groups in all)'],
    [24, 'not-met', '12 participants placed elsewhere (2 online groups in all)'],
    [25, 'not-met', '13 participants placed elsewhere (3 online groups in all)'],
    [40, 'not-met', '28 participants placed elsewhere (4 online groups in all)'],
  ])('of %i people online is %s, with the remedy %s', (enrolled, verdict, remedy) => {
    const decision = seatsOf({ modality: 'in-person', enrolled, changes: online }).decision;
    expect(decision.findings[1]).toEqual({
      rule: 'capacity.modality-change',
      force: 'requirement',
      verdict,
      evidence: {
        fact: 'participants since the group began to meet online (meeting 3)',
        expected: 'at most 12',
        actual: String(enrolled),
      },
      missing: [],
      remedy,
    });
  });

  test('reads as whole sentences', () => {
    const decision = seatsOf({ modality: 'in-person', enrolled: 20, changes: online }).decision;
    expect(explain(decision)[2]).toBe(
      'For participants since the group began to meet online (meeting 3), the policy requires at most 12 and the record shows 20: not met (capacity.modality-change). ' +
        'Eight participants placed elsewhere (2 online groups in all) would have met it.',
    );
  });

  test('is open while nobody has said how many take part', () => {
    const answer = seatsOf({ modality: 'in-person', changes: online });
    expect(answer.decision.findings[1]).toMatchObject({ verdict: 'open', missing: ['enrolled'] });
  });

  test('counts the groups elsewhere by the policy, and its own limit only for this one', () => {
    const kept = seatsOf({ modality: 'in-person', enrolled: 22, capacity: 10, changes: online });
    expect(kept.decision.findings[1]?.remedy).toBe('12 participants placed elsewhere (2 online groups in all)');
    const hybrid = [{ fromMeeting: 2, modality: 'hybrid' as const }];
    const free = seatsOf({ modality: 'in-person', enrolled: 22, capacity: 10, changes: hybrid });
    expect(free.decision.findings[1]?.remedy).toBe('12 participants placed elsewhere (3 hybrid groups in all)');
    expect(free.decision.findings[1]?.evidence.expected).toBe("at most 10, the group's own limit");
  });

  test('and back again counts from the meeting of the last change, in whatever order they are listed', () => {
    const changes = [
      { fromMeeting: 5, modality: 'in-person' as const },
      { fromMeeting: 2, modality: 'online' as const },
    ];
    const answer = seatsOf({ modality: 'in-person', enrolled: 20, changes });
    expect(answer).toMatchObject({ modality: 'in-person', status: 'FULL' });
    expect(answer.decision.findings[1]?.evidence.fact).toBe(
      'participants since the group began to meet in person (meeting 5)',
    );
    expect(seatsOf({ modality: 'in-person', enrolled: 20, changes, meeting: 4 })).toMatchObject({ over: 8 });
    expect(changes[0]?.fromMeeting).toBe(5);
  });

  test('to the way the group meets already is no change', () => {
    const same = seatsOf({ modality: 'online', enrolled: 3, changes: online });
    expect(same.decision.findings).toHaveLength(1);
    const twice = seatsOf({
      modality: 'in-person',
      enrolled: 3,
      changes: [...online, { fromMeeting: 4, modality: 'online' }],
    });
    expect(twice.decision.findings[1]?.evidence.fact).toContain('(meeting 3)');
  });

  test('to a way for which there is no maximum is refused', () => {
    expect(problemsOf({ enrolled: 3, changes: [{ fromMeeting: 2, modality: 'hybrid' }] })).toEqual([
      'capacity missing',
    ]);
  });
});

describe('an unlawful group', () => {
  test.each([
    [{ id: '' }, ['id empty']],
    [{ id: '__proto__' }, ['id not-an-id']],
    [{ enrolled: -1 }, ['enrolled too-small']],
    [{ enrolled: 1.5 }, ['enrolled wrong-type']],
    [{ enrolled: Number.NaN }, ['enrolled wrong-type']],
    [{ enrolled: 100_001 }, ['enrolled too-big']],
    [{ enrolled: Number.POSITIVE_INFINITY }, ['enrolled wrong-type']],
    [{ capacity: 0 }, ['capacity too-small']],
    [{ capacity: 100_001 }, ['capacity too-big']],
    [{ capacity: 2.5 }, ['capacity wrong-type']],
    [{ meeting: 0 }, ['meeting too-small']],
    [{ meeting: Number.NaN }, ['meeting wrong-type']],
    [{ changes: [{ fromMeeting: 0, modality: 'online' as const }] }, ['changes[0].fromMeeting too-small']],
    [
      {
        changes: [
          { fromMeeting: 2, modality: 'online' as const },
          { fromMeeting: 2.5, modality: 'online' as const },
          { fromMeeting: 2, modality: 'in-person' as const },
        ],
      },
      ['changes[1].fromMeeting wrong-type', 'changes[2].fromMeeting duplicate'],
    ],
  ])('%j is refused with %j', (group, problems) => {
    expect(problemsOf(group)).toEqual(problems);
  });

  test('has all its problems told at once, a missing maximum first', () => {
    expect(problemsOf({ id: '', modality: 'hybrid', enrolled: -1, meeting: 0 })).toEqual([
      'capacity missing',
      'id empty',
      'enrolled too-small',
      'meeting too-small',
    ]);
  });

  test('is refused in words', () => {
    expect(seats({ id: 'north', modality: 'online', enrolled: -1, meeting: 0.5 }, policy)).toEqual({
      ok: false,
      problems: [
        { path: 'enrolled', code: 'too-small', message: 'This is a whole number from 0 to 100000.' },
        { path: 'meeting', code: 'wrong-type', message: 'This is a whole number from 1 to 100000.' },
      ],
    });
    const twice = { fromMeeting: 2, modality: 'online' as const };
    expect(seats({ id: 'north', modality: 'online', changes: [twice, twice] }, policy)).toEqual({
      ok: false,
      problems: [
        {
          path: 'changes[1].fromMeeting',
          code: 'duplicate',
          message: 'A group changes the way it meets once at a meeting.',
        },
      ],
    });
  });

  test('at the edges is lawful', () => {
    expect(problemsOf({ enrolled: 0, capacity: 1, meeting: 1 })).toEqual([]);
    expect(problemsOf({ enrolled: 100_000, capacity: 100_000, meeting: 100_000 })).toEqual([]);
  });
});
