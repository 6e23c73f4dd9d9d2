import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/formats/busy/index.js';
import { zoneTable } from '../../../src/times/index.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { busy, busyWith, calendar, event, knownZone, melbourne, problems, problemsWith, year2027 } from './fixtures.js';

const tuesday = 'DTSTART;TZID=Australia/Melbourne:20270209T100000';

describe('an event', () => {
  it('takes the time from its start to its end, in UTC, by named clocks or by those of the person', () => {
    const expected = ['2027-02-08T23:00Z/2027-02-09T01:30Z'];
    expect(busyWith(tuesday, 'DTEND;TZID=Australia/Melbourne:20270209T123000')).toEqual(expected);
    expect(busyWith('DTSTART:20270208T230000Z', 'DTEND:20270209T013000Z')).toEqual(expected);
    expect(busyWith('DTSTART:20270209T100000', 'DTEND:20270209T123000')).toEqual(expected);
    expect(busyWith('DTSTART;TZID=UTC:20270208T230000', 'DTEND;TZID=Etc/UTC:20270209T013000')).toEqual(expected);
    expect(busyWith(tuesday, 'DURATION:PT2H30M')).toEqual(expected);
    expect(busyWith(tuesday, 'DTEND:20270209T013000Z')).toEqual(expected);
  });

  it('is told in the words of the search, with moments as numbers', () => {
    const text = calendar(event('DTSTART:20270208T230000Z', 'DTEND:20270209T013000Z', 'SUMMARY:Dentist'));
    const expected = { from: Date.UTC(2027, 1, 8, 23), to: Date.UTC(2027, 1, 9, 1, 30), label: 'Ana is busy' };
    expect(readCalendar(text, year2027)).toEqual({ ok: true, value: [expected] });
  });

  it('without an end takes its whole day where it starts with a day, and no time where it starts at a time', () => {
    expect(busyWith('DTSTART;VALUE=DATE:20270209')).toEqual(['2027-02-08T13:00Z/2027-02-09T13:00Z']);
    expect(busyWith(tuesday)).toEqual([]);
    expect(busyWith(tuesday, 'DTEND;TZID=Australia/Melbourne:20270209T100000')).toEqual([]);
    expect(busyWith(tuesday, 'DURATION:PT0S')).toEqual([]);
  });

  it('of whole days takes them as long as they are where the person lives, its last day left out', () => {
    const leave = ['DTSTART;VALUE=DATE:20270403', 'DTEND;VALUE=DATE:20270405'];
    expect(busyWith(...leave)).toEqual(['2027-04-02T13:00Z/2027-04-04T14:00Z']);
    const perth = knownZone('Australia/Perth') ?? melbourne;
    expect(busy(calendar(event(...leave)), { zone: perth })).toEqual(['2027-04-02T16:00Z/2027-04-04T16:00Z']);
    expect(busyWith('DTSTART:20270403', 'DURATION:P2D')).toEqual(['2027-04-02T13:00Z/2027-04-04T14:00Z']);
    expect(busyWith('DTSTART:20270403', 'DURATION:P1W')).toEqual(['2027-04-02T13:00Z/2027-04-09T14:00Z']);
  });

  it('takes its day where it ends with the day it starts with, as some programs write it', () => {
    const day = ['2027-02-08T13:00Z/2027-02-09T13:00Z'];
    expect(busyWith('DTSTART;VALUE=DATE:20270209', 'DTEND;VALUE=DATE:20270209')).toEqual(day);
    expect(busyWith('DTSTART;VALUE=DATE:20270209', 'DURATION:P0D')).toEqual(day);
  });

  it('of a length in days ends at the same time on the clock, of one in hours after so many hours', () => {
    const eve = 'DTSTART;TZID=Australia/Melbourne:20270403T220000';
    expect(busyWith(eve, 'DURATION:P1D')).toEqual(['2027-04-03T11:00Z/2027-04-04T12:00Z']);
    expect(busyWith(eve, 'DURATION:PT24H')).toEqual(['2027-04-03T11:00Z/2027-04-04T11:00Z']);
    expect(busyWith(eve, 'DURATION:P1DT1H')).toEqual(['2027-04-03T11:00Z/2027-04-04T13:00Z']);
  });

  it('may end by the clocks of another place, earlier on those than it started', () => {
    const flight = calendar(
      event('DTSTART;TZID=Pacific/Auckland:20270209T200000', 'DTEND;TZID=America/Los_Angeles:20270209T120000'),
    );
    expect(busy(flight, { zones: knownZone })).toEqual(['2027-02-09T07:00Z/2027-02-09T20:00Z']);
  });

  it.each([['TRANSP:TRANSPARENT'], ['STATUS:CANCELLED'], ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], ['transp:transparent']])(
    'takes no time where it says %s',
    (line) => {
      expect(busyWith('DTSTART:20270208T230000Z', 'DTEND:20270209T013000Z', line)).toEqual([]);
    },
  );

  it.each([
    ['TRANSP:OPAQUE'],
    ['STATUS:TENTATIVE'],
    ['STATUS:CONFIRMED'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'],
  ])('takes its time where it says %s', (line) => {
    expect(busyWith('DTSTART:20270208T230000Z', 'DTEND:20270209T013000Z', line)).toHaveLength(1);
  });

  it('that takes no time may say its time in any way', () => {
    expect(busyWith('DTSTART;TZID=Nowhere:20270209', 'TRANSP:TRANSPARENT')).toEqual([]);
    expect(problemsWith('RECURRENCE-ID:2027', 'STATUS:CANCELLED')).toEqual(['events[0].recurrence-id not-a-time']);
  });

  it('is told by its hour twice at the first, and by one that is passed over with the offset before', () => {
    const local = (text: string) => busyWith(`DTSTART;TZID=Australia/Melbourne:${text}`, 'DURATION:PT1H');
    expect(local('20270404T023000')).toEqual(['2027-04-03T15:30Z/2027-04-03T16:30Z']);
    expect(local('20271003T023000')).toEqual(['2027-10-02T16:30Z/2027-10-02T17:30Z']);
    expect(local('20270404T030000')).toEqual(['2027-04-03T17:00Z/2027-04-03T18:00Z']);
    expect(local('20271003T015959')).toEqual(['2027-10-02T15:59:59Z/2027-10-02T16:59:59Z']);
  });
});

