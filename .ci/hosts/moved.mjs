// What people do to a sheet with their hands: cells cut and pasted elsewhere, and typed over. A formula that follows a cell that was moved
// would give somebody else's answer.
import { pathToFileURL } from 'node:url';
import { call } from '../../dist/esm/sheet/index.js';
import { example } from '../../examples/workbook/example.mjs';
import { firstRow } from '../../examples/workbook/names.mjs';
import { dateSerial } from '../../examples/workbook/serial.mjs';
import { Comparison, compareGroups, compareRegister, compareReview } from './comparisons.mjs';
import { changed, read } from './office.mjs';
import { shipped } from './shipped.mjs';

const [register, groups, schedule] = [firstRow.register, firstRow.groups, firstRow.schedule];

/** Somebody moves a row down and a mark to the left, types over both, and does as much to a group, a holiday, a rule and what is counted so far. */
const steps = [
  cut('Register', `A${register + 1}:M${register + 1}`, `A${register + 13}`),
  type('Register', `A${register + 1}`, 'NEW'),
  ...['B', 'C', 'D', 'E'].map((column) => type('Register', `${column}${register + 1}`, 'A')),
  cut('Register', `E${register + 5}`, `D${register + 5}`),
  type('Register', `E${register + 5}`, 'A'),
  cut('Register', 'B3', `G${register + 2}`),
  type('Register', 'B3', '4'),
  type('Register', `G${register + 2}`, ''),
  cut('Groups', `A${groups}:C${groups}`, `A${groups + 6}`),
  type('Groups', `A${groups}`, 'New group'),
  type('Groups', `B${groups}`, 'online'),
  type('Groups', `C${groups}`, '12'),
  cut('Schedule', `F${schedule + 2}:H${schedule + 2}`, `F${schedule + 19}`),
  type('Schedule', `F${schedule + 2}`, '2027-04-12'),
  cut('Rules', 'B9', 'B7'),
  type('Rules', 'B7', ''),
  type('Rules', 'B9', '5'),
];

/** The same done to what the workbook was filled with. */
function asItShouldBe() {
  const rows = example.register.map((row) => [...row]);
  rows[13] = rows[1];
  rows[12] = [];
  rows[1] = ['NEW', 'A', 'A', 'A', 'A', '', ''];
  rows[5][3] = rows[5][4];
  rows[5][4] = 'A';
  const [moved, ...others] = example.groups;
  const listed = [['New group', 'online', 12], ...others, [], [], moved];
  return { name: 'moved', register: rows, held: 4, groups: listed, rules: { attendAtLeast: 5 } };
}

/** What a workbook answers wrongly after cells were moved in it. */
export async function checkMoved() {
  const valueAt = await read(await changed(shipped, macro, 'UTC'));
  const [book, comparison] = [asItShouldBe(), new Comparison()];
  compareRegister(valueAt, book, comparison);
  compareReview(valueAt, book, comparison);
  compareGroups(valueAt, book, comparison);
  const away = example.holidays.flatMap(([from, to]) => days(from, to || from)).concat(dateSerial(2027, 4, 12));
  const dates = call('SCHEDULE', [example.start, '', away.map((day) => [day]), example.rhythm]);
  dates.forEach(([date], index) => {
    comparison.same(`meeting ${index + 1}`, valueAt('Schedule', 2, schedule + index), date);
  });
  return {
    asked: `${comparison.count} answers after cells were cut, pasted elsewhere and typed over`,
    findings: comparison.differing,
  };
}

const days = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function cut(sheet, from, to) {
  return `Cut(document, "${sheet}", "${from}", "${to}")`;
}

function type(sheet, at, text) {
  return `document.Sheets.getByName("${sheet}").getCellRangeByName("${at}").setFormula("${text}")`;
}

/** In LibreOffice's own language: opens a file, takes the steps and saves it elsewhere. */
function macro(from, to) {
  return `
Sub Cut(document, sheet, from, onto)
  Dim cells
  cells = document.Sheets.getByName(sheet)
  cells.moveRange(cells.getCellRangeByName(onto).getCellAddress(), cells.getCellRangeByName(from).getRangeAddress())
End Sub
Sub Main
  Dim document
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  document = StarDesktop.loadComponentFromURL("${pathToFileURL(from)}", "_blank", 0, hidden())
  ${steps.join('\n  ')}
  document.calculateAll()
  document.storeToURL("${pathToFileURL(to)}", kind())
  document.close(True)
  StarDesktop.terminate()
End Sub
`;
}
