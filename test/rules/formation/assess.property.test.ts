import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reversal, Verdict } from '../../../src/kernel/decision.js';
import type { Policy } from '../../../src/policy/index.js';
import { assess, type Facilitator, type FormingGroup } from '../../../src/rules/formation/index.js';
import { policy } from '../../support/arbitraries.js';

const text = fc.constantFrom('', ' ', 'schools', 'forum', null);
const facilitator = fc.record(
  {
    trained: fc.boolean(),
    knowsSubject: fc.boolean(),
    participates: fc.boolean(),
    groups: fc.integer({ min: 1, max: 8 }),
  },
  { requiredKeys: [] },
);

/** A group of which all, some or nothing is known, in the words of the policy. */
function forming({ formation }: Policy): fc.Arbitrary<FormingGroup> {
  return fc.record(
    {
      id: fc.constant('g1'),
      facilitator: fc.option(facilitator, { nil: null, freq: 5 }),
      purpose: fc.constantFrom(null, ...formation.purposes.value),
      agreements: fc.boolean(),
      domain: text,
      community: text,
      practice: text,
      betweenMeetings: text,
    },
    { requiredKeys: ['id'] },
  );
}

const cases = policy().chain((ours) => fc.record({ ours: fc.constant(ours), group: forming(ours) }));

/** The group with these facts as they would have to be. */
function reversed(group: FormingGroup, facts: readonly Reversal[]): FormingGroup {
  const inside = facts.filter(({ path }) => path.startsWith('facilitator.'));
  const known = inside.map(({ path, value }) => [path.slice('facilitator.'.length), value] as const);
  const whole = facts.filter((each) => !inside.includes(each)).map(({ path, value }) => [path, value] as const);
  const led = inside.length === 0 ? {} : { facilitator: { ...group.facilitator, ...Object.fromEntries(known) } };
  return { ...group, ...led, ...Object.fromEntries(whole) };
}

test('the facts that would reverse a finding do, and nothing else is refused for them', () => {
  fc.assert(
    fc.property(cases, ({ ours, group }) => {
      const { findings } = assess(group, ours);
      findings.forEach(({ rule, verdict, reversedBy = [] }, index) => {
        expect(reversedBy.length > 0).toBe(verdict === 'not-met');
        const after = assess(reversed(group, reversedBy), ours).findings;
        expect(after.map((each) => each.rule)).toStrictEqual(findings.map((each) => each.rule));
        if (verdict === 'not-met') expect([rule, after[index]?.verdict]).toStrictEqual([rule, 'met']);
        after.forEach((each, other) => {
          if (other !== index) expect(each).toStrictEqual(findings[other]);
        });
      });
    }),
  );
});

/** Every group of which one thing less is known. */
function withoutOneFact(group: FormingGroup): readonly FormingGroup[] {
  const less = (facts: object): readonly object[] =>
    Object.keys(facts)
      .filter((key) => key !== 'id')
      .map((key) => Object.fromEntries(Object.entries(facts).filter(([each]) => each !== key)));
  const inner: readonly Facilitator[] = less(group.facilitator ?? {});
  return [
    ...less(group).map((facts) => ({ id: group.id, ...facts })),
    ...inner.map((known) => ({ ...group, facilitator: known })),
  ];
}

test('one more fact settles what was open and never unsettles an answer', () => {
  const reachable: Readonly<Record<Verdict, readonly Verdict[]>> = {
    met: ['met'],
    'not-met': ['not-met'],
    open: ['met', 'not-met', 'open'],
  };
  fc.assert(
    fc.property(cases, ({ ours, group }) => {
      const known = assess(group, ours);
      for (const less of withoutOneFact(group)) {
        const before = assess(less, ours);
        expect(reachable[before.outcome]).toContain(known.outcome);
        before.findings.forEach(({ verdict, missing }, index) => {
          expect(reachable[verdict]).toContain(known.findings[index]?.verdict);
          expect(missing.length > 0).toBe(verdict === 'open');
        });
      }
    }),
  );
});

test('a load is looked at exactly where the policy sets a limit', () => {
  fc.assert(
    fc.property(cases, ({ ours, group }) => {
      const { groups: _, ...unsaid } = group.facilitator ?? {};
      const idle = JSON.stringify(assess({ ...group, facilitator: { ...unsaid, groups: 1000 } }, ours).findings[0]);
      const alone = JSON.stringify(assess({ ...group, facilitator: { ...unsaid, groups: 1 } }, ours).findings[0]);
      expect(idle === alone).toBe(ours.formation.facilitatorGroups === null);
    }),
  );
});
