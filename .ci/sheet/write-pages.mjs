// Writes the pages of the functions anew; a test holds them against the table.
import { mkdirSync, writeFileSync } from 'node:fs';
import { functionPages } from './pages.mjs';

const { sheetFunctions } = await import('../../dist/esm/sheet/index.js');
mkdirSync('docs/functions', { recursive: true });
for (const [name, text] of Object.entries(functionPages(sheetFunctions())))
  writeFileSync(`docs/functions/${name}`, text);
