// A page for each function of a sheet, made from the table and from the answers that were worked out by hand.
import { readFileSync } from 'node:fs';
import { call } from '../../dist/esm/sheet/index.js';

/** The examples that a page has where none are chosen. */
const mostExamples = 6;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * @param functions what `sheetFunctions()` gives
 * @returns the name of each page and its text
 */
export function functionPages(functions) {
  const vectors = JSON.parse(readFileSync('test/vectors/sheet/vectors.json', 'utf8'));
  const pages = functions.map((each) => [`${each.id}.md`, pageOf(each, vectors)]);
  return Object.fromEntries([['README.md', listOf(functions)], ...pages]);
}

function listOf(functions) {
  const rows = functions.map(({ id, doc, parameters }) => `| [${id}](${id}.md) | ${signature(parameters)} | ${doc} |`);
  return `# Functions for spreadsheets

In Excel and in this library’s plugins a function is called \`COP.STANDING\`, in Google Sheets \`COP_STANDING\`. What stands in brackets may be left
out. [How to install them](../spreadsheets.md).

| function | takes | what it is for |
|---|---|---|
${rows.join('\n')}
`;
}

function pageOf({ id, doc, parameters, columns, rows, rules }, vectors) {
  const all = vectors.filter((each) => each.call === id);
  const chosen = all.filter(({ page }) => page);
  const known = chosen.length > 0 ? chosen : all.slice(0, mostExamples);
  return `# ${id}

${doc}

\`\`\`
=COP.${id}(${signature(parameters)})     Excel
=COP_${id}(${signature(parameters)})     Google Sheets
\`\`\`
${parameters.length === 0 ? '' : takes(parameters)}
## Gives

${shape(columns, rows)}
${rules.length === 0 ? '' : `\nRules: ${rules.map((rule) => `[${rule}](../rules/${rule}.md)`).join(' · ')}\n`}
## Examples

${known
  .slice(0, mostExamples)
  .map((each) => exampleOf(each, columns))
  .join('\n')}`;
}

function signature(parameters) {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
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
function exampleOf({ name, call: id, given, answer }, columns) {
  const ranges = [];
  let column = 0;
  const written = given.map((argument) => {
    if (!Array.isArray(argument)) return argument === '' || argument === null ? '' : JSON.stringify(argument);
    const cells = Array.isArray(argument[0]) ? argument : [argument];
    const width = Math.max(...cells.map((row) => row.length));
    const place = `${letters[column]}1:${letters[column + width - 1]}${cells.length}`;
    ranges.push({ place, cells });
    column += width + 1;
    return place;
  });
  return `**${sentence(name)}**

\`=COP.${id}(${written.join(', ')})\`
${ranges.map(({ place, cells }) => `\nIn ${place}:\n\n${grid(cells)}`).join('')}
shows

${grid(answer, columns)}`;
}

/** @param columns stand above where there is a name for each */
function grid(cells, columns = []) {
  const width = Math.max(1, ...cells.map((row) => row.length));
  const isDay = (index) => columns.length === width && columns[index] === 'date';
  const line = (row) =>
    `| ${Array.from({ length: width }, (_, index) => shown(row[index], isDay(index))).join(' | ')} |`;
  const above = columns.length === width ? line(columns) : `|${'   |'.repeat(width)}`;
  return `${above}\n|${'---|'.repeat(width)}\n${cells.map(line).join('\n')}\n`;
}

function shown(cell, isDay = false) {
  if (isDay && typeof cell === 'number') return `${cell} (${call('TOISO', [cell])[0][0]})`;
  if (cell === null || cell === undefined || cell === '') return ' ';
  if (typeof cell === 'object') return `${cell.error}${cell.message === '' ? '' : ` ${cell.message}`}`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).replaceAll('|', '\\|');
}

function sentence(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
