import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kernel/explain.js';
import { builtInPolicies, policies } from '../../../src/policy/index.js';
import { substitution } from '../../../src/rules/capacity/index.js';

const policy = policies.partnersInPrevention;

describe('substitution', () => {
  test('lets the holder of a seat take it', () => {
    expect(substitution({ seatHolder: 'ana', attendee: 'ana' }, policy)).toEqual({
      outcome: 'met',
      policy: 'partners-in-prevention@2019-20',
      findings: [
        {
          rule: 'capacity.no-substitution',
          force: 'requirement',
          verdict: 'met',
          evidence: { fact: 'who takes the seat', expected: 'the person it belongs to', actual: 'that person' },
          missing: [],
          remedy: null,
        },
      ],
    });
  });

  test('refuses a colleague, and says what they may do', () => {
    const decision = substitution({ seatHolder: 'ana', attendee: 'bo' }, policy);
    expect(decision.outcome).toBe('not-met');
    expect(decision.findings[0]?.missing).toEqual([]);
    expect(explain(decision)).toEqual([
      'Under partners-in-prevention@2019-20 the outcome is not met.',
      'For who takes the seat, the policy requires the person it belongs to and the record shows somebody else: not met (capacity.no-substitution). ' +
        'A seat applied for in their own name (until then they are recorded as a visitor) would have met it.',
    ]);
  });

  test('stays open while nobody has said who came', () => {
    const decision = substitution({ seatHolder: 'ana' }, policy);
    expect(decision.findings[0]?.missing).toEqual(['attendee']);
    expect(explain(decision)).toEqual([
      'Under partners-in-prevention@2019-20 the outcome is not yet certain.',
      'For who takes the seat, the policy requires the person it belongs to and the record shows nobody named: not yet certain (capacity.no-substitution). ' +
        'The name of the person who came settles it.',
    ]);
  });

  test('takes ids that differ only in capitals for one person', () => {
    expect(substitution({ seatHolder: 'Ana', attendee: 'ANA' }, policy).outcome).toBe('met');
  });

  test('is the same under every policy, and never names anybody', () => {
    for (const each of builtInPolicies) {
      const decision = substitution({ seatHolder: 'xenia-q', attendee: 'yusuf-q' }, each);
      expect(decision).toMatchObject({ outcome: 'not-met', policy: each.id });
      expect(JSON.stringify(decision)).not.toMatch(/xenia|yusuf/);
    }
  });

  test('throws for a text that is no id, and says which', () => {
    expect(() => substitution({ seatHolder: '' }, policy)).toThrow(
      new RangeError('seatHolder: An id cannot be empty.'),
    );
    expect(() => substitution({ seatHolder: 'ana', attendee: ' ' }, policy)).toThrow(
      new RangeError('attendee: An id cannot be empty.'),
    );
  });
});
