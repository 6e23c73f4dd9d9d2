import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/kernel/instant.js';
import {
  dayAt,
  defineZoneTable,
  isoInstant,
  isoLocal,
  offsetAt,
  wallTime,
  type ZoneTable,
} from '../../../src/kernel/zone.js';
import type { Ambiguity, Meeting } from '../../../src/rules/schedule/plan.js';
import { type DatedSeries, revalidate } from '../../../src/rules/schedule/revalidation.js';
import { sure } from './fixtures.js';

const thousand = { numRuns: 1000 };
const minute = 60_000;
const quarter = 15 * minute;
const start = Date.UTC(2027, 0, 2);
const quarters = 4 * 24 * 3;

/** Clocks of three days that change as no government would have them change, so that meetings meet every kind of change. */
const tables: fc.Arbitrary<ZoneTable> = fc
  .tuple(
    fc.constantFrom(-480, 0, 630),
    fc.uniqueArray(fc.integer({ min: 0, max: quarters }), { maxLength: 6 }),
    fc.infiniteStream(fc.constantFrom(-120, -60, -30, 0, 30, 60, 120)),
    fc.constantFrom('2026a', '2026b'),
  )
  .map(([offsetMinutes, changes, shifts, version]) => {
    const transitions = changes
      .sort((one, other) => one - other)
      .map((at) => ({ instant: start + at * quarter, offsetMinutes: offsetMinutes + shifts.next().value }));
    const years = { from: 2026, to: 2027 };
    return sure(defineZoneTable({ zone: 'Australia/Melbourne', version, ...years, offsetMinutes, transitions }));
  });

function happens(table: ZoneTable, from: number): string {
  const local = from + offsetAt(table, from) * minute;
  const day = dayAt(local);
  return wallTime(table, day, local / minute - day * 1440).happens;
}

function seriesOf(table: ZoneTable, spans: readonly (readonly [number, number])[]): DatedSeries {
  const meetings = spans.map(([after, minutes], index): Meeting => {
    const from = start + after * quarter;
    const local = isoLocal(table, from);
    const date = local.slice(0, 10);
    const end = isoLocal(table, from + minutes * minute);
    return { number: index + 1, nominal: date, date, start: local, instant: isoInstant(from), end, moved: null };
  });
  return { meetings, zone: table.zone, zoneData: table.version };
}

const spans = fc.array(fc.tuple(fc.nat(quarters), fc.integer({ min: 1, max: 1440 })), { maxLength: 8 });
const made = fc.tuple(tables, spans).map(([table, all]) => ({ table, series: seriesOf(table, all), spans: all }));
const ambiguities = fc.constantFrom<Ambiguity>('reject', 'earlier', 'later');
const moment = (text: string | null) => sure(readInstant(text));

describe('over clocks nobody has', () => {
  it('changes nothing by the table that the series was made with, unless a start is shown twice', () => {
    fc.assert(
      fc.property(tables, spans, ambiguities, (table, all, ambiguity) => {
        const once = all.filter(([after]) => happens(table, start + after * quarter) === 'once');
        const series = seriesOf(table, once);
        expect(revalidate(series, table, ambiguity)).toEqual({
          ok: true,
          value: { before: table.version, after: table.version, changed: [], series },
        });
      }),
      thousand,
    );
  });

  it('changes nothing by the same table where a start that is shown twice was meant the same way', () => {
    let met = 0;
    fc.assert(
      fc.property(made, ({ table, series, spans: all }) => {
        all.forEach(([after, minutes]) => {
          const from = start + after * quarter;
          if (happens(table, from) !== 'twice') return;
          met += 1;
          const local = from + offsetAt(table, from) * minute;
          const { earlier, later } = wallTime(table, dayAt(local), local / minute - dayAt(local) * 1440);
          const one = seriesOf(table, [[after, minutes]]);
          expect(revalidate(one, table, 'reject').ok).toBe(false);
          if (from === earlier) expect(sure(revalidate(one, table, 'earlier')).changed).toEqual([]);
          if (from === later) expect(sure(revalidate(one, table, 'later')).changed).toEqual([]);
        });
        expect(series.meetings).toHaveLength(all.length);
      }),
      thousand,
    );
    expect(met).toBeGreaterThan(100);
  });

  it('never changes how long a meeting is, and never its local start but where clocks do not show it', () => {
    let [moved, skipped] = [0, 0];
    fc.assert(
      fc.property(made, tables, ambiguities, ({ series }, table, ambiguity) => {
        const result = revalidate(series, table, ambiguity);
        if (!result.ok) {
          expect(ambiguity).toBe('reject');
          expect(result.problems.every(({ code }) => code === 'not-a-time')).toBe(true);
          return;
        }
        const { changed, series: after } = result.value;
        const revised = new Map(changed.map((each) => [each.number, each]));
        after.meetings.forEach((meeting, index) => {
          const before = series.meetings[index];
          if (before === undefined) throw new Error('a meeting more');
          const length = (each: Meeting) => moment(each.end) - moment(each.start);
          expect(length(meeting)).toBe(length(before));
          expect([meeting.date, meeting.nominal, meeting.number]).toEqual([before.date, before.nominal, before.number]);
          const found = revised.get(meeting.number);
          if (found?.happens === 'never') skipped += 1;
          else expect(meeting.start?.slice(0, 19)).toBe(before.start?.slice(0, 19));
          const times = ({ start: from, instant, end }: Meeting) => ({ start: from, instant, end });
          const [old, now] = [times(before), times(meeting)];
          expect(found === undefined).toBe(JSON.stringify(old) === JSON.stringify(now));
          if (found === undefined) return;
          moved += 1;
          expect({ start: found.start.before, instant: found.instant.before, end: found.end.before }).toEqual(old);
          expect({ start: found.start.after, instant: found.instant.after, end: found.end.after }).toEqual(now);
        });
      }),
      thousand,
    );
    expect(moved).toBeGreaterThan(500);
    expect(skipped).toBeGreaterThan(20);
  });

  it('gives moments that clocks there show by the new table, and that read the same when looked at again', () => {
    fc.assert(
      fc.property(made, tables, fc.constantFrom<Ambiguity>('earlier', 'later'), ({ series }, table, ambiguity) => {
        const { series: after } = sure(revalidate(series, table, ambiguity));
        for (const { start: from, instant, end } of after.meetings) {
          expect(isoLocal(table, moment(instant))).toBe(from);
          expect(isoLocal(table, moment(end))).toBe(end);
        }
        const again = sure(revalidate(after, table, ambiguity));
        const settled = again.changed.filter((each) => each.happens === 'once');
        expect(settled).toEqual([]);
        expect([after.zone, after.zoneData]).toEqual([table.zone, table.version]);
      }),
      thousand,
    );
  });

  it('refuses exactly the starts that clocks do not show once', () => {
    fc.assert(
      fc.property(made, tables, ({ series }, table) => {
        const wrong = series.meetings.flatMap(({ start: from }, index) => {
          const local = Date.parse(`${from?.slice(0, 19)}Z`);
          const { happens: how } = wallTime(table, dayAt(local), local / minute - dayAt(local) * 1440);
          return how === 'once' ? [] : [`meetings[${index}].start`];
        });
        const result = revalidate(series, table);
        expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(wrong);
      }),
      thousand,
    );
  });
});
