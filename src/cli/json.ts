import { createScanner, visit } from 'jsonc-parser';
import { refused } from '../boundary/shape.js';
import { failed, ok, type Problem, pathOf, problem, type Result, resultOf } from '../kernel/result.js';

/** Deeper than any document of ours; a document built to exhaust the reader ends here. */
const deepest = 32;

/**
 * Reads JSON and loses nothing: a key given twice is a problem, where `JSON.parse` would keep the last one and say nothing. `jsonc-parser`
 * walks the text because it knows where things stand; what it finds is named by line and column, never by repeating the text.
 */
export function readJson(text: string): Result<unknown> {
  return readJsonFor(text, ok);
}

/**
 * The same, for a document that is read further at once, so that a key given twice is named together with whatever else is wrong.
 *
 * @param next reads what the text says; with a key given twice, what its last value says
 */
export function readJsonFor<Value>(text: string, next: (claimed: unknown) => Result<Value>): Result<Value> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return failed(problem('', 'empty', 'There is nothing to read.'));
  if (isTooDeep(body)) return failed(problem('', 'not-json', `Nested more than ${deepest} deep.`));
  const { syntax, problems } = looked(body);
  if (syntax !== undefined) return failed(syntax);
  const value = parsed(body);
  if (!value.ok) return value;
  const result = next(value.value);
  if (result.ok) return resultOf(problems, () => result.value);
  const reserved = new Set(problems.filter(({ code }) => code === 'unknown-key').map(({ path }) => path));
  const further = result.problems.filter(({ path, code }) => code !== 'unknown-key' || !reserved.has(path));
  return refused([...problems, ...further]);
}

/** Asked before anything walks the text by calling itself. */
function isTooDeep(body: string): boolean {
  const scanner = createScanner(body, true);
  let depth = 0;
  while (scanner.getPosition() < body.length) {
    scanner.scan();
    // A bracket inside quotation marks is longer than one character.
    const bracket = scanner.getTokenLength() === 1 ? body.charAt(scanner.getTokenOffset()) : '';
    if (bracket === '{' || bracket === '[') depth++;
    else if (bracket === '}' || bracket === ']') depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/** The first place that is not JSON, and every key that is reserved or given twice. */
function looked(body: string): { readonly syntax: Problem | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const keys: Set<string>[] = [];
  let syntax: Problem | undefined;
  visit(
    body,
    {
      onObjectBegin: () => {
        keys.push(new Set());
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, _offset, _length, line, column, parent) => {
        const path = pathOf([...parent(), key]);
        const seen = keys.at(-1);
        if (key === '__proto__') problems.push(problem(path, 'unknown-key', 'This key is reserved.'));
        if (seen?.has(key))
          problems.push(problem(path, 'duplicate', `This key is given twice; again at ${place(line, column)}.`));
        seen?.add(key);
      },
      onError: (_error, _offset, _length, line, column) => {
        syntax ??= problem('', 'not-json', `This is not JSON from ${place(line, column)} on.`);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return { syntax, problems };
}

function parsed(body: string): Result<unknown> {
  try {
    return ok(JSON.parse(body));
  } catch {
    return failed(problem('', 'not-json', 'This is not JSON.'));
  }
}

function place(line: number, column: number): string {
  return `line ${line + 1}, column ${column + 1}`;
}
