import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Cell, Cells } from '../../../src/sheet/cells.js';
import { sheetFunctions } from '../../../src/sheet/definitions.js';

/** A call of one function and the answer. */
export interface Vector {
  readonly name: string;
  readonly call: string;
  readonly given: readonly unknown[];
  readonly answer: Cells;
}

const workedOut: readonly Vector[] = JSON.parse(readFileSync('test/vectors/sheet/vectors.json', 'utf8'));

/** The answers that were worked out by hand, and the examples of the table that show a whole answer. */
export const vectors: readonly Vector[] = [
  ...workedOut,
  ...sheetFunctions().flatMap(({ id, examples }) =>
    examples
      .filter(({ further }) => further === undefined)
      .map(({ shows, given, answer }) => ({ name: shows, call: id, given, answer })),
  ),
];

/** What programs hand over for a cell in which nothing is recorded. */
export const blankForms: readonly unknown[] = [null, 0, '', undefined, ' ', '\u00a0', -0];

/** The same arguments with every blank in another form. */
export function withBlanks(given: readonly unknown[], blank: unknown): readonly unknown[] {
  return given.map((argument) => replaced(argument, blank));
}

function replaced(value: unknown, blank: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, blank));
  return value === null || value === 0 || value === '' ? blank : value;
}

/** Anything that a cell may hold, and a good deal of what none may. */
export function anyCell(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(
      ...blankForms,
      true,
      false,
      '#N/A',
      '-',
      'e+5',
      'FULL',
      'P',
      'A',
      'x',
      '✓',
      'online',
      61,
      46056,
      '2027-02-09',
    ),
    fc.double(),
    fc.string({ unit: 'grapheme' }),
    fc.anything(),
  );
}

/** Anything that may stand in an argument. */
export function anyArgument(): fc.Arbitrary<unknown> {
  const row = fc.array(anyCell(), { maxLength: 8 });
  return fc.oneof(anyCell(), row, fc.array(row, { maxLength: 6 }));
}

/** The signs of a roster, one a meeting: `P A E L S C`, and a dot for a blank. */
export function signs(name: string, marks: string): readonly Cell[] {
  return [name, ...[...marks].map((mark) => (mark === '.' ? '' : mark))];
}
