import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../src/sheet/version.js';

test('the version in a cell is that of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
