import { describe, expect, it } from 'vitest';
import { visible } from '../../src/kernel/visible.js';

describe('a name inside a sentence', () => {
  it('keeps every letter of every alphabet, and every sign of emoji', () => {
    for (const name of ['north & west', 'أمان', 'שלום', 'Kōrero 👩‍👩‍👧', '</script>']) expect(visible(name)).toBe(name);
  });

  it('writes out what would break the line, turn what follows, or cannot be written', () => {
    expect(visible('a\u202eb\u2028c\nd\u2067e\ud800f')).toBe('a[U+202E]b[U+2028]c[U+000A]d[U+2067]e[U+D800]f');
  });
});
