import { type Mark, marks } from '../../policy/attendance-terms.js';

/**
 * Seats found by group and person: an open-addressing hash table in one array, so that finding a seat touches one place in memory. Each
 * slot holds the group's number plus 1 (0 for a free slot), the person's, and the marks, so many meetings a word.
 */
export interface SeatTable {
  slots: Int32Array;
  /** Numbers in a slot. */
  readonly width: number;
  /** Slots less one: a power of two less one. */
  mask: number;
  taken: number;
}

/** A mark, or none, fits into three bits. */
const bitsAMark = 3;
const meetingsAWord = 10;
const markBits = 2 ** bitsAMark - 1;
const keyWords = 2;
const firstSlots = 1024;
/** Beyond this share of taken slots a search gets long. */
const [fullest, of] = [7, 10];

export function emptySeats(meetings: number): SeatTable {
  const width = keyWords + Math.max(1, Math.ceil(meetings / meetingsAWord));
  return { slots: new Int32Array(firstSlots * width), width, mask: firstSlots - 1, taken: 0 };
}

/** Puts a mark into a seat, over the one that was there. */
export function seatAt(table: SeatTable, group: number, person: number, meeting: number, mark: number): void {
  const at = placeOf(table, group, person);
  const { slots } = table;
  if (slots[at] === 0) {
    slots[at] = group + 1;
    slots[at + 1] = person;
    table.taken++;
  }
  const word = at + keyWords + Math.floor((meeting - 1) / meetingsAWord);
  const shift = ((meeting - 1) % meetingsAWord) * bitsAMark;
  slots[word] = ((slots[word] ?? 0) & ~(markBits << shift)) | ((mark + 1) << shift);
  if (table.taken * of > (table.mask + 1) * fullest) grow(table);
}

/** The slot of a seat, or the free one it would have. */
function placeOf({ slots, width, mask }: SeatTable, group: number, person: number): number {
  let slot = mixed(group, person) & mask;
  for (;;) {
    const at = slot * width;
    const held = slots[at];
    if (held === 0 || (held === group + 1 && slots[at + 1] === person)) return at;
    slot = (slot + 1) & mask;
  }
}

/** Spreads the bits of both numbers over all the bits of one (the finisher of MurmurHash3). */
function mixed(group: number, person: number): number {
  let hash = Math.imul(group, 0x9e3779b1) ^ person;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function grow(table: SeatTable): void {
  const { slots, width } = table;
  table.mask = table.mask * 2 + 1;
  table.slots = new Int32Array((table.mask + 1) * width);
  for (let from = 0; from < slots.length; from += width) {
    const held = slots[from] ?? 0;
    if (held === 0) continue;
    const to = placeOf(table, held - 1, slots[from + 1] ?? 0);
    for (let word = 0; word < width; word++) table.slots[to + word] = slots[from + word] ?? 0;
  }
}

/** The marks in a slot as a key that only equal registers share, and as the register itself, made where it is asked for. */
export function registerOf(
  { slots, width }: SeatTable,
  at: number,
  meetings: number,
): { readonly key: number | string; readonly register: () => readonly Mark[] } {
  const first = at + keyWords;
  return {
    key: width === keyWords + 1 ? (slots[first] ?? 0) : slots.subarray(first, at + width).join(),
    register: () => Array.from({ length: meetings }, (_, index) => markAt(slots, first, index)),
  };
}

function markAt(slots: Int32Array, first: number, index: number): Mark {
  const word = slots[first + Math.floor(index / meetingsAWord)] ?? 0;
  const code = (word >>> ((index % meetingsAWord) * bitsAMark)) & markBits;
  return marks[code - 1] ?? 'unrecorded';
}
