import { describe, expect, it } from 'vitest';
import { calendar, datesOf, daysOf, melbourne, only, problemsOf, sixApart, stream } from './fixtures.js';

const time = { start: '10:00', minutes: 150, zone: melbourne };
const anna = [{ id: 'anna' }];

describe('the series of a stream', () => {
  it('start one after another until the last month in which one may start', () => {
    expect(daysOf(only({ from: '2027-02', until: '2028-02' }))).toEqual([
      ['2027-02-09', '2027-07-13'],
      ['2027-08-10', '2028-01-11'],
      ['2028-02-08', '2028-07-11'],
    ]);
    expect(daysOf(only({ from: '2027-02', until: '2028-01' }))).toHaveLength(2);
    expect(daysOf(only({ from: '2027-02', series: 3 }))).toEqual(daysOf(only({ from: '2027-02', until: '2028-02' })));
  });

  it('have their counts in turn', () => {
    const { series } = only({ from: '2027-02', series: 4, closedMonths: [1] }, { count: [6, 5] });
    expect(series.map((each) => [each.id, each.series.meetings.length, each.from])).toEqual([
      ['north-1', 6, '2027-02-09'],
      ['north-2', 5, '2027-08-10'],
      ['north-3', 6, '2028-02-08'],
      ['north-4', 5, '2028-08-08'],
    ]);
  });

  it('pass over the closed months, and begin in none', () => {
    const found = only({ from: '2027-11', series: 1, closedMonths: [1] });
    expect(datesOf(found)).toEqual([
      ['2027-11-09', '2027-12-14', '2028-02-08', '2028-03-14', '2028-04-11', '2028-05-09'],
    ]);
    expect(only({ from: '2027-01', series: 1, closedMonths: [1] }).series[0]?.from).toBe('2027-02-09');
    expect(found.series[0]?.series.decision.outcome).toBe('met');
  });

  it('wait for the closed months to be over', () => {
    const found = only({ from: '2027-02', series: 2, closedMonths: [1] }, { acrossClosed: 'wait' });
    expect(daysOf(found)).toEqual([
      ['2027-02-09', '2027-07-13'],
      ['2028-02-08', '2028-07-11'],
    ]);
    expect(found.diagnostics).toEqual([]);
  });

  it('leave the months of break free', () => {
    expect(daysOf(only({ from: '2027-02', series: 2 }, { breakMonths: 2 }))[1]).toEqual(['2027-10-12', '2028-03-14']);
  });

  it('come every so many months', () => {
    expect(datesOf(only({ from: '2027-02', series: 2 }, { count: 2, everyMonths: 3 }))).toEqual([
      ['2027-02-09', '2027-05-11'],
      ['2027-06-08', '2027-09-14'],
    ]);
  });

  it('go on every week, from the day after the last meeting', () => {
    const weekly = { recurrence: { kind: 'weekly', weekday: 3 }, count: 3, from: '2027-02-10' } as const;
    expect(datesOf(only({ from: '2027-02', series: 2 }, weekly))).toEqual([
      ['2027-02-10', '2027-02-17', '2027-02-24'],
      ['2027-03-03', '2027-03-10', '2027-03-17'],
    ]);
    expect(datesOf(only({ from: '2027-02', series: 2 }, { ...weekly, breakMonths: 1 }))[1]?.[0]).toBe('2027-03-31');
  });

  it('follow a day that was put off into the next month without losing one', () => {
    const last = { kind: 'dayOfMonth', day: 31, missing: 'forward' } as const;
    expect(datesOf(only({ from: '2027-05', series: 2 }, { recurrence: last, count: 2 }))).toEqual([
      ['2027-05-31', '2027-07-01'],
      ['2027-07-31', '2027-08-31'],
    ]);
    const skips = { recurrence: last, count: 2, avoid: { policy: 'skipAndExtend' } } as const;
    expect(datesOf(only({ from: '2027-05', series: 2 }, skips))[1]?.[0]).toBe('2027-07-31');
  });

  it('are each judged to follow the one before', () => {
    const { series } = only({ from: '2027-02', series: 2 });
    const rules = series.map((each) =>
      each.series.decision.findings.filter(({ rule }) => rule === 'schedule.rolling').map(({ evidence }) => evidence),
    );
    expect(rules).toEqual([
      [],
      [{ fact: 'the first meeting', expected: 'a day after 2027-07-13', actual: '2027-08-10' }],
    ]);
  });
});

