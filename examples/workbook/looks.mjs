// How cells look. Colour is never the only sign: what can be typed has a border, words say a status, and headings are bold.

const colour = (rgb) => ({ rgb });
const filled = (rgb) => ({ type: 'pattern', pattern: 'solid', fgColor: colour(rgb), bgColor: colour(rgb) });
const line = (style, rgb) => ({ style, color: colour(rgb) });
const box = (style, rgb) => ({
  top: line(style, rgb),
  right: line(style, rgb),
  bottom: line(style, rgb),
  left: line(style, rgb),
});
const text = (more) => ({ name: 'Calibri', size: 11, color: colour('1F1F1F'), ...more });

/** Of the font that the workbook uses where nothing else is said. */
export const usual = text();

export const looks = {
  title: { font: text({ size: 18, bold: true, color: colour('12394A') }) },
  section: { font: text({ size: 14, bold: true, color: colour('12394A') }) },
  bold: { font: text({ bold: true }) },

  heading: {
    font: text({ bold: true, color: colour('FFFFFF') }),
    fill: filled('12394A'),
    border: box('thin', '12394A'),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
  headingLeft: {
    font: text({ bold: true, color: colour('FFFFFF') }),
    fill: filled('12394A'),
    alignment: { vertical: 'center', horizontal: 'left' },
  },
  input: cell({ fill: filled('FFF9E0'), border: box('thin', '7A6A20'), protection: { locked: false } }),
  inputText: cell({
    fill: filled('FFF9E0'),
    border: box('thin', '7A6A20'),
    protection: { locked: false },
    alignment: { horizontal: 'left', indent: 1 },
  }),
  inputDate: cell({
    fill: filled('FFF9E0'),
    border: box('thin', '7A6A20'),
    protection: { locked: false },
    numFmt: 'd mmm yyyy',
  }),
  label: cell({ border: box('thin', 'A6A6A6'), alignment: { wrapText: true, horizontal: 'left', indent: 1 } }),
  answer: cell({ border: box('thin', 'A6A6A6') }),
  answerText: cell({ border: box('thin', 'A6A6A6'), alignment: { horizontal: 'left', indent: 1, wrapText: true } }),
  answerDate: cell({ border: box('thin', 'A6A6A6'), numFmt: 'd mmm yyyy' }),
  dateHeading: {
    font: text({ size: 9, bold: true, color: colour('12394A') }),
    alignment: { horizontal: 'center', wrapText: true },
    numFmt: 'd mmm',
  },
  share: cell({ border: box('thin', 'A6A6A6'), numFmt: '0.0%', alignment: { horizontal: 'center', wrapText: true } }),
  code: { font: text({ size: 10 }), alignment: { horizontal: 'center' } },
  plain: { font: text() },
  beside: { font: text(), alignment: { horizontal: 'left', indent: 1 } },
};

function cell({ alignment = { horizontal: 'center' }, ...more }) {
  return { font: text(), alignment: { vertical: 'center', ...alignment }, ...more };
}

/** How the words of an answer stand out, beside being words: bold, italic, crossed with a border, and colours with enough contrast. */
const signals = {
  good: { font: { bold: true, color: colour('0B4F1E') }, fill: filled('DDF2E1') },
  open: { font: { color: colour('12394A') }, fill: filled('E3EEF7') },
  warning: { font: { bold: true, color: colour('5C3A00') }, fill: filled('FFE9A8'), border: box('thin', '5C3A00') },
  bad: {
    font: { bold: true, italic: true, color: colour('7A0C12') },
    fill: filled('FBE0E2'),
    border: box('thin', '7A0C12'),
  },
  unreadable: { font: { bold: true, color: colour('FFFFFF') }, fill: filled('7A0C12') },
  unused: { font: { color: colour('595959') }, fill: filled('D9D9D9') },
};

const wordSignals = {
  MET: signals.good,
  OPEN: signals.good,
  OK: signals.good,
  'ON TRACK': signals.open,
  'AT RISK': signals.warning,
  FULL: signals.warning,
  'NOT MET': signals.bad,
  OVER: signals.bad,
  DIFFERENT: signals.bad,
};

/**
 * Conditional formats for cells that hold one of these words or begin with CANNOT READ.
 *
 * @param range such as `P7:P66`
 * @param words of those above
 */
export function signalled(range, words) {
  const [first] = range.split(':');
  const rules = words.map((word) => ({ formula: `${first}="${word}"`, style: wordSignals[word] }));
  rules.push({ formula: `ISERROR(${first})`, style: signals.unreadable });
  rules.push({ formula: `LEFT(${first},11)="CANNOT READ"`, style: signals.unreadable });
  return rules.map((rule) => ({ type: 'expression', range, ...rule }));
}

/** Greys cells out that stand for nothing. */
export function unusedWhere(range, formula) {
  return { type: 'expression', range, formula, style: signals.unused };
}
