import fc from 'fast-check';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { definePolicy } from '../../../src/policy/define.js';
import type { Policy } from '../../../src/policy/policy.js';
import type { Cell, Cells } from '../../../src/sheet/cells.js';
import { ruleRows } from '../../../src/sheet/policy-cells.js';
import { policyDocument } from '../arbitraries.js';

/** A policy that a range of a sheet can say whole: it says how many meetings there are. */
export function sheetPolicy(most = 12): fc.Arbitrary<Policy> {
  return policyDocument()
    .filter(({ meetings }) => meetings.count !== null && meetings.count.value <= most)
    .map((document) => {
      const result = definePolicy(document);
      if (!result.ok) throw new Error('unlawful');
      return result.value;
    });
}

/** The rules as a range says them. */
export function rulesOf(policy: Policy): Cells {
  return ruleRows(policy);
}

const written: Readonly<Record<Mark, readonly Cell[]>> = {
  attended: ['P', 'present', 'Yes', 'x', '✓', 1, true, ' p '],
  absent: ['A', 'no', 'false'],
  unrecorded: ['', null, 0, ' ', false],
  excused: ['E', 'apology'],
  partial: ['L', 'Partial'],
  substituted: ['S'],
  cancelled: ['C'],
};

/** One of the ways in which people write a mark. */
export function cellOf(mark: Mark): fc.Arbitrary<Cell> {
  return fc.constantFrom(...written[mark]);
}
