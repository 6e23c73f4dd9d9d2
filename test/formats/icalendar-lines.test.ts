import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentLine,
  escapedText,
  isOneLine,
  isWritable,
  octetsIn,
  quotedText,
} from '../../src/formats/icalendar-lines.js';

const numRuns = 1000;

/** Signs that formats stumble over, and any others; now and then half a character. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('é', '–', '🙂', '語', ';', ',', ':', '\\', '"', '^', 'n', 'a', ' ', '\t', '\n', '\r', '\r\n'),
    fc.constantFrom('\u0000', '\u001f', '\u007f', '\u0085', '\u2028', '\u2029', '\ud800', '\udc00', '\ufeff'),
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
    expect(octetsIn(character)).toBe(octets);
    expect(contentLine(fits + character)).toBe(`${fits}${character}\r\n`);
    expect(contentLine(`${fits}a${character}`)).toBe(`${fits}a\r\n ${character}\r\n`);
    expect(contentLine(character.repeat(75)).split('\r\n')[0]).toBe(character.repeat(Math.floor(75 / octets)));
  });

  it('has at most 75 octets each and unfolds to what it was, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = escapedText(text);
        const folded = contentLine(line);
        expect(folded.endsWith('\r\n')).toBe(true);
        const lines = folded.slice(0, -2).split('\r\n');
        for (const each of lines) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        expect(lines.map((each, index) => (index === 0 ? each : each.slice(1))).join('')).toBe(line);
        expect(lines.slice(1).every((each) => each.startsWith(' '))).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is no longer than it has to be: no part would have fitted on the line before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = escapedText(text.replace(/\p{Cs}/gu, ''));
        const lines = contentLine(line).slice(0, -2).split('\r\n');
        for (const [index, each] of lines.slice(1).entries()) {
          const [next = ''] = each.slice(1);
          expect(Buffer.byteLength((lines[index] ?? '') + next)).toBeGreaterThan(75);
        }
      }),
      { numRuns },
    );
  });

  it('is measured in octets as they are written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(octetsIn(text)).toBe(Buffer.byteLength(text));
      }),
      { numRuns },
    );
  });
});

describe('text in a calendar', () => {
  it('is one value on one line, and reads back as it was', () => {
    expect(escapedText('plain: "words"')).toBe('plain: "words"');
    expect(escapedText('a\\b;c,d')).toBe('a\\\\b\\;c\\,d');
    expect(escapedText('1\r\n2\n3\r4\u20285\u20296')).toBe('1\\n2\\n3\\n4\\n5\\n6');
    expect(escapedText('\r\n\r\n')).toBe('\\n\\n');
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapedText(text);
        expect(/[\r\n\u2028\u2029]/.test(escaped)).toBe(false);
        expect(/(^|[^\\])(\\\\)*[;,]/.test(escaped)).toBe(false);
        const back = escaped.replace(/\\(.)/gs, (_, character) => (character === 'n' ? '\n' : character));
        expect(back).toBe(text.replace(/\r\n|[\r\u2028\u2029]/g, '\n'));
      }),
      { numRuns },
    );
  });

  it('can be anything but control characters and half characters; a name is one line of it', () => {
    for (const text of ['', 'Réflexion – 語 🙂', 'a\tb', 'a\r\nb', '\u2028', '\ufeff', 'a\u00a0b']) {
      expect(isWritable(text)).toBe(true);
    }
    for (const text of [
      '\u0000',
      'a\u0007',
      '\u000b',
      '\u001f',
      '\u007f',
      '\u0085',
      '\ud800',
      '\udc00a',
      '\udc00\ud800',
    ]) {
      expect([isWritable(text), isOneLine(text)]).toEqual([false, false]);
    }
    for (const text of ['a\tb', 'a\nb', 'a\rb', 'a\u2028b', 'a\u2029b']) expect(isOneLine(text)).toBe(false);
    expect(isOneLine("Ána O'Hara; “Nan”, 語 🙂")).toBe(true);
  });
});

describe('a name in quotation marks', () => {
  it('keeps its own marks as RFC 6868 writes them', () => {
    expect(quotedText('Ana; Bo, C: d')).toBe('"Ana; Bo, C: d"');
    expect(quotedText('Ana "Nan" Bell')).toBe(`"Ana ^'Nan^' Bell"`);
    expect(quotedText("^n ^' ^^")).toBe(`"^^n ^^' ^^^^"`);
  });

  it('has marks only at its ends and reads back as it was', () => {
    fc.assert(
      fc.property(anyText.filter(isOneLine), (text) => {
        const inside = quotedText(text).slice(1, -1);
        expect(inside).not.toContain('"');
        expect(inside.replace(/\^([n'^])/g, (_, sign) => ({ n: '\n', "'": '"' })[String(sign)] ?? '^')).toBe(text);
      }),
      { numRuns },
    );
  });
});
