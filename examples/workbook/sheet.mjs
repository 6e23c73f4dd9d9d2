// A sheet in the making: cells are put at places such as `B4`, rows and columns counted from 1 as the programs show them.
import { looks } from './looks.mjs';

/** The letters of a column: 1 is A, 27 is AA. */
export function columnName(number) {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row and column of a place, counted from 0. */
function placeOf(reference) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(reference);
  return [Number(row) - 1, columnNumber(letters) - 1];
}

export class Sheet {
  #cells = new Map();
  #widths = [];
  #hidden = new Set();
  #heights = new Map();
  #validations = [];
  #conditions = [];

  /** @param more rows that stay in sight, rows repeated on paper, whether it fits on one page, the colour of its tab, whether it is hidden */
  constructor(name, more = {}) {
    this.name = name;
    this.more = more;
  }

  /** Puts a value: text, a number, TRUE or FALSE; `null` for a cell that only looks like something. */
  put(reference, value, look = looks.plain) {
    this.#cells.set(placeOf(reference).join(','), { value, style: look });
    // Some programs keep a row as high as its file says, and a title is higher than other rows.
    if (look === looks.title) this.#heights.set(placeOf(reference)[0], { height: 28 });
  }

  /** Puts a formula, written as in English programs with commas and without the equals sign. */
  formula(reference, formula, look = looks.plain) {
    this.#cells.set(placeOf(reference).join(','), { formula, style: look });
  }

  /** Puts several values from a place to the right. */
  across(reference, values, look) {
    const [row, column] = placeOf(reference);
    values.forEach((value, index) => {
      this.put(`${columnName(column + 1 + index)}${row + 1}`, value, look);
    });
  }

  widths(...widths) {
    this.#widths = widths;
  }

  /** Hides columns, from one to another. */
  hide(from, to) {
    for (let number = columnNumber(from); number <= columnNumber(to); number++) this.#hidden.add(number - 1);
  }

  height(row, points) {
    this.#heights.set(row - 1, { height: points });
  }

  /** What may be typed into a range: a message where it is selected and another where something else is typed. */
  accept(range, rule) {
    this.#validations.push({ range, allowBlank: true, showInputMessage: true, showErrorMessage: true, ...rule });
  }

  conditions(...rules) {
    this.#conditions.push(...rules.flat());
  }

  /**
   * What the writer takes.
   *
   * @param kept values that formulas had when they were last worked out, by place, for programs that show a file without calculating; a
   * place that it leaves out had an empty text. Left out itself, no formula has a value
   */
  written(kept) {
    const cells = new Map();
    for (const [key, cell] of this.#cells) {
      const [row, column] = key.split(',').map(Number);
      const place = `${columnName(column + 1)}${row + 1}`;
      cells.set(
        key,
        kept === undefined || cell.formula === undefined ? cell : { ...cell, formulaResult: kept[place] ?? '' },
      );
    }
    const columns = Math.max(this.#widths.length, ...[...this.#hidden].map((number) => number + 1));
    return {
      name: this.name,
      rows: [],
      cells,
      columns: Array.from({ length: columns }, (_, index) => ({
        ...(this.#widths[index] === undefined ? {} : { width: this.#widths[index] }),
        ...(this.#hidden.has(index) ? { hidden: true } : {}),
      })),
      rowDefs: this.#heights,
      dataValidations: this.#validations,
      // The first rule of a sheet that holds decides.
      conditionalRules: this.#conditions.map((rule, index) => ({ ...rule, priority: index + 1 })),
      ...protectedAndPrinted(this.more),
    };
  }
}

/** Every sheet is protected without a password, so that a slip of the hand changes no formula; widths, heights and sorting stay free. */
function protectedAndPrinted({ landscape = true, titleRows, frozen, onePage = false, colour, hidden = false }) {
  return {
    hidden,
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true, sort: true },
    view: { showGridLines: false, ...(colour === undefined ? {} : { tabColor: { rgb: colour } }) },
    ...(frozen === undefined ? {} : { freezePane: frozen }),
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(titleRows === undefined ? {} : { printTitlesRow: titleRows }),
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}
