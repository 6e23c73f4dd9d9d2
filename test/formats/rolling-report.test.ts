import { describe, expect, it } from 'vitest';
import { rollingRows, rollingText } from '../../src/formats/index.js';
import type { RollingPlan, RollingStream } from '../../src/rules/schedule/index.js';
import { calendar, melbourne, sixApart, stream } from '../rules/schedule/rolling/fixtures.js';

const plan = { from: '2027-02', series: 2 };

function lines(given: Partial<RollingStream>, shared: Partial<RollingPlan> = {}): readonly string[] {
  const found = calendar({ ...plan, ...shared, streams: [stream(given)] }, sixApart);
  return rollingText(found, 'ours@2027').split('\n');
}

describe('rollingText', () => {
  it('says of a steady stream when its series are and that they come back', () => {
    expect(lines({})).toEqual([
      'north',
      '',
      'north-1: Tue 9 Feb 2027 – Tue 13 Jul 2027',
      'north-2: Tue 10 Aug 2027 – Tue 11 Jan 2028',
      '',
      'Its series start in February and August every year.',
      '',
      'Under ours@2027 the outcome is met.',
      '',
    ]);
  });

  it('says how the months move, and what would keep them', () => {
    expect(lines({}, { closedMonths: [1] }).slice(5, -3)).toEqual([
      'Its series do not start in the same months every year. A year on, they start one month later. They come back to the same months after 11 series and six years.',
      'They would start in the same months every year:',
      '- with five free months between two series: in February',
      '- with six and five meetings in turn: in February and August, which does not meet schedule.meeting-count',
      '- with no closed month: in February and August',
      '- waiting until a series fits whole between the closed months: in February',
    ]);
    expect(lines({ breakMonths: 1 })).toEqual(
      expect.arrayContaining([
        '- with no free month between two series: in February and August',
        '- with five meetings: in February and August, which does not meet schedule.meeting-count',
      ]),
    );
    expect(lines({ count: 5 }).join()).toContain(' A year on, they start two months earlier. ');
    expect(lines({ count: 11, closedMonths: [1, 7] })).toContain('- with only July closed: in February');
    expect(lines({ count: 10, closedMonths: [1, 7], acrossClosed: 'wait' })).toContain(
      '- reaching across the closed months: in February',
    );
  });

  it('says from when on they come back', () => {
    expect(lines({ acrossClosed: 'wait', closedMonths: [1], from: '2027-03' })).toContain(
      'From north-2 on, its series start in February every year.',
    );
  });

  it('says a month once, however many series start in it', () => {
    const closedMonths = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const given = { recurrence: { kind: 'weekly', weekday: 3 }, count: 2, acrossClosed: 'wait', closedMonths } as const;
    expect(lines(given)).toContain('Its series start in February every year.');
  });

  it('waits for nothing that takes more than a hundred years', () => {
    const weekly = lines({ recurrence: { kind: 'weekly', weekday: 3 }, count: 8 });
    expect(weekly.find((line) => line.startsWith('Its series do not'))).toBe(
      'Its series do not start in the same months every year. A year on, they start one month later. They do not come back to the same months within a hundred years.',
    );
  });

  it('says what is unusual about a series: what was moved, why, and what is not met', () => {
    const blackouts = [{ from: '2027-03-08', to: '2027-03-12', label: 'Labour Day' }];
    const found = lines({ count: 5, avoid: { policy: 'nextWeek' } }, { blackouts });
    expect(found.slice(2, 6)).toEqual([
      'north-1: Tue 9 Feb 2027 – Tue 8 Jun 2027',
      '  2. Tue 16 Mar 2027, moved from Tue 9 Mar 2027 because of Labour Day',
      'north-2: Tue 13 Jul 2027 – Tue 9 Nov 2027',
      '- north-1 and north-2: The length of the series: 5 meetings, required 6 meetings (schedule.meeting-count). One more meeting would have met it.',
    ]);
  });

  it('says where a series has no dates', () => {
    const blackouts = [{ from: '2027-03-01', to: '2027-04-30', label: 'A' }];
    const found = lines({ avoid: { policy: 'optimise' } }, { blackouts });
    expect(found[2]).toBe('north-1: no dates');
    expect(found[3]).toMatch(/^ {2}- Meeting 2 \(2027-03\): .* \[INFEASIBLE\]$/);
  });

  it('says what there is to know about the series of a stream', () => {
    const never = lines({ count: 12, acrossClosed: 'wait', closedMonths: [1] });
    expect(never.slice(0, 5)).toEqual([
      'north',
      '',
      '- north-1: never fits between the closed months [NEVER_FITS]',
      '',
      'Its series do not start in the same months every year.',
    ]);
    const late = lines(
      { avoid: { policy: 'nextWeek' } },
      { blackouts: [{ from: '2027-07-01', to: '2027-08-09', label: 'A' }] },
    );
    expect(late).toContain(
      '- north-2: starts later than Tue 10 Aug 2027, because the one before it was moved or ran on [STARTS_LATER]',
    );
    const streams = [stream({ closedMonths: [1], acrossClosed: 'wait', count: 11 })];
    const none = calendar({ from: '2027-03', until: '2027-12', streams });
    expect(rollingText(none, 'ours@2027')).toContain(
      '- north-1: would start on Tue 8 Feb 2028, after the calendar ends [NO_SERIES]',
    );
    const last = calendar({ from: '9990-12', until: '9990-12', closedMonths: [1], streams });
    expect(rollingText(last, 'ours@2027')).toContain('- north-1: would start after the calendar ends [NO_SERIES]');
  });

  it('says who leads it and where, and what clashes', () => {
    const time = { start: '10:00', minutes: 150, zone: melbourne };
    const busy = [{ from: '2027-02-09T12:00:00+11:00', to: '2027-02-09T13:00:00+11:00', label: 'leave' }];
    const shared = { time, count: 1, facilitator: 'anna' };
    const streams = [stream({ ...shared, room: 'hall' }), stream({ ...shared, id: 'south' })];
    const text = rollingText(
      calendar({ ...plan, series: 1, resources: [{ id: 'anna', busy }, { id: 'hall' }], streams }, sixApart),
      'ours@2027',
    );
    expect(text).toContain('north, led by anna, in hall\n');
    expect(text).toContain('\nsouth, led by anna\n');
    expect(text).toContain(
      [
        'Clashes',
        '',
        '- anna: meeting 1 of north-1 on Tue 9 Feb 2027 and meeting 1 of south-1 on Tue 9 Feb 2027',
        '- anna: meeting 1 of north-1 on Tue 9 Feb 2027 and leave',
        '- anna: meeting 1 of south-1 on Tue 9 Feb 2027 and leave',
        '',
        'Under ours@2027 the outcome is not met.',
        '',
      ].join('\n'),
    );
  });
});

describe('rollingRows', () => {
  it('has a row a meeting, with who and where', () => {
    const time = { start: '10:00', minutes: 150, zone: melbourne };
    const streams = [stream({ count: 1, time, room: 'hall' }), stream({ id: 'south', count: 2 })];
    const found = calendar({ ...plan, series: 1, resources: [{ id: 'hall' }], streams });
    expect(rollingRows(found)).toEqual([
      ['stream', 'series', 'number', 'date', 'start', 'end', 'facilitator', 'room'],
      ['north', 'north-1', 1, '2027-02-09', '2027-02-09T10:00:00+11:00', '2027-02-09T12:30:00+11:00', null, 'hall'],
      ['south', 'south-1', 1, '2027-02-09', null, null, null, null],
      ['south', 'south-1', 2, '2027-03-09', null, null, null, null],
    ]);
  });
});
