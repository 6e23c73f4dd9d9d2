import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  firstInstant,
  instantOf,
  isoInstant,
  isoInstantLike,
  lastInstant,
  readInstant,
} from '../../src/kernel/instant.js';

describe('readInstant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T10:00:00+10:00', 0],
    ['1969-12-31T14:00:00-10:00', 0],
    ['1970-01-01T00:00:00+00:00', 0],
    ['1970-01-01T00:00:00-00:00', 0],
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T00:01Z', 60_000],
    ['1970-01-01T00:00:01Z', 1000],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00.05Z', 50],
    ['1970-01-01T00:00:00.005Z', 5],
    ['1970-01-01T00:00:00.123Z', 123],
    ['1970-01-01T00:00:59.999Z', 59_999],
    ['1969-12-31T23:59:59.999Z', -1],
    ['1970-01-01T23:59:59Z', 86_399_000],
    ['1970-01-01T01:00+00:30', 1_800_000],
    ['1970-01-01T00:00-00:30', 1_800_000],
    ['1970-01-01T00:00+05:45', -20_700_000],
    ['1970-01-01T00:00+18:59', -68_340_000],
    ['1970-01-01T00:00-18:59', 68_340_000],
    ['2027-01-31T09:00:00+11:00', 1_801_346_400_000],
    ['2027-01-30T22:00:00Z', 1_801_346_400_000],
    ['2000-02-29T12:00:00Z', 951_825_600_000],
  ])('reads %s as %i milliseconds', (text, milliseconds) => {
    expect(readInstant(text)).toStrictEqual({ ok: true, value: milliseconds });
  });

  it.each([
    '2027-01-31T09:00:00',
    '2027-01-31T09:00',
    '2027-01-31',
    '2027-01-31T09Z',
    '2027-01-31T09:00:00z',
    '2027-01-31t09:00:00Z',
    '2027-01-31 09:00:00Z',
    '2027-01-31T09:00:00+11',
    '2027-01-31T09:00:00+1100',
    '2027-01-31T09:00:00Z+11:00',
    '2027-01-31T09:00:00 +11:00',
    '2027-01-31T09:00:00Z ',
    ' 2027-01-31T09:00:00Z',
    '2027-01-31T09:00:00Z\n',
    '02027-01-31T09:00:00Z',
    '2027-01-31T9:00:00Z',
    '2027-01-31T09:0:00Z',
    '2027-01-31T09:00:0Z',
    '2027-01-31T09:00:00.Z',
    '2027-01-31T09:00:00.1234Z',
    '2027-01-31T09:00:00,5Z',
    '2027-01-31T09:00.5Z',
    '2027-01-31T24:00:00Z',
    '2027-01-31T23:60:00Z',
    '2027-01-31T23:59:60Z',
    '2027-01-31T09:00:00+19:00',
    '2027-01-31T09:00:00-19:00',
    '2027-01-31T09:00:00+11:60',
    '2027-02-30T09:00:00Z',
    '2027-13-01T09:00:00Z',
    '0000-01-01T09:00:00Z',
    '',
    'now',
    0,
    1_801_346_400_000,
    null,
    undefined,
    {},
    ['2027-01-31T09:00:00Z'],
    new Date(0),
  ])('refuses %j', (claimed) => {
    expect(readInstant(claimed, 'appliedAt')).toStrictEqual({
      ok: false,
      problems: [
        {
          path: 'appliedAt',
          code: 'not-an-instant',
          message: 'A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.',
        },
      ],
    });
  });

  it('stands at the whole input where no path is given', () => {
    expect(readInstant('')).toMatchObject({ problems: [{ path: '' }] });
  });

  it('reads the moment that any other reader of ISO 8601 reads, whatever the offset', () => {
    const moment = fc.date({ min: new Date(0), max: new Date(7_258_118_400_000), noInvalidDate: true });
    const quarter = fc.integer({ min: -18 * 4, max: 18 * 4 });
    fc.assert(
      fc.property(moment, quarter, (date, quarters) => {
        const local = new Date(date.getTime() + quarters * 900_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(quarters) / 4), (Math.abs(quarters) % 4) * 15];
        const offset = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const text = `${local}${quarters < 0 ? '-' : '+'}${offset}`;
        expect(readInstant(text)).toStrictEqual({ ok: true, value: date.getTime() });
      }),
    );
  });
});

