import type { Cell } from '../formats/tables.js';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import type { Command, Format, OwnFlag, OwnOption, OwnOptions } from './arguments.js';
import type { Host, WrittenFile } from './host.js';

/** What a verb is given: the text it reads, if it reads any, and the policy that judges. */
export interface VerbInput {
  readonly text: string;
  /** The name the text came by; `-` for standard input. */
  readonly file: string;
  readonly policy: Policy;
  readonly strict: boolean;
  readonly own: OwnOptions;
  readonly flags: ReadonlySet<OwnFlag>;
  readonly host: Host;
}

/** What a verb answers. The forms it can take are made only when one is asked for. */
export interface VerbAnswer {
  /** Whether the answer is no, which a script learns from the exit code. */
  readonly no: boolean;
  readonly data: unknown;
  readonly text: () => string;
  /** Rows for CSV, the heading first; `null` where the answer is no table. */
  readonly rows: (() => readonly (readonly Cell[])[]) | null;
  /** One line of text for another command, whatever the format; none where left out. */
  readonly line?: string;
  /** One self-contained page; none where left out. */
  readonly page?: () => string;
  readonly files?: readonly WrittenFile[];
}

export interface Verb {
  /** One line for the list of verbs. */
  readonly summary: string;
  /** `document`: one text. `itself`: whatever it asks the host for, such as a folder or more than a text can hold. */
  readonly reads: 'document' | 'itself' | 'nothing';
  readonly format: Format;
  /** Whether it gives out places, so that `--strict` can ask for one for everybody. */
  readonly strict: boolean;
  /** The options of its own; none where left out. */
  readonly takes?: readonly (OwnOption | OwnFlag)[];
  /** What is wrong with options that say nothing beside each other; `null`, or left out, where nothing is. */
  readonly misuse?: (command: Command) => string | null;
  readonly answer: (input: VerbInput) => Result<VerbAnswer>;
}
