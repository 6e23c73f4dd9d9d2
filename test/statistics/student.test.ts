import { expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import { studentT, z } from '../../src/statistics/index.js';
import { expectNear, ninetyFive, readStatistics } from '../support/statistics-vectors.js';

it('finds the errors that R finds, from one degree of freedom to a million', () => {
  for (const [up, down, free, errors] of readStatistics('statistics-r').student) {
    expectNear(studentT(ratio(up, down), free), errors, `${up}/${down} of ${free}`);
  }
});

it('falls with every person more and never below what the normal distribution asks', () => {
  let last = Number.POSITIVE_INFINITY;
  for (let free = 1; free < 1200; free++) {
    const next = studentT(ninetyFive, free);
    expect(next).toBeLessThan(last);
    expect(next).toBeGreaterThan(z(ninetyFive));
    last = next;
  }
});
