import type { Cell } from '../../../src/sheet/cells.js';

/** A value as Univer's engine has it, as far as functions see it. */
class Value {
  readonly held: unknown;
  readonly kind: 'array' | 'boolean' | 'error' | 'number' | 'text' | 'null';
  readonly more: string;
  constructor(held: unknown, kind: Value['kind'], more = '') {
    this.held = held;
    this.kind = kind;
    this.more = more;
  }
  isArray(): boolean {
    return this.kind === 'array';
  }
  isError(): boolean {
    return this.kind === 'error';
  }
  isNull(): boolean {
    return this.kind === 'null';
  }
  getValue(): unknown {
    return this.held;
  }
  getErrorType(): unknown {
    return this.held;
  }
  getArrayValue(): unknown {
    return this.held;
  }
}

class BaseFunction {}

/** What stands for the engine: the classes of values, and one from which functions are made. */
export const univer: object = {
  ArrayValueObject: {
    create: ({ calculateValueList }: { calculateValueList: unknown }) => new Value(calculateValueList, 'array'),
  },
  BaseFunction,
  BooleanValueObject: { create: (held: boolean) => new Value(held, 'boolean') },
  ErrorValueObject: { create: (held: string, words: string) => new Value(held, 'error', words) },
  NumberValueObject: { create: (held: number, format: string) => new Value(held, 'number', format) },
  StringValueObject: { create: (held: string) => new Value(held, 'text') },
};

/** An argument as the engine hands it over: a blank in a range is no value at all, and one by itself is a null. */
export function argumentOf(argument: unknown): Value {
  if (!Array.isArray(argument)) return engineValue(argument) ?? new Value(0, 'null');
  const rows = argument.some(Array.isArray) ? argument : [argument];
  return new Value(
    rows.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(engineValue)),
    'array',
  );
}

function engineValue(cell: unknown): Value | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'boolean') return new Value(cell, 'boolean');
  if (typeof cell === 'number') return new Value(cell, 'number');
  return typeof cell === 'string' && /^#[A-Z/0]+[!?A]$/.test(cell) ? new Value(cell, 'error') : new Value(cell, 'text');
}

/** What the engine shows of an answer. */
export function shownBy(answer: Value): readonly (readonly Cell[])[] {
  const cells = answer.isArray() ? readValues(answer.held) : [[answer]];
  return cells.map((row) => row.map((cell) => readCell(cell)));
}

function readValues(held: unknown): readonly (readonly Value[])[] {
  return held as readonly (readonly Value[])[];
}

function readCell({ held, kind, more }: Value): Cell {
  return kind === 'error' ? { error: String(held), message: more } : (held as Cell);
}
