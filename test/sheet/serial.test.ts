import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isoDay } from '../../src/kernel/day.js';
import { Stop } from '../../src/sheet/cells.js';
import { dayOfCell, daysOf, serialOf, systemOf } from '../../src/sheet/serial.js';

// From the documentation of the programs, confirmed in LibreOffice for both ways of counting.
const serials = [
  ['1900-03-01', 61, null],
  ['1904-01-02', 1463, 1],
  ['1970-01-01', 25_569, 24_107],
  ['2000-01-01', 36_526, 35_064],
  ['2000-02-29', 36_585, 35_123],
  ['2024-02-29', 45_351, 43_889],
  ['2026-02-03', 46_056, 44_594],
  ['2026-10-04', 46_299, 44_837],
  ['2100-03-01', 73_110, 71_648],
  ['9999-12-31', 2_958_465, 2_957_003],
] as const;

it.each(serials)('counts %s as %i, and from 1904 as %s', (iso, serial, since1904) => {
  expect(isoDay(dayOfCell(serial, 'date'))).toBe(iso);
  expect(serialOf(dayOfCell(iso, 'date'))).toBe(serial);
  if (since1904 === null) return;
  expect(isoDay(dayOfCell(since1904, 'date', '1904'))).toBe(iso);
  expect(serialOf(dayOfCell(iso, 'date'), '1904')).toBe(since1904);
});

test('every serial number there is comes back as it was, one day after the one before', () => {
  let wrong = 0;
  let before = dayOfCell(61, 'date') - 1;
  for (let serial = 61; serial <= 2_958_465; serial++) {
    const day = dayOfCell(serial, 'date');
    if (serialOf(day) !== serial || day !== before + 1) wrong += 1;
    before = day;
  }
  expect(wrong).toBe(0);
});

it.each([0, -1, 1, 59, 60, 60.9, 2_958_466, 1e308, true, '', 'today', '46056', '9/2/2027', '2027-02-29', '2027-2-9'])(
  'refuses %s, which has no one meaning',
  (cell) => {
    expect(() => dayOfCell(cell, 'start')).toThrow(Stop);
  },
);

test('the time of day says nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_958_465 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (day, time) => {
        expect(dayOfCell(day + time, 'date')).toBe(dayOfCell(day, 'date'));
      },
    ),
  );
});

test('a range of days passes over blank cells and over nothing else', () => {
  expect(
    daysOf(
      [
        [46_056, ''],
        [null, '2026-02-04'],
      ],
      'holidays',
    ).map(isoDay),
  ).toEqual(['2026-02-03', '2026-02-04']);
  expect(() => daysOf([['soon']], 'holidays')).toThrow('holidays is a date');
});

test('a workbook counts in one of two ways', () => {
  expect(['', '1900', 1900, '1904', 1904].map((cell) => systemOf(cell))).toEqual([
    '1900',
    '1900',
    '1900',
    '1904',
    '1904',
  ]);
  expect(() => systemOf('1905')).toThrow(Stop);
});
