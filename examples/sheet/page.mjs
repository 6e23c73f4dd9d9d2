// The live page: a register whose answers are formulas in a workbook that nobody sees, beside tables that everybody can read and change.
// The engine of the workbook is handed in, because it has a licence of its own; the README shows how.
import { call } from 'communities-of-practice/sheet';
import register from '../year-2027/register.json' with { type: 'json' };
import { copPlugin } from './hyperformula.mjs';

const letters = { attended: 'P', absent: 'A', excused: 'E', partial: 'L', unrecorded: '' };
const roster = register.registers.map(({ person, marks }) => [person, ...marks.map((mark) => letters[mark])]);
const rules = call('RULES', []);
const held = 3;

/** What the formulas are given: the marks, the meetings held and the rules. The first row of each sheet is its heading. */
const given = `Register!A2:G${roster.length + 1},Rules!B${rules.length + 3},Rules!A2:B${rules.length + 1}`;
const formulas = {
  standing: `=COP.STANDING(${given})`,
  needed: `=COP.STILLNEEDED(${given})`,
  worklist: `=COP.WORKLIST(${given})`,
  review: `=COP.REVIEW(${given})`,
  judging: `=COP.RULES(Rules!A2:B${rules.length + 1})`,
};
const sheets = {
  Register: [['participant', 1, 2, 3, 4, 5, 6], ...roster],
  Rules: [['rule', 'value', 'what it says'], ...rules, [], ['held', held]],
  ...Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [name, [[formula]]])),
};

const byId = (id) => document.getElementById(id);

function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A cell to type into, which knows its place in the workbook. */
function field(label, sheet, row, column) {
  const input = element('input', '', { 'aria-label': label, autocomplete: 'off', spellcheck: 'false' });
  return Object.assign(input, { place: { sheet, row, column } });
}

/** A row of a table: who or what it is about, cells with so many answers, and cells in which something is typed. */
function addRow(table, heading, answers, fields = [], words = '') {
  const row = byId(table).tBodies[0].appendChild(element('tr'));
  const first = row.appendChild(element('th', heading, { scope: 'row' }));
  if (words !== '') first.append(element('span', words, { class: 'words' }));
  const cells = () => Array.from({ length: answers }, () => element('td', '', { class: 'answer' }));
  const [status, ...others] = cells();
  if (status !== undefined) row.append(status);
  for (const each of fields) row.appendChild(element('td', '', { class: 'typed' })).append(each);
  row.append(...others);
}

/** Rules that a register is judged by. */
const judging = /^(attendance|schedule\.meeting-count)/;

function addRows() {
  roster.forEach(([person, ...marks], index) => {
    const fields = marks.map((_, at) => field(`${person}, meeting ${at + 1}`, 'Register', index + 1, at + 1));
    addRow('register-table', person, 5, fields);
  });
  rules.forEach(([rule, , words], index) => {
    if (judging.test(rule)) addRow('rules-table', rule, 0, [field(`value of ${rule}`, 'Rules', index + 1, 1)], words);
  });
  byId('held').place = { sheet: 'Rules', row: rules.length + 2, column: 1 };
}

/** A value as people read it; the review says rates as parts of 1. */
function shown(value, figure = '') {
  if (typeof value === 'number' && figure.endsWith('rate')) return `${(value * 100).toFixed(1)} %`;
  if (typeof value === 'object' && value !== null) return value.value;
  return String(value ?? '');
}

/** A status without its reason. */
function wordOf(text) {
  return text.split(':')[0];
}

