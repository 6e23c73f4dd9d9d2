import { describe, expect, it } from 'vitest';
import { call } from '../../../src/sheet/call.js';
import type { FunctionExample } from '../../../src/sheet/examples/example.js';

/** What every example of a table of examples has to be. */
export function areAnswered(examples: Readonly<Record<string, readonly FunctionExample[]>>): void {
  describe.each(Object.entries(examples))('%s', (id, each) => {
    it.each(each)('$shows', ({ given, answer, further = 0 }) => {
      const whole = call(id, given);
      expect(whole.slice(0, answer.length)).toEqual(answer);
      expect(whole).toHaveLength(answer.length + further);
    });

    it('is shown at least once, and no call twice', () => {
      expect(each.length).toBeGreaterThan(0);
      expect(new Set(each.map(({ given }) => JSON.stringify(given))).size).toBe(each.length);
    });

    it('has examples that read as the title of a heading', () => {
      for (const { shows } of each) expect(shows).toMatch(/^[a-z][^\n]*[a-z]$/);
    });
  });
}
