import { describe, expect, it } from 'vitest';
import type { RollingPlan } from '../../../../src/rules/schedule/index.js';
import { readRolling } from '../../../../src/rules/schedule/rolling/reading.js';
import { calendar, problemsOf, secondTuesday, sixMonthly, stream, sure } from './fixtures.js';

const plan: RollingPlan = { from: '2027-02', until: '2030-01', streams: [stream()] };

describe('the end of a calendar', () => {
  it('is needed, and is one', () => {
    expect(problemsOf({ from: '2027-02', streams: [] })).toEqual(['until missing']);
    expect(problemsOf({ ...plan, series: 3 })).toEqual(['series contradiction']);
    expect(problemsOf(plan)).toEqual([]);
    expect(problemsOf({ from: '2027-02', series: 3, streams: [stream()] })).toEqual([]);
  });

  it('is not before its start', () => {
    expect(problemsOf({ ...plan, until: '2027-01' })).toEqual(['until contradiction']);
    expect(problemsOf({ ...plan, until: '2027-02' })).toEqual([]);
  });

  it.each([
    ['2027', 'not-a-month'],
    ['2027-13', 'not-a-month'],
    ['2027-02-01', 'not-a-month'],
    ['9991-01', 'too-big'],
  ])('is no %s', (until, code) => {
    expect(problemsOf({ ...plan, streams: [], until })).toEqual([`until ${code}`]);
  });

  it.each([
    [0, 'too-small'],
    [1.5, 'wrong-type'],
    [1001, 'too-big'],
  ])('is not after %d series', (series, code) => {
    expect(problemsOf({ from: '2027-02', series, streams: [stream()] })).toEqual([`series ${code}`]);
  });
});

describe('what every stream shares', () => {
  it('is named once, where it stands', () => {
    const wrong: RollingPlan = {
      from: '2027-14',
      until: '2030-01',
      closedMonths: [0, 1, 13],
      blackouts: [{ from: '2027-02-30', to: '2027-03-01', label: 'A' }],
      covered: { from: '2027-02-02', to: '2027-02-01' },
      streams: [stream(), stream({ id: 'south' })],
    };
    expect(problemsOf(wrong)).toEqual([
      'blackouts[0].from not-a-day',
      'closedMonths[0] too-small',
      'closedMonths[2] too-big',
      'covered.to contradiction',
      'from not-a-month',
    ]);
    expect(problemsOf({ ...wrong, streams: [] })).toEqual(problemsOf(wrong));
  });

  it('leaves a month open', () => {
    const closedMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(problemsOf({ ...plan, closedMonths, streams: [stream(), stream({ id: 'south' })] })).toEqual([
      'closedMonths contradiction',
    ]);
    expect(problemsOf({ ...plan, closedMonths: [...closedMonths.slice(1), 2] })).toEqual([]);
    expect(problemsOf({ ...plan, streams: [stream({ closedMonths })] })).toEqual([
      'streams[0].closedMonths contradiction',
    ]);
  });

  it('starts in a year that the calendar of today knows', () => {
    expect(problemsOf({ ...plan, from: '1500-01' })).toEqual(['from too-small']);
    expect(problemsOf({ from: '9991-01', series: 1, streams: [stream()] })).toEqual(['from too-big']);
  });
});

describe('resources', () => {
  it('have an id of their own, readable busy times and a buffer within a day', () => {
    const resources = [
      { id: 'anna' },
      { id: 'Anna', bufferMinutes: 1441 },
      { id: ' ', bufferMinutes: -1 },
      {
        id: 'bo',
        busy: [
          { from: '2027-02-09', to: 5.5, label: '' },
          { from: 10, to: 5, label: '' },
        ],
      },
    ];
    expect(problemsOf({ ...plan, resources })).toEqual([
      'resources[1].bufferMinutes too-big',
      'resources[1].id duplicate',
      'resources[2].bufferMinutes too-small',
      'resources[2].id empty',
      'resources[3].busy[0].from not-an-instant',
      'resources[3].busy[0].to not-an-instant',
      'resources[3].busy[1].to contradiction',
    ]);
  });

  it('are known by the id as it is written', () => {
    const resources = [{ id: 'anna' }, { id: 'hall' }];
    const used = stream({ facilitator: 'anna', room: 'hall' });
    expect(problemsOf({ ...plan, resources, streams: [used] })).toEqual([]);
    expect(problemsOf({ ...plan, streams: [used] })).toEqual([
      'streams[0].facilitator unknown-reference',
      'streams[0].room unknown-reference',
    ]);
    expect(problemsOf({ ...plan, resources, streams: [stream({ facilitator: 'Anna' })] })).toEqual([
      'streams[0].facilitator unknown-reference',
    ]);
  });
});

describe('streams', () => {
  it('have an id of their own', () => {
    const streams = [stream(), stream({ id: 'North' }), stream({ id: '' }), stream({ id: 'south' })];
    expect(problemsOf({ ...plan, streams })).toEqual(['streams[1].id duplicate', 'streams[2].id empty']);
  });

  it('are a hundred at most', () => {
    const streams = Array.from({ length: 101 }, (_, index) => stream({ id: `s${index}` }));
    const short = { from: '2027-02', series: 1 };
    expect(problemsOf({ ...short, streams })).toEqual(['streams too-many']);
    expect(problemsOf({ ...short, streams: streams.slice(1) })).toEqual([]);
    expect(problemsOf({ ...short, streams: streams.map((each) => ({ ...each, id: 'x' })) })).toHaveLength(100);
  });

  it('may be none', () => {
    expect(calendar({ ...plan, streams: [] })).toEqual({ outcome: 'met', streams: [], clashes: [] });
  });

  it('are each looked at, with every problem of each', () => {
    const streams = [
      stream({ breakMonths: -1, recurrence: { kind: 'nthWeekday', nth: 5 as 4, weekday: 2 } }),
      stream({ id: 'south', count: [], from: '2031-01' }),
      stream({ id: 'west', count: [1, 0], closedMonths: [13], everyMonths: 0 }),
    ];
    expect(problemsOf({ ...plan, streams })).toEqual([
      'streams[0].breakMonths too-small',
      'streams[0].recurrence.nth too-big',
      'streams[1].count too-few',
      'streams[1].from contradiction',
      'streams[2].closedMonths[0] too-big',
      'streams[2].count[1] too-small',
      'streams[2].everyMonths too-small',
    ]);
  });

  it('are read with what they share', () => {
    const { streams, end } = sure(
      readRolling(
        { ...plan, closedMonths: [7, 1, 7], streams: [stream({ count: [5, 6], breakMonths: 2 })] },
        sixMonthly,
      ),
    );
    expect(end).toEqual({ until: 2030 * 12 });
    expect(streams[0]?.rhythm).toEqual({
      counts: [5, 6],
      breakMonths: 2,
      closedMonths: [1, 7],
      acrossClosed: 'pass-over',
    });
    expect(streams[0]?.plan.recurrence).toEqual(secondTuesday);
  });
});
