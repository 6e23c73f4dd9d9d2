import { describe, expect, it } from 'vitest';
import { busy, busyWith, calendar, event, problems, problemsWith } from './fixtures.js';

const start = 'DTSTART:20270209T000000Z';
const hour = 'DURATION:PT1H';

describe('a text that was written to do harm', () => {
  it('may be nested as deep as it likes', () => {
    const deep = 200_000;
    const nested = `BEGIN:X\n${'BEGIN:VEVENT\n'.repeat(deep)}${'END:VEVENT\n'.repeat(deep)}END:X`;
    expect(busy(calendar(event(start, hour), nested, event(start, hour)))).toHaveLength(1);
    expect(problems(`BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(deep)}`)).toEqual(['calendars[0] missing']);
  });

  it('may repeat without ever coming to the days looked at', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3',
      'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
      'FREQ=WEEKLY;BYDAY=TU;BYSETPOS=2;COUNT=9999999',
      'FREQ=DAILY;INTERVAL=9999999',
    ])
      expect(busyWith(start, hour, `RRULE:${rule}`), rule).toEqual(['2027-02-09T00:00Z/2027-02-09T01:00Z']);
  });

  it('may have begun in the year 1 and go on to the year 9999', () => {
    expect(busyWith('DTSTART:00010101T000000Z', hour, 'RRULE:FREQ=DAILY')).toHaveLength(365);
    expect(busyWith('DTSTART:99991231T235959Z', 'DURATION:P9999999W', 'RRULE:FREQ=YEARLY')).toEqual([]);
    expect(busyWith('DTSTART:00010101T000000Z', 'DURATION:P9999999W', 'RRULE:FREQ=YEARLY')).toHaveLength(1);
    expect(busyWith('DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=WEEKLY;WKST=SU;BYDAY=SA;BYSETPOS=-1')).toHaveLength(52);
  });

  it('is refused where its rules take too many steps, whichever of them does', () => {
    const dense = `BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`;
    expect(problemsWith(start, hour, `RRULE:FREQ=DAILY;${dense}`)).toEqual(['events[0].rrule[0] too-many']);
    const many = Array.from({ length: 200 }, () =>
      event('DTSTART:00010101T000000Z', hour, 'RRULE:FREQ=DAILY;COUNT=9999999'),
    );
    expect(problems(calendar(...many)).at(-1)).toBe('events[199].rrule[0] too-many');
    for (const frequency of ['SECONDLY', 'MINUTELY', 'HOURLY'])
      expect(problemsWith(start, hour, `RRULE:FREQ=${frequency}`)).toEqual(['events[0].rrule[0] unsupported']);
  });

  it('may say the same thing very often', () => {
    const often = Array.from({ length: 100_000 }, () => 'MO').join();
    expect(busyWith(start, hour, `RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=${often}`)).toHaveLength(3);
    const list = Array.from({ length: 100_000 }, () => '20270210T000000Z').join();
    expect(busyWith(start, hour, `RDATE:${list}`, `EXDATE:${list}`)).toHaveLength(1);
    expect(busy(calendar(...Array.from({ length: 20_000 }, () => event('UID:a', start, hour))))).toHaveLength(1);
    expect(problemsWith(start, hour, `RDATE:${'x,'.repeat(200_000)}`)).toHaveLength(200_001);
    const periods = `FREEBUSY:${'20270210T000000Z/PT1H,'.repeat(150_000)}20270210T000000Z/PT1H`;
    expect(busy(calendar('BEGIN:VFREEBUSY', periods, 'END:VFREEBUSY'))).toHaveLength(1);
  });

  it('may have lines without an end, quotation marks that never close and names of every object', () => {
    expect(problems(`${calendar()}${'\r'.repeat(300_000)}x`)).toEqual([' wrong-type']);
    expect(problemsWith(start, `DTEND;TZID="${'a'.repeat(300_000)}:20270209T000000`)).toEqual([
      'events[0].dtend wrong-type',
    ]);
    expect(problemsWith(start, `DTEND${';'.repeat(100_000)}:20270209T000000Z`)).toEqual(['events[0].dtend wrong-type']);
    const lines = [
      '__proto__:1',
      'constructor;toString=1:2',
      `${start}`,
      hour,
      'toString:x',
      'BEGIN:__proto__',
      'END:__proto__',
    ];
    expect(busyWith(...lines)).toHaveLength(1);
    expect(problemsWith('DTSTART;TZID=__proto__:20270209T000000', hour)).toEqual(['events[0].dtstart not-a-zone']);
    expect(problemsWith('DTSTART;TZID=constructor:20270209T000000', hour)).toEqual(['events[0].dtstart not-a-zone']);
  });

  it('may describe clocks that never stop changing', () => {
    const zone = (...lines: readonly string[]) =>
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Mad',
        'BEGIN:STANDARD',
        'DTSTART:00010101T000000',
        'TZOFFSETFROM:+1000',
        'TZOFFSETTO:+1100',
        ...lines,
        'END:STANDARD',
        'END:VTIMEZONE',
        event('DTSTART;TZID=Mad:20270209T000000', hour),
      );
    expect(problems(zone('RRULE:FREQ=SECONDLY'))).toEqual(['events[0].dtstart not-a-zone']);
    expect(problems(zone(`RRULE:FREQ=DAILY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)}`))).toEqual([
      'events[0].dtstart not-a-zone',
    ]);
    expect(busy(zone('RRULE:FREQ=DAILY'))).toEqual(['2027-02-08T13:00Z/2027-02-08T14:00Z']);
  });

  it('is refused where it has more than twenty million letters', () => {
    const text = `${calendar()}${' '.repeat(20_000_000)}`;
    expect(problems(text)).toEqual([' too-big']);
    expect(problems(text.slice(0, 20_000_000))).toEqual([]);
  });
});

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index).join();
}
