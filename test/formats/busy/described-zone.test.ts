import { describe, expect, it } from 'vitest';
import type { Component } from '../../../src/formats/busy/components.js';
import { readComponents } from '../../../src/formats/busy/components.js';
import { describedZone } from '../../../src/formats/busy/described-zone.js';
import { timeZoneText } from '../../../src/formats/icalendar-zone.js';
import { offsetAt, type ZoneTable } from '../../../src/kernel/zone.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { calendar, zoneOf } from './fixtures.js';

const span = { from: Date.UTC(2027, 0, 1), to: Date.UTC(2028, 0, 1) };

function zoneOfLines(lines: readonly string[]): Component {
  const [first] = sure(readComponents(calendar('BEGIN:VTIMEZONE', 'TZID:x', ...lines, 'END:VTIMEZONE')));
  const [zone] = first?.zones ?? [];
  if (zone === undefined) throw new Error('no zone');
  return zone;
}

function observance(name: string, ...lines: readonly string[]): readonly string[] {
  return [`BEGIN:${name}`, ...lines, `END:${name}`];
}

function read(...lines: readonly string[]): ZoneTable | null {
  return describedZone(zoneOfLines(lines), span, { left: 1e7 });
}

function offsets(table: ZoneTable | null): readonly number[] {
  if (table === null) return [];
  return Array.from({ length: 12 }, (_, month) => offsetAt(table, Date.UTC(2027, month, 15)));
}

const summer = observance(
  'DAYLIGHT',
  'DTSTART:20081005T020000',
  'TZOFFSETFROM:+1000',
  'TZOFFSETTO:+1100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
);
const winter = observance(
  'STANDARD',
  'DTSTART:20080406T030000',
  'TZOFFSETFROM:+1100',
  'TZOFFSETTO:+1000',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
);
const melbourne = [660, 660, 660, 600, 600, 600, 600, 600, 600, 660, 660, 660];

