import { describe, expect, it } from 'vitest';
import { timeZoneLines } from '../../src/formats/icalendar-zone.js';
import { zoneTable } from '../../src/times/index.js';
import { sure } from '../rules/schedule/fixtures.js';

function lines(zone: string, from: number, to: number, first: string, last: string): readonly string[] {
  return timeZoneLines(sure(zoneTable(zone, { from, to }, 'test')), Date.parse(first), Date.parse(last)).slice(2, -1);
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

describe('a zone in a calendar', () => {
  it('is two yearly rules for Melbourne, from the year in which they began', () => {
    expect(lines('Australia/Melbourne', 2000, 2040, '2026-02-09T23:00Z', '2026-07-14T03:00Z')).toEqual([
      ...rule('STANDARD', '20080406T030000', 'BYMONTH=4;BYDAY=1SU', '+1100', '+1000'),
      ...rule('DAYLIGHT', '20081005T020000', 'BYMONTH=10;BYDAY=1SU', '+1000', '+1100'),
    ]);
  });

  it('names its place first and ends', () => {
    const table = sure(zoneTable('Australia/Perth', { from: 2026, to: 2027 }, 'test'));
    const all = timeZoneLines(table, Date.UTC(2026, 5), Date.UTC(2026, 6));
    expect([all[0], all[1], all.at(-1)]).toEqual(['BEGIN:VTIMEZONE', 'TZID:Australia/Perth', 'END:VTIMEZONE']);
    expect(all.slice(2, -1)).toEqual(rule('STANDARD', '20260101T000000', '', '+0800', '+0800'));
  });

  it('is two rules from the year before where the table begins between two changes', () => {
    expect(lines('Australia/Melbourne', 2026, 2027, '2026-02-09T23:00Z', '2026-03-14T03:00Z')).toEqual([
      ...rule('STANDARD', '20250406T030000', 'BYMONTH=4;BYDAY=1SU', '+1100', '+1000'),
      ...rule('DAYLIGHT', '20251005T020000', 'BYMONTH=10;BYDAY=1SU', '+1000', '+1100'),
    ]);
  });

  it('counts the last Sunday of a month from its end', () => {
    expect(lines('Europe/London', 2026, 2029, '2026-01-09T23:00Z', '2026-07-14T03:00Z')).toEqual([
      ...rule('DAYLIGHT', '20250330T010000', 'BYMONTH=3;BYDAY=-1SU', '+0000', '+0100'),
      ...rule('STANDARD', '20251026T020000', 'BYMONTH=10;BYDAY=-1SU', '+0100', '+0000'),
    ]);
    expect(lines('America/New_York', 2026, 2027, '2026-01-09T23:00Z', '2026-07-14T03:00Z')).toEqual([
      ...rule('DAYLIGHT', '20250309T020000', 'BYMONTH=3;BYDAY=2SU', '-0500', '-0400'),
      ...rule('STANDARD', '20251102T020000', 'BYMONTH=11;BYDAY=1SU', '-0400', '-0500'),
    ]);
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
});
