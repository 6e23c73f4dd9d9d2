// Writes what spreadsheets are given: adapters made from the one table of functions. Part of the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { excelFiles } from './sheet/excel.mjs';
import { sheetsFiles } from './sheet/sheets.mjs';

const folders = { sheets: await sheetsFiles(), excel: await excelFiles() };
for (const [folder, files] of Object.entries(folders)) {
  for (const [name, text] of Object.entries(files)) {
    const path = join('dist', folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
