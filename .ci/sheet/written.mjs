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

/** How the workbook of a call counts days, where the call says so. */
export function systemIn({ given }, { parameters }) {
  return given[parameters.findIndex(({ name }) => name === 'system')] ?? '';
}

/**
 * A cell as a sheet shows it; the number of a day with the day it is.
 *
 * @param isDay whether a number in it is one
 * @param system how the workbook counts days, where it does not from 1900
 */
export function shown(cell, isDay = false, system = '') {
  if (isDay && typeof cell === 'number') return `${cell} (${call('TOISO', [cell, system])[0][0]})`;
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return `${cell.error}${cell.message === '' ? '' : ` ${cell.message}`}`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
