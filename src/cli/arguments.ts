import { parseArgs } from 'node:util';

export type Format = 'json' | 'text' | 'csv';

/** Options with a value that only some verbs take. */
export type OwnOption = 'stamp' | 'organizer' | 'domain';

/** `null` where an option was not given. */
export type OwnOptions = Readonly<Record<OwnOption, string | null>>;

/** A command line that makes sense. */
export interface Command {
  readonly verb: string;
  /** `null` where none was named. */
  readonly file: string | null;
  readonly policy: string;
  /** `null` where none was asked for: each verb has its own. */
  readonly format: Format | null;
  readonly strict: boolean;
  readonly own: OwnOptions;
}

/** Either the command, or what is wrong with the words of it. */
export type Usage =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const formats: readonly Format[] = ['json', 'text', 'csv'];

/** Reads the words after `cop`. Node's own parser does the work. */
export function readArguments(words: readonly string[]): Usage {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        policy: { type: 'string', default: 'partners-in-prevention' },
        format: { type: 'string' },
        strict: { type: 'boolean', default: false },
        stamp: { type: 'string' },
        organizer: { type: 'string' },
        domain: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const [verb, file = null, extra] = positionals;
    if (verb === undefined) return { kind: 'wrong', message: 'A verb is needed.' };
    if (extra !== undefined) return { kind: 'wrong', message: 'One file at a time.' };
    const format = formats.find((each) => each === values.format) ?? null;
    if (values.format !== undefined && format === null) {
      return { kind: 'wrong', message: `--format is one of ${formats.join(', ')}.` };
    }
    const { policy, strict, stamp = null, organizer = null, domain = null } = values;
    return { kind: 'command', command: { verb, file, policy, format, strict, own: { stamp, organizer, domain } } };
  } catch {
    return {
      kind: 'wrong',
      message:
        'An option is not known or lacks its value: --policy, --format, --strict, --stamp, --organizer, --domain, --help, --version.',
    };
  }
}
