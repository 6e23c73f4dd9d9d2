// The workbook as it is shipped: built by its script, with the values that LibreOffice works out, and with what protects and explains it.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { partsIn } from '../../examples/workbook/package.mjs';
import { columnName } from '../../examples/workbook/sheet.mjs';
import { workbook } from '../../examples/workbook/workbook.mjs';

const folder = new URL('../../examples/workbook/', import.meta.url);
export const shipped = readFileSync(new URL('communities-of-practice.xlsx', folder));
const kept = () => JSON.parse(readFileSync(new URL('values.json', folder), 'utf8'));

/** Functions that Excel 2010, LibreOffice 7.4 and Google Sheets all have, none of them volatile. */
const allowed = new Set(
  'ABS AND CHAR CHOOSE COLUMN COUNT COUNTA COUNTIF DATE DAY EXACT FALSE FIND IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MID MIN MOD MONTH N NOT OR RIGHT ROWS SUBSTITUTE SUM SUMPRODUCT TEXT TRIM TRUE UPPER VALUE WEEKDAY YEAR'.split(
    ' ',
  ),
);

/** Values of the formulas of a workbook after they were worked out, by sheet and place; an empty text is left out. */
export async function valuesOf(built, calculated) {
  const formulas = (await readXlsx(built)).sheets;
  const results = (await readXlsx(calculated)).sheets;
  return Object.fromEntries(
    formulas.map((sheet, index) => {
      const values = {};
      for (const [key, { formula }] of sheet.cells ?? []) {
        const [row, column] = key.split(',').map(Number);
        const value = results[index].rows[row]?.[column] ?? '';
        const plain = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
        if (formula !== undefined && plain !== '') values[`${columnName(column + 1)}${row + 1}`] = plain;
      }
      return [sheet.name, values];
    }),
  );
}

/** Whether the shipped file is what its script builds today, byte for byte once unpacked, and builds twice alike. */
export async function isBuilt() {
  const [once, again] = [await workbook({}, kept()), await workbook({}, kept())];
  const findings = [];
  if (!once.equals(again)) findings.push('building twice gives different bytes');
  const parts = new Map(partsIn(shipped).map(({ name, content }) => [name, content]));
  for (const { name, content } of partsIn(once)) {
    if (!parts.get(name)?.equals(content)) findings.push(`${name} differs: run node examples/workbook/build.mjs`);
    parts.delete(name);
  }
  return [...findings, ...[...parts.keys()].map((name) => `${name} is not built any more`)];
}

/** Whether the values that it keeps are those that LibreOffice works out. */
export async function keepsValues(calculated) {
  const [now, then] = [await valuesOf(shipped, calculated), kept()];
  const findings = [];
  for (const [sheet, values] of Object.entries(now)) {
    const places = new Set([...Object.keys(values), ...Object.keys(then[sheet] ?? {})]);
    for (const place of places) {
      if (values[place] !== then[sheet]?.[place])
        findings.push(`${sheet}!${place}: run node .ci/hosts/keep-values.mjs`);
    }
  }
  return findings;
}

/** What LibreOffice understood of its protection, of what may be typed and of its names. */
export async function isProtected(calculated) {
  const book = await readXlsx(calculated, { readStyles: true });
  const findings = [];
  const names = new Set((book.namedRanges ?? []).map(({ name }) => name));
  for (const name of [
    'Meetings',
    'Attend_at_least',
    'First_by',
    'Most_online',
    'Meetings_so_far',
    'Join_by',
    'Works_out_right',
  ]) {
    if (!names.has(name)) findings.push(`no cell is called ${name}`);
  }
  const typed = { Rules: 'B5', Groups: 'C6', Register: 'B7', Schedule: 'B4' };
  for (const { name, protection, merges = [], dataValidations = [], cells } of book.sheets) {
    if (!protection?.sheet || protection.password) findings.push(`${name} is not protected, or with a password`);
    if (merges.length > 0) findings.push(`${name} has merged cells`);
    if (typed[name] !== undefined && dataValidations.length === 0)
      findings.push(`${name} takes anything that is typed`);
    for (const [key, { formula, style }] of cells ?? []) {
      const open = style?.protection?.locked === false;
      if (formula !== undefined && !/^(TRUE|FALSE)\(\)$/.test(formula) && open)
        findings.push(`${name}!${key}: a formula can be changed`);
    }
  }
  return [...findings, ...(await functionsUsed())];
}

async function functionsUsed() {
  const { sheets } = await readXlsx(shipped);
  const findings = new Set();
  for (const { name, cells } of sheets) {
    for (const { formula, formulaType } of (cells ?? new Map()).values()) {
      if (formulaType === 'array') findings.add(`${name} has a formula that has to be entered in a special way`);
      for (const [, used] of (formula ?? '').replace(/"[^"]*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)) {
        if (!allowed.has(used)) findings.add(`${name} uses ${used}`);
      }
    }
  }
  return [...findings];
}
