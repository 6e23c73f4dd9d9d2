import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, type Policy, policies } from '../../../src/policy/index.js';
import { endings } from '../../../src/policy/policy.js';
import { type Applicant, isReturner, tiersOf } from '../../../src/rules/eligibility/index.js';
import { policy as anyPolicy } from '../../support/arbitraries.js';

const sourced = <Value>(value: Value) => ({ value, source: 'test', section: 'test' });

interface Orders {
  readonly others?: 'turned-away' | 'placed-after';
  readonly reserved?: number;
  readonly firstTimers?: 'placed-first' | 'placed-after';
}

function under({ others, reserved, firstTimers }: Orders): Policy {
  const result = amend(policies.safeAndEqual, {
    id: 'test@1',
    eligibility: {
      region: others === undefined ? null : sourced({ jurisdiction: 'Victoria', others }),
      reservedForReturners: reserved === undefined ? null : sourced(reserved),
      firstTimers: firstTimers === undefined ? null : sourced(firstTimers),
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const known = (id: string, previousCohort?: 'none' | 'took-part', jurisdiction?: string): Applicant => ({
  id,
  ...(previousCohort === undefined ? {} : { previousCohort }),
  ...(jurisdiction === undefined ? {} : { jurisdiction }),
});
/** In the order of their tiers, those of one tier in the order of the queue. */
function served(queue: readonly Applicant[], policy: Policy): readonly string[] {
  const tiers = tiersOf(queue, policy);
  return queue.map(({ id }) => id).sort((one, other) => (tiers.get(one) ?? -1) - (tiers.get(other) ?? -1));
}

describe('isReturner', () => {
  const member = (ending?: (typeof endings)[number]) => ({
    group: 'g0',
    from: '2027-01-01',
    to: '2027-06-01',
    ...(ending === undefined ? {} : { ending }),
  });

  it('takes whoever was a member before for one, and nobody who never started', () => {
    for (const ending of endings) {
      expect(isReturner({ id: 'a', memberships: [member(ending)] })).toBe(ending !== 'never-started');
      expect(isReturner({ id: 'a', memberships: [member('never-started'), member(ending)] })).toBe(
        ending !== 'never-started',
      );
    }
  });

  it.each([
    [{ memberships: [member()] }, true],
    [{ memberships: [] }, false],
    [{ memberships: [], previousCohort: 'took-part' }, true],
    [{ memberships: [member('deferred')], previousCohort: 'none' }, true],
    [{ previousCohort: 'completed' }, true],
    [{ previousCohort: 'none' }, false],
    [{ liveMemberships: 1 }, true],
    [{ liveMemberships: 1, previousCohort: 'none' }, true],
    [{ liveMemberships: 0, previousCohort: 'none' }, false],
    [{ liveMemberships: 0 }, undefined],
    [{}, undefined],
  ] as const)('of somebody with %j is %s', (told, returner) => {
    expect(isReturner({ id: 'a', ...told })).toBe(returner);
  });
});

describe('tiersOf', () => {
  const queue = [known('unknown'), known('new', 'none'), known('back', 'took-part')];

  it('gives everybody the first tier where the policy sets no order', () => {
    for (const policy of [under({}), under({ others: 'turned-away' }), policies.partnersInPrevention]) {
      expect([...tiersOf([...queue, known('far', 'none', 'Tasmania')], policy).values()]).toStrictEqual([0, 0, 0, 0]);
    }
  });

  it('puts first-timers before returners, or after them, and nobody before others for not saying', () => {
    expect([...tiersOf(queue, under({ firstTimers: 'placed-first' }))]).toStrictEqual([
      ['unknown', 1],
      ['new', 0],
      ['back', 1],
    ]);
    expect([...tiersOf(queue, under({ firstTimers: 'placed-after' }))]).toStrictEqual([
      ['unknown', 1],
      ['new', 1],
      ['back', 0],
    ]);
  });

  it('puts the first so many returners of the queue before everybody else, and no more of them', () => {
    const returners = [known('new', 'none'), known('one', 'took-part'), known('x'), known('two', 'took-part')];
    expect(served(returners, under({ reserved: 1 }))).toStrictEqual(['one', 'new', 'x', 'two']);
    expect(served(returners, under({ reserved: 2 }))).toStrictEqual(['one', 'two', 'new', 'x']);
    expect(served(returners, under({ reserved: 9 }))).toStrictEqual(['one', 'two', 'new', 'x']);
    expect(served(returners, under({ reserved: 1, firstTimers: 'placed-first' }))).toStrictEqual([
      'one',
      'new',
      'x',
      'two',
    ]);
    expect(served([...returners].reverse(), under({ reserved: 1, firstTimers: 'placed-first' }))).toStrictEqual([
      'two',
      'new',
      'x',
      'one',
    ]);
  });

  it('looks first at where people come from: a returner from elsewhere waits for everybody from there', () => {
    const people = [
      known('far back', 'took-part', 'Tasmania'),
      known('silent back', 'took-part'),
      known('near new', 'none', 'Victoria'),
      known('near back', 'took-part', 'Victoria'),
      known('far new', 'none', 'Tasmania'),
    ];
    const after = { others: 'placed-after' } as const;
    expect(served(people, under({ ...after, reserved: 1 }))).toStrictEqual([
      'near back',
      'near new',
      'far back',
      'silent back',
      'far new',
    ]);
    expect([...tiersOf(people, under({ ...after, reserved: 2, firstTimers: 'placed-first' })).values()]).toStrictEqual([
      5, 7, 2, 1, 6,
    ]);
    expect([...tiersOf(people, under(after)).values()]).toStrictEqual([1, 1, 0, 0, 1]);
    // One from elsewhere counts among those turned away, not among those placed after.
    expect(served(people, under({ others: 'turned-away', reserved: 1 }))[0]).toBe('far back');
  });

  const person = fc.record(
    {
      previousCohort: fc.constantFrom('none' as const, 'took-part' as const, 'completed' as const),
      jurisdiction: fc.constantFrom('Victoria', 'Tasmania'),
    },
    { requiredKeys: [] },
  );
  const people = fc.array(person, { maxLength: 12 }).map((all) => all.map((each, at) => ({ id: `p${at}`, ...each })));

  it('serves as many returners first as are reserved and there are, and leaves all others in their order', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 6 }), (all, reserved) => {
        const order = served(all, under({ reserved }));
        const returners = all.filter((each) => isReturner(each) === true).map(({ id }) => id);
        const first = returners.slice(0, reserved);
        const rest = all.map(({ id }) => id).filter((id) => !first.includes(id));
        expect(order).toStrictEqual([...first, ...rest]);
      }),
    );
  });

  it('gives a tier to everybody, whatever order people of one tier stand in, under policies nobody has written', () => {
    fc.assert(
      fc.property(anyPolicy(), people, (ours, all) => {
        const tiers = tiersOf(all, ours);
        expect([...tiers.keys()]).toStrictEqual(all.map(({ id }) => id));
        expect([...tiers.values()].every((tier) => Number.isInteger(tier) && tier >= 0 && tier < 8)).toBe(true);
        // Sorted by the tiers they have, everybody keeps theirs.
        const again = tiersOf(
          [...all].sort((one, other) => (tiers.get(one.id) ?? 0) - (tiers.get(other.id) ?? 0)),
          ours,
        );
        for (const [id, tier] of tiers) expect(again.get(id)).toBe(tier);
      }),
    );
  });
});
