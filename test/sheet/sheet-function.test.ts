import { expect, test } from 'vitest';
import { signatureOf } from '../../src/sheet/sheet-function.js';

test('parameters that may be left out stand in brackets', () => {
  expect(signatureOf(['roster', 'held?', 'policy?'])).toBe('roster, [held], [policy]');
  expect(signatureOf([])).toBe('');
});
