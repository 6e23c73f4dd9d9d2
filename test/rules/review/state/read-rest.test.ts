import { expect, test } from 'vitest';
import { canonicalText } from '../../../../src/kernel/canonical.js';
import { readRest } from '../../../../src/rules/review/state/read-rest.js';

test('a row is read as it was written, also where a key has the sign of a map', () => {
  const rest = { agreement: { $map: 4, constructor: 2 }, recommend: null };
  expect(readRest(canonicalText(rest))).toStrictEqual(rest);
});
