import type { Graph } from './graph.js';

/** Numbers this close to a whole number are it: what is built on them is checked in whole numbers afterwards. */
const close = 1e-9;

/** The equations solved for some unknowns, one a row: those are the sum of the others in the row, times minus what stands there. */
export interface Tableau {
  readonly rows: readonly Float64Array[];
  /** The unknown that each row is solved for. */
  readonly solved: Int32Array;
  /** The row that is solved for each unknown, or -1. */
  readonly rowOf: Int32Array;
  /** Whether a row was divided by something other than one since the first. */
  fractions: boolean;
}

export function snapped(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < close ? whole : value;
}

/** Solves each equation for the last of its unknowns that stands alone there, so that the lightest quantities depend on the heavier ones. */
export function tableauOf({ equations, unknowns }: Graph): Tableau {
  const rows: Float64Array[] = [];
  const solved: number[] = [];
  const rowOf = new Int32Array(unknowns).fill(-1);
  for (const equation of equations) {
    const row = new Float64Array(unknowns);
    for (const [term, unknown] of equation.unknowns.entries()) row[unknown] = equation.coefficients[term] ?? 0;
    for (const [index, other] of rows.entries()) subtract(row, other, row[solved[index] ?? 0] ?? 0);
    const column = pivotIn(row);
    if (column < 0) continue;
    rows.push(row);
    solved.push(column);
    clear(rows, rows.length - 1, column);
    rowOf[column] = rows.length - 1;
  }
  return { rows, solved: Int32Array.from(solved), rowOf, fractions: false };
}

function pivotIn(row: Float64Array): number {
  let best = -1;
  for (let column = 0; column < row.length; column++) {
    const size = Math.abs(row[column] ?? 0);
    if (size === 1) return column;
    if (size > 0 && best < 0) best = column;
  }
  return best;
}

/** Solves a row for another unknown. */
export function pivot(tableau: Tableau, row: number, column: number): void {
  const { rows, solved, rowOf } = tableau;
  if (Math.abs(rows[row]?.[column] ?? 1) !== 1) tableau.fractions = true;
  rowOf[solved[row] ?? 0] = -1;
  clear(rows, row, column);
  solved[row] = column;
  rowOf[column] = row;
}

/** Makes `column` one in a row and zero in all others. */
function clear(rows: readonly Float64Array[], row: number, column: number): void {
  const own = rows[row];
  if (own === undefined) return;
  const by = own[column] ?? 1;
  const filled: number[] = [];
  for (let each = 0; each < own.length; each++) {
    const value = own[each] ?? 0;
    if (value === 0) continue;
    own[each] = each === column ? 1 : snapped(value / by);
    filled.push(each);
  }
  for (const other of rows) {
    const times = other[column] ?? 0;
    if (other === own || times === 0) continue;
    for (const each of filled) other[each] = snapped((other[each] ?? 0) - times * (own[each] ?? 0));
    other[column] = 0;
  }
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  for (let each = 0; each < row.length; each++) {
    const value = other[each] ?? 0;
    if (value !== 0) row[each] = snapped((row[each] ?? 0) - times * value);
  }
}

/** The smallest multiple of a unit that makes a coefficient whole as well. */
export function unitOf(value: number, unit: number): number {
  for (let times = 2; times * unit <= 60; times++)
    if (Number.isInteger(snapped(value * unit * times))) return unit * times;
  return 0;
}
