import { expect, it } from 'vitest';
import { isCsv } from '../../src/cli/sheet.js';

it('takes a text for CSV by the end of its name, and from standard input by a heading that separates columns', () => {
  expect(isCsv({ file: 'Roster.CSV', text: '{}' })).toBe(true);
  expect(isCsv({ file: 'roster.json', text: 'person,1' })).toBe(false);
  for (const text of ['person,1', '\uFEFFperson;1', 'person\t1']) expect(isCsv({ file: '-', text })).toBe(true);
  for (const text of ['', '{"a":1,"b":2}', '[1,2]', 'person\n1,2']) expect(isCsv({ file: '-', text })).toBe(false);
});
