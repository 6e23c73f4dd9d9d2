import { describe, expect, it } from 'vitest';
import { answer, cop, documents, places, planted, problemsIn, readObject, without } from '../../support/host.js';

const document = documents['schedule'];

describe('cop schedule', () => {
  it('answers with the fields of the contract', () => {
    const said = answer('schedule', document);
    expect(Object.keys(said)).toEqual([
      'id',
      'title',
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

  it('says first what the document calls the series, as far as it does, in its answer and in its text', () => {
    const names = (changed: unknown) => {
      const text = cop('schedule', JSON.stringify(changed), '--format', 'text').stdout;
      return [...Object.entries(answer('schedule', changed)).slice(0, 2), text.slice(0, text.indexOf('\n'))];
    };
    const policy = ['policy', 'partners-in-prevention@2019-20'];
    const first = '1. Tue 9 Feb 2027 10:00–12:30';
    expect(names(document)).toEqual([['id', 'north'], ['title', 'Northern group'], 'Northern group']);
    expect(names(without(document, ['title']))).toEqual([['id', 'north'], policy, 'north']);
    expect(names(without(document, ['id']))).toEqual([['title', 'Northern group'], policy, 'Northern group']);
    const nameless = without(without(document, ['id']), ['title']);
    expect(names(nameless)).toEqual([policy, ['meetings', expect.anything()], first]);
    expect(cop('schedule', JSON.stringify(document), '--format', 'text').stdout).toContain(
      `Northern group\n\n${first}\n`,
    );
  });
});

describe('the holidays of a schedule', () => {
  const plain = { recurrence: { kind: 'nthWeekday', nth: 1, weekday: 2 }, from: '2027-11', count: 2 };
  const melbourne = { calendar: 'au-vic', region: 'metropolitan' };
  const country = { calendar: 'au-vic', region: 'non-metropolitan' };
  const cup = { date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' };
  const avoid = { policy: 'nextWeek' };
  const datesOf = (more: object): unknown =>
    Object.values(readObject(answer('schedule', { ...plain, avoid, ...more })['meetings'])).map(
      (meeting) => readObject(meeting)['date'],
    );
  const found = (more: object): readonly string[] =>
    places(problemsIn(cop('schedule', JSON.stringify({ ...plain, avoid, ...more }))));

  it('move its meetings, beside days of its own', () => {
    expect(datesOf({})).toEqual(['2027-11-02', '2027-12-07']);
    expect(datesOf({ holidays: melbourne })).toEqual(['2027-11-09', '2027-12-07']);
    const blackouts = [{ from: '2027-12-07', to: '2027-12-07', label: 'Leave' }];
    expect(datesOf({ holidays: melbourne, blackouts })).toEqual(['2027-11-09', '2027-12-14']);
  });

  it('are those of the council that is told', () => {
    expect(datesOf({ holidays: { ...country, cupDays: [cup] } })).toEqual(['2027-11-02', '2027-12-07']);
    expect(datesOf({ holidays: country })).toEqual(['2027-11-09', '2027-12-07']);
    const text = cop('schedule', JSON.stringify({ ...plain, avoid, holidays: country }), '--format', 'text').stdout;
    expect(text).toContain('because of Melbourne Cup Day, unless the council has another day\n');
    expect(text).toContain('[EXPECTED_NOT_ANNOUNCED]');
  });

  it('are the school’s only for a group in a school setting', () => {
    const july = { from: '2027-07', holidays: melbourne };
    expect(datesOf(july)).toEqual(['2027-07-06', '2027-08-03']);
    expect(datesOf({ ...july, schoolSetting: false })).toEqual(['2027-07-06', '2027-08-03']);
    expect(datesOf({ ...july, schoolSetting: true })).toEqual(['2027-07-13', '2027-08-03']);
  });

  it('say where they end, unless the document says that it goes on', () => {
    const codes = (more: object) =>
      Object.values(readObject(answer('schedule', { ...plain, ...more })['diagnostics'])).map(
        (each) => readObject(each)['code'],
      );
    const late = { from: '2030-12', holidays: melbourne };
    expect(codes(late)).toEqual(['NOT_COVERED']);
    expect(codes({ ...late, covered: { from: '2030-01-01', to: '2031-12-31' } })).toEqual([]);
    expect(codes({ from: '2030-12' })).toEqual([]);
  });

  it('cannot be of a calendar that is not there, or without what it asks for', () => {
    expect(found({ holidays: { calendar: 'au-nsw' } })).toEqual(['holidays.calendar unknown-word']);
    expect(found({ holidays: { calendar: 'toString', region: 'metropolitan' } })).toEqual([
      'holidays.calendar unknown-word',
    ]);
    expect(found({ holidays: { calendar: 'au-vic' } })).toEqual(['holidays.region missing']);
    expect(found({ holidays: {} })).toEqual(['holidays.calendar missing']);
    expect(found({ holidays: { ...melbourne, cupDays: [cup] } })).toEqual(['holidays.cupDays contradiction']);
    expect(found({ holidays: { ...country, cupDays: [{ ...cup, date: '2027-11-06' }] } })).toEqual([
      'holidays.cupDays[0].date contradiction',
    ]);
    const { stderr } = cop(
      'schedule',
      JSON.stringify({ ...plain, holidays: { calendar: 'au-vci' } }),
      '--format',
      'text',
    );
    expect(stderr).toBe('holidays.calendar: Did you mean au-vic? These calendars are there: au-vic. (unknown-word)\n');
  });

  it('are refused with everything else that is wrong, and with no place that the document does not have', () => {
    const blackouts = [{ from: '2027-03-09', to: '2027-03-08', label: 'Leave' }];
    const wrong = {
      blackouts,
      count: 0,
      holidays: {
        ...country,
        cupDays: [
          { ...cup, date: 5 },
          { ...cup, label: '' },
        ],
      },
    };
    expect(found(wrong)).toEqual([
      'blackouts[0].to contradiction',
      'count too-small',
      'holidays.cupDays[0].date wrong-type',
      'holidays.cupDays[1].label empty',
    ]);
    expect(found({ ...wrong, holidays: melbourne })).toEqual(['blackouts[0].to contradiction', 'count too-small']);
  });

  it('says what has changed since an earlier answer, under numbers that last', () => {
    const asked = { ...readObject(document), busy: [], blackouts: [], id: 'leaders', title: 'Leaders' };
    const before = answer('schedule', asked);
    const later = { ...asked, before, blackouts: [{ from: '2027-03-09', to: '2027-03-09', label: 'Leave' }] };
    const skipping = planted(later, ['avoid', 'policy'], 'skipAndExtend');
    const after = readObject(JSON.parse(cop('schedule', JSON.stringify(skipping)).stdout));
    const numbers = (list: unknown) => Object.values(readObject(list)).map((each) => readObject(each)['number']);
    const changes = readObject(after['changes']);
    expect(numbers(after['meetings'])).toEqual([1, 3, 4, 5, 6, 7]);
    expect([numbers(changes['cancelled']), numbers(changes['added']), changes['moved']]).toEqual([[2], [7], []]);
    const text = cop('schedule', JSON.stringify(skipping), '--format', 'text').stdout;
    expect(text).toContain('\n3. Tue 13 Apr 2027 10:00–12:30\n');
    expect(text).toContain('\nCancelled: meeting 2, Tue 9 Mar 2027 10:00–12:30.\nAdded: meeting 7,');
    const again = readObject(
      JSON.parse(cop('schedule', JSON.stringify({ ...readObject(skipping), before: after })).stdout),
    );
    expect(numbers(readObject(again['changes'])['unchanged'])).toEqual([1, 3, 4, 5, 6, 7]);
    expect(numbers(readObject(again['timetable'])['cancelled'])).toEqual([2]);
  });

  it('compares nothing with a series that cannot be held, and names what is wrong with the earlier answer', () => {
    const before = answer('schedule', document);
    const stuck = {
      ...readObject(document),
      before,
      blackouts: [{ from: '2027-01-01', to: '2027-12-31', label: 'x' }],
    };
    const said = readObject(
      JSON.parse(cop('schedule', JSON.stringify(planted(stuck, ['avoid', 'policy'], 'optimise'))).stdout),
    );
    expect([said['meetings'], 'changes' in said]).toEqual([[], false]);
    const later = { ...readObject(document), from: '2027-03', before: said };
    const next = readObject(JSON.parse(cop('schedule', JSON.stringify(later)).stdout));
    const numbers = Object.values(readObject(next['meetings'])).map((each) => readObject(each)['number']);
    expect(numbers.slice(0, 5)).toEqual([2, 3, 4, 5, 6]);
    const wrong = { ...readObject(document), from: 'x', before: { meetings: [{ number: 1 }] } };
    const { exit, stderr } = cop('schedule', JSON.stringify(wrong));
    expect(exit).toBe(2);
    for (const path of ['before.meetings[0].date', 'from']) expect(stderr).toContain(`"path": "${path}"`);
  });
});
