/** From this length on, a piece of a text may be kept as a place in it, and keep all of it alive. */
const shortPiece = 13;

/** The same text as one of its own, so that an id that is kept does not keep the chunk of a file it was read from. */
export function ownText(text: string): string {
  return text.length < shortPiece ? text : `${text} `.slice(0, text.length);
}
