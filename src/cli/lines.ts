/** One line of a text that arrives in pieces, without its end. */
export interface Line {
  readonly text: string;
  /** 1 for the first. */
  readonly number: number;
}

/** The lines of a text that arrives in pieces, cut anywhere. */
export function* linesOf(pieces: Iterable<string>): Generator<Line, void, undefined> {
  // A line of many pieces is put together once, and not again with every piece.
  let held: string[] = [];
  let number = 1;
  for (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      held.push(piece.slice(from, end));
      yield { text: held.join(''), number };
      held = [];
      number++;
      from = end + 1;
    }
    if (from < piece.length) held.push(piece.slice(from));
  }
  if (held.length > 0) yield { text: held.join(''), number };
}
