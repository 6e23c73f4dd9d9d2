// The functions of a sheet as a plugin for HyperFormula. HyperFormula has a licence of its own, so this file imports nothing of it:
// whoever uses it hands the engine in.
import { call as callOfPackage, sheetFunctions } from 'communities-of-practice/sheet';

/** Error codes that are more than the engine's type between `#` and `!`. */
const codes = { DIV_BY_ZERO: '#DIV/0!', NA: '#N/A', NAME: '#NAME?' };
const codeOf = (type) => codes[type] ?? `#${type}!`;

/**
 * Makes the plugin. Both parts of the answer go into `HyperFormula.registerFunctionPlugin`, before an engine is built.
 *
 * @param engine the module `hyperformula`
 * @param call what answers, unless it is the package itself
 */
export function copPlugin(engine, call = callOfPackage) {
  const { ArraySize, CellError, ErrorType, FunctionPlugin, HyperFormula, SimpleRangeValue } = engine;
  const definitions = new Map(sheetFunctions().map((each) => [`COP.${each.id}`, each]));
  const [, meetings] = call('RULES', []).find(([rule]) => rule === 'schedule.meeting-count');

  /** A cell of the engine in neutral form. Errors are noted, so that the same one goes out again. */
  function cellIn(value, errors) {
    // A blank is a symbol; a number with a format, such as a date, is an object around the number.
    if (typeof value === 'symbol') return null;
    if (!(value instanceof CellError)) return typeof value === 'object' && 'val' in value ? value.val : value;
    const cell = { error: codeOf(value.type), message: value.message ?? '' };
    errors.set(JSON.stringify(cell), value);
    return cell;
  }

  function argumentIn(value, errors) {
    if (value === undefined) return undefined;
    if (!(value instanceof SimpleRangeValue)) return cellIn(value, errors);
    return value.data.map((row) => row.map((each) => cellIn(each, errors)));
  }

  /** A neutral cell for the engine. Nothing goes out as an empty text: a blank would be shown as 0. */
  function cellOut(cell, errors) {
    if (cell === null) return '';
    if (typeof cell !== 'object') return cell;
    const { error, message } = cell;
    const type = Object.values(ErrorType).find((each) => codeOf(each) === error) ?? ErrorType.ERROR;
    return errors.get(JSON.stringify({ error, message })) ?? new CellError(type, message);
  }

  /**
   * How many rows a formula needs, from what is written in it alone: the engine sets the cells aside before any of them has a value. It
   * asks again where rows come into a range or go, and never where a value changes. `null` where nobody can tell, as for whole columns.
   */
  function rowsOf({ parameters, rows }, written, sizeOf) {
    if (typeof rows === 'number') return rows;
    const counts = [rows].flat().map((name) => {
      const place = parameters.findIndex((each) => each.name === name);
      const argument = written[place];
      const multiplied = Array.isArray(rows) || parameters[place].shape === 'cell';
      if (multiplied && argument?.type === 'NUMBER') return argument.value || meetings;
      if (parameters[place].shape === 'cell') return meetings;
      const { width, height } = argument === undefined ? ArraySize.scalar() : sizeOf(argument);
      return multiplied ? width * height : height;
    });
    const count = counts.reduce((product, each) => product * each, 1);
    return Number.isInteger(count) && count > 0 && count <= HyperFormula.defaultConfig.maxRows ? count : null;
  }

  /** What to write, so that the rows can be known. */
  function wordsFor({ parameters, rows }, needed, height) {
    const ways = [rows].flat().map((name) => {
      if (parameters.find((each) => each.name === name)?.shape === 'cell') return `${name} as a number`;
      return Array.isArray(rows)
        ? `${name} as a number or a range without blanks`
        : `${name} as a range such as A2:G20`;
    });
    const why = height === null ? 'The rows cannot be counted' : `The answer has ${needed} rows and ${height} are kept`;
    return `${why}: write ${ways.join(' and ')} in the formula.`;
  }

  /** What the cells show: rows, or one error, which the engine repeats in each of them. */
  function answerOf(definition, values, height) {
    const errors = new Map();
    const given = values.map((value) => argumentIn(value, errors));
    while (given.length > 0 && given.at(-1) === undefined) given.pop();
    const answer = call(definition.id, given).map((row) => row.map((cell) => cellOut(cell, errors)));
    if (answer.length === 1 && answer[0].length === 1) return answer[0][0];
    // Rows beyond those kept would be hidden, so they are no answer; rows kept for nothing stay blank.
    const spare = Array.from({ length: Math.max(0, (height ?? 0) - answer.length) }, () => answer[0].map(() => ''));
    if (answer.length + spare.length === height) return SimpleRangeValue.onlyValues([...answer, ...spare]);
    return new CellError(ErrorType.VALUE, wordsFor(definition, answer.length, height));
  }

  class Cop extends FunctionPlugin {
    answer(ast, state) {
      const definition = definitions.get(ast.procedureName);
      const height = this.rows(ast, state);
      return this.runFunction(ast.args, state, this.metadata(ast.procedureName), (...values) => {
        try {
          return answerOf(definition, values, height);
        } catch {
          // The engine would stop in the middle of a calculation.
          return new CellError(ErrorType.VALUE, 'internal error');
        }
      });
    }

    rows({ args, procedureName }, state) {
      return rowsOf(definitions.get(procedureName), args, (argument) => this.arraySizeForAst(argument, state));
    }

    size(ast, state) {
      const rows = this.rows(ast, state);
      return rows === null
        ? ArraySize.scalar()
        : new ArraySize(definitions.get(ast.procedureName).columns.length, rows);
    }
  }

  // Whatever is handed over reaches the function as it is, one argument too many as well: the words for what is wrong are its own.
  const any = { argumentType: 'ANY', optionalArg: true };
  const names = [...definitions.keys()];
  Cop.implementedFunctions = Object.fromEntries(
    [...definitions].map(([name, { parameters }]) => {
      const taken = {
        parameters: [...parameters, null].map(() => any),
        repeatLastArgs: 1,
        vectorizationForbidden: true,
      };
      return [name, { method: 'answer', sizeOfResultArrayMethod: 'size', ...taken }];
    }),
  );
  // A function without a name in the language of an engine cannot be called there.
  const named = Object.fromEntries(names.map((name) => [name, name]));
  const translations = HyperFormula.getRegisteredLanguagesCodes().map((code) => [code, named]);
  return { plugin: Cop, translations: Object.fromEntries(translations) };
}
