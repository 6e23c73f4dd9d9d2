import { describe, expectTypeOf, it } from 'vitest';
import type { CivilDay, CivilMonth } from '../../src/kernel/day.js';
import type { GroupId, PersonId } from '../../src/kernel/id.js';
import type { Result } from '../../src/kernel/result.js';
import { amend, definePolicy, type Overlay } from '../../src/policy/define.js';
import type { Policy, PolicyDocument, Sourced } from '../../src/policy/policy.js';
import { policies } from '../../src/policy/programmes/index.js';

describe('claimed and lawful are different types', () => {
  it('a document is no policy until it has been looked at', () => {
    expectTypeOf<PolicyDocument>().not.toExtend<Policy>();
    expectTypeOf<Policy>().toExtend<PolicyDocument>();
    expectTypeOf(definePolicy).parameters.toEqualTypeOf<[PolicyDocument]>();
    expectTypeOf(definePolicy).returns.toEqualTypeOf<Result<Policy>>();
    expectTypeOf(amend).parameters.toEqualTypeOf<[Policy, Overlay]>();
    expectTypeOf(amend).returns.toEqualTypeOf<Result<Policy>>();
    expectTypeOf(policies.partnersInPrevention).toEqualTypeOf<Policy>();
  });

  it('a policy changed by hand is a document again, and cannot be changed in place', () => {
    const changed = { ...policies.partnersInPrevention, id: 'ours@2027' };
    expectTypeOf(changed).toExtend<PolicyDocument>();
    const policy = policies.partnersInPrevention;
    // @ts-expect-error: a policy is read-only
    () => (policy.id = 'ours@2027');
    // @ts-expect-error: and so is every list in it
    () => policy.eligibility.streams.push();
  });
});

describe('ids', () => {
  it("a group's id is never taken for a person's, nor the other way round", () => {
    expectTypeOf<GroupId>().not.toExtend<PersonId>();
    expectTypeOf<PersonId>().not.toExtend<GroupId>();
  });

  it('plain text may be used as either', () => {
    expectTypeOf<string>().toExtend<PersonId>();
    expectTypeOf<string>().toExtend<GroupId>();
  });
});

describe('days', () => {
  it('a number is no day, and a month is no day', () => {
    expectTypeOf<number>().not.toExtend<CivilDay>();
    expectTypeOf<number>().not.toExtend<CivilMonth>();
    expectTypeOf<CivilMonth>().not.toExtend<CivilDay>();
    expectTypeOf<CivilDay>().not.toExtend<CivilMonth>();
  });
});

describe('an overlay', () => {
  it('changes as little as one value, or takes a rule away', () => {
    expectTypeOf<{ capacity: { maximum: { online: Sourced<number> } } }>().toExtend<Overlay>();
    expectTypeOf<{ attendance: { minimum: null } }>().toExtend<Overlay>();
    expectTypeOf<Record<never, never>>().toExtend<Overlay>();
  });

  it('cannot change a value without its source', () => {
    expectTypeOf<{ capacity: { maximum: { online: { value: number } } } }>().not.toExtend<Overlay>();
    expectTypeOf<{ attendance: { minimum: { value: { kind: 'meetings'; meetings: 4 } } } }>().not.toExtend<Overlay>();
  });

  it('cannot take away what every policy has', () => {
    expectTypeOf<{ effective: null }>().not.toExtend<Overlay>();
    expectTypeOf<{ attendance: null }>().not.toExtend<Overlay>();
    expectTypeOf<{ title: null }>().not.toExtend<Overlay>();
  });
});
