// A minimum that is a text, such as "2/3 rounded up" or "all but 2": its parts, and how many meetings it comes to.
import { looks } from './looks.mjs';
import { firstRow, minimumNames } from './names.mjs';
import { digits, words } from './reading.mjs';

/** Columns beside the rules, which nobody has to see. */
const [label, text, number] = ['H', 'I', 'J'];

/**
 * Takes the minimum of Rules apart, each part in a cell of its own, and answers the names of those cells. In {@link minimumNames} they
 * are empty where the minimum is a number.
 */
export function minimumParts(sheet) {
  const at = (index, column = text) => `$${column}$${firstRow.rules + index}`;
  const [said, rounded, share, numerator, denominator, absences] = [0, 1, 2, 3, 4, 5].map((index) => at(index));
  const [first, second, most] = [3, 4, 5].map((index) => at(index, number));
  const spaced = `SUBSTITUTE(SUBSTITUTE(${words('Attend_at_least')},"-"," "),"_"," ")`;
  const partOf = (start, length) => `IF(${rounded}="","",IFERROR(MID(${share},${start},${length}),""))`;
  const parts = [
    ['in words', `IF(ISTEXT(Attend_at_least),LOWER(TRIM(${spaced})),"")`],
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
  sheet.hide(label, number);
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
