import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contradictions } from '../../src/policy/contradictions.js';
import type { PolicyDocument, Sourced } from '../../src/policy/policy.js';
import { policyDocument } from '../support/arbitraries.js';

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '2' };
}

it('finds nothing wrong with any lawful document that nobody has written yet', () => {
  fc.assert(
    fc.property(policyDocument(), (document) => {
      expect(contradictions(document)).toStrictEqual([]);
    }),
  );
});

it('finds what one flaw adds to any lawful document, and nothing else', () => {
  const flaw = fc.constantFrom<(document: PolicyDocument) => PolicyDocument>(
    (document) => ({ ...document, id: 'no version' }),
    (document) => ({ ...document, review: { ...document.review, everyMonths: sourced(0) } }),
    (document) => ({ ...document, effective: sourced({ from: '2027-01-02', to: '2027-01-01' }) }),
    (document) => ({
      ...document,
      allocation: { ...document.allocation, order: { ...sourced('lottery' as const), source: ' ' } },
    }),
    (document) => ({ ...document, eligibility: { ...document.eligibility, streams: [] } }),
    (document) => ({ ...document, status: { ...document.status, section: '' } }),
  );
  fc.assert(
    fc.property(policyDocument(), flaw, (document, broken) => {
      expect(contradictions(broken(document))).toHaveLength(1);
    }),
  );
});