const statuses = /^(MET|ON TRACK|AT RISK|NOT MET|CANNOT READ|#)/;

/** Puts answers into the cells of a row, of which the first may be a status, and marks those that are others than before. */
function fill(row, texts) {
  const cells = row.querySelectorAll('.answer');
  texts.forEach((text, index) => {
    const cell = cells[index];
    const before = cell.textContent;
    cell.toggleAttribute('data-changed', before !== text && cell.dataset.known === 'yes');
    cell.dataset.known = 'yes';
    if (before !== text) cell.textContent = text;
  });
  const [status] = cells;
  if (statuses.test(status.textContent)) status.dataset.status = wordOf(status.textContent).toLowerCase();
  else delete status.dataset.status;
}

/** The words of errors, once each, below the table that has them in many cells. */
function tellProblems(id, values) {
  const words = values
    .flat()
    .map((cell) => (typeof cell === 'object' && cell !== null ? `${cell.value} ${cell.message}` : ''));
  const text = [...new Set(words)].filter((each) => each !== '').join(' ');
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** Lists of answers whose number of rows changes: a row is made for each that says something. An error is told below the table. */
function fillList(id, values) {
  const body = byId(id).tBodies[0];
  const rows = values.filter(([name, status]) => typeof name !== 'object' && `${name}${shown(status)}` !== '');
  while (body.rows.length > rows.length) body.lastElementChild.remove();
  rows.forEach(([name, ...rest], index) => {
    if (body.rows[index] === undefined) addRow(id, '', rest.length);
    body.rows[index].cells[0].textContent = shown(name);
    fill(
      body.rows[index],
      rest.map((value) => shown(value, name)),
    );
  });
}

/** Shows what the workbook says now, and answers which statuses are others. */
function show(engine) {
  const values = (name) => engine.getSheetValues(engine.getSheetId(name));
  const [standing, needed] = [values('standing'), values('needed')];
  const changed = [];
  [...byId('register-table').tBodies[0].rows].forEach((row, index) => {
    const [attended, first, status] = standing[index].map((value) => shown(value));
    const before = row.querySelector('.answer').textContent;
    const [is, was] = [wordOf(status), wordOf(before)];
    if (is !== was) changed.push(`${row.cells[0].textContent} is ${is}, before ${was}`);
    // Why a row cannot be read is said once.
    fill(row, [status, attended, first, ...needed[index].map((value) => wordOf(shown(value)))]);
  });
  tellProblems('register-problem', [...standing, ...needed]);
  for (const name of ['worklist', 'review']) {
    fillList(`${name}-table`, values(name));
    tellProblems(`${name}-problem`, values(name));
  }
  // Rules that were changed do not go under the name of those they were made of.
  const [[, name]] = values('judging');
  byId('policy').textContent = typeof name === 'string' ? name : 'this page';
  tellProblems('rules-problem', values('judging'));
  byId('nobody').hidden = values('worklist')[0][0] !== '' || values('worklist')[0][1] !== '';
  return changed;
}

/** What a change did, in a few words. */
function said(changed) {
  if (byId('rules-problem').textContent + byId('register-problem').textContent !== '') return 'There are no answers now; below the tables stands why.';
  if (changed.length === 0) return 'No status is another.';
  return `${changed.slice(0, 3).join('; ')}${changed.length > 3 ? `; and ${changed.length - 3} more` : ''}.`;
}

/** As in a workbook: arrows and Enter go to the next cell, and sideways only where the cursor cannot go further. */
function move(event) {
  const { target, key } = event;
  const row = target.closest('tbody tr');
  if (row === null || target.tagName !== 'INPUT') return;
  const whole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  const [atStart, atEnd] = [target.selectionEnd === 0, target.selectionStart === target.value.length];
  const column = target.closest('td').cellIndex;
  const next =
    key === 'ArrowDown' || key === 'Enter'
      ? row.nextElementSibling?.cells[column]
      : key === 'ArrowUp'
        ? row.previousElementSibling?.cells[column]
        : key === 'ArrowRight' && (whole || atEnd)
          ? row.cells[column + 1]
          : key === 'ArrowLeft' && (whole || atStart)
            ? row.cells[column - 1]
            : undefined;
  const input = next?.querySelector('input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
}

/** Opens the page with the module of an engine. */
export function openPage(engineModule) {
  const { HyperFormula } = engineModule;
  const { plugin, translations } = copPlugin(engineModule);
  HyperFormula.registerFunctionPlugin(plugin, translations);
  for (const [name, formula] of Object.entries(formulas))
    byId(`${name}-formula`).textContent = formula.replaceAll(',', ', ');
  addRows();
  const inputs = [...document.querySelectorAll('input')];
  let engine;

  function begin() {
    engine?.destroy();
    engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
    for (const input of inputs) {
      const { sheet, row, column } = input.place;
      input.value = String(sheets[sheet][row][column]);
    }
    show(engine);
    for (const cell of document.querySelectorAll('[data-changed]')) cell.removeAttribute('data-changed');
  }

  begin();
  document.addEventListener('input', ({ target }) => {
    const { sheet, row, column } = target.place;
    engine.setCellContents({ sheet: engine.getSheetId(sheet), row, col: column }, target.value);
    byId('changes').textContent = said(show(engine));
  });
  document.addEventListener('keydown', move);
  byId('anew').addEventListener('click', () => {
    begin();
    byId('changes').textContent = 'Everything is as at the start.';
  });
}