describe('a series that is put off', () => {
  it('starts a month later where the last meeting was moved to its first day, and says so', () => {
    const blackouts = [{ from: '2027-07-01', to: '2027-08-09', label: 'A' }];
    const found = only({ from: '2027-02', series: 3, blackouts }, { avoid: { policy: 'nextWeek' } });
    expect(daysOf(found)).toEqual([
      ['2027-02-09', '2027-08-10'],
      ['2027-09-14', '2028-02-08'],
      ['2028-03-14', '2028-08-08'],
    ]);
    expect(found.diagnostics).toEqual([{ code: 'STARTS_LATER', series: 'north-2', from: '2027-08-10' }]);
  });

  it('is told also where it is put off until after the end', () => {
    const blackouts = [{ from: '2027-07-01', to: '2027-08-09', label: 'A' }];
    const found = only({ from: '2027-02', until: '2027-08', blackouts }, { avoid: { policy: 'nextWeek' } });
    expect(daysOf(found)).toEqual([['2027-02-09', '2027-08-10']]);
    expect(found.diagnostics).toEqual([{ code: 'STARTS_LATER', series: 'north-2', from: '2027-08-10' }]);
    expect(
      only({ from: '2027-02', until: '2027-07', blackouts }, { avoid: { policy: 'nextWeek' } }).diagnostics,
    ).toEqual([]);
  });

  it('starts later where meetings were left out and made up for', () => {
    const blackouts = [{ from: '2027-03-01', to: '2027-04-30', label: 'A' }];
    const found = only({ from: '2027-02', series: 2, blackouts }, { avoid: { policy: 'skipAndExtend' } });
    expect(daysOf(found)[1]).toEqual(['2027-10-12', '2028-03-14']);
  });

  it('keeps a meeting that moves to an earlier week after the series before', () => {
    const blackouts = [{ from: '2027-07-15', to: '2027-08-10', label: 'A' }];
    const given = { count: 6, avoid: { policy: 'previousWeek' } } as const;
    const found = only({ from: '2027-02', series: 2, blackouts }, given);
    expect(found.series[1]?.from).toBe('2027-08-10');
    expect(found.series[1]?.series.diagnostics[0]).toMatchObject({ code: 'INFEASIBLE', because: ['A', 'north-1'] });
  });

  it('goes on from its nominal days where no dates were found', () => {
    const blackouts = [{ from: '2027-03-01', to: '2027-04-30', label: 'A' }];
    const found = only({ from: '2027-02', series: 2, blackouts }, { avoid: { policy: 'optimise' } });
    expect(daysOf(found)).toEqual([
      [null, null],
      ['2027-08-10', '2028-01-11'],
    ]);
    expect(found.series[1]?.series.decision.findings.some(({ rule }) => rule === 'schedule.rolling')).toBe(false);
  });
});

describe('a stream that has no series', () => {
  it('never fits, and says which series does not', () => {
    const closed = { from: '2027-02', series: 2, closedMonths: [1] };
    const found = only(closed, { acrossClosed: 'wait', count: [6, 12] });
    expect(found.series).toHaveLength(1);
    expect(found.diagnostics).toEqual([{ code: 'NEVER_FITS', series: 'north-2', from: null }]);
    expect(only({ ...closed, series: 1 }, { acrossClosed: 'wait', count: [6, 12] }).diagnostics).toEqual([]);
    expect(only(closed, { acrossClosed: 'wait', count: 12 })).toMatchObject({
      series: [],
      diagnostics: [{ code: 'NEVER_FITS', series: 'north-1', from: null }],
      precession: { holds: false, seriesPerYear: 0, monthsPerYear: null, repeatsAfter: null, months: [] },
    });
  });

  it('would start after the end, and says when', () => {
    const found = only({ from: '2027-03', until: '2027-12', closedMonths: [1] }, { acrossClosed: 'wait', count: 11 });
    expect(found).toMatchObject({
      series: [],
      diagnostics: [{ code: 'NO_SERIES', series: 'north-1', from: '2028-02-08' }],
    });
    const last = only({ from: '9990-12', until: '9990-12', closedMonths: [1] }, { acrossClosed: 'wait' });
    expect(last.diagnostics).toEqual([{ code: 'NO_SERIES', series: 'north-1', from: null }]);
  });
});

