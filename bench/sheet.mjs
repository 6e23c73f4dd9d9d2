// Spreadsheets: how long a script takes to start, 10,000 rows through one call, and the same rows in the cells of an engine, once with
// our functions and once with plain formulas of the engine's own that tell less.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { call } from 'communities-of-practice/sheet';
import * as engine from 'hyperformula';
import { copPlugin } from '../examples/sheet/hyperformula.mjs';

const count = 10_000;
const marks = ['P', 'A', '', 'present', 'E', 1];
const rows = Array.from({ length: count }, (_, person) => [
  `p${person}`,
  ...Array.from({ length: 6 }, (_, meeting) => marks[(person * 7 + meeting * 5 + (person >> 3)) % marks.length]),
]);
const expected = JSON.stringify(call('STANDING', [rows]));

function milliseconds(task) {
  const from = performance.now();
  task();
  return performance.now() - from;
}

/** The middle of several runs, each with everything new. */
function median(task, runs = 15) {
  return Array.from({ length: runs }, task).sort((first, second) => first - second)[Math.floor(runs / 2)];
}

const code = readFileSync('dist/sheets/cop.gs', 'utf8');
function script() {
  const context = createContext(Object.create(null));
  const start = milliseconds(() => new Script(code).runInContext(context));
  context.rows = rows;
  let answer;
  const first = milliseconds(() => {
    answer = new Script('COP_STANDING(rows)').runInContext(context);
  });
  if (JSON.stringify(answer) !== expected) throw new Error('cop.gs answers something else.');
  return { start, first };
}

const addIn = readFileSync('dist/excel/functions.js', 'utf8');
/** The add-in with something that stands for Excel and only counts what it is told of. */
function addInStart() {
  let told = 0;
  class Refusal {}
  const CustomFunctions = { associate: () => told++, Error: Refusal, ErrorCode: {} };
  const context = createContext({ CustomFunctions });
  const start = milliseconds(() => new Script(addIn).runInContext(context));
  if (told === 0) throw new Error('functions.js tells Excel of nothing.');
  return start;
}

const { HyperFormula } = engine;
const { plugin, translations } = copPlugin(engine);
HyperFormula.registerFunctionPlugin(plugin, translations);
const options = { licenseKey: 'gpl-v3', maxRows: count };

/** Time to build a sheet with these formulas beside the rows, and for one edit of a mark. */
function sheet(formulas) {
  let built;
  const build = milliseconds(() => {
    built = HyperFormula.buildFromArray(
      rows.map((row, index) => [...row, ...formulas(index + 1)]),
      options,
    );
  });
  const edits = [];
  for (let row = 0; row < 40; row++) {
    const cell = { sheet: 0, row: row * 97, col: 3 };
    edits.push(milliseconds(() => built.setCellContents(cell, row % 2 === 0 ? 'P' : 'A')));
  }
  const edit = edits.sort((first, second) => first - second)[Math.floor(edits.length / 2)];
  const shown = built.getCellValue({ sheet: 0, row: 5, col: 9 });
  built.destroy();
  return { build, edit, shown };
}

const each = sheet((row) => [`=COP.STANDING(A${row}:G${row})`]);
const spill = sheet((row) => (row === 1 ? [`=COP.STANDING(A1:G${count})`] : []));
const plain = sheet((row) => [
  `=COUNTIF(B${row}:G${row},"P")+COUNTIF(B${row}:G${row},"present")+COUNTIF(B${row}:G${row},1)`,
  '',
  `=IF(AND(H${row}>=4,COUNTIF(B${row}:C${row},"P")+COUNTIF(B${row}:C${row},"present")+COUNTIF(B${row}:C${row},1)>0),"MET","?")`,
]);
if (each.shown !== spill.shown) throw new Error('One formula a row and one for all answer differently.');

const line = (name, value) => console.log(`${name.padEnd(64)} ${value}`);
console.log('\nspreadsheets: milliseconds\n');
line('cop.gs, start in an engine of its own', median(() => script().start).toFixed(2));
line('functions.js of Excel, the same', median(addInStart).toFixed(2));
line('cop.gs, 10,000 rows through the first STANDING', median(() => script().first).toFixed(0));
line(
  'the table in Node, 10,000 rows through one STANDING',
  median(() => milliseconds(() => call('STANDING', [rows]))).toFixed(0),
);
line('HyperFormula with one STANDING a row: build / edit', `${each.build.toFixed(0)} / ${each.edit.toFixed(2)}`);
line('HyperFormula with one STANDING for all: build / edit', `${spill.build.toFixed(0)} / ${spill.edit.toFixed(2)}`);
line(
  'HyperFormula, plain formulas that only count: build / edit',
  `${plain.build.toFixed(0)} / ${plain.edit.toFixed(2)}`,
);
line('one STANDING a row, in times of the plain formulas', `×${(each.build / plain.build).toFixed(1)}`);
line('cop.gs', `${gzipSync(code, { level: 9 }).length} bytes gzip`);
line('functions.js of Excel', `${gzipSync(addIn, { level: 9 }).length} bytes gzip`);
