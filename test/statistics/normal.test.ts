import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import { normalQuantile, z } from '../../src/statistics/index.js';
import { confidenceOf, expectNear, readStatistics } from '../support/statistics-vectors.js';

it('finds the deviations that R finds', () => {
  for (const [up, down, deviations] of readStatistics('statistics-r').normal) {
    expect(Math.abs(z(ratio(up, down)) - deviations)).toBeLessThan(4e-15);
  }
  for (const { conf, z: deviations } of readStatistics('proportion-ci-r'))
    expectNear(z(confidenceOf(conf)), deviations);
});

it('is mirrored about one half, where it is 0', () => {
  expect(normalQuantile(ratio(1, 2))).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (share) => {
      expect(normalQuantile(ratio(share, 10_000)) + normalQuantile(ratio(10_000 - share, 10_000))).toBe(0);
    }),
  );
  expect(normalQuantile(ratio(1, 40))).toBe(-z(ratio(19, 20)));
});

it('rises with the share asked for, through the place where one series takes over from the other', () => {
  let last = Number.NEGATIVE_INFINITY;
  for (let share = 1; share < 4000; share++) {
    const next = normalQuantile(ratio(share, 4000));
    expect(next).toBeGreaterThan(last);
    last = next;
  }
});

it('still answers far out in the tail', () => {
  // qnorm(5e-13, lower.tail = FALSE) and qnorm(5e-7, lower.tail = FALSE) in R 4.2.2
  expectNear(z(ratio(999_999_999_999, 1_000_000_000_000)), 7.130506848171323);
  expectNear(z(ratio(999_999, 1_000_000)), 4.8916384756985902);
});
