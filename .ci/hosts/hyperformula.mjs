// Types what the functions of a sheet are asked into the cells of a real engine, and looks whether its cells then show the answers.
import { performance } from 'node:perf_hooks';
import { call, sheetFunctions } from 'communities-of-practice/sheet';
import * as engine from 'hyperformula';
import { copPlugin } from '../../examples/sheet/hyperformula.mjs';

const { HyperFormula } = engine;
const options = { licenseKey: 'gpl-v3' };
const definitions = new Map(sheetFunctions().map((each) => [each.id, each]));

function register(answers) {
  const { plugin, translations } = copPlugin(engine, answers);
  HyperFormula.registerFunctionPlugin(plugin, translations);
}

/** As somebody types it: text after an apostrophe, so that no text is taken for a number or a date. */
function typed(cell) {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'string' && !/^#[A-Z]+[/\dA-Z]*[!?A]$/.test(cell) ? `'${cell}` : cell;
}

/** As it is written into a formula. */
function literal(cell) {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE()' : 'FALSE()';
  if (typeof cell === 'number') return String(cell);
  return typed(cell).startsWith("'") ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Letters of a column, of which there are never more than 26. */
const column = (index) => String.fromCharCode(65 + index);

/**
 * The cells of one vector and its formula. Ranges stand one below the other in a sheet of their own.
 *
 * @param written whether single cells are written into the formula
 */
function laidOut({ call: id, given }, name, written) {
  const rows = [];
  const parts = given.map((argument, index) => {
    const counted = [definitions.get(id)?.rows].flat().includes(definitions.get(id)?.parameters[index]?.name);
    // The engine does not read 1E+308 in a formula.
    const plain = !/e/.test(typeof argument === 'number' ? String(argument) : '');
    if (!Array.isArray(argument) && (written || counted) && plain) return literal(argument);
    const range = Array.isArray(argument) ? argument : [[argument]];
    const cells = range.some(Array.isArray) ? range.map((row) => [row].flat()) : [range];
    const [first, width] = [rows.length + 1, Math.max(...cells.map((row) => row.length))];
    rows.push(...cells.map((row) => Array.from({ length: width }, (_, place) => typed(row[place]))));
    const corner = `${name}!A${first}`;
    return Array.isArray(argument) ? `${corner}:${column(width - 1)}${rows.length}` : corner;
  });
  return { rows, formula: `=COP.${id}(${parts.join(',')})` };
}

function sameCell(shown, wanted, foreign) {
  if (typeof wanted === 'number') return typeof shown === 'number' && Math.abs(shown - wanted) < 1e-9;
  if (typeof wanted !== 'object' || wanted === null) return (shown ?? '') === (wanted ?? '');
  // An error that was typed in has the engine's own words.
  const { error, message } = wanted;
  return shown?.value === error && (message === '' || foreign || shown.message === message);
}

/** Whether all cells are those of the answer and no other says anything; an error about a whole call stands in every cell of its size. */
function sameCells(shown, { answer, call: id }) {
  const foreign = !definitions.has(id);
  if (answer.flat().length === 1 && answer[0][0]?.error !== undefined) {
    return shown.length > 0 && shown.flat().every((cell) => sameCell(cell, answer[0][0], foreign));
  }
  const wide = answer.every((row, index) => row.length === (shown[index]?.length ?? 0));
  return (
    wide &&
    answer.length === shown.length &&
    answer.every((row, r) => row.every((cell, c) => sameCell(shown[r][c], cell, foreign)))
  );
}

/** The vectors whose cells show something else than the answer. */
function notSame(vectors, written) {
  const sheets = {};
  vectors.forEach((vector, index) => {
    const { rows, formula } = laidOut(vector, `given${index}`, written);
    sheets[`given${index}`] = rows;
    sheets[`shown${index}`] = [[formula]];
  });
  const engineOf = HyperFormula.buildFromSheets(sheets, options);
  const wrong = vectors.flatMap((vector, index) => {
    const shown = engineOf.getSheetValues(engineOf.getSheetId(`shown${index}`));
    // Rows that the engine kept for an answer, and that it turned out to have none for, stay blank.
    while (shown.length > vector.answer.length && shown.at(-1).every((cell) => cell === '')) shown.pop();
    if (sameCells(shown, vector)) return [];
    const formula = sheets[`shown${index}`][0][0];
    return [{ vector, words: `${vector.name}: ${formula} shows ${JSON.stringify(shown).slice(0, 200)}` }];
  });
  engineOf.destroy();
  return wrong;
}

/** The same functions under rules by which one person fewer may be online. */
function stricter(id, given) {
  const place = definitions.get(id)?.parameters.findIndex(({ name }) => name === 'policy') ?? -1;
  if (place < 0 || given.length > place) return call(id, given);
  const padded = Array.from({ length: place }, (_, index) => given[index]);
  return call(id, [...padded, [['capacity.maximum.online', 11]]]);
}

/** Milliseconds of many rows: to build a sheet, and for one mark that is changed. */
function timed(name, count, formulasOf) {
  const marks = (row) => [`p${row}`, 'P', 'A', 'P', row % 2 === 0 ? 'P' : 'A', 'P', ''];
  const rows = Array.from({ length: count }, (_, row) => [...marks(row), ...formulasOf(row + 1, count)]);
  const begun = performance.now();
  const sheet = HyperFormula.buildFromArray(rows, options);
  const built = performance.now() - begun;
  const edits = 20;
  const edited = performance.now();
  for (let edit = 0; edit < edits; edit++) {
    sheet.setCellContents({ sheet: 0, row: edit * 7, col: 1 }, edit % 2 === 0 ? 'A' : 'P');
  }
  const each = (performance.now() - edited) / edits;
  const [last] = sheet.getSheetValues(0).slice(-1);
  sheet.destroy();
  const findings = last[9] === 'AT RISK' ? [] : [`the last row shows ${JSON.stringify(last)}`];
  return { asked: `${name}: built in ${built.toFixed(0)} ms, an edit ${each.toFixed(2)} ms`, findings };
}

const meetings = 'write meetings as a number in the formula.';
const march = ['2027-03-31', '2027-04-30', '2027-05-31'];

/** What only this engine does: cells beside a formula, and what the formula shows; where a text starts with `…`, how it ends. */
const peculiar = [
  {
    formula: '=COP.SCHEDULE("2027-03-31",B1)',
    beside: [[4]],
    shows: [[46_477], [46_507], [46_538], [46_568], [''], ['']],
  },
  { formula: '=COP.SCHEDULE("2027-03-31",B1)', beside: [[8]], shows: `…${meetings}` },
  {
    formula: '=COP.STANDING(B:H)',
    beside: [['p1', 'P']],
    shows: '…write roster as a range such as A2:G20 in the formula.',
  },
  { formula: '=COP.TOISO(COP.SCHEDULE("2027-03-31",3))', beside: [], shows: march.map((day) => [day]) },
  { formula: '=COP.TOISO(B1:B2)', beside: [['03/02/2026'], ['31/12/2027']], shows: [['2026-02-03'], ['2027-12-31']] },
  { formula: '=COP.TOISO(B1)', beside: [['03/02/2026']], shows: [['2026-02-03']] },
  { formula: '=cop.seatsleft(9,B1)', beside: [['online']], shows: [[3]] },
];

function peculiarities() {
  return peculiar.flatMap(({ formula, beside, shows }) => {
    const sheet = HyperFormula.buildFromArray([], options);
    sheet.setCellContents({ sheet: 0, row: 0, col: 1 }, beside);
    sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, formula);
    const shown = sheet.getSheetValues(0).map(([first]) => [first]);
    sheet.destroy();
    const same =
      typeof shows === 'string'
        ? shown.every(([cell]) => cell?.message?.endsWith(shows.slice(1)))
        : JSON.stringify(shown) === JSON.stringify(shows);
    return same ? [] : [`${formula} shows ${JSON.stringify(shown).slice(0, 200)}`];
  });
}

