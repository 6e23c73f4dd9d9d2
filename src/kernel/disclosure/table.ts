import type { Quantity, Relation } from './quantities.js';

/**
 * A table of counts with the sums of its rows, its columns and all of it, as quantities and what a reader knows of them. Sums weigh more
 * than what they are of, so they are published rather.
 *
 * @param name begins every id, so that several tables can stand side by side: `name/cell/1/2`, `name/row/1`, `name/column/2`, `name/total`
 * @param counts rows of equal length, whole numbers of zero or more
 * @param fewest counts below this, but not none, are primaries
 * @param zerosShown whether a count of nobody is always shown, so that a reader takes everything withheld to be one or more
 */
export function tableQuantities(
  name: string,
  counts: readonly (readonly number[])[],
  fewest: number,
  zerosShown: boolean,
): { readonly quantities: readonly Quantity[]; readonly relations: readonly Relation[] } {
  const quantity = (id: string, value: number, weight: number): Quantity => ({
    id: `${name}/${id}`,
    value,
    wanted: true,
    primary: value > 0 && value < fewest,
    least: zerosShown && value > 0 ? 1 : 0,
    most: null,
    reach: fewest,
    weight,
    known: zerosShown && value === 0,
  });
  const columns = [...(counts[0] ?? []).keys()];
  const rowSums = counts.map(sum);
  const columnSums = columns.map((column) => sum(counts.map((row) => row[column] ?? 0)));
  return {
    quantities: [
      quantity('total', sum(rowSums), 3),
      ...rowSums.map((value, row) => quantity(`row/${row}`, value, 2)),
      ...columnSums.map((value, column) => quantity(`column/${column}`, value, 2)),
      ...counts.flatMap((row, at) => row.map((value, column) => quantity(`cell/${at}/${column}`, value, 1))),
    ],
    relations: [
      isSum(
        `${name}/total`,
        counts.map((_, row) => `${name}/row/${row}`),
      ),
      ...counts.map((_, row) =>
        isSum(
          `${name}/row/${row}`,
          columns.map((column) => `${name}/cell/${row}/${column}`),
        ),
      ),
      ...columns.map((column) =>
        isSum(
          `${name}/column/${column}`,
          counts.map((_, row) => `${name}/cell/${row}/${column}`),
        ),
      ),
    ],
  };
}

/** That one quantity is the sum of others. */
export function isSum(whole: string, parts: readonly string[]): Relation {
  return {
    terms: [{ quantity: whole, coefficient: -1 }, ...parts.map((quantity) => ({ quantity, coefficient: 1 }))],
    kind: 'equals',
    total: 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
