// tsup writes the code, tsc the types; CommonJS gets the same types beside its own files.
// The functions for warehouses and spreadsheets are made of what was written.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
run(resolve('tsup/package.json').replace('package.json', 'dist/cli-default.js'), '--silent');
run(resolve('typescript/package.json').replace('package.json', 'bin/tsc'), '-p', 'src/tsconfig.build.json');
for (const file of readdirSync('dist/esm', { recursive: true }).map(String)) {
  if (file.endsWith('.d.ts')) cpSync(`dist/esm/${file}`, `dist/cjs/${file}`);
}
writeFileSync('dist/cjs/package.json', '{ "type": "commonjs", "sideEffects": false }\n');
run('.ci/warehouse.mjs');
run('.ci/sheets.mjs');
