export { type BookOptions, yearBookFrom } from './book.js';
export { decodeState } from './decode.js';
export { encodeState } from './encode.js';
export { mergeStates } from './merge.js';
export { recordsOf } from './present.js';
export { readRow, readRowInto } from './read-row.js';
export type { ReviewRow, RowKind } from './rows.js';
export { addRow, emptyState, type ReviewState, stateVersion } from './state.js';
