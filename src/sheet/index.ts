export { call } from './call.js';
export type { Cell, CellError, Cells } from './cells.js';
export { type FunctionDefinition, type ParameterDefinition, sheetFunctions } from './definitions.js';
export type { FunctionExample } from './examples/example.js';
export type { ParameterDoc } from './parameter-docs.js';
export type { ParameterName } from './parameters.js';
export type { FunctionId, RowCount } from './sheet-function.js';
