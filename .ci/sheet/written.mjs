// A call as people see it in a sheet.
import { call } from '../../dist/esm/sheet/index.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The formula as somebody would type it, and the cells it reads: each range beside the one before, with a column between them.
 *
 * @param example a call, as in the answers that are known
 */
export function written({ call: id, given }) {
  const ranges = [];
  let column = 0;
  const texts = given.map((argument) => {
    if (!Array.isArray(argument)) return argument === '' || argument === null ? '' : JSON.stringify(argument);
    const cells = Array.isArray(argument[0]) ? argument : [argument];
    const width = Math.max(...cells.map((row) => row.length));
    const place = `${letters[column]}1:${letters[column + width - 1]}${cells.length}`;
    ranges.push({ place, cells });
    column += width + 1;
    return place;
  });
  return { formula: `=COP.${id}(${texts.join(', ')})`, ranges };
}

/** A cell as a sheet shows it; the number of a day with the day it is. */
export function shown(cell, isDay = false) {
  if (isDay && typeof cell === 'number') return `${cell} (${call('TOISO', [cell])[0][0]})`;
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return `${cell.error}${cell.message === '' ? '' : ` ${cell.message}`}`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
