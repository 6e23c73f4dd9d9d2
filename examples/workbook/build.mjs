// Builds communities-of-practice.xlsx beside this file: node examples/workbook/build.mjs
// Another one with room for more people: node examples/workbook/build.mjs 200 OUR-GROUP.xlsx
import { readFileSync, writeFileSync } from 'node:fs';
import { example } from './example.mjs';
import { mostPeople } from './names.mjs';
import { workbook } from './workbook.mjs';

const here = (name) => new URL(name, import.meta.url);
const words = process.argv.slice(2);
const [people, file] = words;
const [least, count] = [example.register.length, Number(people)];
if (words.length === 0) {
  const kept = JSON.parse(readFileSync(here('values.json'), 'utf8'));
  writeFileSync(here('communities-of-practice.xlsx'), await workbook({}, kept));
} else if (words.length === 2 && Number.isInteger(count) && count >= least && count <= mostPeople) {
  writeFileSync(file, await workbook({ people: count }));
} else {
  console.error(
    `For a workbook of your own: how many people, from ${least} to ${mostPeople}, and the name of its file.`,
  );
  process.exitCode = 2;
}
