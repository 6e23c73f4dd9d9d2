// Makes the add-in for the address at which it will be: node for-host.mjs https://tools.example.org/cop [folder]
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [address = '', folder = 'cop-for-excel'] = process.argv.slice(2);
const home = address.replace(/\/+$/, '');
if (!/^https:\/\/[^\s"<>&?#\\$]+$/.test(home)) {
  console.error('node for-host.mjs https://tools.example.org/cop [folder]');
  process.exit(64);
}
const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here).filter((name) => name !== 'for-host.mjs');
mkdirSync(folder, { recursive: true });
for (const name of files) {
  const [from, to] = [join(here, name), join(folder, name)];
  if (['.xml', '.json'].includes(extname(name)))
    writeFileSync(to, readFileSync(from, 'utf8').replaceAll('https://localhost:3000', home));
  else copyFileSync(from, to);
}
const runtime = 'custom-functions-runtime.js';
console.log(`${folder}: put it at ${home}, then give manifest.xml to Excel.`);
if (!existsSync(join(folder, runtime))) {
  console.log(
    `Excel in a browser and on a Mac also needs ${runtime} in it, from Microsoft's package @microsoft/office-js (dist).`,
  );
}