describe('streams that share somebody', () => {
  const shared = { time, facilitator: 'anna', avoid: { policy: 'optimise' } } as const;

  it('keep the dates of the one that starts first, and move the other away from them', () => {
    const streams = [
      stream({ ...shared, id: 'late', from: '2027-03' }),
      stream({ ...shared, id: 'early', from: '2027-02' }),
    ];
    const { streams: found, clashes, outcome } = calendar({ from: '2027-02', series: 1, resources: anna, streams });
    expect(found[1]?.series[0]?.series.meetings.every(({ moved }) => moved === null)).toBe(true);
    expect(found[0]?.series[0]?.series.meetings.map(({ moved }) => moved?.because ?? null)).toContain('anna (early)');
    expect([clashes, outcome]).toEqual([[], 'met']);
  });

  it('keep the dates of the one that stands first where both start in the same month', () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const streams = ids.map((id) => stream({ ...shared, id }));
      const { streams: found } = calendar({ from: '2027-02', series: 2, resources: anna, streams });
      expect(found.map(({ series }) => series.map((each) => each.series.meetings.some(({ moved }) => moved)))).toEqual([
        [false, false],
        [true, true],
      ]);
    }
  });

  it('clash where they may not be moved, and both meetings are named', () => {
    const plan = { time, facilitator: 'anna', count: 1 } as const;
    const streams = [stream({ ...plan, id: 'a' }), stream({ ...plan, id: 'b' })];
    const {
      streams: found,
      clashes,
      outcome,
    } = calendar({ from: '2027-02', series: 1, resources: anna, streams }, sixApart);
    expect(found[1]?.series[0]?.series.diagnostics).toEqual([
      { code: 'CLASH', number: 1, month: '2027-02', because: ['anna (a)'], days: null },
    ]);
    expect(found[0]?.series[0]?.series.diagnostics).toEqual([]);
    expect(clashes).toEqual([
      {
        resource: 'anna',
        meetings: [
          { stream: 'a', series: 'a-1', number: 1, date: '2027-02-09' },
          { stream: 'b', series: 'b-1', number: 1, date: '2027-02-09' },
        ],
        busy: null,
      },
    ]);
    expect(outcome).toBe('not-met');
  });

  it('judge a clash only where they have somebody or something to share', () => {
    const rules = (given: object) =>
      calendar({
        from: '2027-02',
        series: 1,
        resources: anna,
        streams: [stream({ time, ...given })],
      }).streams[0]?.series[0]?.series.decision.findings.map(({ rule }) => rule);
    expect(rules({})).not.toContain('schedule.no-clash');
    expect(rules({ facilitator: 'anna' })).toContain('schedule.no-clash');
    expect(rules({ room: 'anna' })).toContain('schedule.no-clash');
  });

  it('use one resource once where it is both', () => {
    const streams = [stream({ time, facilitator: 'anna', room: 'anna', count: 2 })];
    expect(calendar({ from: '2027-02', series: 1, resources: anna, streams }).clashes).toEqual([]);
  });
});

describe('what keeps a series from being dated', () => {
  const sunday = { recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 } } as const;

  it('is told with its stream, for every stream', () => {
    const streams = [
      stream({ ...sunday, id: 'a', time: { ...time, start: '02:30' } }),
      stream({ id: 'b', recurrence: { kind: 'dayOfMonth', day: 31, missing: 'reject' } }),
      stream({ id: 'c' }),
      stream({ id: 'd', from: '2100-10', time }),
    ];
    expect(problemsOf({ from: '2027-02', series: 1, streams })).toEqual([
      'streams[0].time.start not-a-time',
      'streams[1].recurrence.day not-a-day',
      'streams[3].time.zone unsupported',
    ]);
  });

  it('is the end of the calendar', () => {
    expect(problemsOf({ from: '9990-06', series: 1, streams: [stream()] })).toEqual([]);
    expect(problemsOf({ from: '9990-06', series: 3, streams: [stream({ count: 7 })] })).toEqual(['series too-big']);
    expect(problemsOf({ from: '9990-06', until: '9990-12', streams: [stream({ count: 9 })] })).toEqual([
      'streams[0].count too-big',
    ]);
    expect(only({ from: '9990-06', until: '9990-12' }, { count: 7 }).series).toHaveLength(1);
    const endless = stream({ count: 10_000, everyMonths: 12, facilitator: 'anna', time });
    expect(problemsOf({ from: '2027-02', series: 1, resources: anna, streams: [endless] })).toContain(
      'streams[0].count too-big',
    );
  });
});
