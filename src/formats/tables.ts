import { markdownTable } from 'markdown-table';

/** A cell of a table; `null` is written as a dash, because an empty cell looks like something forgotten. */
export type Cell = string | number | null;

/**
 * A table that reads well in a terminal and is Markdown at the same time.
 *
 * @param rows the heading first
 */
export function table(rows: readonly (readonly Cell[])[]): string {
  return markdownTable(rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell).replaceAll('|', '/')))));
}
