/** Signs that end a line, turn the direction of what follows, or are no sign at all. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/**
 * A name as it can stand inside a sentence: what would break the line, or turn the writing of everything behind it, is written out.
 *
 * @example
 * visible('north\u2028west') // => 'north[U+2028]west'
 */
export function visible(name: string): string {
  return name.replace(hidden, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
