import { describe, expect, it } from 'vitest';
import { answer, cop, documents, planted, readObject } from '../../support/host.js';

const document = documents['schedule'];

describe('cop schedule', () => {
  it('answers with the fields of the contract', () => {
    const said = answer('schedule', document);
    expect(Object.keys(said)).toEqual([
      'policy',
      'meetings',
      'diagnostics',
      'relaxations',
      'zone',
      'zoneData',
      'decision',
    ]);
    const [first, second] = Object.values(readObject(said['meetings']));
    expect(first).toEqual({
      number: 1,
      nominal: '2027-02-09',
      date: '2027-02-09',
      start: '2027-02-09T10:00:00+11:00',
      instant: '2027-02-08T23:00:00Z',
      end: '2027-02-09T12:30:00+11:00',
      moved: null,
    });
    expect(second).toMatchObject({
      nominal: '2027-03-09',
      date: '2027-03-16',
      moved: { weeks: 1, because: 'Labour Day' },
    });
    expect(said['zoneData']).toBe('2026c');
  });

  it('exits 1 for a series that cannot be held', () => {
    expect(cop('schedule', JSON.stringify(planted(document, ['avoid', 'policy'], 'fail'))).exit).toBe(1);
  });

  it('exits 0 for one that keeps every rule', () => {
    const { from, recurrence } = readObject(document);
    expect(cop('schedule', JSON.stringify({ from, recurrence })).exit).toBe(0);
  });

  it('writes each meeting in a line and in a row', () => {
    const text = cop('schedule', JSON.stringify(document), '--format', 'text').stdout;
    expect(text).toContain(
      '1. Tue 9 Feb 2027 10:00–12:30\n2. Tue 16 Mar 2027 10:00–12:30, moved from Tue 9 Mar 2027 because of Labour Day\n',
    );
    const rows = cop('schedule', JSON.stringify(document), '--format', 'csv').stdout.split('\n');
    expect(rows[0]).toBe('number,nominal,date,start,instant,end,moved weeks,because');
    expect(rows[1]).toBe(
      '1,2027-02-09,2027-02-09,2027-02-09T10:00:00+11:00,2027-02-08T23:00:00Z,2027-02-09T12:30:00+11:00,,',
    );
    expect(rows[2]?.endsWith(',1,Labour Day')).toBe(true);
  });

  it('is not fooled by what only some clocks show', () => {
    const said = planted(planted(document, ['from'], '2027-10'), ['recurrence'], {
      kind: 'nthWeekday',
      nth: 1,
      weekday: 7,
    });
    const { exit, stderr } = cop('schedule', JSON.stringify(planted(said, ['time', 'start'], '02:30')));
    expect([exit, stderr.includes('"path": "time.start"')]).toEqual([2, true]);
  });
});
