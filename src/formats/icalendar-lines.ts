/** Text as a property's value: whatever it holds, it stays one value of one property. */
export function escapedText(text: string): string {
  if (!/[\\;,\r\n\u2028\u2029]/.test(text)) return text;
  // Programs that split lines at every sign that Unicode calls a separator would take the rest for another property.
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');
}

/** Text as the value of a parameter, between quotation marks; RFC 6868 says how the marks themselves are written there. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}

/** A calendar has no way to write control characters other than line breaks and tabs, or half a character. */
export function isWritable(text: string): boolean {
  return !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text);
}

/** The same without anything that could be taken for the end of a line. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

const mostOctets = 75;

/**
 * One content line with its end, folded so that no line has more than 75 octets in UTF-8 and no character is cut in two.
 *
 * @param text without line breaks
 */
export function contentLine(text: string): string {
  return isShort(text) ? `${text}\r\n` : folded(text);
}

/** Most lines are: they are looked at once and copied nowhere. */
function isShort(text: string): boolean {
  if (text.length > mostOctets) return false;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function folded(text: string): string {
  let lines = '';
  let from = 0;
  let octets = 0;
  let index = 0;
  while (index < text.length) {
    const codePoint = text.codePointAt(index) ?? 0;
    const width = octetsOf(codePoint);
    if (octets + width > mostOctets) {
      lines += `${text.slice(from, index)}\r\n `;
      from = index;
      octets = 1;
    }
    octets += width;
    index += codePoint > 0xffff ? 2 : 1;
  }
  return `${lines}${text.slice(from)}\r\n`;
}

/** How many octets a text has in UTF-8. */
export function octetsIn(text: string): number {
  let octets = 0;
  for (const character of text) octets += octetsOf(character.codePointAt(0) ?? 0);
  return octets;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