describe('busy times', () => {
  it('are in order, and those that overlap or touch are one', () => {
    const at = (from: string, to: string) => event(`DTSTART:202702${from}00Z`, `DTEND:202702${to}00Z`);
    const text = calendar(
      at('10T1200', '10T1300'),
      at('09T0100', '09T0200'),
      at('09T0130', '09T0300'),
      at('09T0300', '09T0330'),
      at('09T0100', '09T0110'),
      at('09T0331', '09T0332'),
    );
    expect(busy(text)).toEqual([
      '2027-02-09T01:00Z/2027-02-09T03:30Z',
      '2027-02-09T03:31Z/2027-02-09T03:32Z',
      '2027-02-10T12:00Z/2027-02-10T13:00Z',
    ]);
  });

  it('are cut at midnight of the first day and after the last, where the person lives', () => {
    const february = { from: '2027-02-01', to: '2027-02-28' };
    const text = calendar(
      event('DTSTART:20270131T120000Z', 'DTEND:20270131T140000Z'),
      event('DTSTART:20270228T120000Z', 'DTEND:20270228T140000Z'),
      event('DTSTART:20270301T120000Z', 'DTEND:20270301T140000Z'),
      event('DTSTART:20260301T120000Z', 'DTEND:20260301T140000Z'),
    );
    expect(busy(text, february)).toEqual([
      '2027-01-31T13:00Z/2027-01-31T14:00Z',
      '2027-02-28T12:00Z/2027-02-28T13:00Z',
    ]);
  });

  it('reach to the end of the last day also where the table of the zone ends with it', () => {
    const zone = sure(zoneTable('America/New_York', { from: 2027, to: 2027 }, 'test'));
    const text = calendar(event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280105'));
    expect(busy(text, { zone })).toEqual(['2027-01-01T05:00Z/2028-01-01T05:00Z']);
    const eve = calendar(event('DTSTART;VALUE=DATE:20271231', 'DTEND;VALUE=DATE:20280101'));
    expect(busy(eve, { zone })).toEqual(['2027-12-31T05:00Z/2028-01-01T05:00Z']);
  });

  it('are none where a calendar is empty', () => {
    expect(busy(calendar())).toEqual([]);
  });
});

describe('a published list of busy times', () => {
  it('is read, but for what it says is free', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'UID:1',
      'DTSTART:20270201T000000Z',
      'DTEND:20270301T000000Z',
      'FREEBUSY;FBTYPE=BUSY:20270209T000000Z/20270209T010000Z,20270210T000000Z/PT30M',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270211T000000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270212T000000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20270213T000000Z/PT1H',
      'FREEBUSY:20270214T000000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(busy(text)).toEqual([
      '2027-02-09T00:00Z/2027-02-09T01:00Z',
      '2027-02-10T00:00Z/2027-02-10T00:30Z',
      '2027-02-11T00:00Z/2027-02-11T01:00Z',
      '2027-02-12T00:00Z/2027-02-12T01:00Z',
      '2027-02-14T00:00Z/2027-02-14T01:00Z',
    ]);
  });

  it('is refused where a time in it ends before it starts or is none', () => {
    const list = (value: string) => problems(calendar('BEGIN:VFREEBUSY', `FREEBUSY:${value}`, 'END:VFREEBUSY'));
    expect(list('20270209T010000Z/20270209T000000Z')).toEqual(['freeBusy[0].freebusy[0] contradiction']);
    expect(list('20270209T010000Z/-PT1H')).toEqual(['freeBusy[0].freebusy[0] contradiction']);
    expect(list('20270209T010000Z,x')).toEqual([
      'freeBusy[0].freebusy[0] not-a-time',
      'freeBusy[0].freebusy[0] not-a-time',
    ]);
  });
});