describe('a zone that a calendar describes', () => {
  it.each([
    ['Australia/Melbourne'],
    ['Australia/Perth'],
    ['Australia/Lord_Howe'],
    ['Pacific/Auckland'],
    ['Europe/London'],
    ['Europe/Dublin'],
    ['America/New_York'],
    ['America/St_Johns'],
    ['Asia/Kathmandu'],
    ['Africa/Casablanca'],
  ])('of %s changes its clocks at the same moments as the table it was written from', (name) => {
    const table = zoneOf(name);
    const lines = timeZoneText(table, span.from, span.to).trimEnd().split('\r\n').slice(2, -1);
    const described = read(...lines);
    const inSpan = (each: ZoneTable | null) =>
      each?.transitions.filter(({ instant }) => instant >= span.from && instant < span.to);
    expect(inSpan(described)).toEqual(inSpan(table));
    expect(offsets(described)).toEqual(offsets(table));
  });

  it('changes its clocks up to the last moment looked at, by which they may show the next day', () => {
    const short = { from: span.from, to: Date.UTC(2027, 9, 2, 16, 30) };
    const table = describedZone(zoneOfLines([...summer, ...winter]), short, { left: 1e7 });
    expect(table === null ? null : offsetAt(table, Date.UTC(2027, 9, 2, 16))).toBe(660);
  });

  it('covers the years around what is looked at', () => {
    expect(read(...summer, ...winter)).toMatchObject({ from: 2026, to: 2029, offsetMinutes: 660 });
  });

  it('may list its changes, or both list and repeat them, and say one of them twice', () => {
    const listed = observance(
      'DAYLIGHT',
      'DTSTART:20251005T020000',
      'RDATE:20261004T020000,20271003T020000',
      'RDATE:20271003T020000',
      'TZOFFSETFROM:+1000',
      'TZOFFSETTO:+1100',
    );
    expect(offsets(read(...listed, ...winter))).toEqual(melbourne);
    const both = [...summer.slice(0, -1), 'RDATE:20271003T020000', 'END:DAYLIGHT'];
    expect(offsets(read(...both, ...winter))).toEqual(melbourne);
    expect(offsets(read(...listed.filter((line) => !line.startsWith('RDATE')), ...winter)).slice(9)).toEqual([
      600, 600, 600,
    ]);
  });

  it('ends a rule with the last change up to UNTIL, in UTC as in its own time', () => {
    const until = (text: string) => summer.map((line) => line.replace('10;BYDAY', `10;UNTIL=${text};BYDAY`));
    for (const text of ['20271002T160000Z', '20271003T020000', '20271003', '20300101T000000Z'])
      expect(offsets(read(...until(text), ...winter))).toEqual(melbourne);
    for (const text of ['20271002T155959Z', '20271003T015959', '20271002', '20270101T000000Z'])
      expect(offsets(read(...until(text), ...winter)).slice(9)).toEqual([600, 600, 600]);
  });

  it('begins where its rule does, whatever day its start is', () => {
    for (const first of ['19700101', '20270101']) {
      const any = (lines: readonly string[]) => lines.map((line) => line.replace(/DTSTART:\d{8}/, `DTSTART:${first}`));
      expect(offsets(read(...any(summer), ...any(winter)))).toEqual(melbourne);
    }
  });

  it('before its first change shows what it changes from, and odd seconds of long ago do no harm', () => {
    const late = observance('STANDARD', 'DTSTART:20270701T000000', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0600');
    expect(offsets(read(...late))).toEqual([300, 300, 300, 300, 300, 300, 360, 360, 360, 360, 360, 360]);
    const old = observance('STANDARD', 'DTSTART:18950201T000000', 'TZOFFSETFROM:+093952', 'TZOFFSETTO:+1000');
    expect(offsets(read(...old, ...summer, ...winter))).toEqual(melbourne);
    const odd = observance('STANDARD', 'DTSTART:20270201T000000', 'TZOFFSETFROM:+1000', 'TZOFFSETTO:+093952');
    expect(read(...odd)).toBeNull();
    expect(
      offsets(read(...observance('STANDARD', 'DTSTART:20200201T000000', 'TZOFFSETFROM:-0330', 'TZOFFSETTO:-0330'))),
    ).toEqual(Array(12).fill(-210));
  });

  it('may change from odd seconds to whole minutes, at a whole moment', () => {
    const whole = observance('STANDARD', 'DTSTART:20200201T000000', 'TZOFFSETFROM:+1000', 'TZOFFSETTO:+1000');
    for (let second = 0; second < 60; second++) {
      const offset = `+0939${String(second).padStart(2, '0')}`;
      const odd = observance('STANDARD', 'DTSTART:20270301T000000', `TZOFFSETFROM:${offset}`, 'TZOFFSETTO:+1100');
      expect(read(...whole, ...odd)?.transitions).toEqual([
        { instant: Date.UTC(2027, 1, 28, 14, 21) - second * 1000, offsetMinutes: 660 },
      ]);
    }
  });

  it.each([
    ['no observance', []],
    ['no start', observance('STANDARD', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1000')],
    ['a start in UTC', observance('STANDARD', 'DTSTART:20080406T030000Z', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1000')],
    ['a day for a start', observance('STANDARD', 'DTSTART:20080406', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1000')],
    [
      'two starts',
      observance(
        'STANDARD',
        'DTSTART:20080406T030000',
        'DTSTART:20080406T030000',
        'TZOFFSETFROM:+1100',
        'TZOFFSETTO:+1000',
      ),
    ],
    ['no offset before', observance('STANDARD', 'DTSTART:20080406T030000', 'TZOFFSETTO:+1000')],
    ['no offset after', observance('STANDARD', 'DTSTART:20080406T030000', 'TZOFFSETFROM:+1000')],
    [
      'an offset without a sign',
      observance('STANDARD', 'DTSTART:20080406T030000', 'TZOFFSETFROM:1100', 'TZOFFSETTO:+1000'),
    ],
    [
      'an offset of more than 18 hours',
      observance('STANDARD', 'DTSTART:20260406T030000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1900'),
    ],
    [
      'an unreadable rule',
      observance('STANDARD', 'DTSTART:20080406T030000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1000', 'RRULE:X'),
    ],
    [
      'an unreadable date',
      observance('STANDARD', 'DTSTART:20080406T030000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1000', 'RDATE:X'),
    ],
    ['two changes at one moment', [...winter, ...winter.map((line) => line.replace('TO:+1000', 'TO:+0900'))]],
  ])('with %s cannot be read', (_, lines) => {
    expect(read(...lines)).toBeNull();
    expect(lines.length === 0 ? null : read(...summer, ...lines)).toBeNull();
  });

  it('takes no more steps than are left', () => {
    expect(describedZone(zoneOfLines([...summer, ...winter]), span, { left: 100 })).toBeNull();
  });
});
