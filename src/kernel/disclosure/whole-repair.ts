import { advance, type Walk } from './walk.js';

/** How many ways are tried at each link of a chain, and how long a chain may grow. */
const ways = 4;
const links = 12;

/** What remains of the limit of a search; nothing left means that nothing was proven. */
export interface Budget {
  left: number;
}

/**
 * Brings what is out of bounds back in whole numbers: one move puts one unknown right and others wrong, which the next move puts right, and
 * so on. Quick where few have to change; that none was found proves nothing.
 *
 * @param found called where everything is within bounds again; whether that will do
 */
export function repairInWholes(walk: Walk, budget: Budget, found: () => boolean, left: number = links): boolean {
  if (budget.left <= 0) return false;
  budget.left -= 1;
  const row = worstRow(walk);
  if (row < 0) return found();
  if (left === 0) return false;
  for (const { column, by } of moves(walk, row).slice(0, ways)) {
    walk.steps += 1;
    advance(walk, column, by);
    if (repairInWholes(walk, budget, found, left - 1)) return true;
    advance(walk, column, -by);
  }
  return false;
}

/** How far outside its bounds an unknown is: below zero where it is too small. */
function outside({ low, high, at }: Walk, unknown: number, by: number): number {
  const here = (at[unknown] ?? 0) + by;
  return Math.min(here - (low[unknown] ?? 0), 0) + Math.max(here - (high[unknown] ?? 0), 0);
}

function worstRow(walk: Walk): number {
  let [worst, most] = [-1, 0];
  for (const [row, solved] of walk.tableau.solved.entries()) {
    const size = Math.abs(outside(walk, solved, 0));
    if (size > most) [worst, most] = [row, size];
  }
  return worst;
}

/** The whole moves that put a row right or help it, those that leave least wrong first. */
function moves(
  walk: Walk,
  row: number,
): readonly { readonly column: number; readonly by: number; readonly wrong: number }[] {
  const { tableau, low, high, at } = walk;
  const { rows, solved, rowOf } = tableau;
  const values = rows[row] ?? new Float64Array(0);
  const needed = outside(walk, solved[row] ?? 0, 0);
  const all: { column: number; by: number; wrong: number }[] = [];
  for (let column = values.length - 1; column >= 0; column--) {
    const value = values[column] ?? 0;
    if (value === 0 || rowOf[column] !== -1) continue;
    const wish = needed / value;
    const whole = wish > 0 ? Math.ceil(wish) : Math.floor(wish);
    const here = at[column] ?? 0;
    const by = Math.min(Math.max(whole, (low[column] ?? 0) - here), (high[column] ?? 0) - here);
    if (by === 0) continue;
    let wrong = 0;
    for (let each = 0; each < rows.length && wrong < Number.POSITIVE_INFINITY; each++) {
      const moved = -(rows[each]?.[column] ?? 0) * by;
      if (!Number.isInteger(moved)) wrong = Number.POSITIVE_INFINITY;
      else if (moved !== 0) {
        const unknown = solved[each] ?? 0;
        wrong += Math.abs(outside(walk, unknown, moved)) - Math.abs(outside(walk, unknown, 0));
      }
    }
    if (wrong < Number.POSITIVE_INFINITY) all.push({ column, by, wrong });
  }
  return all.sort((one, other) => one.wrong - other.wrong || other.column - one.column);
}
