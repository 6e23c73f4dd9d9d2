/** Where each text of a list first stands, in a table of numbers: a tenth of the memory of a map of the texts, and several times as quick. */
export interface FirstPlaces {
  /** The first place of this text, or `undefined` where it stands nowhere. */
  readonly of: (text: string) => number | undefined;
  /** Places of texts that stand in the list before, in order. */
  readonly repeated: readonly number[];
}

/**
 * Finds out where each text first stands. For lists of millions; a text is looked at once.
 *
 * @param count how many texts there are
 * @param textAt the text at a place
 * @example
 * const ids = ['b', 'a', 'b'];
 * firstPlaces(3, (place) => ids[place] ?? '').repeated // => [2]
 */
export function firstPlaces(count: number, textAt: (place: number) => string): FirstPlaces {
  // At least half of the table stays empty, so that a search is short.
  let size = 4;
  while (size < count * 2) size *= 2;
  const table = new Int32Array(size);
  // Beside each place what its text was scattered to, so that texts are compared only where they are likely to be the same.
  const hashes = new Int32Array(size);
  const repeated: number[] = [];
  const slotOf = (text: string, hash: number): number => {
    let slot = hash & (size - 1);
    for (;;) {
      const place = table[slot] ?? 0;
      if (place === 0 || (hashes[slot] === hash && textAt(place - 1) === text)) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  for (let place = 0; place < count; place++) {
    const text = textAt(place);
    const hash = scattered(text);
    const slot = slotOf(text, hash);
    if (table[slot] === 0) {
      table[slot] = place + 1;
      hashes[slot] = hash;
    } else repeated.push(place);
  }
  return {
    of: (text) => {
      const found = table[slotOf(text, scattered(text))] ?? 0;
      return found === 0 ? undefined : found - 1;
    },
    repeated,
  };
}

/** FNV-1a over the code units, with a last stir so that ids which differ only at the end do not stand side by side. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}
