// Runs the functions of a sheet where people have them: in the cells of an engine and of a page in Debian's Chromium, and the workbook with its
// plain formulas in Debian's LibreOffice. Everything under three time zones, and with a number changed on purpose, which has to be noticed.
import { spawnSync } from 'node:child_process';
import { installed } from './calendars/packages.mjs';
import { checkLibreOffice } from './hosts/libreoffice.mjs';
import { officePackages } from './hosts/office.mjs';
import { row } from './hosts/rows.mjs';
import { checkWorkbookEngine } from './hosts/workbook-engine.mjs';

if (!installed([...officePackages, 'chromium', 'fonts-dejavu-core'])) process.exit(2);
for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
  const env = { ...process.env, TZ: zone };
  const { status } = spawnSync(process.execPath, ['.ci/hosts/in-zone.mjs'], { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
try {
  for (const { asked, findings } of await checkLibreOffice()) row('LibreOffice', asked, findings);
  for (const { asked, findings } of await checkWorkbookEngine()) row('workbook in HyperFormula', asked, findings);
} catch (problem) {
  row('the check itself', 'runs to its end', [String(problem?.stack ?? problem)]);
}
