import { describe, expect, it } from 'vitest';
import type { SeriesPlan } from '../../../src/rules/schedule/index.js';
import { answer, nextStepOn, secondTuesday, sentenceOn, zoneNamed } from './fixtures.js';

const zone = zoneNamed('Australia/Melbourne');
const plan: SeriesPlan = { recurrence: secondTuesday, from: '2027-02' };

/** Labels of the spans that a meeting from ten to half past twelve overlaps, each end in minutes after nine o'clock. */
function labels(...spans: readonly (readonly [number, number])[]): readonly string[] {
  const nine = Date.UTC(2027, 1, 8, 22);
  const busy = spans.map(([from, to], index) => ({
    from: nine + from * 60_000,
    to: nine + to * 60_000,
    label: 'cab'.charAt(index),
  }));
  return answer({ ...plan, time: { start: '10:00', minutes: 150, zone }, busy }).diagnostics[0]?.because ?? [];
}

describe('two spans', () => {
  it('overlap from their first shared moment on, ends left out', () => {
    expect(labels([0, 60], [210, 250])).toEqual([]);
    expect(labels([0, 61])).toEqual(['c']);
    expect(labels([209, 250])).toEqual(['c']);
    expect(labels([120, 130])).toEqual(['c']);
    expect(labels([0, 250])).toEqual(['c']);
  });

  it('never overlap where one of them has no length', () => {
    expect(labels([150, 150])).toEqual([]);
  });

  it('are named once each, in an order of their own', () => {
    expect(labels([0, 150], [120, 130], [100, 200])).toEqual(['a', 'b', 'c']);
  });
});

describe('a clash', () => {
  const time = { start: '10:00', minutes: 150, zone };
  const start =
    'For times already taken, the policy requires no meeting that overlaps such a time and the record shows';

  it('is an overlap, never two meetings back to back', () => {
    const from = '2027-02-09T08:00:00+11:00';
    const busy = (...spans: readonly (readonly [string | number, string | number])[]) => {
      const taken = spans.map(([one, other]) => ({ from: one, to: other, label: 'Room 2' }));
      const { diagnostics } = answer({ ...plan, time, busy: taken });
      return [sentenceOn('schedule.no-clash', { ...plan, time, busy: taken })?.[0], diagnostics];
    };
    expect(busy()).toEqual([`${start} 0 meetings overlapping such a time: met (schedule.no-clash).`, []]);
    expect(
      busy([from, '2027-02-09T10:00:00+11:00'], ['2027-02-09T12:30:00+11:00', '2027-02-09T13:30:00+11:00'])[1],
    ).toEqual([]);
    expect(busy(['2027-02-09T11:00:00+11:00', '2027-02-09T11:00:00+11:00'])[1]).toEqual([]);
    const clash = { code: 'CLASH', number: 1, month: '2027-02', because: ['Room 2'], days: null };
    expect(
      busy([from, '2027-02-09T10:00:01+11:00'], [Date.UTC(2027, 1, 9, 1, 29, 59), Date.UTC(2027, 1, 9, 5)]),
    ).toEqual([
      `${start} 1 meeting overlapping such a time: not met (schedule.no-clash). One meeting moved to a free time would have met it.`,
      [clash],
    ]);
  });

  it('is seen across zones', () => {
    const perth = { start: '07:30', minutes: 90, zone: zoneNamed('Australia/Perth') };
    const taken = [{ from: '2026-02-09T23:00:00Z', to: '2026-02-10T01:30:00Z', label: 'Melbourne' }];
    expect(answer({ ...plan, from: '2026-02', time: perth, busy: taken }).diagnostics.map(({ code }) => code)).toEqual([
      'CLASH',
    ]);
  });

  it('is open while there is no time, or no day', () => {
    const wanted = `${start} no times yet: not yet certain (schedule.no-clash).`;
    expect(sentenceOn('schedule.no-clash', { ...plan, busy: [] })).toEqual([
      `${wanted} A date and time for each meeting settles it.`,
      ['time'],
    ]);
    const none: SeriesPlan = {
      ...plan,
      blackouts: [{ from: '2027-02-01', to: '2027-02-28', label: 'x' }],
      avoid: { policy: 'optimise' },
      busy: [],
    };
    expect(sentenceOn('schedule.no-clash', none)?.[1]).toEqual(['time', 'meetings']);
    expect(sentenceOn('schedule.no-clash', { ...none, time })).toEqual([wanted, ['meetings']]);
    expect(nextStepOn('schedule.no-clash', { ...none, time })).toBe('A date and time for each meeting settles it.');
  });
});
