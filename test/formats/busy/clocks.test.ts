import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { coverAll, daysBetween, momentAt } from '../../../src/formats/busy/clocks.js';
import { dayOf } from '../../../src/kernel/day.js';
import { zoneTable } from '../../../src/times/index.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { melbourne, zoneOf } from './fixtures.js';
import '../../support/fixed-seed.js';

const wallOf = (text: string) => Date.parse(`${text}Z`) / 1000;
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 19);

describe('a time on the clock', () => {
  it('is the moment that Luxon says, to the second', () => {
    const zones = fc.constantFrom('Australia/Melbourne', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu');
    const seconds = fc.integer({ min: wallOf('2020-01-01T00:00:00'), max: wallOf('2031-12-31T23:59:59') });
    fc.assert(
      fc.property(zones, seconds, (name, wall) => {
        const { instant, known } = momentAt(zoneOf(name), wall);
        expect(known).toBe(true);
        const shown = DateTime.fromMillis(instant, { zone: name });
        // In the hour that is passed over, clocks show something else.
        if (
          DateTime.fromISO(iso(wall * 1000), { zone: name })
            .toISO()
            ?.startsWith(iso(wall * 1000)) === true
        )
          expect(shown.toISO()?.slice(0, 19)).toBe(iso(wall * 1000));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the first of two, or told by the offset before', () => {
    const at = (text: string) => iso(momentAt(melbourne, wallOf(text)).instant);
    expect(at('2027-04-04T02:30:07')).toBe('2027-04-03T15:30:07');
    expect(at('2027-10-03T02:30:07')).toBe('2027-10-02T16:30:07');
    expect(momentAt('utc', 60)).toEqual({ instant: 60_000, known: true });
  });

  it('outside the table is told by the offset at its end, and is not known', () => {
    expect(momentAt(melbourne, wallOf('2019-12-31T23:59:59'))).toEqual({
      instant: Date.parse('2019-12-31T12:59:59Z'),
      known: false,
    });
    expect(momentAt(melbourne, wallOf('2032-07-01T00:00:00'))).toEqual({
      instant: Date.parse('2032-06-30T13:00:00Z'),
      known: false,
    });
    expect(momentAt(melbourne, wallOf('2020-01-01T00:00:00')).known).toBe(true);
    expect(momentAt(melbourne, wallOf('2032-01-01T00:00:00')).known).toBe(false);
    const perth = sure(zoneTable('Australia/Perth', { from: 2027, to: 2027 }, 'test'));
    expect(iso(momentAt(perth, wallOf('2040-01-01T08:00:00')).instant)).toBe('2040-01-01T00:00:00');
  });
});

describe('days', () => {
  it('go from their first midnight to the one after the last, where clocks change on them too', () => {
    const span = daysBetween(
      melbourne,
      dayOf({ year: 2027, month: 4, day: 3 }),
      dayOf({ year: 2027, month: 4, day: 4 }),
    );
    expect([iso(span.from), iso(span.to)]).toEqual(['2027-04-02T13:00:00', '2027-04-04T14:00:00']);
    const last = dayOf({ year: 2031, month: 12, day: 31 });
    expect(iso(daysBetween(melbourne, last, last).to)).toBe('2031-12-31T13:00:00');
  });

  it('are covered by clocks that are known from the first moment to the last', () => {
    const year = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
    expect(coverAll(melbourne, year('2019-12-31T13:00Z', '2031-12-31T13:00Z'))).toBe(true);
    expect(coverAll(melbourne, year('2019-12-31T12:59Z', '2031-12-31T13:00Z'))).toBe(false);
    expect(coverAll(melbourne, year('2019-12-31T13:00Z', '2031-12-31T13:01Z'))).toBe(false);
    expect(coverAll('utc', year('0001-01-01T00:00Z', '9999-12-31T13:00Z'))).toBe(true);
  });
});
