import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Examples run against the built package, through its own exports, so that what is printed is what people get.

type Load = (id: string) => Promise<Record<string, unknown>>;
type Check = (actual: unknown, expected: unknown) => void;
const AsyncFunction = (async () => undefined).constructor as new (
  ...parameters: string[]
) => (...values: unknown[]) => Promise<void>;

const load: Load = (id) => import(/* @vite-ignore */ id);

/** Runs an example; every `expression // => value` in it is a check. */
async function run(code: string, scope: Readonly<Record<string, unknown>>): Promise<number> {
  let checks = 0;
  const check: Check = (actual, expected) => {
    checks += 1;
    expect(actual).toStrictEqual(expected);
  };
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const body = file.statements.map((statement) => checked(statement, file)).join('\n');
  const { outputText } = ts.transpileModule(body, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const example = new AsyncFunction('__load', '__check', ...Object.keys(scope), outputText);
  await example(load, check, ...Object.values(scope));
  return checks;
}

function checked(statement: ts.Statement, file: ts.SourceFile): string {
  const [comment] = ts.getTrailingCommentRanges(file.text, statement.end) ?? [];
  const [, value] = /^\/\/ => (.*)$/.exec(comment === undefined ? '' : file.text.slice(comment.pos, comment.end)) ?? [];
  const text = statement.getText(file);
  if (ts.isImportDeclaration(statement)) {
    const names = statement.importClause?.namedBindings?.getText(file).replaceAll(' as ', ': ') ?? '{}';
    return `const ${names} = await __load(${statement.moduleSpecifier.getText(file)});`;
  }
  if (value === undefined) return text;
  if (ts.isExpressionStatement(statement)) return `__check(${statement.expression.getText(file)}, (${value}));`;
  const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  return `${text}\n__check(${declared?.name.getText(file)}, (${value}));`;
}

const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const blocksOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ''], index) => ({ index, code }));

describe.each(pages.filter((page) => blocksOf(page).length > 0))('%s', (page) => {
  const blocks = blocksOf(page);
  it.each(blocks)('tells the truth in example $index', async ({ code }) => {
    expect(await run(code, {})).toBeGreaterThan(0);
  });
});

// A transcript is a block of `console` in which `$ ` stands before each command. What the command prints follows, line by line: a line
// that is … stands for any number of lines, and … at the end of a line for the rest of it. A command reads the examples, what
// `echo '…' |` hands it or what stands between <<'END' and END. Its exit code is 0, or what `$ echo $?` after it says.

interface Transcript {
  readonly command: string;
  readonly words: readonly string[];
  readonly input: string;
  readonly said: readonly string[];
  readonly exit: number;
}

const called = /^\$ (?:echo '([^']*)' \| )?(?:npx )?cop (.*)$/;

function transcriptsOf(page: string): readonly Transcript[] {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gm)];
  return blocks.flatMap(([, block = '']) =>
    block
      .split(/^(?=\$ (?!echo \$\?))/m)
      .map(readTranscript)
      .filter((each) => each !== null),
  );
}

function readTranscript(block: string): Transcript | null {
  const [command = '', ...lines] = block.trimEnd().split('\n');
  const [, echoed, rest = ''] = called.exec(command) ?? [];
  const words = [...rest.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
  if (words[0] === undefined || words[0] === 'demo') return null;
  const here = words.at(-1) === "<<'END'" ? lines.indexOf('END') : -1;
  const input = here < 0 ? (echoed ?? '') : lines.slice(0, here).join('\n');
  const code = lines.indexOf('$ echo $?');
  return {
    command,
    words: here < 0 ? words : words.slice(0, -1),
    input: `${input}\n`,
    said: lines.slice(here + 1, code < 0 ? lines.length : code),
    exit: code < 0 ? 0 : Number(lines[code + 1]),
  };
}

/** The lines of a transcript as a pattern of everything that is printed. */
function patternOf(said: readonly string[]): RegExp {
  const lines = said.map((line) => {
    if (line === '…') return '(?:.*\\n)*?';
    const start = line.replace(/…$/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return `${start}${line.endsWith('…') ? '.*' : ''}\\n`;
  });
  return new RegExp(`^${lines.join('')}$`);
}

describe.each(pages.filter((page) => transcriptsOf(page).length > 0))('%s', (page) => {
  it.each(transcriptsOf(page))('shows what is printed by $command', ({ words, input, said, exit }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
      input,
      encoding: 'utf8',
    });
    // Calendars end their lines with a return as well, which a page cannot show.
    expect(`${stdout}${stderr}`.replaceAll('\r\n', '\n')).toMatch(patternOf(said));
    expect(status).toBe(exit);
  });
});

it('shows no answer of the command that is not checked', () => {
  for (const page of pages) {
    const shown = readFileSync(page, 'utf8').match(/^\$ .*\bcop (?!demo).*$/gm) ?? [];
    expect(transcriptsOf(page).map(({ command }) => command)).toStrictEqual(shown);
  }
});

/** The module that each folder's public names come from, and what else its examples may use. */
const modules: Readonly<Record<string, readonly string[]>> = {
  'src/kernel': [],
  'src/policy': ['communities-of-practice', 'communities-of-practice/policies'],
  'src/statistics': ['communities-of-practice/statistics'],
  'src/rules/attendance': ['communities-of-practice/attendance'],
  'src/rules/capacity': ['communities-of-practice/capacity'],
  'src/rules/eligibility': ['communities-of-practice/eligibility'],
  'src/rules/formation': ['communities-of-practice/formation'],
  'src/rules/review': ['communities-of-practice/review'],
  'src/rules/schedule': ['communities-of-practice/schedule'],
  'src/boundary': ['communities-of-practice/boundary'],
  'src/formats/busy': ['communities-of-practice/formats/busy-times'],
  'src/formats': ['communities-of-practice/formats'],
  'src/times': ['communities-of-practice/times'],
};

describe.each(sourceFiles())('%s', (file) => {
  const examples = examplesOf(readFileSync(file, 'utf8'));
  it.each(examples)('tells the truth in the docstring of $name', async ({ code }) => {
    expect(await run(code, await scopeOf(file))).toBeGreaterThan(0);
  });
});

function sourceFiles(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && examplesOf(readFileSync(name, 'utf8')).length > 0);
}

function examplesOf(text: string): readonly { readonly name: string; readonly code: string }[] {
  return [
    ...text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?(?:function|const) (\w+)/g,
    ),
  ].map(([, comment = '', name = '']) => ({
    name,
    code: comment
      .slice(comment.indexOf('@example') + '@example'.length)
      .replace(/^\s*\* ?/gm, '')
      .replace(/^@(?:see|param|returns|throws).*$/gm, ''),
  }));
}

/** What an example may use: every public name, its neighbours in its own file winning over the same name elsewhere. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const everywhere = await Promise.all([...new Set(Object.values(modules).flat())].map(load));
  const folder = Object.keys(modules).find((each) => file.startsWith(`${each}/`));
  const own = await Promise.all((folder === undefined ? [] : (modules[folder] ?? [])).map(load));
  const built = await load(
    new URL(`../dist/esm/${file.slice('src/'.length, -'.ts'.length)}.js`, import.meta.url).href,
  ).catch(() => ({}));
  const kernel = await Promise.all(
    ['decision', 'explain', 'phrase', 'ratio', 'day', 'id', 'instant', 'hash', 'result', 'zone'].map((name) =>
      load(new URL(`../dist/esm/kernel/${name}.js`, import.meta.url).href),
    ),
  );
  return Object.assign({}, ...kernel, ...everywhere, await load('communities-of-practice'), ...own, built);
}
