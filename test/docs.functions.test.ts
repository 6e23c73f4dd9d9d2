import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
// @ts-expect-error The script has no types.
import { functionPages } from '../.ci/sheet/pages.mjs';
import { sheetFunctions } from '../src/sheet/definitions.js';

const pages: Readonly<Record<string, string>> = functionPages(sheetFunctions());

it.each(Object.entries(pages))('the page %s says what the table and the examples say', (name, text) => {
  expect(readFileSync(`docs/functions/${name}`, 'utf8')).toBe(text);
});

test('there is a page for each function and for nothing else', () => {
  expect(readdirSync('docs/functions').sort()).toEqual(Object.keys(pages).sort());
});
