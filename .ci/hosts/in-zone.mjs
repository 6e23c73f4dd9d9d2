// What is asked of an engine and of a page under the time zone of this process.
import { sheetFunctions } from '../../dist/esm/sheet/index.js';
import { answersOf } from '../sheet/answers.mjs';
import { checkHyperFormula } from './hyperformula.mjs';
import { checkPage } from './page.mjs';
import { row } from './rows.mjs';
import { checkWorkbookEngine } from './workbook-engine.mjs';

const zone = process.env.TZ ?? '';
const answers = answersOf(sheetFunctions());
for (const { asked, findings } of checkHyperFormula(answers)) row(`HyperFormula, ${zone}`, asked, findings);
for (const { asked, findings } of await checkWorkbookEngine()) row(`workbook there, ${zone}`, asked, findings);
try {
  for (const { asked, findings } of await checkPage()) row(`live page, ${zone}`, asked, findings);
} catch (problem) {
  row(`live page, ${zone}`, 'is opened and answers', [String(problem?.stack ?? problem)]);
}
