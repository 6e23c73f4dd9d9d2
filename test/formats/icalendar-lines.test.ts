import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLine, escapedText } from '../../src/formats/icalendar-lines.js';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('é', '–', '🙂', '語', ';', ',', '\\', 'a', ' ', '\t', '\n'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
});

describe('a content line', () => {
  it('is left whole up to 75 octets and folded from 76 on', () => {
    expect(contentLine('a'.repeat(75))).toBe(`${'a'.repeat(75)}\r\n`);
    expect(contentLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a\r\n`);
    expect(contentLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a\r\n`);
    expect(contentLine('')).toBe('\r\n');
  });

  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
  ])('never cuts a character in two: %j has %i octets', (character, octets) => {
    const fits = 'a'.repeat(75 - octets);
    expect(contentLine(fits + character)).toBe(`${fits}${character}\r\n`);
    expect(contentLine(`${fits}a${character}`)).toBe(`${fits}a\r\n ${character}\r\n`);
  });

  it('has at most 75 octets each and unfolds to what it was, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = escapedText(text.replace(/\p{Cs}/gu, ''));
        const folded = contentLine(line);
        expect(folded.endsWith('\r\n')).toBe(true);
        for (const each of folded.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        expect(folded.slice(0, -2).replace(/\r\n /g, '')).toBe(line);
      }),
    );
  });
});

describe('text in a calendar', () => {
  it('is one value on one line, and reads back as it was', () => {
    expect(escapedText('a\\b;c,d')).toBe('a\\\\b\\;c\\,d');
    expect(escapedText('1\r\n2\n3\r4')).toBe('1\\n2\\n3\\n4');
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapedText(text);
        expect(/[\r\n]/.test(escaped)).toBe(false);
        const back = escaped.replace(/\\(.)/gs, (_, character) => (character === 'n' ? '\n' : character));
        expect(back).toBe(text.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
