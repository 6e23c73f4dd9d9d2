import { parseArgs } from 'node:util';

export type Format = 'json' | 'text' | 'csv' | 'html';

/** Options with a value that only some verbs take. */
export const ownOptions = ['stamp', 'organizer', 'domain', 'as-of', 'year', 'previous'] as const;
export type OwnOption = (typeof ownOptions)[number];

/** Options without a value that only some verbs take. */
export const ownFlags = ['partial', 'merge', 'no-groups'] as const;
export type OwnFlag = (typeof ownFlags)[number];

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
  /** Those that were given. */
  readonly flags: ReadonlySet<OwnFlag>;
}

/** Either the command, or what is wrong with the words of it. */
export type Usage =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const formats: readonly Format[] = ['json', 'text', 'csv', 'html'];

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const options = {
  policy: { type: 'string', default: 'partners-in-prevention' },
  format: text,
  strict: flag,
  stamp: text,
  organizer: text,
  domain: text,
  'as-of': text,
  year: text,
  previous: text,
  partial: flag,
  merge: flag,
  'no-groups': flag,
  help: { type: 'boolean', short: 'h', default: false },
  version: flag,
} as const;

/** Reads the words after `cop`. Node's own parser does the work. */
export function readArguments(words: readonly string[]): Usage {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const [verb, file = null, extra] = positionals;
    if (verb === undefined) return { kind: 'wrong', message: 'A verb is needed.' };
    if (extra !== undefined) return { kind: 'wrong', message: 'One file at a time.' };
    const format = formats.find((each) => each === values.format) ?? null;
    if (values.format !== undefined && format === null) {
      return { kind: 'wrong', message: `--format is one of ${formats.join(', ')}.` };
    }
    const { policy, strict, stamp = null, organizer = null, domain = null, year = null, previous = null } = values;
    const own = { stamp, organizer, domain, 'as-of': values['as-of'] ?? null, year, previous };
    const flags = new Set(ownFlags.filter((each) => values[each]));
    return { kind: 'command', command: { verb, file, policy, format, strict, own, flags } };
  } catch {
    const all = Object.keys(options).map((name) => `--${name}`);
    return { kind: 'wrong', message: `An option is not known or lacks its value: ${all.join(', ')}.` };
  }
}
