import { describe, expect, it } from 'vitest';
import type { ScheduleDocument } from '../../src/boundary/index.js';
import { tablesFor, withZone } from '../../src/cli/zones.js';
import { policies } from '../../src/policy/index.js';

const policy = policies.partnersInPrevention;
const monthly: ScheduleDocument = { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02' };

function timed(more: Partial<ScheduleDocument>, zone = 'Australia/Melbourne'): ScheduleDocument {
  return { ...monthly, time: { start: '10:00', zone }, ...more };
}

function yearsOf(more: Partial<ScheduleDocument>): unknown {
  const { plan } = withZone(timed(more), policy, '2026c', [], new Map());
  return [plan.time?.zone.from, plan.time?.zone.to];
}

describe('withZone', () => {
  it('leaves a schedule without a time as it is', () => {
    expect(withZone(monthly, policy, '2026c', [], new Map())).toEqual({ plan: monthly, problems: [] });
  });

  it('exchanges the name for the table and keeps the rest', () => {
    const { plan, problems } = withZone(timed({ count: 3 }), policy, '2026c', [], new Map());
    expect(problems).toEqual([]);
    expect(plan.count).toBe(3);
    expect(plan.time?.start).toBe('10:00');
    expect([plan.time?.zone.zone, plan.time?.zone.version]).toEqual(['Australia/Melbourne', '2026c']);
  });

  it.each([
    [{}, [2026, 2030]],
    [{ count: 12, everyMonths: 12 }, [2026, 2041]],
    [{ count: 600, everyMonths: 12 }, [2026, 2100]],
    [{ count: 1e9, everyMonths: 1e9 }, [2026, 2100]],
    [{ count: -5 }, [2026, 2029]],
    [{ from: '1800-01' }, [1900, 1904]],
    [{ from: '9999-12' }, [2099, 2100]],
    [{ from: 'whenever' }, [1999, 2003]],
    [{ avoid: { policy: 'skipAndExtend' } }, [2026, 2100]],
    [{ closedMonths: [] }, [2026, 2030]],
    [{ closedMonths: [1] }, [2026, 2035]],
    [{ recurrence: { kind: 'weekly', weekday: 2 }, count: 48, from: '2027-02-09' }, [2026, 2030]],
    [{ recurrence: { kind: 'weekly', weekday: 2, everyWeeks: 2 }, count: 48 }, [2026, 2031]],
    [{ recurrence: { kind: 'weekly', weekday: 2, everyWeeks: 1e9 }, count: 1e9 }, [2026, 2100]],
    [{ recurrence: { kind: 'weekly', weekday: 2 }, closedMonths: [12] }, [2026, 2100]],
    [{ closedMonths: [1], count: 20, everyMonths: 2 }, [2026, 2069]],
    [{ recurrence: { kind: 'weekly', weekday: 2 } }, [2026, 2030]],
    [{ recurrence: { kind: 'weekly', weekday: 2, everyWeeks: 52 }, count: 10 }, [2026, 2040]],
    [{ recurrence: { kind: 'weekly', weekday: 2 }, closedMonths: [1] }, [2026, 2100]],
  ] as const)('covers the years that %j can touch', (more, years) => {
    expect(yearsOf(more)).toEqual(years);
  });

  it('names a zone that is none where it stands, and lets the rest be judged', () => {
    const { plan, problems } = withZone(timed({}, 'AEST'), policy, '2026c', ['groups', 2, 'schedule'], new Map());
    expect(problems.map(({ path, code }) => [path, code])).toEqual([['groups[2].schedule.time.zone', 'not-a-zone']]);
    expect(plan.time?.zone.transitions).toEqual([]);
  });

  it('names the zone, which the document has, where clocks there were not set to whole minutes yet', () => {
    const { problems } = withZone(timed({ from: '1901-02' }, 'Pacific/Apia'), policy, '2026c', [], new Map());
    expect(problems.map(({ path, code }) => [path, code])).toEqual([['time.zone', 'unsupported']]);
  });
});

describe('tablesFor', () => {
  const tables = (...documents: readonly ScheduleDocument[]) => tablesFor(documents, policy, '2026c');

  it('makes one table a zone, over the years that any of the schedules can touch', () => {
    const found = tables(timed({ from: '2030-01' }), monthly, timed({}), timed({}, 'Australia/Perth'));
    expect([...found].map(([name, { zone, from, to }]) => [name, zone, from, to])).toEqual([
      ['Australia/Melbourne', 'Australia/Melbourne', 2026, 2033],
      ['Australia/Perth', 'Australia/Perth', 2026, 2030],
    ]);
  });

  it('knows a place by its older name too', () => {
    const [older, present] = [timed({}, 'Australia/Victoria'), timed({ from: '2031-05' })];
    const found = tables(older, present);
    expect([...found.keys()]).toEqual(['Australia/Melbourne']);
    const [first, second] = [older, present].map((each) => withZone(each, policy, '2026c', [], found).plan.time?.zone);
    expect([first?.from, first?.to]).toEqual([2026, 2034]);
    expect(second).toBe(first);
  });

  it('leaves a name that is none to each schedule', () => {
    expect(tables(timed({}, 'AEST')).size).toBe(0);
  });

  it('lets no schedule of years without whole minutes spoil the others', () => {
    const [early, late] = [timed({ from: '1971-05' }, 'Africa/Monrovia'), timed({}, 'Africa/Monrovia')];
    const found = tables(early, late);
    const codes = (document: ScheduleDocument) =>
      withZone(document, policy, '2026c', [], found).problems.map(({ code }) => code);
    expect([codes(early), codes(late)]).toEqual([['unsupported'], []]);
  });
});
