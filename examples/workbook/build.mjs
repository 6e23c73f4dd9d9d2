// Builds communities-of-practice.xlsx beside this file: node examples/workbook/build.mjs
// Another one with room for more people: node examples/workbook/build.mjs 200 OUR-GROUP.xlsx
import { readFileSync, writeFileSync } from 'node:fs';
import { workbook } from './workbook.mjs';

const here = (name) => new URL(name, import.meta.url);
const [people, file] = process.argv.slice(2);
if (file === undefined) {
  const kept = JSON.parse(readFileSync(here('values.json'), 'utf8'));
  writeFileSync(here('communities-of-practice.xlsx'), await workbook({}, kept));
} else {
  writeFileSync(file, await workbook({ people: Number(people) }));
}
