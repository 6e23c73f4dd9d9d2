import { describe, expect, it, vi } from 'vitest';
import { readComponents } from '../../../src/formats/busy/components.js';
import { datingOf, type KnownZones } from '../../../src/formats/busy/zones.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { calendar, melbourne, zoneOf } from './fixtures.js';

const span = { from: Date.UTC(2027, 0, 1), to: Date.UTC(2027, 11, 1) };
const noon = 1_802_174_400;

function described(name: string, offset: string): readonly string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:20000101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
}

function dated(
  clocks: string | null,
  lines: readonly string[] = [],
  known: Partial<KnownZones> = {},
  kind: 'local' | 'day' | 'utc' = 'local',
) {
  const [first] = sure(readComponents(calendar(...lines)));
  if (first === undefined) throw new Error('no calendar');
  const read = datingOf(first, { zone: melbourne, ...known }, span, { left: 1e6 })({
    kind,
    wall: noon,
    clocks,
    path: 'p',
  });
  return read.ok
    ? (read.value.instant - noon * 1000) / 3_600_000
    : read.problems.map(({ path, code, message }) => `${path} ${code} ${message}`).join();
}

describe('a time of a calendar', () => {
  it('is told by the clocks of the person where it names none, and by UTC where it says so', () => {
    expect(dated(null)).toBe(-11);
    expect(dated(null, [], {}, 'day')).toBe(-11);
    expect(dated(null, [], {}, 'utc')).toBe(0);
    expect(dated('Etc/UTC')).toBe(0);
    expect(dated('Australia/Melbourne')).toBe(-11);
  });

  it('is told by a table that is known, or else by what the calendar describes', () => {
    const zones = (name: string) => (name === 'Australia/Perth' ? zoneOf(name) : null);
    expect(dated('Australia/Perth', described('Australia/Perth', '+0500'), { zones })).toBe(-8);
    expect(dated('Australia/Perth', described('Australia/Perth', '+0500'))).toBe(-5);
    expect(dated('Mine', described('Mine', '-0330'), { zones })).toBe(3.5);
    expect(
      dated(
        '(UTC+10:00) Canberra, Melbourne; \\Sydney',
        described('(UTC+10:00) Canberra\\, Melbourne\\; \\\\Sydney', '+1000'),
      ),
    ).toBe(-10);
  });

  it('is told by a zone that is described twice only where both say the same', () => {
    expect(dated('Mine', [...described('Mine', '+0500'), ...described('Mine', '+0500')])).toBe(-5);
    const unreadable = 'p not-a-zone This time zone is described in the calendar in a way that cannot be read.';
    expect(dated('Mine', [...described('Mine', '+0500'), ...described('Mine', '+0600')])).toBe(unreadable);
    expect(dated('Mine', [...described('Mine', '+0500'), ...described('Mine', 'x')])).toBe(unreadable);
    expect(dated('Mine', described('Mine', 'x'))).toBe(unreadable);
  });

  it('is a problem where nothing is known of its zone, or not of those years', () => {
    expect(dated('Mine', described('Other', '+0500'))).toBe(
      'p not-a-zone This time zone is neither known nor described in the calendar.',
    );
    const short = { ...melbourne, from: 2020, to: 2026 };
    expect(dated('Short', [], { zones: () => short })).toBe(
      'p unsupported The table of this time zone covers the years 2020 to 2026, not all that is looked at.',
    );
  });

  it('asks for each zone once', () => {
    const zones = vi.fn(() => zoneOf('Australia/Perth'));
    const [first] = sure(readComponents(calendar()));
    if (first === undefined) throw new Error('no calendar');
    const dating = datingOf(first, { zone: melbourne, zones }, span, { left: 1e6 });
    for (const clocks of ['Australia/Perth', 'Australia/Perth', 'Australia/Melbourne', null, 'UTC'])
      expect(dating({ kind: 'local', wall: noon, clocks, path: 'p' }).ok).toBe(true);
    expect(zones.mock.calls).toEqual([['Australia/Perth']]);
  });
});
