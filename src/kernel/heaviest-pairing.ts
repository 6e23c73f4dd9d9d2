/**
 * Pairs rows with columns, each with at most one other, so that the numbers where they meet add up to as much as possible. The Hungarian
 * method, by shortest augmenting paths.
 *
 * @param weights rows of equal length; numbers of zero or more
 * @returns for each row its column, or -1 where there are more rows than columns and it has none
 * @example
 * heaviestPairing([[8, 2], [9, 8]]) // => [0, 1]
 */
export function heaviestPairing(weights: readonly (readonly number[])[]): readonly number[] {
  const columns = weights[0]?.length ?? 0;
  const size = Math.max(weights.length, columns);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const [rowPrice, columnPrice] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  // Rows and columns count from 1; column 0 holds the row that looks for one.
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(size + 1);
    const reached = new Uint8Array(size + 1);
    let column = 0;
    do {
      reached[column] = 1;
      const [holder, from] = [rowOf[column] ?? 0, column];
      let least = Number.POSITIVE_INFINITY;
      for (let next = 1; next <= size; next++) {
        if (reached[next] === 1) continue;
        const price = cost(holder, next) - (rowPrice[holder] ?? 0) - (columnPrice[next] ?? 0);
        if (price < (slack[next] ?? 0)) {
          slack[next] = price;
          cameFrom[next] = from;
        }
        if ((slack[next] ?? 0) < least) {
          least = slack[next] ?? 0;
          column = next;
        }
      }
      for (let each = 0; each <= size; each++) {
        if (reached[each] === 1) {
          const held = rowOf[each] ?? 0;
          rowPrice[held] = (rowPrice[held] ?? 0) + least;
          columnPrice[each] = (columnPrice[each] ?? 0) - least;
        } else slack[each] = (slack[each] ?? 0) - least;
      }
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const from = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[from] ?? 0;
      column = from;
    }
  }
  return weights.map((_, index) => {
    const column = rowOf.indexOf(index + 1, 1) - 1;
    return column < columns ? column : -1;
  });
}
