// Shows the workbook to a second engine, which tells booleans, texts and blank cells apart in another way than LibreOffice does.

import { readXlsx } from 'hucre/xlsx';
import { HyperFormula } from 'hyperformula';
import { groupRows as groupRoom } from '../../examples/workbook/names.mjs';
import { workbook } from '../../examples/workbook/workbook.mjs';
import { Comparison, compareGroups, compareRegister, compareReview, groupRows } from './comparisons.mjs';
import { compareSeries, seriesBooks, seriesWorkbook } from './dates.mjs';
import { complete, mixed, programmes } from './registers.mjs';
import { compareVectorSeries, compareVectors, vectorBooks, vectorCount, vectorSeries } from './vectors.mjs';

const options = { licenseKey: 'gpl-v3', useArrayArithmetic: true };
const people = 60;

/** Errors as formulas that give them, because the engine takes none from a cell. The one it cannot give is left out by {@link known}. */
const errors = { '#N/A': '=NA()', '#DIV/0!': '=1/0', '#VALUE!': '="a"+1' };
const known = (cell) => (cell === '#REF!' ? '#N/A' : cell);

/** Rows `{ asked, findings }`, where no findings are good. */
export async function checkWorkbookEngine() {
  const [register, groups, review, dates, vectors] = Array.from({ length: 5 }, () => new Comparison());
  const pieces = groupRows(groupRoom);
  const books = programmes.map((rules, number) => ({
    name: `engine-${number}`,
    ...mixed(number * 100, rules, people),
    rules,
    people,
  }));
  books.push({ name: 'engine-complete', register: complete, held: 6, rules: {}, people: complete.length });
  for (const [index, book] of books.entries()) {
    const asked = {
      ...book,
      register: book.register.map((row) => row.map(known)),
      groups: pieces[index % pieces.length],
    };
    const valueAt = await calculated(await workbook(asked));
    compareRegister(valueAt, asked, register);
    compareReview(valueAt, asked, review);
    compareGroups(valueAt, asked, groups);
  }
  const [series] = seriesBooks();
  compareSeries(await calculated(await seriesWorkbook(series)), series, dates);
  for (const each of vectorBooks) {
    const book = JSON.parse(JSON.stringify(each).replaceAll('#REF!', '#N/A'));
    compareVectors(await calculated(await workbook(book)), book, vectors);
  }
  for (const book of vectorSeries) compareVectorSeries(await calculated(await seriesWorkbook(book)), book, vectors);
  const shipped = (await calculated(await workbook()))('Check', 2, 3);
  return [
    { asked: `${register.count} answers to mixed rows`, findings: register.differing },
    { asked: `${groups.count} limits, seats left and statuses of groups`, findings: groups.differing },
    { asked: `${review.count} figures of the review`, findings: review.differing },
    {
      asked: `${dates.count} dates, moves and last days to join of ${series.series.length} series`,
      findings: dates.differing,
    },
    { asked: `${vectors.count} cells of ${vectorCount} answers worked out by hand`, findings: vectors.differing },
    { asked: 'found out: one person fewer online', findings: await foundOut() },
    {
      asked: 'the sheet Check of the workbook agrees',
      findings: /^YES, all \d+ rows agree$/.test(shipped) ? [] : [`it says: ${shipped}`],
    },
  ];
}

/** With one limit changed, answers worked out by hand may no longer hold. */
async function foundOut() {
  const [book] = vectorBooks;
  const comparison = new Comparison();
  compareVectors(
    await calculated(await workbook({ ...book, rules: { ...book.rules, mostOnline: 11 } })),
    book,
    comparison,
  );
  return comparison.differing.length > 0 ? [] : ['nobody noticed'];
}

/** The cells of a workbook as the engine works them out. */
async function calculated(bytes) {
  const { sheets, namedRanges } = await readXlsx(bytes);
  const contents = sheets.map(({ name, rows, cells }) => [
    name,
    rows.map((row, index) => row.map((value, column) => typed(value, cells?.get(`${index},${column}`)?.formula))),
  ]);
  const names = namedRanges.map(({ name, range }) => ({ name, expression: `=${range}` }));
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(contents), options, names);
  return (sheet, column, row) => {
    const value = engine.getCellValue({ sheet: engine.getSheetId(sheet), col: column - 1, row: row - 1 });
    return value === null ? '' : typeof value === 'object' ? value.value : value;
  };
}

/** As somebody types it: text after an apostrophe, so that no text is taken for a number. */
function typed(value, formula) {
  if (formula !== undefined) return `=${formula}`;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== 'string' || value === '') return value === '' ? null : value;
  return errors[value] ?? `'${value}`;
}
