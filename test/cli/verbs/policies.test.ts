import { describe, expect, it } from 'vitest';
import { builtInPolicies } from '../../../src/policy/index.js';
import { answer, cop } from '../../support/host.js';

describe('cop policies', () => {
  it('gives every built-in policy whole', () => {
    expect(answer('policies', {})).toEqual({ policies: JSON.parse(JSON.stringify(builtInPolicies)) });
  });

  it('lists each with its dates, a missing end in words', () => {
    const rows = cop('policies', '', '--format', 'csv').stdout.trimEnd().split('\n');
    expect(rows.length).toBe(builtInPolicies.length + 1);
    expect(rows[0]).toBe('policy,title,status,from,to');
    expect(rows).toContain(
      'partners-in-prevention@2018,Partners in Prevention communities of practice,in-use,2018-01-01,2018-12-31',
    );
    expect(rows.every((row) => /,(\d{4}-\d\d-\d\d|to|no end given)$/.test(row))).toBe(true);
  });
});
