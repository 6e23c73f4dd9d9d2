import { describe, expect, it } from 'vitest';
import type { ScheduleDocument } from '../../src/boundary/index.js';
import { withZone } from '../../src/cli/zones.js';
import type { ZoneTable } from '../../src/kernel/zone.js';
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
  ] as const)('covers the years that %j can touch', (more, years) => {
    expect(yearsOf(more)).toEqual(years);
  });

  it('makes one table for schedules of the same years', () => {
    const tables = new Map<string, ZoneTable>();
    const first = withZone(timed({}), policy, '2026c', [], tables);
    expect(withZone(timed({}), policy, '2026c', [], tables).plan.time?.zone).toBe(first.plan.time?.zone);
    expect(tables.size).toBe(1);
    withZone(timed({}, 'Australia/Perth'), policy, '2026c', [], tables);
    expect(tables.size).toBe(2);
  });

  it('names a zone that is none where it stands, and lets the rest be judged', () => {
    const tables = new Map<string, ZoneTable>();
    const { plan, problems } = withZone(timed({}, 'AEST'), policy, '2026c', ['groups', 2, 'schedule'], tables);
    expect(problems.map(({ path, code }) => [path, code])).toEqual([['groups[2].schedule.time.zone', 'not-a-zone']]);
    expect(plan.time?.zone.transitions).toEqual([]);
    expect(tables.size).toBe(0);
  });
});
