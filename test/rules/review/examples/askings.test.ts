import { expect, it } from 'vitest';
import { asking } from '../../../../src/rules/review/examples/askings.js';

it('whoever asks may join, unless it is said otherwise', () => {
  expect(asking({ cy: {}, dee: { eligible: false } }).demand).toEqual([
    { person: 'cy', group: 'g1', eligible: true },
    { person: 'dee', group: 'g1', eligible: false },
  ]);
});
