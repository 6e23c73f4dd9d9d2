import { failed, ok, problem, type Result } from '../kernel/result.js';

const pieceBytes = 1 << 20;

/**
 * A text in UTF-8 piece by piece, so that no more of it is held than one. A letter that is cut in two waits for its other half.
 *
 * @param read puts bytes at the start of what it is given and says how many; 0 at the end
 * @returns pieces in turn; the last is `not-text` where bytes are no UTF-8, or what `read` itself could not do. The mark of byte order that
 * some programs put first is left out
 */
export function* textPieces(read: (into: Uint8Array) => Result<number>): Generator<Result<string>, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = new Uint8Array(pieceBytes);
  for (;;) {
    const count = read(bytes);
    if (!count.ok) return yield count;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(0, count.value), { stream: count.value > 0 });
    } catch {
      return yield failed(problem('', 'not-text', 'This is not text in UTF-8.'));
    }
    if (text !== '') yield ok(text);
    if (count.value === 0) return;
  }
}
