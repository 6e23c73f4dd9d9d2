import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { fairnessStatement } from '../../../src/rules/capacity/index.js';
import { answer, cop } from '../../support/host.js';

describe('cop fairness', () => {
  it('prints a sentence a line, to be pasted where people apply', () => {
    const { exit, stdout } = cop('fairness', '', '--policy', 'safe-and-equal');
    expect(exit).toBe(0);
    expect(stdout.trimEnd().split('\n')).toStrictEqual(fairnessStatement(policies.safeAndEqual));
    expect(stdout).toContain('People from Victoria come before people from elsewhere.\n');
  });

  it('names the policy in JSON, and is one column as CSV', () => {
    expect(answer('fairness', {}, '--format', 'json')).toEqual({
      policy: 'partners-in-prevention@2019-20',
      sentences: fairnessStatement(policies.partnersInPrevention),
    });
    const rows = cop('fairness', '', '--format', 'csv').stdout.trimEnd().split('\n');
    expect(rows).toHaveLength(fairnessStatement(policies.partnersInPrevention).length + 1);
    expect(rows[0]).toBe('sentence');
  });
});
