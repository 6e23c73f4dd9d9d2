import { writeCsv } from '../formats/index.js';
import { ok, type Problems, problem, type Result, retold } from '../kernel/result.js';
import { type Command, type Format, ownOptions, readArguments } from './arguments.js';
import type { Host, Outcome } from './host.js';
import { readPolicyOption } from './policy-option.js';
import type { Verb, VerbAnswer } from './verb.js';
import { verbs } from './verbs/index.js';

/**
 * The `cop` command as a function: the words after it and what the machine offers in, everything to be written out. It writes nothing
 * itself, so it can be tested without a process, and nothing half-finished is ever written.
 *
 * Exit codes: 0 answered; 1 answered, and the answer is no; 2 the input cannot be read; 64 wrong usage.
 */
export function run(words: readonly string[], host: Host): Outcome {
  const usage = readArguments(words);
  if (usage.kind === 'help') return printed(help());
  if (usage.kind === 'version') return printed(`${host.version}\n`);
  if (usage.kind === 'wrong') return misused(usage.message);
  const { command } = usage;
  const verb = Object.hasOwn(verbs, command.verb) ? verbs[command.verb] : undefined;
  if (verb === undefined) return misused('There is no such verb.');
  if (verb.reads === 'nothing' && command.file !== null) return misused(`${command.verb} reads no file.`);
  if (command.strict && !verb.strict)
    return misused(`${command.verb} gives out no places, so --strict says nothing to it.`);
  const takes = new Set<string>(verb.takes);
  const [stray] = givenOptions(command).filter((option) => !takes.has(option));
  if (stray !== undefined) return misused(`--${stray} says nothing to ${command.verb}.`);
  const misuse = verb.misuse?.(command) ?? null;
  if (misuse !== null) return misused(misuse);
  const format = command.format ?? verb.format;
  const answer = answerOf(verb, command, host);
  if (!answer.ok) return unreadable(answer.problems, format);
  const text = written(answer.value, format);
  if (text === null) return misused(`${command.verb} has no answer as ${format}.`);
  return { exit: answer.value.no ? 1 : 0, stdout: text, stderr: '', files: answer.value.files ?? [] };
}

function givenOptions({ own, flags }: Command): readonly string[] {
  return [...ownOptions.filter((option) => own[option] !== null), ...flags];
}

function answerOf(
  verb: Verb,
  { file: named, policy: name, strict, own, flags }: Command,
  host: Host,
): Result<VerbAnswer> {
  const file = named ?? '-';
  const policy = readPolicyOption(name, host);
  if (!policy.ok) return policy;
  const text = verb.reads === 'document' ? host.read(file) : ok('');
  if (!text.ok) return retold(text.problems, ({ code, message }) => problem('', code, message));
  return verb.answer({ text: text.value, file, policy: policy.value, strict, own, flags, host });
}

function written(answer: VerbAnswer, format: Format): string | null {
  if (answer.line !== undefined) return answer.line;
  if (format === 'text') return answer.text();
  if (format === 'html') return answer.page?.() ?? null;
  if (format === 'csv') return answer.rows === null ? null : writeCsv(answer.rows());
  return `${JSON.stringify(answer.data, null, 2)}\n`;
}

/** Nothing on standard output: a script that reads only that must not mistake a problem for an answer. */
function unreadable(problems: Problems, format: Format): Outcome {
  const stderr =
    format === 'json'
      ? `${JSON.stringify({ ok: false, problems }, null, 2)}\n`
      : `${problems.map(({ path, code, message }) => `${path === '' ? 'the input' : path}: ${message} (${code})`).join('\n')}\n`;
  return { exit: 2, stdout: '', stderr, files: [] };
}

function misused(message: string): Outcome {
  return { exit: 64, stdout: '', stderr: `${message}\n\n${help()}`, files: [] };
}

function printed(text: string): Outcome {
  return { exit: 0, stdout: text, stderr: '', files: [] };
}

function help(): string {
  const width = Math.max(...Object.keys(verbs).map(({ length }) => length));
  return [
    'cop <verb> [FILE|-] [--policy ID|FILE] [--format json|text|csv|html] [--strict]',
    '',
    ...Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'FILE is read as UTF-8; - or nothing is standard input. --policy takes a programme (partners-in-prevention), a version of it',
    '(partners-in-prevention@2019-20), a programme on a day (partners-in-prevention@2018-05-01), or a JSON file.',
    'calendar takes --stamp MOMENT, --organizer "NAME <MAIL@DOMAIN>" and --domain DOMAIN where its document leaves them out.',
    'review reads JSON, or a folder of CSV; it takes --year YEAR, --as-of DAY, --previous FILE (an earlier review, or its state) and',
    '--no-groups. With --partial it turns rows (CSV, or JSON a line) into a state, with --merge states into the review, with both',
    'states into one state.',
    'Exit: 0 answered, 1 answered and the answer is no, 2 the input cannot be read, 64 wrong usage.',
    '',
  ].join('\n');
}
