import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit, problemsOfAudit } from '../../../src/rules/capacity/index.js';
import { auditByHand } from '../../support/audit-oracle.js';
import { auditPolicies, auditRecords, linesOf } from '../../support/audits.js';
import '../../support/fixed-seed.js';

test('an audit finds what looking at every day finds, and nothing else', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(auditRecords(), fc.constantFrom(...auditPolicies), (records, policy) => {
      expect(problemsOfAudit(records)).toEqual([]);
      const answer = audit(records, policy);
      expect(linesOf(answer)).toEqual(auditByHand(records, policy));
      for (const { code } of [...answer.violations, ...answer.remarks, ...answer.open])
        seen.set(code, (seen.get(code) ?? 0) + 1);
    }),
    { numRuns: 3000 },
  );
  console.log(seen);
});
