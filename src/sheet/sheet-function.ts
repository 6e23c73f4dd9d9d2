import type { Cells } from './cells.js';
import type { Arguments, ParameterName } from './parameters.js';

/** Every function, by the name that stands after the `COP.` or `COP_` of a sheet. */
export type FunctionId =
  | 'LIMIT'
  | 'SEATSLEFT'
  | 'CAPACITY'
  | 'ELIGIBLE'
  | 'KEEPSSEAT'
  | 'STANDING'
  | 'STILLNEEDED'
  | 'EXPLAIN'
  | 'WORKLIST'
  | 'JOINBY'
  | 'SCHEDULE'
  | 'CALENDAR'
  | 'NEXTSTART'
  | 'ALLOCATE'
  | 'REVIEW'
  | 'REVIEWCHANGE'
  | 'THEMES'
  | 'TOISO'
  | 'FROMISO'
  | 'RULES'
  | 'VERSION'
  | 'GUIDE';

/**
 * How many rows an answer has: so many, as many as an argument, or the numbers that stand in these arguments multiplied. Blank names of
 * groups have none.
 */
export type RowCount = number | ParameterName | readonly ParameterName[];

/** One function of a sheet. Everything about it that a program, a page or a person needs is made from this. */
export interface SheetFunction {
  /** What it is for, in one sentence. */
  readonly doc: string;
  /** In their order; one that ends in a question mark may be left out. */
  readonly parameters: readonly (ParameterName | `${ParameterName}?`)[];
  /** A name for each column of the answer; those named `date` hold serial numbers of days. */
  readonly columns: readonly string[];
  readonly rows: RowCount;
  readonly answer: (given: Arguments) => Cells;
}

/** Parameters as people read them, those that may be left out in brackets. */
export function signatureOf(parameters: SheetFunction['parameters']): string {
  return parameters.map((name) => (name.endsWith('?') ? `[${name.slice(0, -1)}]` : name)).join(', ');
}