describe('a text', () => {
  const first = calendar(event('UID:a', 'DTSTART:20270208T230000Z', 'DURATION:PT1H'));
  const second = calendar(event('UID:b', 'DTSTART:20270209T230000Z', 'DURATION:PT1H'));
  const both = ['2027-02-08T23:00Z/2027-02-09T00:00Z', '2027-02-09T23:00Z/2027-02-10T00:00Z'];

  it('may hold several calendars, each with its mark of byte order and its own ends of lines', () => {
    expect(busy(`${first}${second}`)).toEqual(both);
    expect(busy(`\uFEFF${first}\uFEFF${second.replaceAll('\r\n', '\n')}`)).toEqual(both);
    expect(busy(`${first.replaceAll('\r\n', '\r\r\n')}\n\n${second.replaceAll('\r\n', '\r')}`)).toEqual(both);
  });

  it('may be folded anywhere, also inside a character that has become unreadable by it', () => {
    const bytes = [
      ...new TextEncoder().encode(`BEGIN:VEVENT\r\nSUMMARY:Zahnärztin\r\n${tuesday}\r\nDURATION:PT1H\r\nEND:VEVENT`),
    ];
    const cut = bytes.indexOf(0xc3) + 1;
    bytes.splice(cut, 0, 13, 10, 32);
    const start = new TextDecoder().decode(new Uint8Array(bytes));
    expect(start).toContain('\uFFFD');
    expect(busy(calendar(start))).toEqual(['2027-02-08T23:00Z/2027-02-09T00:00Z']);
    expect(
      busy(calendar(event('DTST\r\n ART;TZ\n\tID=Austr\r\n alia/Melbourne:20270\r\n 209T100000', 'DURATION:PT1H'))),
    ).toEqual(['2027-02-08T23:00Z/2027-02-09T00:00Z']);
  });

  it('is refused where it is no calendar, is cut off, or holds something else beside it', () => {
    for (const text of ['', 'x', 'BEGIN:VEVENT\nEND:VEVENT', '<html></html>'])
      expect(problems(text)).toEqual([' wrong-type']);
    expect(problems(`${first}x\r\n`)).toEqual([' wrong-type']);
    expect(problems(`BEGIN:VEVENT\nEND:VEVENT\n${first}`)).toEqual([' wrong-type']);
    expect(problems(first.slice(0, first.indexOf('END:VEVENT')))).toEqual(['events[0] missing']);
    expect(problems(first.slice(0, first.indexOf('END:VCALENDAR')))).toEqual(['calendars[0] missing']);
    expect(problems(first.replace('END:VEVENT\r\n', ''))).toEqual(['events[0] contradiction']);
    expect(problems(`${first}END:VCALENDAR`)).toEqual([' contradiction']);
  });

  it('is refused in another version of iCalendar and by another calendar than ours', () => {
    expect(problems(first.replace('VERSION:2.0', 'VERSION:1.0'))).toEqual(['calendars[0].version unsupported']);
    expect(problems(first.replace('VERSION:2.0', 'VERSION:3.0'))).toEqual(['calendars[0].version unsupported']);
    expect(problems(first.replace('VERSION:2.0', 'CALSCALE:CHINESE'))).toEqual(['calendars[0].calscale unsupported']);
    expect(busy(first.replace('VERSION:2.0', 'CALSCALE:gregorian'))).toHaveLength(1);
  });

  it('gets every problem in it named at once', () => {
    const text = calendar(
      event('UID:a', 'DTSTART:20270230T100000Z'),
      event('DTEND:20270209T100000Z'),
      event(tuesday, 'DTEND;TZID=Australia/Melbourne:20270209T090000', 'RRULE:FREQ=HOURLY'),
      event('DTSTART:20270209T250000', 'DURATION:1H', 'SEQUENCE:x', 'EXDATE:2027', 'RDATE:20270209T100000,y'),
      event('DTSTART;TZID=Mars/Olympus:20270209T100000'),
    );
    expect(problems(text)).toEqual([
      'events[0].dtstart not-a-day',
      'events[1].dtstart missing',
      'events[2].rrule[0] unsupported',
      'events[3].sequence wrong-type',
      'events[3].dtstart not-a-time',
      'events[3].duration wrong-type',
      'events[3].rdate[0] not-a-time',
      'events[3].exdate[0] not-a-time',
      'events[4].dtstart not-a-zone',
    ]);
  });

  it('is asked for days that can be', () => {
    expect(problems(calendar(), { from: '2027-02-30', to: 'x', label: '' })).toEqual([
      'from not-a-day',
      'to not-a-day',
      'label empty',
    ]);
    expect(problems(calendar(), { from: '2027-03-01', to: '2027-02-28' })).toEqual(['to contradiction']);
    expect(problems(calendar(), { to: '2032-01-01' })).toEqual(['zone unsupported']);
  });
});
