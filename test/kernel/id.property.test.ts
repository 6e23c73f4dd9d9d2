import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readId, sameIdForm } from '../../src/kernel/id.js';
import { id } from '../support/arbitraries.js';

it('reads every lawful id as it stands', () => {
  fc.assert(
    fc.property(id(), (text) => {
      expect(readId(text, 'person')).toStrictEqual({ ok: true, value: text });
    }),
  );
});

it('never repeats in a problem what was typed', () => {
  const secret = fc.stringMatching(/^[j-z]{6}[0-9]{3}$/);
  fc.assert(
    fc.property(secret, fc.constantFrom(' ', '\n', '\u0000', 'i\u0301', 'x'.repeat(200)), (name, flaw) => {
      const result = readId(name + flaw, 'person');
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toContain(name);
    }),
  );
});

it('has one form however an id is typed, and that form is its own', () => {
  fc.assert(
    fc.property(id(), (text) => {
      const form = sameIdForm(text);
      expect(sameIdForm(form)).toBe(form);
      expect(sameIdForm(text.normalize('NFD'))).toBe(form);
    }),
  );
});

it('settles every single letter in one step', () => {
  const unsettled: string[] = [];
  for (let point = 0; point < 0x20000; point++) {
    const form = sameIdForm(String.fromCodePoint(point));
    if (sameIdForm(form) !== form) unsettled.push(point.toString(16));
  }
  expect(unsettled).toStrictEqual([]);
});
