import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cop-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a release holds what was built for coordinators, and the workbook', () => {
  expect(spawnSync(process.execPath, ['.ci/release.mjs', folder]).status).toBe(0);
  const from = { 'google-sheets': 'dist/sheets', excel: 'dist/excel', workbook: 'examples/workbook' };
  expect(readdirSync(folder).sort()).toEqual(Object.keys(from).sort());
  for (const [name, source] of Object.entries(from)) {
    const files = readdirSync(join(folder, name));
    const built = readdirSync(source).filter((each) => name !== 'workbook' || each.endsWith('.xlsx'));
    expect(files.sort()).toEqual(built.sort());
    for (const file of files) {
      expect(readFileSync(join(folder, name, file)).equals(readFileSync(join(source, file))), file).toBe(true);
    }
  }
});
