import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isoInstant } from '../../src/kernel/zone.js';
import { clockChanges } from '../../src/times/clock-changes.js';

const hour = 3_600_000;

/** What Luxon shows at moments so far apart, as the moments at which it was first seen to be something else. */
function seen(zone: string, from: number, to: number, step: number): readonly (readonly [number, number])[] {
  const clock = IANAZone.create(zone);
  const found: [number, number][] = [];
  let before = clock.offset(Date.UTC(from, 0, 1) - 24 * hour);
  for (let moment = Date.UTC(from, 0, 1) - 24 * hour; moment <= Date.UTC(to + 1, 0, 2); moment += step) {
    const offset = clock.offset(moment);
    if (offset !== before) found.push([moment, offset]);
    before = offset;
  }
  return found;
}

/** The same, as the changes would be seen. */
function seenOf(zone: string, from: number, to: number, step: number): readonly (readonly [number, number])[] {
  const { offsetMinutes, transitions } = clockChanges(zone, from, to);
  const start = Date.UTC(from, 0, 1) - 24 * hour;
  const shown = new Map<number, number>();
  for (const each of transitions) {
    shown.set(start + Math.ceil((each.instant - start) / step) * step, each.offsetMinutes);
  }
  let before = offsetMinutes;
  return [...shown].filter(([moment, offset]) => {
    const changed = offset !== before && moment <= Date.UTC(to + 1, 0, 2);
    before = offset;
    return changed;
  });
}

describe('the changes of clocks', () => {
  it.each([
    ['Pacific/Apia', 2011, '04-02T14:00 -660, 09-24T14:00 -600, 12-30T10:00 840'],
    ['Asia/Pyongyang', 2015, '08-14T15:00 510'],
    ['Asia/Pyongyang', 2018, '05-04T15:00 540'],
    ['America/Caracas', 2007, '12-09T07:00 -270'],
    ['America/Caracas', 2016, '05-01T07:00 -240'],
    ['Africa/Cairo', 2010, '04-29T22:00 180, 08-10T21:00 120, 09-09T22:00 180, 09-30T21:00 120'],
    ['Africa/Cairo', 2014, '05-15T22:00 180, 06-26T21:00 120, 07-31T22:00 180, 09-25T21:00 120'],
    ['America/Noronha', 2000, '02-27T01:00 -120, 10-08T02:00 -60, 10-15T01:00 -120'],
    ['America/Argentina/San_Luis', 2008, '01-21T02:00 -180, 03-09T03:00 -240, 10-12T04:00 -180'],
    ['Antarctica/Troll', 2026, '03-29T01:00 120, 10-25T01:00 0'],
    ['Australia/Perth', 2026, ''],
  ])('of %s in %i are all found, to the second: %s', (zone, year, changes) => {
    const found = clockChanges(zone, year, year).transitions.map(({ instant, offsetMinutes }) => {
      const text = isoInstant(instant);
      expect([text.slice(0, 4), text.slice(16)]).toEqual([String(year), ':00Z']);
      return `${text.slice(5, 16)} ${offsetMinutes}`;
    });
    expect(found.join(', ')).toBe(changes);
  });

  it.each([
    ['Africa/Casablanca', 2011, 2014],
    ['Africa/El_Aaiun', 2016, 2020],
    ['Europe/Lisbon', 1992, 1996],
    ['America/Argentina/San_Luis', 2004, 2010],
    ['Pacific/Apia', 2010, 2012],
    ['Asia/Pyongyang', 2014, 2018],
    ['Antarctica/Troll', 2004, 2007],
    ['Africa/Cairo', 2009, 2014],
    ['Asia/Gaza', 2010, 2013],
    ['Asia/Gaza', 2039, 2042],
    ['America/Caracas', 2006, 2008],
    ['America/Noronha', 2000, 2001],
  ])('of %s from %i to %i are those that Luxon shows where it is asked every hour', (zone, from, to) => {
    const hourly = seen(zone, from, to, hour);
    expect(hourly.length).toBeGreaterThan(0);
    expect(seenOf(zone, from, to, hour)).toEqual(hourly);
  });

  it.each([
    ...['Africa/Casablanca', 'Africa/El_Aaiun', 'Europe/Lisbon', 'America/Argentina/San_Luis', 'Pacific/Apia'],
    ...['Asia/Pyongyang', 'Antarctica/Troll', 'Africa/Cairo', 'Asia/Gaza', 'America/Caracas', 'Africa/Monrovia'],
  ])('of %s over two centuries leave no week in which Luxon shows something else', (zone) => {
    expect(seenOf(zone, 1900, 2100, 168 * hour)).toEqual(seen(zone, 1900, 2100, 168 * hour));
  });
});
