import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CivilDay, partsOf } from '../../src/kernel/day.js';
import { covers, dayAt, offsetAt, wallTime, type ZoneTable } from '../../src/kernel/zone.js';
import { zoneTable } from '../../src/times/index.js';

const minute = 60_000;
const day = 1440 * minute;

/** Each from the year after which its clocks were always set to whole minutes. */
const zones = {
  'Australia/Melbourne': 1900,
  'Australia/Sydney': 1900,
  'Australia/Adelaide': 1900,
  'Australia/Perth': 1900,
  'Australia/Lord_Howe': 1900,
  'Pacific/Auckland': 1950,
  'Pacific/Chatham': 1957,
  'Pacific/Apia': 1951,
  'Pacific/Kiritimati': 1980,
  'America/New_York': 1900,
  'America/St_Johns': 1936,
  'America/Noronha': 1915,
  'America/Argentina/San_Luis': 1921,
  'America/Caracas': 1966,
  'Europe/London': 1900,
  'Europe/Lisbon': 1913,
  'Africa/Casablanca': 1914,
  'Africa/Cairo': 1901,
  'Asia/Gaza': 1901,
  'Asia/Kathmandu': 1921,
  'Asia/Pyongyang': 1913,
  'Antarctica/Troll': 2006,
} as const;

const tables = Object.entries(zones).map(([name, from]) => {
  const table = zoneTable(name, { from, to: 2100 }, 'test');
  if (!table.ok) throw new Error(`${name}: ${JSON.stringify(table.problems)}`);
  return table.value;
});

/** Half of them near a change of the clocks, where there is one. */
const anyMoment = fc.constantFrom(...tables).chain((table) => {
  const anywhere = fc.integer({ min: Date.UTC(table.from, 0, 2) / minute, max: Date.UTC(2100, 11, 30) / minute });
  const [first] = table.transitions;
  const near = fc
    .tuple(
      fc.constantFrom(...(first === undefined ? [Date.UTC(2000)] : table.transitions.map(({ instant }) => instant))),
    )
    .chain(([instant]) => fc.integer({ min: -3 * 1440, max: 3 * 1440 }).map((after) => instant / minute + after));
  return fc.oneof(anywhere, near).map((moment) => ({ table, moment: Math.floor(moment) * minute }));
});

function luxonAt({ zone }: ZoneTable, onDay: CivilDay, minuteOfDay: number): DateTime {
  const { year, month, day: dayOfMonth } = partsOf(onDay);
  return DateTime.fromObject(
    { year, month, day: dayOfMonth, hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 },
    { zone },
  );
}

/** A moment as clocks so many minutes ahead of UTC show it. */
function shown(moment: number, offsetMinutes: number): readonly [onDay: CivilDay, minuteOfDay: number] {
  const local = moment + offsetMinutes * minute;
  const onDay = dayAt(local);
  return [onDay, Math.floor((local - onDay * day) / minute)];
}

describe('tables of the years 1900 to 2100, beside Luxon', () => {
  const { now } = Settings;
  beforeAll(() => {
    // Luxon reads local times by the offset of today.
    Settings.now = () => Date.UTC(2026, 6, 1);
  });
  afterAll(() => {
    Settings.now = now;
  });

  it('show the same offset at any moment', () => {
    fc.assert(
      fc.property(anyMoment, ({ table, moment }) => {
        if (!covers(table, moment)) return;
        expect(offsetAt(table, moment)).toBe(DateTime.fromMillis(moment, { zone: table.zone }).offset);
      }),
      { numRuns: 3000 },
    );
  });

  it('show a time at the same moment, away from changes of the clocks', () => {
    let once = 0;
    fc.assert(
      fc.property(anyMoment, ({ table, moment }) => {
        if (!covers(table, moment)) return;
        const [onDay, minuteOfDay] = shown(moment, offsetAt(table, moment));
        const found = wallTime(table, onDay, minuteOfDay);
        expect([found.earlier, found.later]).toContain(moment);
        if (table.transitions.some(({ instant }) => Math.abs(instant - moment) < day)) return;
        once++;
        expect(found).toEqual({ happens: 'once', earlier: moment, later: moment });
        expect(luxonAt(table, onDay, minuteOfDay).toMillis()).toBe(moment);
      }),
      { numRuns: 3000 },
    );
    expect(once).toBeGreaterThan(1500);
  });

  it('show a time twice where Luxon knows two offsets for it, at the same two moments', () => {
    let understood = 0;
    fc.assert(
      fc.property(anyMoment, ({ table, moment }) => {
        if (!covers(table, moment)) return;
        const [onDay, minuteOfDay] = shown(moment, offsetAt(table, moment));
        const asked = luxonAt(table, onDay, minuteOfDay);
        // Near a change Luxon goes by the offset of today, and takes some times for skipped where clocks have been set otherwise since.
        if (asked.hour * 60 + asked.minute !== minuteOfDay || asked.day !== partsOf(onDay).day) return;
        understood++;
        const { happens, earlier, later } = wallTime(table, onDay, minuteOfDay);
        const possible = asked.getPossibleOffsets().map((each) => each.toMillis());
        expect(possible).toEqual(happens === 'twice' ? [earlier, later] : [earlier]);
      }),
      { numRuns: 3000 },
    );
    expect(understood).toBeGreaterThan(2000);
  });

  it('show never what clocks were put forward over, and twice what they were put back over, to the minute', () => {
    let checked = 0;
    for (const table of tables) {
      table.transitions.forEach(({ instant, offsetMinutes: after }, index) => {
        const before = table.transitions[index - 1]?.offsetMinutes ?? table.offsetMinutes;
        if (!covers(table, instant - 2 * day) || !covers(table, instant + 2 * day)) return;
        const happensAt = (moment: number, offset: number) => wallTime(table, ...shown(moment, offset)).happens;
        const odd = after > before ? 'never' : 'twice';
        const length = Math.abs(after - before);
        const first = Math.ceil(instant / minute) * minute;
        const lower = Math.min(before, after);
        checked++;
        expect(happensAt(first - minute, lower), `${table.zone} ${instant}`).toBe('once');
        for (const each of [0, Math.floor(length / 2), length - 1]) {
          expect(happensAt(first + each * minute, lower), `${table.zone} ${instant}`).toBe(odd);
        }
        expect(happensAt(first + length * minute, lower), `${table.zone} ${instant}`).toBe('once');
      });
    }
    expect(checked).toBeGreaterThan(3000);
  });
});
