import { describe, expect, it } from 'vitest';
import { begunBefore, changesOf, opening, yearlyRules } from '../../src/formats/icalendar-clocks.js';
import { isoDay } from '../../src/kernel/day.js';
import { clocksOf } from '../support/calendars.js';

function rulesOf(place: string, from: number, to: number): readonly string[] | null {
  const found = yearlyRules(changesOf(clocksOf(place, from, to)), to);
  return found?.rules.map(({ change, nth }) => `${isoDay(change.onDay)} ${nth}`) ?? null;
}

describe('the changes of a table', () => {
  it('stand at the time that clocks show when they are about to change', () => {
    const [autumn, spring] = changesOf(clocksOf('Australia/Melbourne', 2026, 2026));
    expect(autumn).toMatchObject({ minuteOfDay: 180, offsetFrom: 660, offsetTo: 600 });
    expect(spring).toMatchObject({ minuteOfDay: 120, offsetFrom: 600, offsetTo: 660 });
    expect([autumn, spring].map((change) => change && isoDay(change.onDay))).toEqual(['2026-04-05', '2026-10-04']);
  });

  it('begin with what clocks showed at the start, ahead where they are put back next', () => {
    const table = clocksOf('Australia/Melbourne', 2026, 2026);
    const first = opening(table, changesOf(table)[0]);
    expect([isoDay(first.onDay), first.offsetFrom, first.offsetTo]).toEqual(['2026-01-01', 600, 660]);
    expect(opening(table, undefined)).toMatchObject({ offsetFrom: 660, offsetTo: 660 });
    const london = clocksOf('Europe/London', 2026, 2026);
    expect(opening(london, changesOf(london)[0])).toMatchObject({ offsetFrom: 0, offsetTo: 0 });
  });
});

describe('yearly rules', () => {
  it.each([
    ['Australia/Melbourne', ['2026-04-05 1', '2026-10-04 1']],
    ['Europe/London', ['2026-03-29 last', '2026-10-25 last']],
    ['America/New_York', ['2026-03-08 2', '2026-11-01 1']],
  ])('of %s are %j', (place, rules) => {
    expect(rulesOf(place, 2026, 2031)).toEqual(rules);
  });

  it.each(['Australia/Perth', 'Africa/Casablanca', 'America/Sao_Paulo', 'America/Santiago', 'Asia/Tehran'])(
    'are none in %s',
    (place) => {
      expect(rulesOf(place, 2026, 2031)).toBeNull();
    },
  );

  it('need to have come back once, and to reach the end of the table', () => {
    expect(rulesOf('Australia/Melbourne', 2026, 2026)).toBeNull();
    expect(rulesOf('Australia/Melbourne', 2026, 2027)).toEqual(['2026-04-05 1', '2026-10-04 1']);
    expect(yearlyRules(changesOf(clocksOf('Australia/Melbourne', 2026, 2027)).slice(1), 2027)).toBeNull();
    expect(yearlyRules(changesOf(clocksOf('Australia/Melbourne', 2026, 2027)), 2028)).toBeNull();
    expect(yearlyRules(changesOf(clocksOf('Australia/Melbourne', 2026, 2027)).slice(0, -1), 2027)).toBeNull();
  });

  it('count from the end of the month where both ways of counting fit', () => {
    // 26 October 2025 and 25 October 2026 are the fourth Sundays and the last ones.
    expect(rulesOf('Europe/London', 2025, 2026)).toEqual(['2025-03-30 last', '2025-10-26 last']);
  });

  it('are none where clocks change by another amount, or at another time, than the year before', () => {
    const changes = changesOf(clocksOf('Australia/Melbourne', 2026, 2027));
    const other = (key: 'offsetFrom' | 'offsetTo' | 'minuteOfDay') =>
      changes.map((change, index) => (index === 0 ? { ...change, [key]: 30 } : change));
    expect(yearlyRules(changes, 2027)).not.toBeNull();
    for (const key of ['offsetFrom', 'offsetTo', 'minuteOfDay'] as const)
      expect(yearlyRules(other(key), 2027)).toBeNull();
  });

  it('give the changes of every year of their table again', () => {
    for (const place of ['Australia/Melbourne', 'Pacific/Auckland', 'Europe/London', 'America/New_York']) {
      const changes = changesOf(clocksOf(place, 2012, 2060));
      const found = yearlyRules(changes, 2060);
      expect(found?.from).toBe(0);
      for (const [index, rule] of (found?.rules ?? []).entries()) {
        const latest = { change: changes.slice(-2)[index] ?? rule.change, nth: rule.nth };
        for (let years = 0; years < 49; years++) {
          expect(begunBefore(latest, years).change.onDay).toBe(changes.at(-2 - 2 * years + index)?.onDay);
        }
      }
    }
  });

  it('leave a change by itself as it is, whenever it is to begin', () => {
    const [change] = changesOf(clocksOf('Australia/Melbourne', 2026, 2026));
    if (change === undefined) throw new Error('no change');
    expect(begunBefore({ change, nth: null }, 2)).toEqual({ change, nth: null });
  });
});
