// The functions for Google Sheets: one file to paste into Apps Script, and the manifest that goes with it.
import { bundled } from './bundle.mjs';
import { saidOf } from './said.mjs';

const { sheetFunctions } = await import(new URL('../../dist/esm/sheet/index.js', import.meta.url));

/** What a range looks like in the help of a function. */
const exampleOf = ({ shape, kind }) => (shape === 'cell' ? kind : 'range');

function declared({ id, doc, parameters }) {
  const names = parameters.map(({ name }) => name);
  return `/**
 * ${doc}
 *
${parameters.map((each) => ` * @param {${exampleOf(each)}} ${each.name} ${saidOf(each)}\n`).join('')} * @return The answer, from this cell on.
 * @customfunction
 */
function COP_${id}(${names.join(', ')}) {
  return cop_.call('${id}', arguments);
}
`;
}

/** Names that end in an underscore are no functions of the sheet. The zone is asked for once a call, and only where there is a date. */
const core = `
  import { callFromSheets } from './src/sheet/hosts/sheets.ts';
  function daysOfSheet() {
    let known;
    const zone = () => (known ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone());
    return {
      isoOf: (date) => Utilities.formatDate(date, zone(), 'yyyy-MM-dd'),
      dateOf: (iso) => Utilities.parseDate(iso, zone(), 'yyyy-MM-dd'),
    };
  }
  export const call = (id, given) => callFromSheets(id, Array.from(given), daysOfSheet());`;

/**
 * What to put into a script project of a spreadsheet.
 *
 * @returns each file's name and its text
 */
export async function sheetsFiles() {
  const { version } = await import('../../dist/esm/sheet/version.js');
  const code = await bundled(core, { globalName: 'cop_', minifySyntax: true });
  const functions = sheetFunctions();
  const about = `// communities-of-practice ${version}: its rules as functions of Google Sheets. Made from one table; change the rules, not this file.
// Paste all of it into Extensions > Apps Script, save, and write =COP_GUIDE() into a cell.
`;
  return {
    'cop.gs': `${about}${functions.map(declared).join('\n')}\n${code}`,
    'appsscript.json': `${JSON.stringify({ timeZone: 'Etc/UTC', exceptionLogging: 'NONE', runtimeVersion: 'V8', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] }, null, 2)}\n`,
  };
}
