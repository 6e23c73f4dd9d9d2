import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../src/rules/rulebook.js';
import { answer, cop, readObject } from '../../support/host.js';

describe('cop rules', () => {
  it('lists every rule once, with its id, statement, source, section and value', () => {
    const said = answer('rules', {});
    expect(said['policy']).toBe('partners-in-prevention@2019-20');
    const rules = Object.values(readObject(said['rules'])).map(readObject);
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(ruleBook));
    for (const rule of rules) {
      for (const key of ['id', 'statement', 'source', 'section']) expect(rule[key]).toMatch(/\S/);
      expect(Object.keys(readObject(rule['under']))).toContain('value');
    }
  });

  it('shows the value under the policy asked for', () => {
    const value = (policy: string) => cop('rules', '', '--policy', policy, '--format', 'csv').stdout;
    expect(value('partners-in-prevention')).toMatch(/attendance\.minimum-meetings,.*4/);
    expect(value('partners-in-prevention')).not.toBe(value('free-from-violence'));
  });
});
