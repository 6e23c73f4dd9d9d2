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

  it('says values in words a coordinator says', () => {
    const under = (policy: string) => {
      const rules = Object.values(readObject(answer('rules', {}, '--policy', policy)['rules'])).map(readObject);
      return Object.fromEntries(rules.map(({ id, under: value }) => [String(id), readObject(value)['value']]));
    };
    expect(under('partners-in-prevention')).toMatchObject({
      'capacity.maximum': 'at most 20 in person or 12 online',
      'capacity.no-substitution': 'no number of its own',
      'eligibility.region': 'Victoria; others turned away',
    });
    expect(under('safe-and-equal')['eligibility.region']).toBe('Victoria; others placed after');
    expect(under('alumni-network@planned')['eligibility.previous-cohort']).toBe('took part in one');
  });

  it('shows the value under the policy asked for', () => {
    const value = (policy: string) => cop('rules', '', '--policy', policy, '--format', 'csv').stdout;
    expect(value('partners-in-prevention')).toMatch(/attendance\.minimum-meetings,.*4/);
    expect(value('partners-in-prevention')).not.toBe(value('free-from-violence'));
  });
});
