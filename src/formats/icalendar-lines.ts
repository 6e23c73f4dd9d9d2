/** Text as a property's value: whatever it holds, it stays one value of one property. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

const mostOctets = 75;

/**
 * One content line with its end, folded so that no line has more than 75 octets in UTF-8 and no character is cut in two.
 *
 * @param text without line breaks
 */
export function contentLine(text: string): string {
  let folded = '';
  let octets = 0;
  for (const character of text) {
    const width = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + width > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return `${folded}\r\n`;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
