// Writes anew what is made from the table and kept in the repository: the pages of the functions, and the file for Google Sheets, so that whoever
// has no tools can copy it. Tests hold both against the table.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { functionPages } from './pages.mjs';

const { sheetFunctions } = await import('../../dist/esm/sheet/index.js');
mkdirSync('docs/functions', { recursive: true });
for (const [name, text] of Object.entries(functionPages(sheetFunctions())))
  writeFileSync(`docs/functions/${name}`, text);
for (const name of ['cop.gs', 'appsscript.json']) copyFileSync(`dist/sheets/${name}`, `examples/google-sheets/${name}`);
