// The answers that are known, put to the workbook: whatever of them it has cells for.
import { call, sheetFunctions } from '../../dist/esm/sheet/index.js';
import { firstRow, mostMeetings } from '../../examples/workbook/names.mjs';
import { answersOf } from '../sheet/answers.mjs';
import { inSheet, rulesOf, shownAs } from './expected.mjs';

/** The workbook knows letters of full width in marks alone. */
const isWide = ({ call: id, given }) => id === 'LIMIT' && /[\uff01-\uff5e]/.test(given[0]);
const vectors = answersOf(sheetFunctions()).filter((each) => !isWide(each));
const peopleFrom = 60;

/** The same; of a whole call that has no answer, its words. */
function shown(cell) {
  const silent = typeof cell !== 'object' || cell === null || cell.message === '';
  if (silent) return shownAs(cell, true);
  return cell.error === '#N/A' ? `NO ANSWER: ${cell.message.replace(/\.$/, '')}` : 'CANNOT READ: ';
}

const columns = { STANDING: [14, 15, 16], STILLNEEDED: [17, 18] };

/** Rows of a register with what stands beside them; `null` where a workbook has no such cells. */
function registerOf({ call: id, given: [roster, held = '', range = []], answer }) {
  const rules = rulesOf(range);
  const rows = Array.isArray(roster) && roster.every(Array.isArray) ? roster : [];
  const whole = answer[0].length === 1 || rows.length !== answer.length;
  if (columns[id] === undefined || rules === null || whole || (typeof held === 'string' && held !== '')) return null;
  if (rows.some((row) => row.length > mostMeetings + 1)) return null;
  const expected = answer.map((row) => {
    const cells = row.map(shown);
    // Beside a row that has not met or cannot be read there is nothing more to say.
    return id === 'STILLNEEDED' && typeof cells[0] === 'string' ? ['', ''] : cells;
  });
  return { rules, held: held === '' ? null : held, rows, expected };
}

/** A row of the sheet Groups with what stands beside it. */
function groupsOf({ call: id, given, answer }) {
  const rules = rulesOf(given[{ LIMIT: 1, SEATSLEFT: 2, CAPACITY: 1 }[id]] ?? []);
  if (rules === null || given.slice(0, 2).some((each) => id !== 'CAPACITY' && Array.isArray(each))) return null;
  if (id === 'CAPACITY')
    return { rules, rows: given[0], expected: answer.map((row) => row.map((cell) => shownAs(cell, false))) };
  const [[cell]] = answer;
  const wrong = typeof cell === 'object';
  const row = id === 'LIMIT' ? ['G', given[0], ''] : ['G', given[1], given[0]];
  const beside = id === 'LIMIT' ? [cell, null, null] : [null, cell, null];
  return { rules, rows: [row], expected: [wrong ? ['', '', shown(cell)] : beside] };
}

/** A series with its dates; `null` where the start is refused, or there are more meetings than columns. */
function seriesOf({ call: id, given: [start, meetings = '', holidays = '', rhythm = '', range = []], answer }) {
  const rules = rulesOf(range);
  const count = meetings || 6;
  const days = call('FROMISO', [start]).flat();
  // The workbook refuses starts after the year 9900.
  const plain = days[0] < 2_922_000 && rules !== null && count <= mostMeetings && id === 'SCHEDULE';
  if (!plain || Array.isArray(answer[0]) === false || answer[0][0]?.error === '#VALUE!') return null;
  const away = Array.isArray(holidays) ? holidays.flat().filter((day) => day !== '') : [];
  const numbers = call('FROMISO', [away.map((day) => [day])]).flat();
  const days1970 = (serial) => Math.floor(serial) - 25_569;
  return {
    rules: { ...rules, meetings: count, attendAtLeast: null, firstBy: null },
    series: [
      {
        start: days1970(days[0]),
        rhythm: rhythm === '' ? 'DATE' : rhythm.toUpperCase(),
        holidays: away.length === 0 ? [] : numbers.map((day) => [days1970(day), null]),
      },
    ],
    dates: answer.map(([cell]) => (typeof cell === 'number' ? cell : 'NO FREE WEEK')),
  };
}

const keyOf = (part) => JSON.stringify([part.rules, part.held ?? null]);

/** Workbooks of registers and groups, those of the same rules together; a cancelled meeting is one of the whole register. */
function books() {
  const parts = vectors.flatMap((vector) => {
    const { call: id, name } = vector;
    const register = columns[id] === undefined ? null : registerOf(vector);
    const groups = ['LIMIT', 'SEATSLEFT', 'CAPACITY'].includes(id) ? groupsOf(vector) : null;
    return [register, groups].flatMap((part) =>
      part === null ? [] : [{ ...part, id, name, sheet: part === register ? 'register' : 'groups' }],
    );
  });
  const made = [];
  for (const part of parts) {
    const cancels = part.rows.flat().includes('C');
    const room = { register: peopleFrom, groups: 20 }[part.sheet];
    const fits = (book) =>
      book.key === keyOf(part) && !book.cancels && !cancels && book[part.sheet].length + part.rows.length <= room;
    const book = made.find(fits) ?? {
      key: keyOf(part),
      cancels,
      rules: part.rules,
      held: part.held ?? null,
      register: [],
      groups: [],
      checks: [],
    };
    if (!made.includes(book)) made.push(book);
    book.checks.push({ ...part, from: book[part.sheet].length });
    book[part.sheet].push(...part.rows);
  }
  return made.map((book, index) => ({ ...book, name: `vectors-${index}`, people: peopleFrom }));
}

export const vectorBooks = books();
export const vectorSeries = vectors
  .flatMap((vector) => {
    const series = vector.call === 'SCHEDULE' ? seriesOf(vector) : null;
    return series === null ? [] : [{ ...series, what: vector.name }];
  })
  .map((book, index) => ({ ...book, name: `vector-series-${index}` }));

/** How many of the answers are asked of the workbook. */
export const vectorCount = vectorSeries.length + vectorBooks.reduce((sum, { checks }) => sum + checks.length, 0);

export function compareVectors(valueAt, { checks }, comparison) {
  for (const { id, name, sheet, from, expected } of checks) {
    expected.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        const [title, place] = sheet === 'groups' ? ['Groups', 4 + column] : ['Register', columns[id][column]];
        const found = valueAt(title, place, firstRow[sheet] + from + index);
        const said = typeof cell === 'string' ? inSheet(cell, from) : cell;
        if (said !== null) comparison.same(`${name}, row ${index + 1}`, found, said);
      });
    });
  }
}

export function compareVectorSeries(valueAt, { dates, what }, comparison) {
  dates.forEach((date, index) => {
    comparison.same(`${what}, meeting ${index + 1}`, valueAt('S1', 2, firstRow.schedule + index), date);
  });
}
