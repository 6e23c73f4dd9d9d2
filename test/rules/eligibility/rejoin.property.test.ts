import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '../../../src/policy/index.js';
import { endings } from '../../../src/policy/policy.js';
import {
  type Applicant,
  type EarlierMembership,
  type EligibilityGroup,
  problemsOf,
  problemsOfGroup,
} from '../../../src/rules/eligibility/index.js';
import { mayJoinAgain } from '../../../src/rules/eligibility/rejoin.js';
import { isoOf } from '../../../src/rules/eligibility/rejoin-reversal.js';
import { policy as anyPolicy } from '../../support/arbitraries.js';
import { applied } from '../../support/reversals.js';

interface Case {
  readonly under: Policy;
  readonly applicant: Applicant;
  readonly group: EligibilityGroup;
}

/** Days of some two years about 2027, and now and then at the end of the calendar. */
const day = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 20_700, max: 21_400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2_932_500, max: 2_932_896 }) },
);
const days = fc.tuple(day, day).map(([one, other]) => ({
  from: isoOf(Math.min(one, other)),
  to: isoOf(Math.max(one, other)),
}));
const membership = fc
  .tuple(days, fc.option(fc.constantFrom(...endings), { nil: undefined, freq: 2 }))
  .map(([span, ending]): EarlierMembership => ({ group: 'g0', ...span, ...(ending === undefined ? {} : { ending }) }));
const history = fc.oneof(
  { weight: 4, arbitrary: fc.record({ memberships: fc.array(membership, { maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ liveMemberships: fc.nat(3) }, { requiredKeys: [] }) },
);
const cohort = fc.record(
  { previousCohort: fc.constantFrom('none' as const, 'took-part' as const, 'completed' as const) },
  { requiredKeys: [] },
);
const groupDays = fc
  .tuple(days, fc.boolean(), fc.boolean())
  .map(([{ from, to }, first, last]) => ({ ...(first ? { startsOn: from } : {}), ...(last ? { endsOn: to } : {}) }));

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyPolicy(), history, cohort, groupDays)
  .map(([under, told, before, span]) => ({
    under,
    applicant: { id: 'ana', ...told, ...before },
    group: { id: 'g1', stream: under.eligibility.streams[0]?.value.id ?? '', ...span },
  }))
  .filter(({ under, applicant }) => problemsOf(applicant, under).length === 0);
const thorough = { numRuns: 1000 };

test('the facts that a refusal names are lawful and reverse it, under policies nobody has written', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyCase, ({ under, applicant, group }) => {
      const found = mayJoinAgain(applicant, group, under);
      if (found?.verdict !== 'not-met') {
        expect(found?.reversedBy).toBeUndefined();
        return;
      }
      refused += 1;
      const changed = applied(applicant, group, found.reversedBy ?? []);
      expect([...problemsOf(changed.applicant, under), ...problemsOfGroup(changed.group, under)]).toStrictEqual([]);
      // Beside a mere number, what came of a cohort somebody is known to have been in is still to be told.
      const untold = applicant.liveMemberships !== undefined && applicant.previousCohort !== undefined;
      expect(untold ? ['met', 'open'] : ['met']).toContain(
        mayJoinAgain(changed.applicant, changed.group, under)?.verdict,
      );
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
    }),
    thorough,
  );
  expect(refused).toBeGreaterThan(50);
});

test('an answer that is open, and only such an answer, names what it waits for, and a refusal alone has a remedy', () => {
  fc.assert(
    fc.property(anyCase, ({ under, applicant, group }) => {
      const found = mayJoinAgain(applicant, group, under);
      const { liveMemberships, reentry } = under.eligibility;
      expect(found === null).toBe(liveMemberships === null && reentry === null);
      if (found === null) return;
      expect(found.missing.length > 0).toBe(found.verdict === 'open');
      expect(found.remedy === null).toBe(found.verdict !== 'not-met');
      expect(found.evidence.actual).not.toBe('');
      expect(JSON.stringify(found)).not.toContain('g0');
    }),
    thorough,
  );
});

test('the order of the memberships makes no difference to the answer, its evidence or its remedy', () => {
  fc.assert(
    fc.property(anyCase, ({ under, applicant, group }) => {
      const { memberships } = applicant;
      fc.pre(memberships !== undefined);
      const { verdict, evidence, remedy } = mayJoinAgain(applicant, group, under) ?? {};
      const turned = mayJoinAgain({ ...applicant, memberships: [...(memberships ?? [])].reverse() }, group, under);
      expect([turned?.verdict, turned?.evidence, turned?.remedy]).toStrictEqual([verdict, evidence, remedy]);
    }),
    thorough,
  );
});
