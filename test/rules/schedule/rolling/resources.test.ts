import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../../src/kernel/instant.js';
import {
  type Booked,
  busyTimes,
  clashesIn,
  spanOf,
  type Taken,
} from '../../../../src/rules/schedule/rolling/resources.js';

const minute = 60_000;
const at = (time: string) => instantOf(`2027-02-09T${time}:00Z`);

function meeting(series: string, number: number, from: string, to: string): Taken {
  const reference = { stream: 'north', series, number, date: '2027-02-09' };
  return { from: at(from), to: at(to), by: 'north', meeting: reference };
}

const leave = (from: string, to: string): Taken => ({ from: at(from), to: at(to), by: 'leave', meeting: null });

function booked(buffer: number, ...taken: Taken[]): Booked {
  return { id: 'anna', buffer: buffer * minute, taken };
}

const told = (...resources: Booked[]) =>
  clashesIn(resources).map(({ meetings, busy }) => [
    ...meetings.map(({ series, number }) => `${series} ${number}`),
    busy,
  ]);

describe('clashesIn', () => {
  const first = meeting('n-1', 1, '10:00', '12:30');

  it('takes back to back for no clash', () => {
    expect(told(booked(0, first, meeting('n-2', 1, '12:30', '15:00')))).toEqual([]);
    expect(told(booked(0, first, meeting('n-2', 1, '12:29', '15:00')))).toEqual([['n-1 1', 'n-2 1', null]]);
  });

  it('keeps the buffer free between two meetings, before and after', () => {
    const second = meeting('n-2', 1, '12:45', '13:00');
    expect(told(booked(15, first, second))).toEqual([]);
    expect(told(booked(16, first, second))).toEqual([['n-1 1', 'n-2 1', null]]);
    expect(told(booked(16, second, first))).toEqual([['n-1 1', 'n-2 1', null]]);
  });

  it('tells a meeting in a busy time, and nothing of two busy times', () => {
    expect(told(booked(0, leave('09:00', '11:00'), leave('10:00', '10:30'), first))).toEqual([
      ['n-1 1', 'leave'],
      ['n-1 1', 'leave'],
    ]);
    expect(told(booked(0, leave('09:00', '11:00'), leave('10:00', '10:30')))).toEqual([]);
    expect(told(booked(60, leave('11:00', '11:00'), first))).toEqual([]);
  });

  it('tells every two of several', () => {
    const others = [meeting('n-2', 1, '10:00', '12:30'), meeting('n-3', 1, '11:00', '13:00')];
    expect(told(booked(0, first, ...others))).toHaveLength(3);
    expect(told(booked(0, first, meeting('n-2', 1, '10:00', '10:30'), meeting('n-3', 1, '11:00', '13:00')))).toEqual([
      ['n-2 1', 'n-1 1', null],
      ['n-1 1', 'n-3 1', null],
    ]);
  });

  it('tells them by resource and time, whatever order they come in', () => {
    const two = [
      booked(0, first, leave('09:00', '11:00')),
      { ...booked(0, first, leave('10:30', '11:00')), id: 'Hall' },
    ];
    expect(clashesIn(two).map(({ resource }) => resource)).toEqual(['Hall', 'anna']);
    expect(clashesIn([...two].reverse())).toEqual(clashesIn(two));
    const same = [meeting('n-2', 1, '10:00', '12:30'), first];
    expect(told(booked(0, ...same))).toEqual(told(booked(0, ...[...same].reverse())));
  });
});

describe('busyTimes', () => {
  const [from, to] = [at('00:00'), at('23:00')];

  it('names the resource and what takes it, with the buffer of each around it', () => {
    const hall: Booked = { id: 'hall', buffer: 0, taken: [leave('15:00', '16:00')] };
    expect(busyTimes([booked(15, meeting('n-1', 1, '10:00', '12:30')), hall], from, to)).toEqual([
      { from: at('09:45'), to: at('12:45'), label: 'anna (north)' },
      { from: at('15:00'), to: at('16:00'), label: 'hall (leave)' },
    ]);
  });

  it('leaves out what is too far away and what takes no time', () => {
    const all = booked(15, leave('10:00', '11:00'), leave('12:00', '12:00'));
    expect(busyTimes([all], at('11:15'), to)).toEqual([]);
    expect(busyTimes([all], at('11:14'), to)).toHaveLength(1);
    expect(busyTimes([all], from, at('09:45'))).toEqual([]);
    expect(busyTimes([all], from, at('09:46'))).toHaveLength(1);
  });
});

describe('spanOf', () => {
  const dated = { number: 1, nominal: '2027-02-09', date: '2027-02-09', moved: null };

  it('is in real time, and nothing without a time', () => {
    const start = '2027-02-09T10:00:00+11:00';
    const timed = { ...dated, start, instant: '2027-02-08T23:00:00Z', end: '2027-02-09T12:30:00+11:00' };
    expect(spanOf(timed)).toEqual([{ from: instantOf(start), to: instantOf('2027-02-09T01:30:00Z') }]);
    expect(spanOf({ ...dated, start: null, instant: null, end: null })).toEqual([]);
  });
});
