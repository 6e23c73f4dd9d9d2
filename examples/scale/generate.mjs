// Writes a year as tables in a folder, each table in parts:  node generate.mjs ROWS FOLDER [PARTS]
// A mark goes to a part by its group and its meeting, so that the marks of one person are spread over several parts.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowsOfYear } from './year.mjs';

const columns = {
  year: ['year', 'asOf'],
  group: ['id', 'modality', 'stream'],
  meeting: ['group', 'number', 'date', 'held'],
  enrolment: ['person', 'group', 'organisation', 'leftAt', 'leftBecause'],
  attendance: ['person', 'group', 'meeting', 'mark'],
};
const flushAt = 1 << 18;

/** @returns the names of the parts, and how many rows they hold together */
export function generate(rows, folder, parts = 4) {
  mkdirSync(folder, { recursive: true });
  const open = new Map();
  const partOf = (name, kind) => {
    const found = open.get(name);
    if (found !== undefined) return found;
    const part = { file: openSync(join(folder, name), 'w'), text: `${columns[kind].join(',')}\n` };
    open.set(name, part);
    return part;
  };
  // One part without a row, because that is what a partition of a real table may be.
  partOf('attendance-none.csv', 'attendance');
  let count = 0;
  let group = 0;
  for (const row of rowsOfYear(rows)) {
    if (row.kind === 'group') group++;
    const number = row.kind === 'attendance' ? (group + row.meeting) % parts : group % Math.ceil(parts / 4);
    const part = partOf(row.kind === 'year' ? 'year.csv' : `${row.kind}-${String(number).padStart(3, '0')}.csv`, row.kind);
    part.text += `${columns[row.kind].map((name) => cell(row[name])).join(',')}\n`;
    if (part.text.length > flushAt) {
      writeSync(part.file, part.text);
      part.text = '';
    }
    count++;
  }
  for (const { file, text } of open.values()) {
    writeSync(file, text);
    closeSync(file);
  }
  return { parts: [...open.keys()].sort(), count };
}

function cell(value) {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows, folder, parts] = process.argv.slice(2);
  const made = generate(Number(rows), folder, parts === undefined ? undefined : Number(parts));
  console.log(`${made.count} rows in ${made.parts.length} parts`);
}
