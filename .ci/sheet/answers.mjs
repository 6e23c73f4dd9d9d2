// Every answer that is known: those worked out by hand, and the examples of the table.
import { readFileSync } from 'node:fs';

/** The answers worked out by hand. */
export const workedOut = JSON.parse(readFileSync('test/vectors/sheet/vectors.json', 'utf8'));

/** @param functions what `sheetFunctions()` gives */
export function examplesOf(functions) {
  return functions.flatMap(({ id, examples }) =>
    examples.map(({ shows, ...example }) => ({ name: shows, call: id, ...example })),
  );
}

/** Those whose answer is there to its last row, for programs to be asked. */
export const answersOf = (functions) => [
  ...workedOut,
  ...examplesOf(functions).filter(({ further }) => further === undefined),
];
