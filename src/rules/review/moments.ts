import { instantOf } from '../../kernel/instant.js';

const written = 'YYYY-MM-DDTHH:MM:SSZ';

/**
 * Whether a text is a moment in the one form in which records write it, `2027-03-01T02:10:00Z`: so the order of the texts is the order
 * of the moments, and each has its UTC day in front.
 */
export function isMoment(text: string): boolean {
  return text.length === written.length && text.endsWith('Z') && !Number.isNaN(instantOf(text));
}
