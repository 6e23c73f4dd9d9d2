import { describe, expect, it } from 'vitest';
import type { NthInMonth, Weekday } from '../../../src/kernel/day.js';
import { policies } from '../../../src/policy/index.js';
import type { AvoidancePolicy, Recurrence, SeriesPlan } from '../../../src/rules/schedule/index.js';
import { zoneTable } from '../../../src/times/index.js';
import {
  answer,
  datesOf,
  policyWith,
  readVector,
  secondTuesday,
  sixMonthly,
  sure,
  victorianHolidays,
  zoneNamed,
} from './fixtures.js';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly rule?: 'nthWeekday' | 'dayOfMonth';
    readonly year: number;
    readonly month: number;
    readonly nth: NthInMonth;
    readonly isoWeekday: Weekday;
    readonly day: number;
    readonly missing: 'omit' | 'clamp' | 'forward';
    readonly time?: string;
    readonly zone: string;
    readonly policy?: string;
  };
  readonly expect: {
    readonly dates: readonly string[];
    readonly instants?: readonly string[];
    readonly moves?: number;
  };
}

const cases = JSON.parse(readVector('edge-cases.json')) as readonly Case[];
const tables = new Map<string, ReturnType<typeof zoneNamed>>();

function wideTable(name: string) {
  const table = tables.get(name) ?? sure(zoneTable(name, { from: 2025, to: 2040 }, 'test'));
  tables.set(name, table);
  return table;
}

function planOf({ input }: Case): SeriesPlan {
  const recurrence: Recurrence =
    input.rule === 'dayOfMonth'
      ? { kind: 'dayOfMonth', day: input.day, missing: input.missing }
      : { kind: 'nthWeekday', nth: input.nth, weekday: input.isoWeekday };
  const from = `${input.year}-${String(input.month).padStart(2, '0')}`;
  return input.time === undefined
    ? { recurrence, from }
    : { recurrence, from, time: { start: input.time, minutes: 150, zone: wideTable(input.zone) } };
}

describe('the worked examples', () => {
  it.each(cases.filter(({ kind }) => kind === 'series').map((each) => [each.id, each] as const))(
    '%s falls on the days and at the moments worked out by hand',
    (_id, example) => {
      const found = answer(planOf(example));
      expect(datesOf(found)).toEqual(example.expect.dates);
      if (example.expect.instants)
        expect(found.meetings.map(({ instant }) => instant)).toEqual(example.expect.instants);
    },
  );

  it.each(cases.filter(({ kind }) => kind === 'policy').map((each) => [each.id, each] as const))(
    '%s moves off Victorian public holidays as worked out by hand',
    (_id, example) => {
      const words: Record<string, AvoidancePolicy> = { nextWeek: 'nextWeek', skip: 'skipAndExtend' };
      const policy = words[example.input.policy ?? ''] ?? ('optimise' as const);
      const found = answer({ ...planOf(example), blackouts: victorianHolidays, avoid: { policy } });
      expect(datesOf(found)).toEqual(example.expect.dates);
      if (example.expect.moves) expect(found.meetings.filter(({ moved }) => moved).length).toBe(example.expect.moves);
    },
  );

  it('roll three series one after another without a shared month', () => {
    const starts = ['2026-02', '2026-08', '2027-02'];
    const all = starts.flatMap((from) => datesOf(answer({ recurrence: secondTuesday, from })));
    const months = all.map((date) => date.slice(0, 7));
    expect(new Set(months).size).toBe(18);
    expect(all).toEqual([...all].sort());
  });
});

describe('a plain series', () => {
  const zone = zoneNamed('Australia/Melbourne');
  const plan: SeriesPlan = { recurrence: secondTuesday, from: '2027-02', time: { start: '10:00', minutes: 150, zone } };

  it('says everything about each meeting', () => {
    const { meetings, diagnostics, zoneData } = answer(plan);
    expect(meetings[0]).toEqual({
      number: 1,
      nominal: '2027-02-09',
      date: '2027-02-09',
      start: '2027-02-09T10:00:00+11:00',
      instant: '2027-02-08T23:00:00Z',
      end: '2027-02-09T12:30:00+11:00',
      moved: null,
    });
    expect(meetings[2]?.start).toBe('2027-04-13T10:00:00+10:00');
    expect(meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([diagnostics, zoneData]).toEqual([[], 'test']);
  });

  it('has days and no times where the plan gives none', () => {
    const { meetings, zoneData } = answer({ recurrence: secondTuesday, from: '2027-02', count: 1 });
    expect(meetings).toEqual([
      { number: 1, nominal: '2027-02-09', date: '2027-02-09', start: null, instant: null, end: null, moved: null },
    ]);
    expect(zoneData).toBeNull();
  });

  it('takes number, interval and length from the policy where the plan leaves them out', () => {
    const policy = policyWith({ count: 3, everyMonths: 2, minutes: 90 });
    const { meetings } = answer({ recurrence: secondTuesday, from: '2027-02', time: { start: '10:00', zone } }, policy);
    expect(meetings.map(({ end }) => end)).toEqual([
      '2027-02-09T11:30:00+11:00',
      '2027-04-13T11:30:00+10:00',
      '2027-06-08T11:30:00+10:00',
    ]);
  });

  it('meets every month where neither plan nor policy gives an interval', () => {
    expect(datesOf(answer({ recurrence: secondTuesday, from: '2027-02', count: 2 }, policyWith({})))).toEqual([
      '2027-02-09',
      '2027-03-09',
    ]);
  });
});

describe('the built-in policies', () => {
  it('each judge a series of their own number', () => {
    expect(answer({ recurrence: secondTuesday, from: '2027-02' }, sixMonthly).decision.outcome).toBe('met');
    expect(answer({ recurrence: secondTuesday, from: '2027-02' }, policies.freeFromViolence).decision.outcome).toBe(
      'open',
    );
  });
});
