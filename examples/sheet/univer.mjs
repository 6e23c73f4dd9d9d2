// The functions of a sheet for Univer, tried with 0.25.1. Nothing of Univer is imported: whoever uses it hands the classes in.
//
// They are handed over as classes when a workbook program is built, and not through `registerFunction`, which takes what a function says for
// something typed in, so that text such as 2027-02-09 becomes a number. Worker mode is not supported: a worker calculates with an engine of
// its own, which has none of these classes, and `registerFunction` sends it only the text of a function, to be built anew without the package
// around it and where no policy of the page forbids that.
import { call as callOfPackage, sheetFunctions } from 'communities-of-practice/sheet';

/** The list of functions in which users find their own. */
const user = 15;

/**
 * Makes what goes into a preset or a plugin: `function` and `description` of `formula`.
 *
 * @param engine what `@univerjs/engine-formula` exports, which every preset for sheets exports as well
 * @param call what answers, unless it is the package itself
 */
export function copFunctions(engine, call = callOfPackage) {
  const { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject } =
    engine;

  /** A value of the engine in neutral form. In an array a blank is no value at all. */
  function cellIn(value) {
    if (value === null || value === undefined || value.isNull()) return null;
    return value.isError() ? { error: value.getErrorType(), message: '' } : value.getValue();
  }

  function argumentIn(value) {
    return value?.isArray() ? value.getArrayValue().map((row) => row.map(cellIn)) : cellIn(value);
  }

  /** A neutral cell for the engine. Nothing goes out as an empty text: a blank would be shown as 0. */
  function cellOut(cell, column) {
    if (cell === null) return StringValueObject.create('');
    if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
    if (typeof cell === 'number') return NumberValueObject.create(cell, column === 'date' ? 'yyyy-mm-dd' : '');
    return typeof cell === 'string'
      ? StringValueObject.create(cell)
      : ErrorValueObject.create(cell.error, cell.message);
  }

  function answerOf({ columns, id }, values) {
    const answer = call(id, values.map(argumentIn));
    const cells = answer.map((row) => row.map((cell, place) => cellOut(cell, columns[place])));
    const [[first]] = cells;
    if (cells.length === 1 && cells[0].length === 1) return first;
    const size = { rowCount: cells.length, columnCount: cells[0].length };
    return ArrayValueObject.create({
      calculateValueList: cells,
      ...size,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  const definitions = sheetFunctions();
  const classes = definitions.map((definition) => {
    class Cop extends BaseFunction {
      calculate(...values) {
        try {
          return answerOf(definition, values);
        } catch {
          // Whatever leaves a function here ends the calculation of the whole workbook.
          return ErrorValueObject.create('#VALUE!', 'internal error');
        }
      }
    }
    return [Cop, `COP.${definition.id}`];
  });
  return { function: classes, description: definitions.map(infoOf) };
}

/** What the program shows while somebody types. */
function infoOf({ doc, id, parameters }) {
  return {
    functionName: `COP.${id}`,
    functionType: user,
    description: doc,
    abstract: doc,
    functionParameter: parameters.map(({ name, doc: detail, optional, words = [] }) => {
      return { name, detail, example: words[0] ?? '', require: optional ? 0 : 1, repeat: 0 };
    }),
  };
}
