import { expect, it } from 'vitest';
import { isYear, yearOfDay } from '../../../src/rules/review/calendar-years.js';

it('a year is a whole number from 1 to 9999', () => {
  expect([0, 1, 2027, 9999, 10_000, 2027.5, Number.NaN].map(isYear)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('a day lies in the year it is written with, and what is no day lies in none', () => {
  expect([yearOfDay('2027-12-31'), yearOfDay('0001-01-01'), yearOfDay('2027-02-30')]).toEqual([2027, 1, Number.NaN]);
});
