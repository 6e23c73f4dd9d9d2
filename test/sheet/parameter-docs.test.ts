import { expect, test } from 'vitest';
import { parameterDocs } from '../../src/sheet/parameter-docs.js';
import { functionIds, table } from '../../src/sheet/table.js';

test('every parameter that is told of belongs to a function', () => {
  const used = new Set(functionIds.flatMap((id) => table[id].parameters.map((each) => each.replace('?', ''))));
  expect(new Set(Object.keys(parameterDocs))).toEqual(used);
});

test('words that can stand in a cell are named where there are few', () => {
  expect(parameterDocs.modality.words).toEqual(['in-person', 'online', 'hybrid']);
  expect(parameterDocs.rhythm.words).toEqual(['DATE', 'WEEKDAY']);
});
