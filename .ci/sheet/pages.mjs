// A page for each function of a sheet, made from the table with its examples, and from the answers that were worked out by hand.
import { examplesOf, workedOut } from './answers.mjs';
import { shown, systemIn, written } from './written.mjs';

/** How many answers worked out by hand a page has beside the examples of the table. */
const mostExamples = 6;

/**
 * @param functions what `sheetFunctions()` gives
 * @returns the name of each page and its text
 */
export function functionPages(functions) {
  const pages = functions.map((each) => [`${each.id}.md`, pageOf(each)]);
  return Object.fromEntries([['README.md', listOf(functions)], ...pages]);
}

function listOf(functions) {
  const rows = functions.map(({ id, doc, signature }) => `| [${id}](${id}.md) | ${signature} | ${doc} |`);
  return `# Functions for spreadsheets

In Excel and in this library’s plugins a function is called \`COP.STANDING\`, in Google Sheets \`COP_STANDING\`. What stands in brackets may be left
out. [How to install them](../spreadsheets.md).

| function | takes | what it is for |
|---|---|---|
${rows.join('\n')}
`;
}

function pageOf(definition) {
  const { id, doc, parameters, signature, columns, rows, rules } = definition;
  return `# ${id}

${doc}

\`\`\`
=COP.${id}(${signature})     Excel
=COP_${id}(${signature})     Google Sheets
\`\`\`
${parameters.length === 0 ? '' : takes(parameters)}
## Gives

${shape(columns, rows)}
${rules.length === 0 ? '' : `\nRules: ${rules.map((rule) => `[${rule}](../rules/${rule}.md)`).join(' · ')}\n`}
## Examples

${known(definition)
  .map((each) => exampleOf(each, definition))
  .join('\n')}`;
}

/** The examples of a function, and after them answers worked out by hand: those chosen for its page, or the first of them. */
function known(definition) {
  const examples = examplesOf([definition]);
  const asked = new Set(examples.map(({ given }) => JSON.stringify(given)));
  const others = workedOut.filter((each) => each.call === definition.id && !asked.has(JSON.stringify(each.given)));
  const chosen = others.filter(({ page }) => page);
  return [...examples, ...(chosen.length > 0 ? chosen : others).slice(0, mostExamples)];
}

function takes(parameters) {
  const rows = parameters.map(({ name, optional, shape: form, doc, words }) => {
    const range = form === 'cell' ? 'one cell' : [...form.columns, ...(form.more ? [form.more] : [])].join(', ');
    return `| ${name}${optional ? ' (optional)' : ''} | ${range} | ${doc}${words ? ` One of: ${words.join(', ')}.` : ''} |`;
  });
  return `
## Takes

| | columns | |
|---|---|---|
${rows.join('\n')}
`;
}

function shape(columns, rows) {
  const many =
    typeof rows === 'number'
      ? `${rows} ${rows === 1 ? 'row' : 'rows'}`
      : Array.isArray(rows)
        ? `${rows.join(' × ')} rows`
        : rows === 'meetings'
          ? 'a row a meeting'
          : `a row for each row of ${rows}`;
  return `${sentence(many)} of ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}: ${columns.join(', ')}.`;
}

/** The formula as somebody would type it, the cells it reads, and what it shows. */
function exampleOf(example, definition) {
  const { formula, ranges } = written(example);
  const { name, answer, further } = example;
  return `**${sentence(name)}**

\`${formula}\`
${ranges.map(({ place, cells }) => `\nIn ${place}:\n\n${grid(cells)}`).join('')}
shows

${grid(answer, definition.columns, systemIn(example, definition))}${further === undefined ? '' : `\nand ${further} more rows.\n`}`;
}

/** @param columns stand above where there is a name for each */
function grid(cells, columns = [], system = '') {
  const width = Math.max(1, ...cells.map((row) => row.length));
  const isDay = (index) => columns.length === width && columns[index] === 'date';
  const line = (row) =>
    `| ${Array.from({ length: width }, (_, index) => shown(row[index], isDay(index), system).replaceAll('|', '\\|') || ' ').join(' | ')} |`;
  const above = columns.length === width ? line(columns) : `|${'   |'.repeat(width)}`;
  return `${above}\n|${'---|'.repeat(width)}\n${cells.map(line).join('\n')}\n`;
}

function sentence(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
