import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join('src', name), 'utf8') }));

/** Each floor may stand on the floors named here, and on itself. */
const standsOn: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  policy: ['kernel'],
  statistics: ['kernel'],
  rules: ['kernel', 'policy', 'statistics'],
  times: ['kernel'],
  plan: ['kernel', 'policy', 'rules'],
  facade: ['kernel', 'policy', 'rules', 'plan'],
  boundary: ['kernel', 'policy', 'rules', 'plan'],
  formats: ['kernel', 'policy', 'rules', 'plan', 'times'],
  calendars: ['kernel', 'policy', 'rules'],
  warehouse: ['kernel', 'policy', 'rules'],
  sheet: ['kernel', 'policy', 'rules'],
  index: ['kernel', 'policy', 'rules', 'plan', 'facade'],
  cli: ['kernel', 'policy', 'rules', 'plan', 'facade', 'boundary', 'formats', 'times', 'calendars'],
};

/** The only places that may use something from outside, and what. */
const outside: Readonly<Record<string, RegExp>> = {
  boundary: /^zod\/mini$/,
  times: /^luxon$/,
  formats: /^(date-fns\/\w+|@date-fns\/utc(\/date)?|markdown-table|papaparse)$/,
  'formats/busy': /^ical\.js$/,
  cli: /^(jsonc-parser|node:util)$/,
  'cli/charts': /^vega(-lite)?$/,
};

/** A clock, chance, a language or the machine itself: nothing that answers may ask them. */
const impure =
  /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\blocaleCompare\b|\btoLocale[A-Z]|\bprocess\.|\bIntl\.|\bperformance\./;

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gms)].map((match) => match[1] ?? '');
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const floorOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\.ts$/, '');
const roomOf = (path: string): string | undefined =>
  path.startsWith('rules/') && path.split('/').length > 2 ? path.split('/')[1] : undefined;

describe('the house', () => {
  it.each(sources)('lets $name stand only on what is below it', ({ name, text }) => {
    for (const imported of importsOf(text)) {
      if (!imported.startsWith('.')) continue;
      const target = relative('src', join('src', dirname(name), imported)).replaceAll('\\', '/');
      const [own, other] = [floorOf(name), floorOf(target.replace(/\.js$/, '.ts'))];
      expect([own, ...(standsOn[own] ?? [])], `${name} imports ${target}`).toContain(other);
      expect(existsSync(join('src', target.replace(/\.js$/, '.ts')))).toBe(true);
    }
  });

  it.each(sources.filter(({ name }) => roomOf(name) !== undefined))(
    'opens no door from $name to a neighbouring rule',
    ({ name, text }) => {
      for (const imported of importsOf(text)) {
        const target = relative('src', join('src', dirname(name), imported)).replaceAll('\\', '/');
        if (target.startsWith('rules/')) expect(roomOf(target), `${name} imports ${target}`).toBe(roomOf(name));
      }
    },
  );

  it.each(sources)('lets $name use from outside only what its room is for', ({ name, text }) => {
    for (const imported of importsOf(text).filter((each) => !each.startsWith('.'))) {
      if (name === 'cli/main.ts') expect(imported).toMatch(/^node:/);
      else
        expect(imported, `${name} imports ${imported}`).toMatch(
          outside[name.replace(/\.ts$/, '')] ?? outside[dirname(name)] ?? outside[floorOf(name)] ?? /^$/,
        );
    }
  });

  it.each(sources.filter(({ name }) => name !== 'cli/main.ts'))(
    'keeps clocks, chance, language and the machine out of $name',
    ({ name, text }) => {
      // The zone data of the machine is what `times` is for; it asks for names there, never for a language.
      const code = withoutComments(text).replaceAll(floorOf(name) === 'times' ? 'Intl.DateTimeFormat(' : '\u0000', '(');
      expect(code).not.toMatch(impure);
    },
  );

  it.each(sources)('fits $name on two screens or three', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(220);
  });

  it.each(sources)('casts in $name only inside a function that reads', ({ name, text }) => {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const casts: string[] = [];
    const visit = (node: ts.Node, inside: string): void => {
      const here = ts.isFunctionDeclaration(node) ? (node.name?.text ?? '') : inside;
      if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)) casts.push(node.getText(file));
      if (ts.isAsExpression(node) && node.type.getText(file) !== 'const' && !here.startsWith('read'))
        casts.push(node.getText(file));
      ts.forEachChild(node, (child) => visit(child, here));
    };
    visit(file, '');
    expect(casts).toStrictEqual([]);
  });
});

/** Files that hold no behaviour of their own: types, lists of names, and the lines that touch the machine. */
const withoutTests = /(^|\/)(index|plan-types|host|verb)\.ts$|^rules\/.*\/cards\.ts$/;

describe('the tests', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

  it.each(sources.filter(({ name, text }) => !withoutTests.test(name) && /^(export )?(function|const)\b/m.test(text)))(
    'stand where $name stands',
    ({ name }) => {
      const base = name.replace(/\.ts$/, '');
      expect(tests.filter((test) => test.startsWith(`${base}.`) && /\.test(-d)?\.ts$/.test(test))).not.toHaveLength(0);
    },
  );

  it('stand for something that exists', () => {
    const free = /^(architecture|docs)\.|^(support|vectors|package|cases)\//;
    const orphans = tests
      .filter((name) => /\.test(-d)?\.ts$/.test(name) && !free.test(name))
      .filter((name) => !existsSync(join('src', name.replace(/(\.[\w-]+)?\.test(-d)?\.ts$/, '.ts'))));
    expect(orphans).toStrictEqual([]);
  });
});
