// What is asked of an engine and of a page under the time zone of this process.
import { readFileSync } from 'node:fs';
import { checkHyperFormula } from './hyperformula.mjs';
import { checkPage } from './page.mjs';
import { row } from './rows.mjs';
import { checkWorkbookEngine } from './workbook-engine.mjs';

const zone = process.env.TZ ?? '';
const vectors = JSON.parse(readFileSync('test/vectors/sheet/vectors.json', 'utf8'));
for (const { asked, findings } of checkHyperFormula(vectors)) row(`HyperFormula, ${zone}`, asked, findings);
for (const { asked, findings } of await checkWorkbookEngine()) row(`workbook there, ${zone}`, asked, findings);
try {
  for (const { asked, findings } of await checkPage()) row(`live page, ${zone}`, asked, findings);
} catch (problem) {
  row(`live page, ${zone}`, 'is opened and answers', [String(problem?.stack ?? problem)]);
}
