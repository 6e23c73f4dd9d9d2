import { dataOfJson } from '../../../kernel/canonical.js';

/** What a row says beside the key it stands under. The text is one that a lawful row was written as. */
export function readRest<Rest extends object>(row: string): Rest {
  return dataOfJson(JSON.parse(row)) as Rest;
}
