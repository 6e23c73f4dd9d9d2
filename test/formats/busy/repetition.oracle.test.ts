import fc from 'fast-check';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { repetitions } from '../../../src/formats/busy/repetition.js';
import { readRule } from '../../../src/formats/busy/rule.js';
import { sure } from '../../rules/schedule/fixtures.js';
import '../../support/fixed-seed.js';

// Two independent engines. Where they agree, both are right or both are wrong in the same way; where they do not, one of them is wrong,
// and the case says nothing. Both leave out a start that the rule does not name, so here it is left out too.

const weekdays = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const several = <Each>(each: fc.Arbitrary<Each>, most: number) =>
  fc.uniqueArray(each, { minLength: 1, maxLength: most }).map((list) => list.join());
const counted = fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), weekdays).map(([nth, day]) => `${nth}${day}`);
const monthDays = fc.constantFrom(1, 2, 10, 15, 28, 29, 30, 31, -1, -2, -15, -31);
const part = (name: string, value: fc.Arbitrary<string>, often: number) =>
  fc.oneof(
    { weight: often, arbitrary: value.map((each) => `;${name}=${each}`) },
    { weight: 100 - often, arbitrary: fc.constant('') },
  );

const rules = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').chain((frequency) => {
  const placed = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const none = fc.constant('');
  return fc
    .tuple(
      part('INTERVAL', fc.integer({ min: 1, max: 6 }).map(String), 60),
      part('BYMONTH', several(fc.integer({ min: 1, max: 12 }), 4), 30),
      frequency === 'WEEKLY' ? none : part('BYMONTHDAY', several(monthDays, 3), 30),
      frequency === 'YEARLY' ? part('BYYEARDAY', several(fc.constantFrom(1, 60, 100, 366, -1, -300), 3), 15) : none,
      part('BYDAY', placed ? fc.oneof(several(weekdays, 4), several(counted, 3)) : several(weekdays, 4), 50),
      part('BYHOUR', several(fc.integer({ min: 0, max: 23 }), 2), 20),
      part('BYSETPOS', several(fc.constantFrom(1, 2, 3, -1, -2), 2), 20),
      part('WKST', weekdays, 30),
      part('COUNT', fc.integer({ min: 1, max: 30 }).map(String), 50),
    )
    .map((parts) => `FREQ=${frequency}${parts.join('')}`);
});
const starts = fc
  .tuple(fc.integer({ min: 2019, max: 2031 }), fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 23 }))
  .map(([year, day, hour]) => Date.UTC(year, 0, 1 + day, hour, 15));
const years = 4 * 366 * 86_400_000;

function ours(rule: string, start: number): readonly number[] {
  const range = [start / 1000, (start + years) / 1000] as const;
  return (repetitions(sure(readRule(rule, '')), start / 1000, range, { left: 1e9 }, false) ?? []).map(
    (wall) => wall * 1000,
  );
}

function written(start: number): string {
  return new Date(start).toISOString().replace(/[-:]|\.000/g, '');
}

function firstEngine(rule: string, start: number): readonly number[] {
  const set = rrule.rrulestr(`DTSTART:${written(start)}\nRRULE:${rule}`);
  return set.between(new Date(start), new Date(start + years), true).map((date) => date.getTime());
}

function secondEngine(rule: string, start: number): readonly number[] | null {
  try {
    const set = new RRuleTemporal({ rruleString: `DTSTART:${written(start)}\nRRULE:${rule}`, temporal: Temporal });
    return set.between(new Date(start), new Date(start + years), true).map((date) => date.epochMilliseconds);
  } catch {
    return null;
  }
}

describe('a rule', () => {
  it('repeats when two other engines say, wherever these agree', () => {
    const asked = { all: 0, contested: 0 };
    fc.assert(
      fc.property(rules, starts, (rule, start) => {
        if (!readRule(rule, '').ok) return;
        const own = ours(rule, start);
        // The first engine looks until the year 9999 for what never comes; year by year that is soon done.
        if (own.length === 0 && !rule.startsWith('FREQ=YEARLY')) return;
        asked.all++;
        const first = firstEngine(rule, start);
        if (JSON.stringify(own) === JSON.stringify(first)) return;
        asked.contested++;
        if (JSON.stringify(first) !== JSON.stringify(secondEngine(rule, start))) return;
        expect(own, `${rule} ${written(start)}`).toEqual(first);
      }),
      { numRuns: 1000 },
    );
    expect(asked.all).toBeGreaterThan(600);
    expect(asked.contested).toBeLessThan(asked.all / 5);
  });
});
