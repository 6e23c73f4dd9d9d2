// The functions as an add-in for Excel: its code, what Excel is told of it, the page that carries it and its icons.
import { readFileSync } from 'node:fs';
import { examplesOf } from './answers.mjs';
import { bundled } from './bundle.mjs';
import { jsonManifest, xmlManifest } from './excel-manifests.mjs';
import { icon } from './icons.mjs';
import { saidOf } from './said.mjs';
import { shown, systemIn, written } from './written.mjs';

const { sheetFunctions } = await import(new URL('../../dist/esm/sheet/index.js', import.meta.url));
const { version } = await import(new URL('../../dist/esm/sheet/version.js', import.meta.url));

const code = `
  import { associateAll } from './src/sheet/hosts/excel.ts';
  associateAll(CustomFunctions);`;

/** Every kind of value and error is taken, so that a row can say what is wrong with it. A list of words goes with text alone. */
function parameterOf(parameter) {
  const { name, shape, words, optional } = parameter;
  return {
    name,
    description: saidOf(parameter),
    ...(words === undefined ? { type: 'any' } : { type: 'string', customEnumId: name.toUpperCase() }),
    dimensionality: shape === 'cell' ? 'scalar' : 'matrix',
    ...(optional ? { optional } : {}),
  };
}

function metadata(functions, host) {
  const lists = new Map(functions.flatMap(({ parameters }) => parameters.map(({ name, words }) => [name, words])));
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, doc, parameters }) => ({
      id,
      name: id,
      description: doc,
      helpUrl: `${host}/functions.html#${id}`,
      parameters: parameters.map(parameterOf),
      result: { dimensionality: 'matrix' },
    })),
    enums: [...lists]
      .filter(([, words]) => words !== undefined)
      .map(([name, words]) => ({
        id: name.toUpperCase(),
        type: 'string',
        values: words.map((word) => ({ name: word, stringValue: word })),
      })),
  };
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

function sectionOf(definition) {
  const { id, doc, parameters, signature } = definition;
  const rows = parameters.map((each) => `<dt>${each.name}<dd>${escaped(saidOf(each))}`);
  return `<h2 id="${id}">COP.${id}(${signature})</h2>
<p>${escaped(doc)}
${rows.length === 0 ? '' : `<dl>\n${rows.join('\n')}\n</dl>\n`}${examplesOf([definition])
  .map((each) => exampleOf(each, definition))
  .join('')}`;
}

/** A call with the cells it reads, and below it what it shows. */
function exampleOf(example, definition) {
  const { formula, ranges } = written(example);
  const read = ranges.map(({ place, cells }) => `<p>with ${place}\n${grid(cells)}`);
  const { name, answer, further } = example;
  return `<p>Example, ${escaped(name)}: <code>${escaped(formula)}</code>
${read.join('')}<p>shows
${grid(answer, definition.columns, systemIn(example, definition))}${further === undefined ? '' : `<p>and ${further} more rows.\n`}`;
}

function grid(cells, columns = [], system = '') {
  const line = (row, sign) => `<tr>${row.map((each) => `<${sign}>${escaped(each)}`).join('')}\n`;
  const above = columns.length === 0 ? '' : line(columns, 'th');
  const rows = cells.map((row) =>
    line(
      row.map((cell, column) => shown(cell, columns[column] === 'date', system)),
      'td',
    ),
  );
  return `<table>\n${above}${rows.join('')}</table>\n`;
}

/** Excel opens the page where it has no place for code alone. People read in it what each function takes. */
const page = (functions, runtime) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Functions for communities of practice</title>
<style>
body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 1rem; }
dd { margin: 0 0 0.5rem 1.5rem; }
table { border-collapse: collapse; margin: 0.25rem 0 0.5rem; }
td, th { border: 1px solid #767676; padding: 0 0.5rem; text-align: left; }
td:empty { min-width: 1.5rem; }
</style>
<script src="${escaped(runtime)}"></script>
<script src="functions.js"></script>
<h1>Functions for communities of practice</h1>
<p>Version ${version}. Type =COP. into a cell and choose; =COP.GUIDE() lists them all.
${functions.map(sectionOf).join('')}<h2 id="privacy">Privacy</h2>
<p>What is in the cells stays in the program that shows them. The functions send nothing and store nothing.
<h2 id="licence">Licence</h2>
<p>MIT, as it stands in the package communities-of-practice.
</html>
`;

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const [blue, white, none] = [
  [31, 78, 95, 255],
  [255, 255, 255, 255],
  [0, 0, 0, 0],
];

/**
 * The files of the add-in.
 *
 * @param place where they will be: `host`, an address that begins with https; and `runtime`, the address of Microsoft's
 * `custom-functions-runtime.js`, which the page needs in browsers and on a Mac: a copy beside it, unless another is given
 * @returns each file's name and its text, or its bytes
 */
export async function excelFiles({ host = 'https://localhost:3000', runtime = 'custom-functions-runtime.js' } = {}) {
  const home = host.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"<>&?#\\$]+$/.test(home))
    throw new Error('The host begins with https://, and Excel takes no other.');
  const functions = sheetFunctions();
  return {
    'functions.js': await bundled(code, { minify: true, target: 'es2020' }),
    'functions.json': json(metadata(functions, home)),
    'functions.html': page(functions, runtime),
    'for-host.mjs': readFileSync(new URL('for-host.mjs', import.meta.url), 'utf8'),
    'manifest.xml': xmlManifest(home, version),
    'manifest.json': json(jsonManifest(home, version)),
    'icon-32.png': icon(32, [blue, white]),
    'icon-64.png': icon(64, [blue, white]),
    'color.png': icon(192, [blue, white]),
    'outline.png': icon(32, [none, white]),
  };
}
