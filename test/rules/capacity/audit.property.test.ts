import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, audit, problemsOfAudit } from '../../../src/rules/capacity/index.js';
import { auditByHand } from '../../support/audit-oracle.js';
import { plants, recordsOf } from '../../support/audit-plants.js';
import { auditPolicies, auditRecords, linesOf } from '../../support/audits.js';
import { intakes, unlimited } from '../../support/intakes.js';
import '../../support/fixed-seed.js';

const kinds = [
  'below-minimum',
  'eligibility',
  'fell-below-minimum',
  'ineligible',
  'limit',
  'minimum',
  'organisation-moved',
  'organisation-over',
  'over-capacity',
  'reserve-unmet',
  'seat-free',
  'still-running',
  'substituted',
  'too-many-memberships',
  'two-seats',
  'visitor',
  'waited-since',
  'waiting-and-seated',
];

test('an audit finds what looking at every day finds, and nothing else', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(auditRecords(), fc.constantFrom(...auditPolicies), (records, policy) => {
      expect(problemsOfAudit(records)).toEqual([]);
      const answer = audit(records, policy);
      expect(linesOf(answer)).toEqual(auditByHand(records, policy));
      const { violations, remarks, open } = answer;
      expect(answer.outcome).toBe(violations.length > 0 ? 'not-met' : open.length > 0 ? 'open' : 'met');
      for (const { code } of [...violations, ...remarks, ...open]) seen.set(code, (seen.get(code) ?? 0) + 1);
    }),
    { numRuns: 3000 },
  );
  expect([...seen.keys()].sort()).toEqual(kinds);
  for (const [code, count] of seen) expect(count, code).toBeGreaterThan(10);
});

test('the order of the lists, and of the keys in them, changes nothing but the paths of what is missing', () => {
  fc.assert(
    fc.property(
      auditRecords().chain((records) =>
        fc.record({
          records: fc.constant(records),
          shuffled: fc.record({
            groups: fc.shuffledSubarray([...records.groups], { minLength: records.groups.length }),
            memberships: fc.shuffledSubarray([...records.memberships], { minLength: records.memberships.length }),
            waiting: fc.shuffledSubarray([...(records.waiting ?? [])], { minLength: records.waiting?.length ?? 0 }),
            attendance: fc.shuffledSubarray([...(records.attendance ?? [])], {
              minLength: records.attendance?.length ?? 0,
            }),
          }),
        }),
      ),
      fc.constantFrom(...auditPolicies),
      ({ records, shuffled }, policy) => {
        const pathless = (answer: ReturnType<typeof audit>) => ({
          ...answer,
          open: answer.open.map(({ missing, ...rest }) => ({ ...rest, missing: missing.length })),
        });
        const other = { ...shuffled, ...(records.asOf === undefined ? {} : { asOf: records.asOf }) };
        expect(pathless(audit(other, policy))).toEqual(pathless(audit(records, policy)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('what is missing is named by its path in the records as they were given', () => {
  fc.assert(
    fc.property(auditRecords(), fc.constantFrom(...auditPolicies), (records, policy) => {
      for (const { code, missing } of audit(records, policy).open) {
        for (const path of missing) {
          const [, list = '', index = '', fact = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
          if (path === 'asOf') continue;
          const lists: Readonly<Record<string, readonly object[]>> = {
            groups: records.groups,
            memberships: records.memberships,
            waiting: records.waiting ?? [],
          };
          const row = Object.entries(lists[list]?.[Number(index)] ?? {}).find(([key]) => key === fact);
          expect(lists[list]?.[Number(index)], `${code} ${path}`).toBeDefined();
          expect(row?.[1] ?? null, `${code} ${path}`).toBe(null);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

const allocated = intakes({ groups: 4, applicants: 8 }).map((intake) => recordsOf(intake, allocate(intake, unlimited)));

test('an allocation breaks nothing', () => {
  let [placed, waiting] = [0, 0];
  fc.assert(
    fc.property(allocated, (records) => {
      expect(audit(records, unlimited)).toMatchObject({ outcome: 'met', violations: [], remarks: [], open: [] });
      placed += records.memberships.length;
      waiting += records.waiting?.length ?? 0;
    }),
    { numRuns: 1000 },
  );
  expect(placed).toBeGreaterThan(333);
  expect(waiting).toBeGreaterThan(66);
});

test.each(Object.entries(plants))(
  'where %s is planted in an allocation, that and nothing else is found',
  (_, plant) => {
    let planted = 0;
    fc.assert(
      fc.property(allocated, fc.nat(), fc.nat(), (records, place, number) => {
        const one = records.memberships[place % Math.max(1, records.memberships.length)];
        const group = records.groups.find(({ id }) => id === one?.group);
        if (one === undefined || group === undefined) return;
        const members = records.memberships.filter((each) => each.group === group.id);
        const spoiled = plant(records, { group, members, one, number });
        const { violations } = audit(spoiled.records, unlimited);
        expect(violations.map(({ code, groups }) => [code, [...groups].sort()])).toEqual([
          [spoiled.code, [...spoiled.groups].sort()],
        ]);
        planted += 1;
      }),
      { numRuns: 1000 },
    );
    expect(planted).toBeGreaterThan(166);
  },
);

test('no answer repeats an attribute, and an unmet reserve names nobody', () => {
  let unmet = 0;
  fc.assert(
    fc.property(auditRecords(), fc.constantFrom(...auditPolicies), (records, policy) => {
      const answer = audit(records, policy);
      expect(JSON.stringify(answer)).not.toMatch(/rural|hasOwnProperty|\bnew\b/);
      for (const { code, people, organisation, rules } of answer.violations) {
        if (code !== 'reserve-unmet') continue;
        expect([people, organisation, rules]).toEqual([[], null, []]);
        unmet += 1;
      }
    }),
    { numRuns: 1000 },
  );
  expect(unmet).toBeGreaterThan(16);
});
