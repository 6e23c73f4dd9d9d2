import { expect, test } from 'vitest';
import { finding } from '../../src/kernel/decision.js';
import { inShort } from '../../src/sheet/in-short.js';

const found = finding('a.rule', 'requirement', 'met', { fact: 'size', expected: 'at most 12', actual: '9' }, [], null);

test('a finding is one sentence, with what was found, what was expected and the rule', () => {
  expect(inShort([found])).toBe('Size: 9; expected: at most 12 (a.rule).');
});

test('several findings are so many sentences, and none are nothing', () => {
  expect(inShort([found, { ...found, rule: 'b.rule' }])).toBe(
    'Size: 9; expected: at most 12 (a.rule). Size: 9; expected: at most 12 (b.rule).',
  );
  expect(inShort([])).toBe('');
});
