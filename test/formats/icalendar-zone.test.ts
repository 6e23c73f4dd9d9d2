import { describe, expect, it } from 'vitest';
import { timeZoneText } from '../../src/formats/icalendar-zone.js';
import { monthOf, nthWeekday } from '../../src/kernel/day.js';
import { defineZoneTable, zoneTable } from '../../src/times/index.js';
import { sure } from '../rules/schedule/fixtures.js';

function lines(zone: string, from: number, to: number, first: string, last: string): readonly string[] {
  const table = sure(zoneTable(zone, { from, to }, 'test'));
  return timeZoneText(table, Date.parse(first), Date.parse(last)).split('\r\n').slice(2, -2);
}

function rule(name: string, start: string, rhythm: string, before: string, after: string): readonly string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    ...(rhythm === '' ? [] : [`RRULE:FREQ=YEARLY;${rhythm}`]),
    `TZOFFSETFROM:${before}`,
    `TZOFFSETTO:${after}`,
    `END:${name}`,
  ];
}

const [winter, spring] = ['2027-06-09T23:00Z', '2027-11-14T03:00Z'];

describe('a zone in a calendar', () => {
  it('is two yearly rules for Melbourne, from the year in which they began', () => {
    expect(lines('Australia/Melbourne', 2000, 2040, '2026-02-09T23:00Z', '2026-07-14T03:00Z')).toEqual([
      ...rule('STANDARD', '20080406T030000', 'BYMONTH=4;BYDAY=1SU', '+1100', '+1000'),
      ...rule('DAYLIGHT', '20081005T020000', 'BYMONTH=10;BYDAY=1SU', '+1000', '+1100'),
    ]);
  });

  it('names its place first and ends, and is standard where clocks do not change', () => {
    const table = sure(zoneTable('Australia/Perth', { from: 2026, to: 2027 }, 'test'));
    expect(timeZoneText(table, Date.UTC(2026, 5), Date.UTC(2026, 6)).split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Australia/Perth',
      ...rule('STANDARD', '20260101T000000', '', '+0800', '+0800'),
      'END:VTIMEZONE',
      '',
    ]);
    expect(lines('America/Sao_Paulo', 2026, 2030, winter, spring)).toEqual(
      rule('STANDARD', '20260101T000000', '', '-0300', '-0300'),
    );
    // The clocks of Kathmandu went ahead once, and are at their standard time since.
    expect(lines('Asia/Kathmandu', 1970, 2030, winter, spring)).toEqual(
      rule('STANDARD', '19860101T000000', '', '+0530', '+0545'),
    );
    expect(lines('Australia/Melbourne', 2005, 2010, '2007-01-09T23:00Z', '2007-02-14T03:00Z')).toEqual(
      rule('STANDARD', '20061029T020000', '', '+1000', '+1100'),
    );
  });

  it('is two rules that began before the change in force, wherever the table begins', () => {
    const melbourne = (year: number) => [
      ...rule('STANDARD', `${year}0406T030000`, 'BYMONTH=4;BYDAY=1SU', '+1100', '+1000'),
      ...rule('DAYLIGHT', `${year}1005T020000`, 'BYMONTH=10;BYDAY=1SU', '+1000', '+1100'),
    ];
    const days = (year: number, april: string, october: string) => [
      ...rule('STANDARD', `${year}04${april}T030000`, 'BYMONTH=4;BYDAY=1SU', '+1100', '+1000'),
      ...rule('DAYLIGHT', `${year}10${october}T020000`, 'BYMONTH=10;BYDAY=1SU', '+1000', '+1100'),
    ];
    expect(lines('Australia/Melbourne', 2026, 2028, '2026-02-09T23:00Z', '2026-03-14T03:00Z')).toEqual(
      days(2024, '07', '06'),
    );
    expect(lines('Australia/Melbourne', 2026, 2028, '2026-05-09T23:00Z', '2026-06-14T03:00Z')).toEqual(melbourne(2025));
    expect(lines('Australia/Melbourne', 2026, 2028, '2026-11-09T23:00Z', '2026-12-14T03:00Z')).toEqual(melbourne(2025));
    expect(lines('Australia/Melbourne', 2026, 2028, '2027-05-09T23:00Z', '2027-12-14T03:00Z')).toEqual(
      days(2026, '05', '04'),
    );
  });

  it.each([
    ['Australia/Adelaide', '20250406T030000 4 1SU +1030 +0930', '20251005T020000 10 1SU +0930 +1030'],
    ['Pacific/Auckland', '20250406T030000 4 1SU +1300 +1200', '20250928T020000 9 -1SU +1200 +1300'],
    ['Europe/London', '20251026T020000 10 -1SU +0100 +0000', '20250330T010000 3 -1SU +0000 +0100'],
    ['America/New_York', '20251102T020000 11 1SU -0400 -0500', '20250309T020000 3 2SU -0500 -0400'],
    ['America/St_Johns', '20251102T020000 11 1SU -0230 -0330', '20250309T020000 3 2SU -0330 -0230'],
  ])('says the rules of %s as its government does', (zone, standard, daylight) => {
    const said = lines(zone, 2025, 2029, '2026-06-09T23:00Z', '2026-12-01T00:00Z');
    const written = [
      ['STANDARD', standard],
      ['DAYLIGHT', daylight],
    ].map(([name = '', words = '']) => {
      const [start = '', month, day, before = '', after = ''] = words.split(' ');
      return rule(name, start, `BYMONTH=${month};BYDAY=${day}`, before, after).join('\n');
    });
    expect(
      said
        .join('\n')
        .replace(/\n(?=BEGIN)/, '\n\n')
        .split('\n\n')
        .sort(),
    ).toEqual([...written].sort());
  });

  it('moves by half an hour on Lord Howe Island', () => {
    expect(lines('Australia/Lord_Howe', 2026, 2028, '2027-06-09T23:00Z', '2027-07-14T03:00Z')).toEqual([
      ...rule('STANDARD', '20260405T020000', 'BYMONTH=4;BYDAY=1SU', '+1100', '+1030'),
      ...rule('DAYLIGHT', '20261004T020000', 'BYMONTH=10;BYDAY=1SU', '+1030', '+1100'),
    ]);
  });

  it('is each change by itself where meetings are older than the rules, or one year says too little about them', () => {
    expect(lines('Australia/Melbourne', 2000, 2012, '2007-02-09T23:00Z', '2007-05-14T03:00Z')).toEqual([
      ...rule('DAYLIGHT', '20061029T020000', '', '+1000', '+1100'),
      ...rule('STANDARD', '20070325T030000', '', '+1100', '+1000'),
    ]);
    expect(lines('Australia/Melbourne', 2026, 2026, '2026-02-09T23:00Z', '2026-05-14T03:00Z')).toEqual([
      ...rule('DAYLIGHT', '20260101T000000', '', '+1000', '+1100'),
      ...rule('STANDARD', '20260405T030000', '', '+1100', '+1000'),
    ]);
    expect(lines('Australia/Perth', 2008, 2012, '2008-02-09T23:00Z', '2009-05-14T03:00Z')).toEqual([
      ...rule('DAYLIGHT', '20080101T000000', '', '+0800', '+0900'),
      ...rule('STANDARD', '20080330T030000', '', '+0900', '+0800'),
      ...rule('DAYLIGHT', '20081026T020000', '', '+0800', '+0900'),
      ...rule('STANDARD', '20090329T030000', '', '+0900', '+0800'),
    ]);
  });

  it('is each change by itself where the rules of later years did not hold before the first change', () => {
    // British clocks were an hour ahead from 1968 to October 1971, and changed twice a year from then on.
    expect(lines('Europe/London', 1970, 1973, '1970-01-02T00:00Z', '1970-12-01T00:00Z')).toEqual(
      rule('STANDARD', '19700101T000000', '', '+0000', '+0100'),
    );
    expect(lines('Europe/London', 1970, 1973, '1970-01-02T00:00Z', '1971-12-01T00:00Z')).toEqual([
      ...rule('DAYLIGHT', '19700101T000000', '', '+0000', '+0100'),
      ...rule('STANDARD', '19711031T030000', '', '+0100', '+0000'),
    ]);
  });

  it('is each change by itself where no weekday of a month tells when they come', () => {
    // Morocco goes by Ramadan; Chile by the first Sunday from the second of the month on, which in 2029 is the second Sunday.
    expect(lines('Africa/Casablanca', 2026, 2030, winter, spring)).toEqual(
      rule('STANDARD', '20270314T020000', '', '+0000', '+0100'),
    );
    expect(lines('Africa/Casablanca', 2026, 2030, '2027-01-09T23:00Z', spring)).toEqual([
      ...rule('DAYLIGHT', '20260322T020000', '', '+0000', '+0100'),
      ...rule('STANDARD', '20270207T030000', '', '+0100', '+0000'),
      ...rule('DAYLIGHT', '20270314T020000', '', '+0000', '+0100'),
    ]);
    expect(lines('America/Santiago', 2026, 2030, winter, spring)).toEqual([
      ...rule('STANDARD', '20270404T000000', '', '-0300', '-0400'),
      ...rule('DAYLIGHT', '20270905T000000', '', '-0400', '-0300'),
    ]);
  });

  it('is the last change by itself where a government gives the changes up', () => {
    // As for Vancouver from 2026 on, whichever release of the zone data the machine has.
    const vancouver = sure(
      defineZoneTable({
        zone: 'America/Vancouver',
        version: '2026b',
        from: 2024,
        to: 2030,
        offsetMinutes: -480,
        transitions: [
          { instant: Date.UTC(2024, 2, 10, 10), offsetMinutes: -420 },
          { instant: Date.UTC(2024, 10, 3, 9), offsetMinutes: -480 },
          { instant: Date.UTC(2025, 2, 9, 10), offsetMinutes: -420 },
          { instant: Date.UTC(2025, 10, 2, 9), offsetMinutes: -480 },
          { instant: Date.UTC(2026, 2, 8, 10), offsetMinutes: -420 },
        ],
      }),
    );
    const text = timeZoneText(vancouver, Date.UTC(2026, 8, 8), Date.UTC(2027, 1, 9));
    expect(text.split('\r\n').slice(2, -2)).toEqual(rule('STANDARD', '20260308T020000', '', '-0800', '-0700'));
  });

  it('is the same whatever was described with its table before', () => {
    const spans = [
      ['2007-02-09', '2007-05-14'],
      ['2006-02-09', '2007-05-14'],
      ['2007-02-09', '2007-12-14'],
      ['2009-02-09', '2009-05-14'],
      ['2027-02-09', '2027-05-14'],
    ];
    const shared = sure(zoneTable('Australia/Melbourne', { from: 2000, to: 2040 }, 'test'));
    for (const [first = '', last = ''] of [...spans, ...spans.toReversed(), ...spans]) {
      const fresh = sure(zoneTable('Australia/Melbourne', { from: 2000, to: 2040 }, 'test'));
      expect(timeZoneText(shared, Date.parse(first), Date.parse(last))).toBe(
        timeZoneText(fresh, Date.parse(first), Date.parse(last)),
      );
    }
  });

  it('begins no rule before the year 1', () => {
    const sunday = (year: number, month: number) => nthWeekday(monthOf(year, month), 1, 7) * 86_400_000;
    const transitions = [1, 2, 3].flatMap((year) => [
      { instant: sunday(year, 4), offsetMinutes: 600 },
      { instant: sunday(year, 10), offsetMinutes: 660 },
    ]);
    const early = sure(
      defineZoneTable({ zone: 'Area/Place', version: 'made up', from: 1, to: 3, offsetMinutes: 660, transitions }),
    );
    const text = timeZoneText(early, Date.parse('0001-02-01T00:00Z'), Date.parse('0001-12-01T00:00Z'));
    expect(text).toContain('DTSTART:00010401T110000\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\n');
  });
});
