import { expect, it, test } from 'vitest';
import { callFromSheets } from '../../../src/sheet/hosts/sheets.js';
import { signs } from '../../support/sheet/vectors.js';

/** Days of a sheet whose dates are objects of another world, as they are in a script. */
const days = {
  isoOf: (date: unknown) => String(Object(date).iso),
  dateOf: (iso: string) => ({ iso, [Symbol.toStringTag]: 'Date' }),
};
const date = days.dateOf;

test('a date goes in as a day and comes out as a date', () => {
  expect(callFromSheets('SCHEDULE', [date('2026-01-31'), 2], days)).toMatchObject([
    [{ iso: '2026-01-31' }],
    [{ iso: '2026-02-28' }],
  ]);
  expect(callFromSheets('NEXTSTART', [date('2027-03-01'), [[date('2027-03-02')]]], days)).toMatchObject({
    iso: '2027-03-02',
  });
  expect(callFromSheets('TOISO', [date('2026-02-03')], days)).toBe('2026-02-03');
});

test('an object that is no date is no cell', () => {
  expect(callFromSheets('LIMIT', [{ iso: 'online' }], days)).toBe('CANNOT READ: This is no cell.');
  expect(callFromSheets('LIMIT', [null], days)).toBe('CANNOT READ: modality is in-person, online, hybrid.');
});

test('numbers that are no dates stay numbers', () => {
  expect(callFromSheets('STANDING', [[signs('p1', 'PPPP..')]], days)).toEqual([[4, 1, 'MET']]);
  expect(callFromSheets('CALENDAR', ['2026-01-31', 1, 1], days)).toMatchObject([[1, 1, { iso: '2026-01-31' }]]);
});

it.each([
  [['LIMIT', ['zoom']], 'CANNOT READ: modality is in-person, online, hybrid.'],
  [['NEXTSTART', ['2028-01-01', '']], 'NO ANSWER: No group starts on that day or later.'],
  [['LIMIT', ['#DIV/0!']], '#DIV/0!'],
] as const)('shows the error of %j as text, and throws none', ([id, given], text) => {
  expect(callFromSheets(id, given, days)).toBe(text);
});

test('a date that is none, and whatever else goes wrong on the way, is no exception', () => {
  const broken = {
    isoOf: () => {
      throw new RangeError('no such date');
    },
    dateOf: days.dateOf,
  };
  expect(callFromSheets('TOISO', [date('2026-02-03')], broken)).toBe('CANNOT READ: internal error');
});

test('a day of a workbook that counts from 1904 stays a number', () => {
  expect(callFromSheets('FROMISO', ['2026-02-03', '1904'], days)).toBe(44_594);
  expect(callFromSheets('FROMISO', ['1904-01-02', [[1904]]], days)).toBe(1);
  expect(callFromSheets('FROMISO', ['2026-02-03', ''], days)).toMatchObject({ iso: '2026-02-03' });
});

test('an answer of one cell is a value and not a range', () => {
  expect(callFromSheets('SEATSLEFT', [9, 'online'], days)).toBe(3);
  expect(callFromSheets('THEMES', [[['strength', '']]], days)).toHaveLength(3);
});
