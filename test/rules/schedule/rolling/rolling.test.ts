import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { rolling } from '../../../../src/rules/schedule/index.js';
import { policyWith } from '../fixtures.js';
import { calendar, melbourne, only, problemsOf, sixApart, stream } from './fixtures.js';

describe('rolling', () => {
  it('says everything of each stream', () => {
    const resources = [{ id: 'anna' }, { id: 'hall' }];
    const { streams } = calendar({
      from: '2027-02',
      series: 1,
      resources,
      streams: [stream({ facilitator: 'anna' }), stream({ id: 'south', room: 'hall' })],
    });
    expect(streams.map(({ id, facilitator, room }) => [id, facilitator, room])).toEqual([
      ['north', 'anna', null],
      ['south', null, 'hall'],
    ]);
    expect(Object.keys(streams[0] ?? {})).toEqual(['id', 'facilitator', 'room', 'series', 'precession', 'diagnostics']);
  });

  it('gives each series as many meetings as its programme sets, unless the stream says how many', () => {
    for (const policy of [policies.partnersInPrevention, policies.freeFromViolence, policies.safeAndEqual]) {
      const lengths = (count?: number) => {
        const found = rolling(
          { from: '2027-02', series: 2, streams: [stream(count === undefined ? {} : { count })] },
          policy,
        );
        expect(found.ok).toBe(true);
        return found.ok ? found.value.streams[0]?.series.map(({ series }) => series.meetings.length) : [];
      };
      const usual = policy.meetings.count?.value;
      expect([lengths(), lengths(3)]).toEqual([
        [usual, usual],
        [3, 3],
      ]);
    }
  });

  it('is met, not met or open by what is found, and the precession decides nothing', () => {
    const zone = melbourne;
    const timed = stream({ time: { start: '10:00', minutes: 150, zone } });
    const plan = { from: '2027-02', series: 2, streams: [timed] };
    expect(calendar(plan, sixApart).outcome).toBe('met');
    expect(calendar({ ...plan, closedMonths: [1] }, sixApart)).toMatchObject({
      outcome: 'met',
      streams: [{ precession: { holds: false } }],
    });
    expect(
      calendar({ ...plan, streams: [stream({ facilitator: 'anna' })], resources: [{ id: 'anna' }] }, sixApart).outcome,
    ).toBe('open');
    expect(calendar({ ...plan, streams: [stream({ count: 5 })] }, sixApart).outcome).toBe('not-met');
    const none = stream({ id: 'none', count: 12, acrossClosed: 'wait', closedMonths: [1] });
    expect(calendar({ ...plan, streams: [timed, none] }, sixApart).outcome).toBe('not-met');
  });

  it('is not met where a resource clashes, also with a busy time', () => {
    const busy = [{ from: '2027-02-09T12:00:00+11:00', to: '2027-02-09T13:00:00+11:00', label: 'leave' }];
    const streams = [stream({ time: { start: '10:00', minutes: 150, zone: melbourne }, room: 'hall' })];
    const { outcome, clashes } = calendar({ from: '2027-02', series: 1, resources: [{ id: 'hall', busy }], streams });
    expect(outcome).toBe('not-met');
    expect(clashes).toEqual([
      {
        resource: 'hall',
        meetings: [{ stream: 'north', series: 'north-1', number: 1, date: '2027-02-09' }],
        busy: 'leave',
      },
    ]);
  });

  it('is not met where two meetings of one series clash, though no rule about that series says so', () => {
    const time = { start: '10:00', minutes: 150, zone: melbourne };
    const blackouts = [{ from: '2027-02-09', to: '2027-03-08', label: 'A' }];
    const streams = [stream({ time, count: 2, facilitator: 'anna', avoid: { policy: 'nextWeek' } })];
    const plan = { from: '2027-02', series: 1, blackouts, resources: [{ id: 'anna' }], streams };
    const found = calendar(plan, policyWith({ count: 2 }));
    expect(found.streams[0]?.series[0]?.series.decision.outcome).toBe('met');
    expect(found.clashes.map(({ meetings }) => meetings.map(({ number }) => number))).toEqual([[1, 2]]);
    expect(found.outcome).toBe('not-met');
  });

  it('survives JSON', () => {
    const found = calendar({ from: '2027-02', until: '2030-01', closedMonths: [1], streams: [stream()] });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('answers nothing where anything is wrong', () => {
    expect(problemsOf({ from: '2027-02', series: 1, streams: [stream(), stream({ id: 'south', count: 0 })] })).toEqual([
      'streams[1].count too-small',
    ]);
  });

  it('takes school holidays into account for a group in a school setting only', () => {
    const blackouts = [{ from: '2027-04-10', to: '2027-04-20', label: 'Term break', kind: 'school-holiday' }] as const;
    const moved = (schoolSetting: boolean) =>
      only({ from: '2027-02', series: 1, blackouts }, { schoolSetting, avoid: { policy: 'nextWeek' } }).series[0]
        ?.series.meetings[2]?.date;
    expect([moved(false), moved(true)]).toEqual(['2027-04-13', '2027-04-27']);
  });

  it('says of which days nothing is known', () => {
    const covered = { from: '2027-01-01', to: '2027-12-31' };
    const { series } = only({ from: '2027-08', series: 1, covered });
    expect(series[0]?.series.diagnostics.map(({ code, number }) => [code, number])).toEqual([['NOT_COVERED', 6]]);
  });
});
