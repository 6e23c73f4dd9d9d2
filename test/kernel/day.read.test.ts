import { describe, expect, it } from 'vitest';
import { isoDay, isoMonth, readDay, readMonth } from '../../src/kernel/day.js';

describe('readDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2027-02-09', 20_858],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
    ['2027-01-31', 20_849],
    ['2027-04-30', 20_938],
  ])('reads %s as day %i, and writes it back', (text, number) => {
    const result = readDay(text);
    expect(result).toStrictEqual({ ok: true, value: number });
    expect(result.ok ? isoDay(result.value) : '').toBe(text);
  });

  it.each([
    '2027-2-9',
    '2027-02-9',
    '27-02-09',
    '02027-02-09',
    '2027-02-090',
    ' 2027-02-09',
    '2027-02-09 ',
    '2027-02-09\n',
    '2027-02-09T00:00:00Z',
    '2027/02/09',
    '20270209',
    '-2027-02-09',
    '+2027-02-09',
    '09-02-2027',
    '2027-13-01',
    '2027-00-01',
    '2027-01-00',
    '0000-01-01',
    '٢٠٢٧-٠٢-٠٩',
    'today',
    '',
    20_858,
    Number.NaN,
    null,
    undefined,
    true,
    {},
    ['2027-02-09'],
    new Date(0),
  ])('refuses %j: a day is written in one way', (claimed) => {
    expect(readDay(claimed, 'from')).toStrictEqual({
      ok: false,
      problems: [{ path: 'from', code: 'not-a-day', message: 'A day is written YYYY-MM-DD.' }],
    });
  });

  it.each([
    '2027-02-29',
    '2027-02-30',
    '1900-02-29',
    '2100-02-29',
    '2000-02-30',
    '2027-04-31',
    '2027-06-31',
    '2027-09-31',
    '2027-11-31',
    '2027-01-32',
    '2027-12-32',
    '2027-01-99',
  ])('refuses %s, which does not exist', (claimed) => {
    expect(readDay(claimed)).toStrictEqual({
      ok: false,
      problems: [{ path: '', code: 'not-a-day', message: 'This date does not exist.' }],
    });
  });
});

describe('readMonth', () => {
  it.each([
    ['2027-02', 24_325],
    ['2027-01', 24_324],
    ['2027-12', 24_335],
    ['0001-01', 12],
    ['9999-12', 119_999],
  ])('reads %s, and writes it back', (text, month) => {
    const result = readMonth(text);
    expect(result).toStrictEqual({ ok: true, value: month });
    expect(result.ok ? isoMonth(result.value) : '').toBe(text);
  });

  it.each([
    '2027-2',
    '2027-13',
    '2027-00',
    '0000-12',
    '2027-02-01',
    ' 2027-02',
    '2027-02\n',
    '02027-02',
    '',
    24_325,
    ['2027-02'],
    null,
    undefined,
    {},
  ])('refuses %j', (claimed) => {
    expect(readMonth(claimed, 'schedule.from')).toStrictEqual({
      ok: false,
      problems: [{ path: 'schedule.from', code: 'not-a-month', message: 'A month is written YYYY-MM.' }],
    });
  });

  it('stands at the whole input where no path is given', () => {
    expect(readMonth('')).toMatchObject({ problems: [{ path: '' }] });
  });
});
