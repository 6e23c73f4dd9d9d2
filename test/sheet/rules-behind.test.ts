import { expect, test } from 'vitest';
import { ruleBook } from '../../src/rules/rulebook.js';
import { rulesBehind } from '../../src/sheet/rules-behind.js';

test('every rule that a function goes by is one of the book, and is named once', () => {
  for (const [id, rules] of Object.entries(rulesBehind)) {
    for (const rule of rules) expect(ruleBook[rule].id, id).toBe(rule);
    expect(new Set(rules).size, id).toBe(rules.length);
  }
});
