const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * A whole number as a person would write it in a sentence.
 *
 * @param count a whole number, zero or more
 * @example
 * numberInWords(3) // => 'three'
 * numberInWords(40) // => '40'
 */
export function numberInWords(count: number): string {
  return words[count] ?? String(count);
}

/**
 * "one more meeting", "three more meetings".
 *
 * @example
 * counted(2, 'seat', 'seats') // => 'two seats'
 */
export function counted(count: number, singular: string, plural: string): string {
  return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** @example
 * list(['a', 'b', 'c'], 'or') // => 'a, b or c'
 */
export function list(items: readonly string[], joint: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items[items.length - 1]}`;
}

/** The same text with its first letter as a capital. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
