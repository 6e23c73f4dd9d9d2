import { expect, it } from 'vitest';
import { type Advice, viability } from '../../../src/rules/formation/index.js';
import { everyList } from '../../support/every.js';
import { asking, decisive, filling } from './fixtures.js';

const days = [
  { asOf: '2027-01-25', due: false },
  { asOf: decisive, due: true },
  { asOf: '2027-01-27', due: true },
  { asOf: '2027-02-09', due: true },
] as const;

it('advises one group alone by its number and the day only: every number up to the maximum, every minimum, every day', () => {
  for (let minimum = 1; minimum <= 12; minimum++) {
    const policy = asking(minimum, 14);
    for (let enrolled = 0; enrolled <= 12; enrolled++) {
      for (const { asOf, due } of days) {
        const [answer] = viability({ groups: [filling('north', enrolled)], asOf }, policy);
        const expected: Advice = enrolled >= minimum ? 'go' : due ? 'cancel' : 'wait';
        expect(answer?.advice).toBe(expected);
        expect(answer?.decision.outcome).toBe(
          { go: 'met', wait: 'open', cancel: 'not-met', merge: 'not-met' }[expected],
        );
      }
    }
  }
});

it('advises nothing once a group has started, whatever the numbers of two groups are', () => {
  const numbers = [0, 5, 6, 12, undefined];
  for (const [one, other] of everyList(2, numbers)) {
    const south = filling('south', other, { firstMeeting: '2027-03-09' });
    const [answer] = viability({ groups: [filling('north', one), south], asOf: '2027-02-10' }, asking(6, 14));
    expect([answer?.advice, answer?.mergeWith, answer?.missing]).toStrictEqual([null, [], []]);
  }
});

it('offers two groups to one another exactly where all fit into one: every pair of numbers up to the maximum, and a number not known is waited for', () => {
  const policy = asking(6, 14);
  const numbers = [...Array.from({ length: 13 }, (_, enrolled) => enrolled), undefined];
  for (const { asOf, due } of days) {
    for (const [one, other] of everyList(2, numbers)) {
      const [answer] = viability({ groups: [filling('north', one), filling('south', other)], asOf }, policy);
      const fits = one !== undefined && one < 6 && due && other !== undefined && one + other <= 12;
      expect(answer?.mergeWith).toStrictEqual(fits ? ['south'] : []);
      const small = one !== undefined && one < 6 && due;
      const expected: Advice =
        one !== undefined && one >= 6 ? 'go' : fits ? 'merge' : small && other !== undefined ? 'cancel' : 'wait';
      expect(answer?.advice).toBe(expected);
      expect(answer?.missing).toStrictEqual(small && other === undefined ? ['groups[1].enrolled'] : []);
    }
  }
});
