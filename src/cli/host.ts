import type { Result } from '../kernel/result.js';
import type { Chart } from '../rules/review/index.js';

/** What the command may ask of the machine it runs on, and nothing else. `main.ts` gives the real one, tests give their own. */
export interface Host {
  /** The text of a file; `-` is standard input. */
  readonly read: (name: string) => Result<string>;
  /** The names of the files in a folder, without the folder; `null` where the name is no folder. */
  readonly folder: (name: string) => readonly string[] | null;
  /** The same piece by piece, for what may be longer than a text can be; a piece that cannot be had is the last. */
  readonly chunks: (name: string) => Iterable<Result<string>>;
  /** Tells whoever waits at a terminal how far it has come; says nothing where nobody does. */
  readonly progress: (words: string) => void;
  /** A chart as SVG. */
  readonly draw: (chart: Chart) => string;
  /** The text of a file that ships with the package, under `examples/`. */
  readonly example: (name: string) => Result<string>;
  /** The version of this package. */
  readonly version: string;
  /** The version of the machine's time-zone data, such as `2026c`. */
  readonly zoneData: string;
}

/** A file the command asks to have written. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** Everything the command wants done: nothing is written before it is known whether there is an answer. */
export interface Outcome {
  readonly exit: 0 | 1 | 2 | 64;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: readonly WrittenFile[];
}
