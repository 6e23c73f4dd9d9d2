// What each entry costs whoever imports it: bundled, minified, gzipped. Third parties are named apart, because they are shared.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of gzip that an entry may cost; a promise of the README. */
const limits = { './attendance': 1536, './schedule/dates': 4096 };

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries(exports).filter(([, target]) => typeof target === 'object');
let over = false;
for (const [name, target] of entries) {
  const { outputFiles } = await build({
    entryPoints: [target.import.default],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['zod', 'zod/*', 'luxon', 'date-fns/*'],
    write: false,
  });
  const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  const limit = limits[name];
  over ||= limit !== undefined && bytes > limit;
  console.log(
    `${name.padEnd(16)} ${String(bytes).padStart(7)} bytes gzip${limit === undefined ? '' : `, limit ${limit}`}`,
  );
}

/** What a spreadsheet loads, whole. */
const sheets = { 'excel/functions.js': 15_500, 'sheets/cop.gs': 24_000 };
for (const [file, limit] of Object.entries(sheets)) {
  const bytes = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
  over ||= bytes > limit;
  console.log(`${file.padEnd(18)} ${String(bytes).padStart(5)} bytes gzip, limit ${limit}`);
}
if (over) {
  console.error('An entry costs more than it may.');
  process.exitCode = 1;
}
