import { describe, expect, it } from 'vitest';
import { readMoments } from '../../../src/rules/schedule/moments.js';
import type { Meeting } from '../../../src/rules/schedule/plan.js';

const meeting: Meeting = {
  number: 1,
  nominal: '2027-02-09',
  date: '2027-02-09',
  start: '2027-02-09T10:00:00+11:00',
  instant: '2027-02-08T23:00:00Z',
  end: '2027-02-09T12:30:00+11:00',
  moved: null,
};

function read(changes: Partial<Meeting> = {}) {
  const result = readMoments({ ...meeting, ...changes }, 'm');
  return result.ok ? result.value : result.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

describe('readMoments', () => {
  it('gives both moments, and what clocks there show at them', () => {
    expect(read()).toEqual({
      from: Date.UTC(2027, 1, 8, 23),
      to: Date.UTC(2027, 1, 9, 1, 30),
      shownFrom: Date.UTC(2027, 1, 9, 10),
      shownTo: Date.UTC(2027, 1, 9, 12, 30),
      texts: { start: meeting.start, instant: meeting.instant, end: meeting.end },
    });
    expect(read({ start: '2027-02-08T23:00:00Z' })).toMatchObject({ shownFrom: Date.UTC(2027, 1, 8, 23) });
    expect(read({ start: '2027-02-08T13:00:00-10:00' })).toMatchObject({ shownFrom: Date.UTC(2027, 1, 8, 13) });
  });

  it('gives nothing for a meeting without a time', () => {
    expect(read({ start: null, instant: null, end: null })).toBe(null);
  });

  it('names each moment that is missing where there is another', () => {
    const needs = 'missing A meeting has a start, an instant and an end, or none of them.';
    expect(read({ start: null })).toEqual([`m.start ${needs}`]);
    expect(read({ start: null, instant: null })).toEqual([`m.start ${needs}`, `m.instant ${needs}`]);
    expect(read({ instant: null, end: null })).toEqual([`m.instant ${needs}`, `m.end ${needs}`]);
  });

  it('names each moment that is none, and nothing that only follows from it', () => {
    const none = 'A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.';
    expect(read({ start: 'soon' })).toEqual([`m.start not-an-instant ${none}`]);
    expect(read({ start: '2027-02-09T10:00:00', instant: '', end: '12:30' })).toEqual([
      `m.start not-an-instant ${none}`,
      `m.instant not-an-instant ${none}`,
      `m.end not-an-instant ${none}`,
    ]);
  });

  it('names what contradicts: a start on another day, another instant, an end that is not after the start', () => {
    const off = 'm.start contradiction A meeting starts on its date.';
    expect(read({ date: '2027-02-11' })).toEqual([off]);
    expect(read({ date: '2027-02-07' })).toEqual([off]);
    expect([read({ date: '2027-02-10' }), read({ date: '2027-02-08' })].some(Array.isArray)).toBe(false);
    expect(read({ date: 'soon' })).toMatchObject({ from: Date.UTC(2027, 1, 8, 23) });
    const other = 'm.instant contradiction This is not the moment at which the meeting starts.';
    expect(read({ instant: '2027-02-08T23:00:01Z' })).toEqual([other]);
    expect(read({ instant: '2027-02-08T22:59:59Z' })).toEqual([other]);
    const late = 'm.end contradiction A meeting ends after it starts.';
    expect(read({ end: meeting.start })).toEqual([late]);
    expect(read({ date: '2026-02-09', instant: '2027-02-09T10:00:00Z', end: meeting.instant })).toEqual([
      off,
      other,
      late,
    ]);
  });
});
