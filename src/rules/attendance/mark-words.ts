import type { Mark } from '../../policy/attendance-terms.js';

/** What people write in the cells of a roster, in small letters, and the mark it is. A blank cell is a meeting not recorded. */
const words: ReadonlyMap<string, Mark> = /* @__PURE__ */ new Map<string, Mark>([
  ['p', 'attended'],
  ['present', 'attended'],
  ['attended', 'attended'],
  ['yes', 'attended'],
  ['y', 'attended'],
  ['x', 'attended'],
  ['✓', 'attended'],
  ['1', 'attended'],
  ['true', 'attended'],
  ['a', 'absent'],
  ['absent', 'absent'],
  ['no', 'absent'],
  ['n', 'absent'],
  ['false', 'absent'],
  ['e', 'excused'],
  ['apology', 'excused'],
  ['excused', 'excused'],
  ['l', 'partial'],
  ['partial', 'partial'],
  ['s', 'substituted'],
  ['substituted', 'substituted'],
  ['c', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['0', 'unrecorded'],
  ['unrecorded', 'unrecorded'],
  ['', 'unrecorded'],
]);

/**
 * The mark that somebody wrote into a cell of a roster, in any case and width of letters; `undefined` for a word that is none.
 *
 * @param cell the text of the cell; spaces around it, also those that do not break, say nothing
 */
export function markIn(cell: string): Mark | undefined {
  return words.get(cell.normalize('NFKC').trim().toLowerCase());
}
