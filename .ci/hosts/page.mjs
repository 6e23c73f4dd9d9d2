// Opens the live page in Debian's Chromium as somebody would who keeps a register: reads, changes a mark and a rule, and reads again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser, opened } from '../review-page/browser.mjs';
import { findings } from '../review-page/findings.mjs';
import { looks } from '../review-page/looks.mjs';
import { installed } from '../review-page/packages.mjs';
import { fieldFindings, notReached } from './page-fields.mjs';
import { pageFiles, served } from './page-served.mjs';

const widths = [380, 1280];

/** The page may ask for what its own server has, and for what stands in the page itself. */
function openedHere(context, address, look) {
  return opened(context, address, look, (asked) => asked.startsWith(address) || asked.startsWith('data:'));
}

const statusOf = (page, person) =>
  page
    .locator('#register-table tr', { has: page.getByText(person, { exact: true }) })
    .locator('.answer')
    .first()
    .textContent();
const worklist = (page) => page.locator('#worklist-table tbody tr').allTextContents();
const figure = (page, name) =>
  page
    .locator('#review-table tr', { has: page.getByText(name, { exact: true }) })
    .locator('td')
    .textContent();

/** What somebody reads at the start, written down by hand from the marks. */
async function notAsAtFirst(page) {
  const wrong = [];
  const same = (name, is, should) => is === should || wrong.push(`${name} is ${is} and should be ${should}`);
  for (const [person, status] of Object.entries({
    A01: 'ON TRACK',
    A04: 'NOT MET',
    A05: 'ON TRACK',
    A06: 'NOT MET',
    A12: 'ON TRACK',
  })) {
    same(person, await statusOf(page, person), status);
  }
  same('the worklist', (await worklist(page)).map((row) => row.slice(0, 10)).join(), 'A04NOT MET,A06NOT MET');
  same('people enrolled', await figure(page, 'People enrolled'), '12');
  same('not met', await figure(page, 'Not met'), '2');
  same('the attendance rate', await figure(page, 'Attendance rate'), '72.2 %');
  return wrong;
}

const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);

/** Changes marks and rules and reads what becomes of it. */
async function notAnewOf(page) {
  const wrong = [];
  const same = (name, is, should) => is === should || wrong.push(`${name}: ${is}, and should be ${should}`);
  await type(page, 'A05, meeting 3', 'a');
  same('one more absence', await statusOf(page, 'A05'), 'AT RISK');
  same('the worklist after it', (await worklist(page))[0].slice(0, 10), 'A05AT RISK');
  same('what is said of it', await page.locator('#changes').textContent(), 'A05 is AT RISK, before ON TRACK.');
  await type(page, 'A05, meeting 3', '?');
  same('no mark', await statusOf(page, 'A05'), 'CANNOT READ: no mark for meeting 3.');
  same('another row', await statusOf(page, 'A04'), 'NOT MET');
  await type(page, 'A05, meeting 3', 'P');
  await type(page, 'value of attendance.minimum-meetings', '2');
  same('two meetings are enough', await statusOf(page, 'A05'), 'MET');
  await type(page, 'value of attendance.minimum-meetings', 'many');
  same('a rule that is none', await statusOf(page, 'A05'), '#VALUE!');
  const words = await page.locator('#rules-problem').textContent();
  if (!words.includes('is a whole number from 1 to 52')) wrong.push(`a rule that is none: ${words}`);
  await page.getByRole('button').click();
  await type(page, 'Meetings so far', '4');
  same('a meeting without marks', await statusOf(page, 'A01'), 'AT RISK');
  await page.getByRole('button').click();
  await page.getByLabel('A01, meeting 1', { exact: true }).focus();
  for (const key of ['ArrowDown', 'Enter', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('A');
  same('typed after arrow keys', await page.getByLabel('A02, meeting 2', { exact: true }).inputValue(), 'A');
  await page.getByRole('button').click();
  return [...wrong, ...(await notAsAtFirst(page))];
}

/** Pages that have to be found out. */
const broken = [
  { name: 'a table without a caption', breaks: (html) => html.replace(/<caption>The figures.*?<\/caption>/, '') },
  { name: 'a field without a name', breaks: (html) => html.replace('<label for="held">', '<label>') },
  {
    name: 'an image from elsewhere',
    breaks: (html) => html.replace('</main>', '<img alt="x" src="https://example.org/x.png"></main>'),
  },
  { name: 'no styles', breaks: (html) => html.replace(/<link rel="stylesheet"[^>]*>/, '') },
];

async function looksAt(context, address, look) {
  const { page, heard } = await openedHere(context, address, look);
  const seen = [...(await page.evaluate(findings, look.media)), ...(await page.evaluate(fieldFindings))];
  await page.close();
  return [...heard, ...seen];
}

/**
 * Looks at the live page.
 *
 * @param pictures a folder for pictures of it, where somebody wants to see them
 */
export async function checkPage(pictures = null) {
  if (!installed()) return [{ asked: 'the live page', findings: ['there is no browser'] }];
  const folder = mkdtempSync(join(tmpdir(), 'live-page-'));
  const files = await pageFiles();
  const { address, close } = await served(files);
  const context = await browser(join(folder, 'profile'));
  const rows = [];
  try {
    for (const look of looks) rows.push({ asked: look.name, findings: await looksAt(context, address, look) });
    const size = { width: 1280, height: 900 };
    const asked = {
      'the answers at the start': notAsAtFirst,
      'a mark, a rule and the meetings held changed': notAnewOf,
      'by keyboard': notReached,
    };
    for (const [name, ask] of Object.entries(asked)) {
      const { page, heard } = await openedHere(context, address, { size });
      rows.push({ asked: name, findings: [...(await ask(page)), ...heard] });
      await page.close();
    }
    for (const width of widths) {
      const { page } = await openedHere(context, address, { size: { width, height: 900 } });
      const path = join(pictures ?? folder, `live-page-${width}.png`);
      const { length } = await page.screenshot({ path, fullPage: true });
      rows.push({
        asked: `a picture, ${width} wide`,
        findings: length > 20_000 ? [] : ['there is hardly anything in it'],
      });
      await page.close();
    }
    const { page } = await openedHere(context, address, { size });
    await type(page, 'value of attendance.first-meeting-by', '3');
    const found = await notAsAtFirst(page);
    const named = found.some((each) => each === 'A06 is AT RISK and should be NOT MET');
    rows.push({
      asked: `found out: another rule: ${found[0]}`,
      findings: named ? [] : ['nobody noticed another rule'],
    });
    await page.close();
    for (const { name, breaks } of broken) {
      const html = breaks(files['index.html']);
      const other = await served({ ...files, 'index.html': html });
      const bad = html === files['index.html'] ? [] : await looksAt(context, other.address, looks[0]);
      rows.push({
        asked: `found out: ${name}: ${bad[0]}`,
        findings: bad.length > 0 ? [] : ['nobody found anything wrong'],
      });
      await other.close();
    }
  } finally {
    await context.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
