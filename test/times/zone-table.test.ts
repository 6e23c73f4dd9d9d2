import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/kernel/day.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { isoInstant, offsetAt, wallTime } from '../../src/kernel/zone.js';
import { defineZoneTable, zoneTable } from '../../src/times/index.js';
import { olderNames } from '../../src/times/older-names.js';

const years = { from: 2026, to: 2027 };

interface Change {
  readonly utc: string;
  readonly offsetAfterMinutes: number;
}

function readChanges(): readonly Change[] {
  const url = new URL('../vectors/schedule/melbourne-dst-2000-2040.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as readonly Change[];
}

function tableOf(name: string, span = years) {
  const result = zoneTable(name, span, '2026c');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(...[name, span, version]: Parameters<typeof zoneTable>) {
  const result = zoneTable(name, span, version);
  return result.ok ? [] : result.problems;
}

describe('a table made from the zone data of the machine', () => {
  it('holds the 82 changes of Melbourne from 2000 to 2040 that zdump lists, to the second', () => {
    const table = tableOf('Australia/Melbourne', { from: 2000, to: 2040 });
    expect(table.transitions.map(({ instant, offsetMinutes }) => [isoInstant(instant), offsetMinutes])).toEqual(
      readChanges().map(({ utc, offsetAfterMinutes }) => [utc, offsetAfterMinutes]),
    );
    expect([table.zone, table.version, table.from, table.to, table.offsetMinutes]).toEqual([
      'Australia/Melbourne',
      '2026c',
      2000,
      2040,
      660,
    ]);
  });

  it('knows the two early winters that moved for the Games', () => {
    const table = tableOf('Australia/Melbourne', { from: 2000, to: 2008 });
    const offsets = ['2000-09-12', '2006-03-28', '2005-03-28', '2008-04-01'].map(
      (day) => offsetAt(table, Date.parse(day)) / 60,
    );
    expect(offsets).toEqual([11, 11, 10, 11]);
  });

  it('shows what Luxon shows at noon of every day, in zones with whole, half and no changes', () => {
    for (const name of ['Australia/Lord_Howe', 'Australia/Perth', 'America/New_York', 'Europe/London']) {
      const table = tableOf(name);
      for (let day = Date.UTC(2026, 0, 2, 12); day < Date.UTC(2027, 11, 30); day += 86_400_000) {
        expect(offsetAt(table, day)).toBe(DateTime.fromMillis(day, { zone: name }).offset);
      }
    }
    expect(tableOf('Australia/Perth').transitions).toEqual([]);
  });

  it('is plain data, from which the same table can be made again', () => {
    const table = tableOf('Australia/Lord_Howe');
    expect(defineZoneTable(JSON.parse(JSON.stringify(table)))).toEqual({ ok: true, value: table });
  });

  it('gives one place one name', () => {
    expect(tableOf('Australia/Victoria').zone).toBe('Australia/Melbourne');
    expect(tableOf('Australia/NSW').zone).toBe('Australia/Sydney');
    expect(tableOf('America/Argentina/Buenos_Aires').zone).toBe('America/Argentina/Buenos_Aires');
    expect(tableOf('Asia/Kolkata').zone).toBe('Asia/Kolkata');
    expect(tableOf('Asia/Calcutta').zone).toBe('Asia/Kolkata');
    expect(tableOf('Europe/Kiev').zone).toBe('Europe/Kyiv');
    expect(tableOf('America/Buenos_Aires').zone).toBe('America/Argentina/Buenos_Aires');
  });

  it('leaves a place its name that shares its clocks with another', () => {
    for (const name of ['Europe/Oslo', 'Australia/Currie', 'Antarctica/McMurdo', 'Africa/Accra']) {
      expect(tableOf(name).zone).toBe(name);
    }
  });

  it('takes every place that the machine offers, none of them under an older name', () => {
    const offered = Intl.supportedValuesOf('timeZone').filter((name) => /^(?!Etc)[^/]+\//.test(name));
    expect(offered.length).toBeGreaterThan(400);
    for (const name of offered) expect(olderNames.has(tableOf(name).zone)).toBe(false);
  });

  it('is the same table when asked for again, by any name of the place', () => {
    const table = tableOf('Australia/Melbourne');
    expect(tableOf('Australia/Melbourne')).toBe(table);
    expect(tableOf('Australia/Victoria')).toBe(table);
    expect(Object.isFrozen(table)).toBe(true);
    for (const other of [
      { from: 2025, to: 2027 },
      { from: 2026, to: 2028 },
    ]) {
      expect(tableOf('Australia/Melbourne', other)).not.toBe(table);
    }
    const newer = zoneTable('Australia/Melbourne', years, '2027a');
    expect(newer.ok && newer.value.version).toBe('2027a');
  });

  it('is forgotten after a thousand others, and made again alike', () => {
    const release = (name: string | number) => lawfulValue(zoneTable('Australia/Perth', years, `release ${name}`));
    const first = release('first');
    const others = Array.from({ length: 1000 }, (_, count) => release(count));
    expect(release(10)).toBe(others[10]);
    expect(release(999)).toBe(others[999]);
    expect(release('first')).toEqual(first);
    expect(release('first')).not.toBe(first);
  });
});

describe('the ends of a table', () => {
  const happens = (name: string, year: number, month: number, day: number, minuteOfDay: number) =>
    wallTime(tableOf(name, { from: year, to: year }), dayOf({ year, month, day }), minuteOfDay).happens;

  it('know what clocks are put over as their first day begins, though it is still the day before elsewhere', () => {
    expect([happens('Asia/Kathmandu', 1986, 1, 1, 10), happens('Asia/Kathmandu', 1986, 1, 1, 15)]).toEqual([
      'never',
      'once',
    ]);
  });

  it('know what clocks are put back to as their last day ends, though it is already the day after elsewhere', () => {
    expect([happens('America/Managua', 1996, 12, 31, 1379), happens('America/Managua', 1996, 12, 31, 1380)]).toEqual([
      'once',
      'twice',
    ]);
  });
});

describe('a machine that knows a place by its older name alone', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is asked by that, and the answer stands under the present one', () => {
    class OlderFormat extends Intl.DateTimeFormat {
      constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
        if (options?.timeZone === 'Europe/Kyiv') throw new RangeError('This machine knows no such zone.');
        super(locale, options);
      }
    }
    const usual = tableOf('Europe/Kyiv');
    vi.stubGlobal('Intl', { DateTimeFormat: OlderFormat });
    for (const typed of ['Europe/Kyiv', 'Europe/Kiev']) {
      expect(zoneTable(typed, years, `older ${typed}`)).toEqual({
        ok: true,
        value: { ...usual, version: `older ${typed}` },
      });
    }
  });
});