/** Any moment of the years 1 to 9999, the ends of them more often. */
const anyInstant = fc.integer({ min: firstInstant, max: lastInstant });

describe('instantOf', () => {
  it('says what readInstant says, and NaN where that refuses', () => {
    const digit = fc.constantFrom(...'0123456789');
    const letters = fc.constantFrom(...'0123456789-:.+TZ ');
    const nearly = fc
      .tuple(anyInstant, fc.nat({ max: 28 }), fc.oneof(digit, letters, fc.constant('')))
      .map(([instant, index, letter]) => {
        const text = isoInstant(instant);
        return text.slice(0, index) + letter + text.slice(index + 1);
      });
    fc.assert(
      fc.property(nearly, (text) => {
        const read = readInstant(text);
        expect(instantOf(text)).toBe(read.ok ? read.value : Number.NaN);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with an independent reader on every moment of the years 1 to 9999, in any offset', () => {
    const offset = fc.integer({ min: -18 * 60 - 59, max: 18 * 60 + 59 });
    fc.assert(
      fc.property(anyInstant, offset, fc.constantFrom('', 'seconds', 'milliseconds'), (instant, minutes, finest) => {
        const sign = minutes < 0 ? '-' : '+';
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const local = isoInstant(instant).slice(0, 16);
        const fine = finest === '' ? '' : finest === 'seconds' ? ':07' : ':07.089';
        const text = `${local}${fine}${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        expect(instantOf(text)).toBe(DateTime.fromISO(text).toMillis());
      }),
      { numRuns: 500 },
    );
  });

  it.each(['0001-01-01T00:00:00Z', '2000-02-29T00:00:00Z', '2100-02-28T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])(
    'reads %s as the machine does',
    (text) => {
      expect(instantOf(text)).toBe(Date.parse(text));
    },
  );
});

describe('isoInstant', () => {
  it('is read as the moment it was written for', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(instantOf(isoInstant(instant))).toBe(instant);
      }),
    );
  });

  it('writes what the machine writes, without milliseconds where there are none', () => {
    fc.assert(
      fc.property(anyInstant, fc.boolean(), (instant, whole) => {
        const rounded = whole ? Math.floor(instant / 1000) * 1000 : instant;
        expect(isoInstant(rounded)).toBe(new Date(rounded).toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it.each([
    [0, '1970-01-01T00:00:00Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [1, '1970-01-01T00:00:00.001Z'],
    [86_399_999, '1970-01-01T23:59:59.999Z'],
    [86_400_000, '1970-01-02T00:00:00Z'],
  ])('writes %i as %s', (instant, text) => {
    expect(isoInstant(instant)).toBe(text);
  });

  it('ends with the year 9999 and begins with the year 1', () => {
    expect(isoInstant(lastInstant)).toBe('9999-12-31T23:59:59.999Z');
    expect(isoInstant(firstInstant)).toBe('0001-01-01T00:00:00Z');
    expect(() => isoInstant(lastInstant + 1)).toThrow(RangeError);
    expect(() => isoInstant(firstInstant - 1)).toThrow(RangeError);
  });
});

it('knows the first moment of the year 1: 730,119 days before the year 2000', () => {
  expect(firstInstant).toBe(Date.UTC(2000, 0, 1) - 730_119 * 86_400_000);
});

describe('isoInstantLike', () => {
  it('writes the same moment with the offset of the other', () => {
    const offsets = fc.constantFrom('Z', '+11:00', '-09:30', '+05:45', '+00:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), offsets, (instant, offset) => {
        const text = isoInstantLike(instant, `2027-02-09T10:00:00${offset}`);
        expect(text.endsWith(offset)).toBe(true);
        expect(instantOf(text)).toBe(instant);
      }),
    );
  });

  it('stays in UTC where clocks there would show a year that cannot be written', () => {
    expect(isoInstantLike(lastInstant, '2027-02-09T10:00:00+11:00')).toBe('9999-12-31T23:59:59.999Z');
    expect(isoInstantLike(firstInstant, '2027-02-09T10:00:00-01:00')).toBe('0001-01-01T00:00:00Z');
    expect(isoInstantLike(firstInstant, '2027-02-09T10:00:00+01:00')).toBe('0001-01-01T01:00:00+01:00');
  });
});
