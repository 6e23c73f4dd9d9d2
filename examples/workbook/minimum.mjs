// A minimum that is a text, such as "2/3 rounded up" or "all but 2": its parts, and how many meetings it comes to.
import { looks } from './looks.mjs';
import { firstRow, minimumNames } from './names.mjs';
import { digits } from './reading.mjs';

/** Columns beside the rules, which nobody has to see. */
const [label, text, number] = ['H', 'I', 'J'];

/**
 * Takes the minimum of Rules apart, each part in a cell of its own, and answers the names of those cells: all of them empty where the
 * minimum is a number.
 *
 * @param typed the cell that has the minimum in words, where it is text
 */
export function minimumParts(sheet, typed) {
  const at = (index, column = text) => `$${column}$${firstRow.rules + index}`;
  const [said, rounded, share, numerator, denominator, absences] = [0, 1, 2, 3, 4, 5].map((index) => at(index));
  const [first, second, most] = [3, 4, 5].map((index) => at(index, number));
  // Programs put one sign in place of a fraction that is typed.
  const signs = { '-': ' ', _: ' ', '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4' };
  const plain = Object.entries(signs).reduce(
    (text, [sign, written]) => `SUBSTITUTE(${text},"${sign}","${written}")`,
    typed,
  );
  const partOf = (start, length) => `IF(${rounded}="","",IFERROR(MID(${share},${start},${length}),""))`;
  const parts = [
    ['in words', `TRIM(${plain})`],
    [
      'how a share is rounded',
      `IF(RIGHT(${said},11)=" rounded up","up",IF(RIGHT(${said},13)=" rounded down","down",""))`,
    ],
    ['the share', `IF(${rounded}="","",LEFT(${said},LEN(${said})-LEN(${rounded})-9))`],
    ['its first number', partOf(1, `FIND("/",${share})-1`)],
    ['its second number', partOf(`FIND("/",${share})+1`, 9)],
    ['absences allowed', `IF(LEFT(${said},8)="all but ",MID(${said},9,9),"")`],
    [
      'whether it can be read',
      `IF(${rounded}<>"",AND(${first}>0,${first}<=${second},${second}<=1000),IF(${absences}<>"",AND(${most}>=0,${most}<Meetings),FALSE()))`,
    ],
  ];
  parts.forEach(([what, formula], index) => {
    sheet.put(`${label}${firstRow.rules + index}`, what, looks.plain);
    sheet.formula(`${text}${firstRow.rules + index}`, formula, looks.code);
  });
  for (const index of [3, 4, 5]) {
    const written = at(index);
    sheet.formula(`${number}${firstRow.rules + index}`, `IF(${written}="","",${digits(written)})`, looks.code);
  }
  const cells = {
    [minimumNames.rounded]: rounded,
    [minimumNames.numerator]: first,
    [minimumNames.denominator]: second,
    [minimumNames.absences]: most,
    [minimumNames.reads]: at(6),
  };
  return Object.entries(cells).map(([name, cell]) => ({ name, range: `Rules!${cell}` }));
}

/**
 * How many meetings are enough when so many count; 0 where there is no minimum. Under a share and under absences it is never none.
 *
 * @param minimum cells: `meetings` where it is a number, `rounded`, `numerator` and `denominator` where it is a share, or `absences`
 */
export function requiredOf(counted, { meetings, rounded, numerator, denominator, absences }) {
  const share = `INT((${numerator}*${counted}+IF(${rounded}="up",${denominator}-1,0))/${denominator})`;
  const less = `IF(ISNUMBER(${absences}),MAX(1,${counted}-${absences}),0)`;
  return `IF(ISNUMBER(${meetings}),${meetings},IF(${rounded}="",${less},MAX(1,${share})))`;
}
