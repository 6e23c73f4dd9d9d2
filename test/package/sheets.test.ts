import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it, test } from 'vitest';
import { isoDay } from '../../src/kernel/day.js';
import type { Cell } from '../../src/sheet/cells.js';
import { dayOfCell } from '../../src/sheet/serial.js';
import { functionIds, table } from '../../src/sheet/table.js';
import { appsScript, called, dateIn, dayIn } from '../support/sheet/apps-script.js';
import { vectors } from '../support/sheet/vectors.js';

const code = readFileSync('dist/sheets/cop.gs', 'utf8');
const zones = ['UTC', 'Australia/Melbourne', 'Pacific/Kiritimati', 'America/Sao_Paulo'];

describe.each(zones)('as functions of Google Sheets in %s', (zone) => {
  const script = appsScript(zone);
  const known = vectors.filter((vector) => functionIds.some((id) => id === vector.call));

  it.each(known)('$call: $name', ({ call: id, given, answer }) => {
    const shown = called(script, id, given);
    const rows = Array.isArray(shown) ? shown : [[shown]];
    const columns = table[id as keyof typeof table].columns;
    expect(
      rows.map((row: readonly unknown[]) => row.map((cell, column) => told(cell, columns[column] === 'date', zone))),
    ).toEqual(
      answer.map((row) => row.map((cell, column) => expected(cell, columns[column] === 'date' && !is1904(id, given)))),
    );
  });

  it('reads a date as the day that it is in the sheet, also on days on which clocks change', () => {
    for (const iso of ['2026-02-03', '2026-10-04', '2026-04-05', '2018-11-04', '2028-02-29']) {
      expect(called(script, 'TOISO', [dateIn(script, zone, iso)])).toBe(iso);
    }
  });
});

/** A date of the script as its day; everything else as it is. */
function told(cell: unknown, isDate: boolean, zone: string): unknown {
  return isDate && typeof cell === 'object' ? dayIn(zone, cell) : cell;
}

/** Days that count from 1904 are none of this program's. */
function is1904(id: string, given: readonly unknown[]): boolean {
  return id === 'FROMISO' && given.length > 1;
}

function expected(cell: Cell, isDate: boolean): unknown {
  if (isDate && typeof cell === 'number') return isoDay(dayOfCell(cell, 'date'));
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.message === '') return cell.error;
  return `${cell.error === '#N/A' ? 'NO ANSWER' : 'CANNOT READ'}: ${cell.message}`;
}

test('the file is in the language of its engine, with a real function for each of the table', () => {
  const { body } = parse(code, { ecmaVersion: 2019 });
  const names = body.flatMap((each) => (each.type === 'FunctionDeclaration' ? [each.id.name] : []));
  expect(names).toEqual(functionIds.map((id) => `COP_${id}`));
  const others = body.filter(({ type }) => type !== 'FunctionDeclaration').map(({ type }) => type);
  expect(others.filter((type) => type !== 'VariableDeclaration' && type !== 'ExpressionStatement')).toEqual([]);
});

test('the copy for whoever has no tools is what is built', () => {
  for (const name of ['cop.gs', 'appsscript.json']) {
    expect(readFileSync(`examples/google-sheets/${name}`, 'utf8')).toBe(readFileSync(`dist/sheets/${name}`, 'utf8'));
  }
});

test('nothing in it asks for a clock, for chance or for what the engine has not', () => {
  expect(code).not.toMatch(
    /\b(setTimeout|URL|TextEncoder|Intl|fetch|performance|crypto|Date\.now|new Date|Math\.random)\b/,
  );
});

test('every function says what it is for and what may be left out', () => {
  for (const id of functionIds) {
    const [, comment = ''] = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*function COP_${id}\\(`).exec(code) ?? [];
    expect(comment).toContain('@customfunction');
    expect(comment).toContain(table[id].doc);
    const optional = table[id].parameters.filter((each) => each.endsWith('?')).length;
    expect(comment.match(/\(optional\)/g) ?? []).toHaveLength(optional);
  }
});

test('with one limit changed in the file, answers worked out by hand no longer hold', () => {
  const changed = code.replace('online: { value: 12,', 'online: { value: 11,');
  expect(changed).not.toBe(code);
  const script = appsScript('UTC', changed);
  const limits = vectors.filter((vector) => vector.call === 'SEATSLEFT');
  const unlike = limits.filter(({ given, answer }) => called(script, 'SEATSLEFT', given) !== answer[0]?.[0]);
  expect(unlike.map(({ name }) => name)).toContain('twenty in person are eight too many online');
});

test('its names do not collide with each other whatever their case', () => {
  expect(new Set(functionIds.map((id) => id.toLowerCase())).size).toBe(functionIds.length);
});

test('the manifest asks for what the functions need and for nothing more', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  expect(read('dist/sheets/appsscript.json')).toStrictEqual(read('test/vectors/sheet/appsscript.json'));
});

test('the help that the program shows says of each argument what it is, its columns, and whether it may be left out', () => {
  expect(code).toContain(`/**
 * Seats left in a group; below zero when there are more people than it may have.
 *
 * @param {number} enrolled How many people the group has, without its facilitators.
 * @param {text} modality How the group meets. One of: in-person, online, hybrid.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_SEATSLEFT(enrolled, modality, policy) {`);
  const said = [...code.matchAll(/^ \* @param \{\w+\} (\w+) (.*)$/gm)].map(([, name, words]) => [name, words]);
  expect(said.length).toBe(functionIds.reduce((sum, id) => sum + table[id].parameters.length, 0));
  for (const [name, words] of said) expect(words, name).toMatch(/^(\(optional\) )?[A-Z0-9].*\.$/);
});

test('an argument too many is not passed over in silence, and the zone is asked for once a call', () => {
  const script = appsScript('Australia/Melbourne');
  expect(called(script, 'SEATSLEFT', [9, 'online', '', 99])).toBe('CANNOT READ: There are at most 3 arguments.');
  let asked = 0;
  script['SpreadsheetApp'] = {
    getActive: () => ({
      getSpreadsheetTimeZone: () => {
        asked++;
        return 'Australia/Melbourne';
      },
    }),
  };
  const date = dateIn(script, 'Australia/Melbourne', '2026-02-03');
  expect(called(script, 'TOISO', [[[date], [date], [date]]])).toHaveLength(3);
  expect(asked).toBe(1);
});
