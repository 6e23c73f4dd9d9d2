import { expect, it } from 'vitest';
import { beyondEachEnd } from '../../src/statistics/bounds.js';
import {
  clopperPearson,
  clustered,
  isAtLeastBeyondChance,
  newcombe,
  poissonExact,
  scoreInterval,
  wilson,
  z,
} from '../../src/statistics/index.js';
import { ninetyFive } from '../support/statistics-vectors.js';

const half = { num: 1, den: 2 };

it.each([
  ['nothing', 0, 1],
  ['everything', 1, 1],
  ['more than everything', 3, 2],
  ['less than nothing', -1, 2],
  ['no number', Number.NaN, 2],
  ['no number below', 1, Number.NaN],
  ['parts of a whole', 0.5, 1],
])('refuses a confidence of %s wherever one is asked for', (_, numerator, denominator) => {
  const confidence = { numerator, denominator };
  const people = { people: 2, earned: 2, possible: 4, earnedSquared: 4, earnedPossible: 4, possibleSquared: 8 };
  for (const ask of [
    () => z(confidence),
    () => wilson(half, confidence),
    () => clopperPearson(half, confidence),
    () => poissonExact(3, confidence),
    () => newcombe(half, half, confidence),
    () => clustered(people, confidence),
    () => scoreInterval(1, 0, 2, confidence),
    () => scoreInterval(2, 0, 2, confidence),
    () => isAtLeastBeyondChance(half, { numerator: 1, denominator: 2 }, confidence),
  ]) {
    expect(ask).toThrow(RangeError);
  }
});

it.each([
  ['of nothing', 0, 0],
  ['larger than its whole', 3, 2],
  ['below zero', -1, 2],
  ['of half a person', 0.5, 2],
  ['of no number', 1, Number.NaN],
])('refuses a part %s, which has no share', (_, num, den) => {
  const part = { num, den };
  for (const ask of [
    () => wilson(part, ninetyFive),
    () => clopperPearson(part, ninetyFive),
    () => newcombe(half, part, ninetyFive),
    () => newcombe(part, half, ninetyFive),
    () => isAtLeastBeyondChance(part, { numerator: 1, denominator: 2 }, ninetyFive),
  ]) {
    expect(ask).toThrow(RangeError);
  }
});

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a count', (count) => {
  expect(() => poissonExact(count, ninetyFive)).toThrow(RangeError);
});

it('leaves half of what is not covered beyond each end', () => {
  expect(beyondEachEnd(ninetyFive)).toBe(0.025);
});
