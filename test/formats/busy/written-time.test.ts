import { describe, expect, it } from 'vitest';
import { isUtc, readLength, readPeriod, readTime } from '../../../src/formats/busy/written-time.js';

const none: ReadonlyMap<string, string> = new Map();

function read(text: string, parameters: Readonly<Record<string, string>> = {}): string {
  const time = readTime(text, new Map(Object.entries(parameters)), 'p');
  if (!time.ok) return time.problems.map(({ path, code }) => `${path} ${code}`).join();
  const { kind, wall, clocks } = time.value;
  return `${kind} ${new Date(wall * 1000).toISOString().slice(0, 19)} ${clocks}`;
}

describe('a written time', () => {
  it.each([
    ['20270209', {}, 'day 2027-02-09T00:00:00 null'],
    ['20270209', { VALUE: 'DATE', TZID: 'x' }, 'day 2027-02-09T00:00:00 null'],
    ['20270209T101112', {}, 'local 2027-02-09T10:11:12 null'],
    ['20270209T101112', { TZID: 'x', VALUE: 'date-time' }, 'local 2027-02-09T10:11:12 x'],
    ['20270209T101112Z', {}, 'utc 2027-02-09T10:11:12 null'],
    ['20270209T101112Z', { TZID: 'Etc/UTC' }, 'utc 2027-02-09T10:11:12 Etc/UTC'],
    ['20280229T235960', {}, 'local 2028-02-29T23:59:59 null'],
    ['19600101T000001', {}, 'local 1960-01-01T00:00:01 null'],
  ])('%s with %j is %s', (text, parameters, expected) => {
    expect(read(text, parameters)).toBe(expected);
  });

  it.each([
    [''],
    ['2027-02-09'],
    ['20270209T1000'],
    ['20270209T100000+1000'],
    ['20270209X100000'],
    ['20270209T100000z'],
    ['20270209 '],
    ['020270209'],
    ['20270209T240000'],
    ['20270209T236000'],
    ['20270209T235961'],
  ])('%j is none', (text) => {
    expect(read(text)).toBe('p not-a-time');
  });

  it.each([['20270229'], ['20270001'], ['20271301'], ['20270100'], ['20270132T100000'], ['00000101']])(
    '%s is no date',
    (text) => {
      expect(read(text)).toBe('p not-a-day');
    },
  );

  it.each([
    ['20270209', { VALUE: 'DATE-TIME' }],
    ['20270209T100000', { VALUE: 'DATE' }],
    ['20270209T100000Z', { TZID: 'Australia/Melbourne' }],
  ])('%s contradicts %j', (text, parameters) => {
    expect(read(text, parameters)).toBe('p contradiction');
  });

  it('knows the names of UTC', () => {
    expect(['UTC', 'utc', 'Etc/UTC', 'GMT', 'Etc/GMT'].every(isUtc)).toBe(true);
    expect(['UTC+10', 'Europe/London', ''].some(isUtc)).toBe(false);
  });
});

describe('a length', () => {
  it.each([
    ['PT1H', 0, 3600],
    ['P1D', 1, 0],
    ['P2W', 14, 0],
    ['+P1W2DT3H4M5S', 9, 11_045],
    ['PT90S', 0, 90],
    ['-PT0S', 0, 0],
    ['P0D', 0, 0],
  ])('%s is so many days and seconds', (text, days, seconds) => {
    expect(readLength(text, 'p')).toEqual({ ok: true, value: { days, seconds } });
  });

  it.each([[''], ['P'], ['PT'], ['P1DT'], ['1H'], ['P1H'], ['PT1D'], ['P1Y'], ['P1.5D'], ['p1d'], ['P12345678D']])(
    '%j is none',
    (text) => {
      const read = readLength(text, 'p');
      expect(read.ok ? null : read.problems.map(({ code }) => code)).toEqual(['wrong-type']);
    },
  );

  it('below nothing ends before it starts', () => {
    const read = readLength('-PT1S', 'p');
    expect(read.ok ? null : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['p contradiction']);
  });
});

describe('a period', () => {
  it('goes from a time to another or so long', () => {
    const from = { kind: 'utc', wall: 1_802_131_200, clocks: null, path: 'p' };
    expect(readPeriod('20270209T000000Z/PT1H', none, 'p')).toEqual({
      ok: true,
      value: { from, to: { days: 0, seconds: 3600 } },
    });
    expect(readPeriod('20270209T000000Z/20270209T000100Z', new Map([['VALUE', 'PERIOD']]), 'p')).toEqual({
      ok: true,
      value: { from, to: { ...from, wall: from.wall + 60 } },
    });
  });

  it.each([['20270209T000000Z'], ['/PT1H'], ['20270209T000000Z/'], ['20270209T000000Z/x']])('%s is none', (text) => {
    expect(readPeriod(text, none, 'p').ok).toBe(false);
  });
});
