import type { Cells } from '../cells.js';
import type { FunctionId } from '../sheet-function.js';

/** A call of a function with its answer. */
export interface FunctionExample {
  /** What it shows, in a few words. */
  readonly shows: string;
  /** An argument each: a cell, or rows of cells. */
  readonly given: readonly unknown[];
  /** The rows of the answer, or the first of them. */
  readonly answer: Cells;
  /** How many rows follow those; none where it is left out. */
  readonly further?: number;
}

/** At least one call of each function. */
export type ExamplesOf<Id extends FunctionId> = Readonly<Record<Id, readonly [FunctionExample, ...FunctionExample[]]>>;
