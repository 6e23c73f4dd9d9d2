import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf } from '../../../../src/kernel/decision.js';
import { instantOf } from '../../../../src/kernel/instant.js';
import type {
  Meeting,
  RolledSeries,
  RolledStream,
  RollingPlan,
  RollingStream,
} from '../../../../src/rules/schedule/index.js';
import { startsByHand } from './by-hand.js';
import { calendar, plans, sixApart, sixMonthly, weekly } from './fixtures.js';

const thousand = { numRuns: 1000 };

function pairs(plan: RollingPlan): readonly (readonly [RollingStream, RolledStream])[] {
  const { streams } = calendar(plan, sixApart);
  return plan.streams.flatMap((asked, index) => {
    const found = streams[index];
    return found === undefined ? [] : [[asked, found] as const];
  });
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month in which the recurrence has a meeting: a day put off into the next month belongs to the one before. */
function beatOf({ nominal }: Meeting, { recurrence }: RollingStream): number {
  const isLate =
    recurrence.kind === 'dayOfMonth' && recurrence.missing === 'forward' && Number(nominal.slice(8)) < recurrence.day;
  return monthOf(nominal) - (isLate ? 1 : 0);
}

function closedFor({ closedMonths }: RollingStream, plan: RollingPlan): readonly number[] {
  return closedMonths ?? plan.closedMonths ?? [];
}

function countsOf({ count = 6 }: RollingStream): readonly number[] {
  return typeof count === 'number' ? [count] : count;
}

function hasCode({ series }: RolledSeries, number: number, ...codes: readonly string[]): boolean {
  return series.diagnostics.some((each) => each.number === number && codes.includes(each.code));
}

describe('a rolling calendar', () => {
  it('never begins a series of a stream before the one before it is over', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        for (const { series } of calendar(plan, sixMonthly).streams) {
          let last = '';
          for (const { series: dates } of series) {
            const days = dates.meetings.map(({ date }) => date).sort();
            expect((days[0] ?? '~') > last).toBe(true);
            last = days.at(-1) ?? last;
            const rule = dates.decision.findings.find((each) => each.rule === 'schedule.rolling');
            expect(rule?.verdict === 'not-met').toBe(false);
          }
        }
      }),
      thousand,
    );
  });

  it('meets in no closed month', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        for (const [asked, { series }] of pairs(plan)) {
          for (const meeting of series.flatMap((each) => each.series.meetings)) {
            expect(closedFor(asked, plan)).not.toContain((monthOf(meeting.date) % 12) + 1);
            expect(closedFor(asked, plan)).not.toContain((beatOf(meeting, asked) % 12) + 1);
          }
        }
      }),
      thousand,
    );
  });

  it('starts each series in the first open month after the one before and its break, as walking month by month shows', () => {
    const inStep = plans().filter(({ streams }) => streams.every(({ avoid }) => avoid?.policy !== 'skipAndExtend'));
    fc.assert(
      fc.property(inStep, (plan) => {
        for (const [asked, { series, diagnostics }] of pairs(plan)) {
          if (diagnostics.some(({ code }) => code === 'STARTS_LATER')) continue;
          const starts = startsByHand(
            {
              recurrence: asked.recurrence,
              everyMonths: asked.everyMonths ?? 1,
              counts: countsOf(asked),
              breakMonths: asked.breakMonths ?? 0,
              closedMonths: closedFor(asked, plan),
              acrossClosed: asked.acrossClosed ?? 'pass-over',
              from: monthOf(`${asked.from ?? plan.from}-01`),
            },
            monthOf(`${plan.until}-01`),
          );
          expect(series).toHaveLength(starts.length);
          series.forEach(({ series: { meetings } }, index) => {
            const [first] = meetings;
            if (first !== undefined) expect(beatOf(first, asked)).toBe(starts[index]);
          });
        }
      }),
      thousand,
    );
  });

  it('keeps the break free, and a series that waits between the closed months, whatever is left out', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        for (const [asked, { series }] of pairs(plan)) {
          const beats = series.map((each) => each.series.meetings.map((meeting) => beatOf(meeting, asked)));
          beats.forEach((months, index) => {
            const before = beats[index - 1];
            if (months.length === 0) return;
            const [first, last] = [Math.min(...months), Math.max(...months)];
            if (before !== undefined && before.length > 0) {
              expect(first - Math.max(...before)).toBeGreaterThan(asked.breakMonths ?? 0);
            }
            if (asked.acrossClosed !== 'wait') return;
            const between = Array.from({ length: last - first + 1 }, (_, more) => ((first + more) % 12) + 1);
            expect(between.filter((month) => closedFor(asked, plan).includes(month))).toEqual([]);
          });
        }
      }),
      thousand,
    );
  });

  it('gives its series the counts asked for in turn, and ids by their number', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        for (const [asked, { id, series }] of pairs(plan)) {
          series.forEach((each, index) => {
            expect(each.id).toBe(`${id}-${index + 1}`);
            const { meetings, diagnostics } = each.series;
            const isStuck = diagnostics.some(({ code }) => code === 'INFEASIBLE');
            const counts = countsOf(asked);
            if (!isStuck) expect(meetings).toHaveLength(counts[index % counts.length] ?? 0);
            const days = meetings.map(({ date }) => date).sort();
            expect([each.from, each.to]).toEqual([days[0] ?? null, days.at(-1) ?? null]);
          });
        }
      }),
      thousand,
    );
  });

  it('lists every two meetings of a resource that are too near in time, and no other, and says so where it dates them', () => {
    let found = 0;
    fc.assert(
      fc.property(plans(), (plan) => {
        const { streams, clashes } = calendar(plan, sixApart);
        for (const { id, bufferMinutes = 0, busy = [] } of plan.resources ?? []) {
          const held = streams
            .filter(({ facilitator, room }) => facilitator === id || room === id)
            .flatMap((stream) =>
              stream.series.flatMap((each) =>
                each.series.meetings.flatMap(({ number, instant, end }) =>
                  instant === null || end === null
                    ? []
                    : [{ stream: stream.id, each, number, from: instantOf(instant), to: instantOf(end) }],
                ),
              ),
            );
          const near = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
            one.from < other.to + bufferMinutes * 60_000 && other.from < one.to + bufferMinutes * 60_000;
          const between = held.flatMap((one, index) =>
            held.slice(index + 1).flatMap((other) => (near(one, other) ? [[one, other] as const] : [])),
          );
          const own = clashes.filter(({ resource }) => resource === id);
          expect(own.filter((each) => each.busy === null)).toHaveLength(between.length);
          for (const [one, other] of between) {
            found++;
            const names = [`${one.each.id} ${one.number}`, `${other.each.id} ${other.number}`].sort();
            const listed = own.map(({ meetings }) => meetings.map((each) => `${each.series} ${each.number}`).sort());
            expect(listed).toContainEqual(names);
            const isTold = [one, other].some(({ each, number }) => hasCode(each, number, 'CLASH', 'ORDER', 'SPACING'));
            expect(isTold).toBe(true);
            if (one.stream === other.stream) continue;
            const because = [one, other].flatMap(({ each, number }) =>
              each.series.diagnostics.filter((told) => told.code === 'CLASH' && told.number === number),
            );
            expect(because.flatMap((told) => told.because).join()).toMatch(
              new RegExp(`${id} \\((${one.stream}|${other.stream})\\)`),
            );
          }
          const taken = busy.map(({ from, to, label }) => ({
            from: instantOf(`${from}`),
            to: instantOf(`${to}`),
            label,
          }));
          const withBusy = held.flatMap((one) =>
            taken.filter((each) => near(one, each)).map(({ label }) => [one, label] as const),
          );
          expect(own.filter((each) => each.busy !== null)).toHaveLength(withBusy.length);
          for (const [{ each, number }, label] of withBusy) {
            const told = each.series.diagnostics.filter(({ code, number: of }) => code === 'CLASH' && of === number);
            expect(told.flatMap(({ because }) => because)).toContain(`${id} (${label})`);
          }
        }
      }),
      thousand,
    );
    expect(found).toBeGreaterThan(30);
  });

  it('is the same whatever the order of resources, of closed months, of days ruled out and of busy times', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const turned: RollingPlan = {
          ...plan,
          closedMonths: [...(plan.closedMonths ?? [])].reverse(),
          blackouts: [...(plan.blackouts ?? [])].reverse(),
          resources: [...(plan.resources ?? [])]
            .reverse()
            .map((each) => ({ ...each, busy: [...(each.busy ?? [])].reverse() })),
          streams: plan.streams.map((each) => ({ ...each, blackouts: [...(each.blackouts ?? [])].reverse() })),
        };
        expect(JSON.stringify(calendar(turned, sixApart))).toBe(JSON.stringify(calendar(plan, sixApart)));
      }),
      thousand,
    );
  });

  it('is changed in nothing before its end by another year', () => {
    fc.assert(
      fc.property(plans(), fc.integer({ min: 1, max: 24 }), (plan, months) => {
        const end = monthOf(`${plan.until}-01`) + months;
        const until = `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`;
        const longer = calendar({ ...plan, until }, sixApart).streams;
        calendar(plan, sixApart).streams.forEach(({ series, precession }, index) => {
          expect(longer[index]?.series.slice(0, series.length)).toEqual(series);
          expect(longer[index]?.precession).toEqual(precession);
        });
      }),
      thousand,
    );
  });

  it('has as many series as asked for, the first of those that a later end gives', () => {
    const alone = plans().map((plan) => ({ ...plan, streams: plan.streams.slice(0, 1) }));
    fc.assert(
      fc.property(alone, fc.integer({ min: 1, max: 6 }), ({ until, ...plan }, series) => {
        const [long] = calendar({ ...plan, until: '2060-01' }, sixApart).streams;
        const [short] = calendar({ ...plan, series }, sixApart).streams;
        expect(short?.series).toEqual(long?.series.slice(0, series));
        expect(until).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  it('is met exactly where every series is, nothing clashes and no stream is without a series', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans(), (plan) => {
        const { outcome, streams, clashes } = calendar(plan, sixApart);
        const all = streams.flatMap(({ series }) => series.map((each) => each.series.decision.outcome));
        const isEmpty = streams.some(({ series }) => series.length === 0);
        expect(outcome).toBe(clashes.length > 0 || isEmpty ? 'not-met' : allOf(all));
        seen.add(outcome);
      }),
      thousand,
    );
    expect([...seen]).toEqual(expect.arrayContaining(['met', 'not-met']));
  });

  it('holds by the same words for weekly streams', () => {
    fc.assert(
      fc.property(plans(weekly), (plan) => {
        for (const [asked, { series, precession, diagnostics }] of pairs(plan)) {
          let last = '';
          for (const { series: dates } of series) {
            const days = dates.meetings.map(({ date }) => date).sort();
            expect((days[0] ?? '~') > last).toBe(true);
            last = days.at(-1) ?? last;
            for (const { date } of dates.meetings) {
              expect(closedFor(asked, plan)).not.toContain((monthOf(date) % 12) + 1);
            }
          }
          const isInStep = asked.avoid?.policy !== 'skipAndExtend' && diagnostics.length === 0;
          const listed = Math.min(series.length, precession.months.length);
          series.slice(0, isInStep ? listed : 0).forEach((each, index) => {
            const [first] = each.series.meetings;
            if (first !== undefined) expect((monthOf(first.nominal) % 12) + 1).toBe(precession.months[index]);
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});