/**
 * Shows the functions to HyperFormula.
 *
 * @param vectors `{ name, call, given, answer }`, cells in neutral form
 */
export function checkHyperFormula(vectors) {
  register(call);
  const count = `${vectors.length} answers`;
  const rows = [true, false].map((written) => {
    const asked = `${count}, single cells ${written ? 'written in the formula' : 'as references'}`;
    return { asked, findings: notSame(vectors, written).map(({ words }) => words) };
  });
  rows.push({
    asked: 'numbers that nobody can count beforehand, whole columns, dates typed in',
    findings: peculiarities(),
  });
  const many = 10_000;
  rows.push(timed('10,000 formulas over a row', many, (row) => [`=COP.STANDING(A${row}:G${row})`]));
  rows.push(timed('one formula over 10,000 rows', many, (row) => (row === 1 ? [`=COP.STANDING(A1:G${many})`] : [])));
  register(stricter);
  const found = new Set(notSame(vectors, true).map(({ vector }) => vector.call));
  register(call);
  const limited = ['LIMIT', 'SEATSLEFT', 'CAPACITY'].filter((id) => vectors.some((each) => each.call === id));
  const unfound = limited.filter((id) => !found.has(id)).map((id) => `nobody noticed other answers of ${id}`);
  if (limited.length === 0) unfound.push('no answer depends on the limit');
  rows.push({ asked: 'found out: one person fewer online', findings: unfound });
  return rows;
}