describe('what names no place', () => {
  it.each([
    ['AEST', 'probably Australia/Melbourne, or Australia/Brisbane where clocks do not change'],
    ['EST', 'probably Australia/Melbourne, or Australia/Brisbane where clocks do not change'],
    ['+10:00', 'probably Australia/Melbourne, or Australia/Brisbane where clocks do not change'],
    ['AEDT', 'probably Australia/Melbourne'],
    ['Australia/Geelong', 'probably Australia/Melbourne'],
    ['AWST', 'probably Australia/Perth'],
    ['', 'such as Australia/Melbourne'],
    ['UTC', 'such as Australia/Melbourne'],
    ['Etc/UTC', 'such as Australia/Melbourne'],
    ['Etc/GMT+10', 'such as Australia/Melbourne'],
    ['US/Pacific', 'probably America/Los_Angeles'],
    ['NZ', 'probably Pacific/Auckland'],
    ['Melbourne', 'probably Australia/Melbourne'],
    ['Australia/Melborne', 'probably Australia/Melbourne'],
    ['Australia/Nowhere', 'such as Australia/Melbourne'],
    ['australia/melbourne', 'probably Australia/Melbourne'],
    ['Australia/MELBOURNE', 'probably Australia/Melbourne'],
    ['xAustralia/Melbourne', 'probably Australia/Melbourne'],
    ['Australia/Melbourne ', 'probably Australia/Melbourne'],
  ])('is refused, %s among it, with the name that is meant', (name, hint) => {
    expect(problemsOf(name, years, '2026c')).toEqual([
      { path: 'zone', code: 'not-a-zone', message: `A zone is the name of a place, Area/Location: ${hint}.` },
    ]);
  });

  it('is named together with years and a version that are none', () => {
    const codes = (span: typeof years, version = '2026c') =>
      problemsOf('Australia/Perth', span, version).map(({ path, code }) => [path, code]);
    expect(problemsOf('', { from: 1899, to: 2101 }, '').map(({ path, code }) => [path, code])).toEqual([
      ['zone', 'not-a-zone'],
      ['years.from', 'too-small'],
      ['years.to', 'too-big'],
      ['version', 'empty'],
    ]);
    expect(codes({ from: 2027, to: 2026 })).toEqual([['years.to', 'contradiction']]);
    expect(codes({ from: 2026.5, to: Number.NaN })).toEqual([
      ['years.from', 'wrong-type'],
      ['years.to', 'wrong-type'],
    ]);
    expect(codes({ from: 1900, to: 1900 })).toEqual([]);
    expect(codes({ from: 2100, to: 2100 })).toEqual([]);
  });

  it('may be a place whose clocks were not set to whole minutes in those years', () => {
    expect(problemsOf('Africa/Monrovia', { from: 1971, to: 1971 }, '2026c').map(({ code }) => code)).toEqual([
      'unsupported',
    ]);
  });
});
