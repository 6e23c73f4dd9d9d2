import type { RuleId } from '../rules/rulebook.js';
import type { FunctionExample } from './examples/example.js';
import { examples } from './examples/index.js';
import { type ParameterDoc, parameterDocs } from './parameter-docs.js';
import type { ParameterName } from './parameters.js';
import { rulesBehind } from './rules-behind.js';
import { type FunctionId, type RowCount, signatureOf } from './sheet-function.js';
import { functionIds, table } from './table.js';

/** One parameter of one function. */
export interface ParameterDefinition extends ParameterDoc {
  readonly name: ParameterName;
  readonly optional: boolean;
}

/** One function as plain data, for whoever writes an adapter, a page or a form. */
export interface FunctionDefinition {
  readonly id: FunctionId;
  readonly doc: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Its parameters as people read them, those that may be left out in brackets. */
  readonly signature: string;
  readonly columns: readonly string[];
  readonly rows: RowCount;
  /** Ids of the rules it goes by. */
  readonly rules: readonly RuleId[];
  /** Calls of it with their answers, at least one. */
  readonly examples: readonly FunctionExample[];
}

/**
 * Every function of a sheet as data: what adapters for further programs are made of.
 *
 * @example
 * sheetFunctions().find(({ id }) => id === 'LIMIT').parameters.map(({ name, optional }) => [name, optional]) // => [['modality', false], ['policy', true]]
 */
export function sheetFunctions(): readonly FunctionDefinition[] {
  return functionIds.map((id) => {
    const { doc, parameters, columns, rows } = table[id];
    return {
      id,
      doc,
      columns,
      rows,
      signature: signatureOf(parameters),
      rules: rulesBehind[id],
      examples: examples[id],
      parameters: parameters.map((each) => {
        const name = readName(each);
        return { ...parameterDocs[name], name, optional: each.endsWith('?') };
      }),
    };
  });
}

function readName(written: string): ParameterName {
  return written.replace('?', '') as ParameterName;
}
