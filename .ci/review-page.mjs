// Opens the page of a review in Debian's Chromium: on a telephone and on a desk, in the light and in the dark, by keyboard and on paper.
// Nothing may be found wrong, nothing may be fetched, and pages broken on purpose have to be found out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './review-page/packages.mjs';

if (!installed()) process.exit(2);
const folder = mkdtempSync(join(tmpdir(), 'review-page-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
let failed = false;

/** A row of the table, and below it what was found. */
function row(who, asked, findings) {
  failed ||= findings.length > 0;
  console.log(`${findings.length === 0 ? 'ok  ' : 'BAD '} ${who.padEnd(25)} ${asked}`);
  for (const finding of findings.slice(0, 10)) console.log(`       ${finding}`);
  if (findings.length > 10) console.log(`       and ${findings.length - 10} more`);
}

function fileOf(name, html) {
  const file = join(folder, `${name.replaceAll(' ', '-')}.html`);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

const { browser } = await import('./review-page/browser.mjs');
const { looksAt, looks } = await import('./review-page/looks.mjs');
const { pages } = await import('./review-page/pages.mjs');
const { broken } = await import('./review-page/broken.mjs');
const context = await browser(join(folder, 'profile'));
try {
  for (const { name, html } of await pages()) {
    const address = fileOf(name, html);
    for (const look of looks) row(name, look.name, await looksAt(context, address, look));
  }
  const html = (await pages()).find(({ name }) => name === 'a year').html;
  for (const { name, breaks } of broken) {
    const bad = breaks(html);
    const address = fileOf(name, bad);
    const found = [];
    for (const look of looks) found.push(...(await looksAt(context, address, look)));
    const unfound =
      bad === html ? ['the page was not broken'] : found.length === 0 ? ['nobody found anything wrong'] : [];
    row('found out', `${name}: ${found[0] ?? ''}`, unfound);
  }
} catch (problem) {
  row('the check itself', 'runs to its end', [String(problem?.stack ?? problem)]);
} finally {
  await context.close();
}
process.exitCode = failed ? 1 : 0;
