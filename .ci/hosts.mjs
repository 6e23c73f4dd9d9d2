// Runs the functions of a sheet where people have them: in the cells of an engine and of a page in Debian's Chromium, and the workbook with its
// plain formulas in Debian's LibreOffice. Everything under three time zones, and with a number changed on purpose, which has to be noticed.
import { spawnSync } from 'node:child_process';
import { installed } from './calendars/packages.mjs';
import { checkLibreOffice } from './hosts/libreoffice.mjs';
import { officePackages } from './hosts/office.mjs';
import { row } from './hosts/rows.mjs';

if (!installed([...officePackages, 'chromium', 'fonts-dejavu-core'])) process.exit(2);
/** The tests that run what was made from the table. */
const made = ['test/sheet', 'test/package/sheets.test.ts', 'test/package/excel.test.ts'];
for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
  const env = { ...process.env, TZ: zone };
  const { status, stdout } = spawnSync('npx', ['--no', 'vitest', 'run', '--config', 'test/vitest.config.ts', ...made], {
    env,
    encoding: 'utf8',
  });
  row(
    `table, Sheets, Excel, ${zone}`,
    'every answer, in the table and in engines like theirs',
    status === 0 ? [] : [stdout.slice(-2000)],
  );
  const engines = spawnSync(process.execPath, ['.ci/hosts/in-zone.mjs'], { env, stdio: 'inherit' });
  if (engines.status !== 0) process.exitCode = 1;
}
try {
  for (const { asked, findings } of await checkLibreOffice()) row('LibreOffice', asked, findings);
} catch (problem) {
  row('the check itself', 'runs to its end', [String(problem?.stack ?? problem)]);
}
