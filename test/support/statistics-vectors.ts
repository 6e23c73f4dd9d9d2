import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Ratio } from '../../src/kernel/ratio.js';
import type { Bounds, Wait } from '../../src/statistics/index.js';

type Two = readonly [number, number];

/** What R answers, with the numbers that were asked of it: first the numerator and denominator of the confidence, where there is one. */
interface FromR {
  readonly normal: readonly (readonly [up: number, down: number, z: number])[];
  readonly student: readonly (readonly [up: number, down: number, free: number, t: number])[];
  readonly clopperPearson: readonly (readonly [
    x: number,
    n: number,
    up: number,
    down: number,
    low: number,
    high: number,
  ])[];
  readonly poisson: readonly (readonly [x: number, up: number, down: number, low: number, high: number])[];
  readonly holm: readonly { readonly thousandths: readonly number[]; readonly adjusted: readonly number[] }[];
  readonly fisher: readonly (readonly [x1: number, n1: number, x2: number, n2: number, p: number])[];
  readonly binomial: readonly (readonly [
    x: number,
    n: number,
    up: number,
    down: number,
    two: number,
    less: number,
    greater: number,
  ])[];
  readonly quantile: readonly { readonly values: readonly number[]; readonly share: Two; readonly quantile: number }[];
}

interface Files {
  readonly 'statistics-r': FromR;
  readonly 'proportion-ci-r': readonly {
    readonly x: number;
    readonly n: number;
    readonly conf: number;
    readonly z: number;
    readonly wilson: Two;
    readonly clopper_pearson: Two;
  }[];
  readonly 'poisson-ci-r': readonly { readonly x: number; readonly exact95: Two }[];
  readonly 'fisher-r': readonly {
    readonly x1: number;
    readonly n1: number;
    readonly x2: number;
    readonly n2: number;
    readonly p_two: number;
    readonly midp_two: number;
  }[];
  readonly 'two-shares-python': readonly {
    readonly x1: number;
    readonly n1: number;
    readonly x2: number;
    readonly n2: number;
    readonly newcomb: Two;
    readonly fisher_scipy: number;
  }[];
  readonly 'mcnemar-exact-r': readonly { readonly b: number; readonly c: number; readonly p_exact: number | null }[];
  readonly 'binom-test-r': readonly {
    readonly x: number;
    readonly n: number;
    readonly p0: number;
    readonly two: number;
    readonly less: number;
    readonly greater: number;
  }[];
  readonly 'quantile-r': readonly {
    readonly x: readonly number[];
    readonly q25_7: readonly [number];
    readonly med: readonly [number];
    readonly q75_7: readonly [number];
  }[];
  readonly 'waits-r': {
    readonly ended: readonly Wait['ended'][];
    readonly cases: readonly {
      readonly waits: readonly (readonly [at: number, ended: number])[];
      readonly at: readonly number[];
      readonly atRisk: readonly number[];
      readonly survival: readonly number[];
      readonly incidence: readonly number[];
    }[];
  };
}

export function readStatistics<Name extends keyof Files>(name: Name): Files[Name] {
  return JSON.parse(readFileSync(new URL(`../vectors/review/${name}.json`, import.meta.url), 'utf8')) as Files[Name];
}

export const ninetyFive: Ratio = { numerator: 19, denominator: 20 };

/** As many digits as the vectors carry: within 1e-12, of the number itself where it is above 1. */
export function expectNear(answer: number, expected: number, of = ''): void {
  expect(
    Math.abs(answer - expected) / Math.max(1, Math.abs(expected)),
    `${of}: ${answer} for ${expected}`,
  ).toBeLessThan(1e-12);
}

export function expectBounds(answer: Bounds, [low, high]: Two, of = ''): void {
  expectNear(answer.low, low, of);
  expectNear(answer.high, high, of);
}

/** The confidences that the older vectors write as decimals. */
export function confidenceOf(decimal: number): Ratio {
  return { numerator: Math.round(decimal * 100), denominator: 100 };
}
