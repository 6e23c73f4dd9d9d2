import { describe, expect, it } from 'vitest';
import { zoneTable } from '../../../src/times/index.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { busy, busyWith, calendar, event, knownZone, problems, problemsWith } from './fixtures.js';

const start = 'DTSTART;TZID=Australia/Melbourne:20270209T100000';
const end = 'DTEND;TZID=Australia/Melbourne:20270209T113000';
const monthly = 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4';

/** Only when each begins. */
function starts(...lines: readonly string[]): readonly string[] {
  return busyWith(...lines).map((each) => each.split('/')[0] ?? '');
}

const months = ['2027-02-08T23:00Z', '2027-03-08T23:00Z', '2027-04-13T00:00Z', '2027-05-11T00:00Z'];

describe('an event that repeats', () => {
  it('keeps to the clocks of its zone when these change', () => {
    expect(starts(start, end, monthly)).toEqual(months);
    expect(busyWith(start, end, monthly).at(-1)).toBe('2027-05-11T00:00Z/2027-05-11T01:30Z');
    expect(starts('DTSTART:20270208T230000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=4')).toEqual([
      '2027-02-08T23:00Z',
      '2027-03-08T23:00Z',
      '2027-04-08T23:00Z',
      '2027-05-08T23:00Z',
    ]);
  });

  it('lasts as many seconds each time where it has an end, and as many days where its length is in days', () => {
    const eve = 'DTSTART;TZID=Australia/Melbourne:20270327T220000';
    const weekly = 'RRULE:FREQ=WEEKLY;COUNT=2';
    expect(busyWith(eve, 'DTEND;TZID=Australia/Melbourne:20270328T220000', weekly)).toEqual([
      '2027-03-27T11:00Z/2027-03-28T11:00Z',
      '2027-04-03T11:00Z/2027-04-04T11:00Z',
    ]);
    expect(busyWith(eve, 'DURATION:P1D', weekly).at(-1)).toBe('2027-04-03T11:00Z/2027-04-04T12:00Z');
  });

  it('takes whole days, however long they are', () => {
    const days = ['DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270329', 'RRULE:FREQ=WEEKLY;COUNT=2'];
    expect(busyWith(...days)).toEqual(['2027-03-26T13:00Z/2027-03-28T13:00Z', '2027-04-02T13:00Z/2027-04-04T14:00Z']);
  });

  it('is told by an hour that comes twice at the first, and by one that is passed over with the offset before', () => {
    const sundays = (first: string) =>
      starts(`DTSTART;TZID=Australia/Melbourne:${first}T023000`, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3');
    expect(sundays('20270328')).toEqual(['2027-03-27T15:30Z', '2027-04-03T15:30Z', '2027-04-10T16:30Z']);
    expect(sundays('20270926')).toEqual(['2027-09-25T16:30Z', '2027-10-02T16:30Z', '2027-10-09T15:30Z']);
  });

  it('counts its first time even where its rule does not name it', () => {
    const wednesday = 'DTSTART;TZID=Australia/Melbourne:20270210T100000';
    expect(starts(wednesday, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3')).toEqual([
      '2027-02-09T23:00Z',
      '2027-03-08T23:00Z',
      '2027-04-13T00:00Z',
    ]);
    expect(starts(wednesday, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=1')).toEqual(['2027-02-09T23:00Z']);
    expect(starts(start, end, 'RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z')).toEqual(['2027-02-08T23:00Z']);
  });

  it('is found in the days looked at, however long ago it began', () => {
    const old = ['DTSTART;TZID=Australia/Melbourne:19980106T100000', 'DURATION:PT1H'];
    const daily = ['20270628', '20270629', '20270630'].map(
      (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    );
    const text = (rule: string) => calendar(event(...old, `RRULE:${rule}`));
    const june = { from: '2027-06-28', to: '2027-06-30' };
    for (const rule of ['FREQ=DAILY', 'FREQ=DAILY;COUNT=20000', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU'])
      expect(busy(text(rule), june)).toEqual(daily.map((day) => `${day}T00:00Z/${day}T01:00Z`));
    expect(busy(text('FREQ=WEEKLY;INTERVAL=3'), june)).toEqual([]);
    expect(busy(text('FREQ=WEEKLY;INTERVAL=3'), { from: '2027-06-15', to: '2027-06-15' })).toHaveLength(1);
    expect(busy(text('FREQ=YEARLY;BYDAY=-3WE;INTERVAL=29'), { from: '2027-12-01', to: '2027-12-31' })).toEqual([
      '2027-12-14T23:00Z/2027-12-15T00:00Z',
    ]);
  });

  it.each([
    ['20270413T000000Z', 3],
    ['20270412T235959Z', 2],
    ['20270413', 3],
    ['20270412', 2],
    ['20270413T100000', 3],
    ['20270413T095959', 2],
  ])('ends with the last time up to UNTIL=%s', (until, count) => {
    expect(starts(start, end, `RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=${until}`)).toHaveLength(count);
  });

  it.each([
    ['20270413', 3],
    ['20270412', 2],
    ['20270413T000000', 3],
    ['20270412T140000Z', 3],
    ['20270412T135959Z', 2],
  ])('on whole days ends with the last day up to UNTIL=%s', (until, count) => {
    expect(starts('DTSTART;VALUE=DATE:20270209', `RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=${until}`)).toHaveLength(count);
  });

  it('leaves out the times and the days it excepts, also its first', () => {
    const without = (...lines: readonly string[]) => starts(start, end, monthly, ...lines);
    expect(without('EXDATE;TZID=Australia/Melbourne:20270309T100000')).toEqual(months.toSpliced(1, 1));
    expect(without('EXDATE:20270308T230000Z,20270511T000000Z')).toEqual(months.toSpliced(3, 1).toSpliced(1, 1));
    expect(without('EXDATE:20270309T100000')).toEqual(months.toSpliced(1, 1));
    expect(without('EXDATE;VALUE=DATE:20270209', 'EXDATE;VALUE=DATE:20270511')).toEqual(months.slice(1, 3));
    expect(without('EXDATE:20270309T110000')).toEqual(months);
    const days = ['DTSTART;VALUE=DATE:20270209', monthly, 'EXDATE;VALUE=DATE:20270309', 'EXDATE:20270413T000000'];
    expect(starts(...days)).toEqual(['2027-02-08T13:00Z', '2027-05-10T14:00Z']);
  });

  it('adds the times that are listed, with its own length or with theirs', () => {
    expect(busyWith(start, end, 'RDATE;TZID=Australia/Melbourne:20270210T140000,20270403T233000')).toEqual([
      '2027-02-08T23:00Z/2027-02-09T00:30Z',
      '2027-02-10T03:00Z/2027-02-10T04:30Z',
      '2027-04-03T12:30Z/2027-04-03T14:00Z',
    ]);
    const periods = 'RDATE;VALUE=PERIOD:20270210T030000Z/PT15M,20270211T030000Z/20270211T031500Z';
    expect(busyWith(start, end, periods).slice(1)).toEqual([
      '2027-02-10T03:00Z/2027-02-10T03:15Z',
      '2027-02-11T03:00Z/2027-02-11T03:15Z',
    ]);
    expect(busyWith('DTSTART;VALUE=DATE:20270209', 'RDATE;VALUE=DATE:20270211').at(-1)).toBe(
      '2027-02-10T13:00Z/2027-02-11T13:00Z',
    );
    expect(starts(start, end, 'RDATE:20270210T030000Z', 'EXDATE:20270210T030000Z')).toHaveLength(1);
  });

  it('may have several rules', () => {
    expect(starts(start, end, 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=MONTHLY;COUNT=2')).toEqual([
      '2027-02-08T23:00Z',
      '2027-02-15T23:00Z',
      '2027-03-08T23:00Z',
    ]);
  });
});

describe('an occurrence that differs', () => {
  const whole = event('UID:a', start, end, monthly);
  const other = (...lines: readonly string[]) => event('UID:a', ...lines);
  const moved = ['DTSTART;TZID=Australia/Melbourne:20270316T140000', 'DURATION:PT1H'];

  it.each([
    ['RECURRENCE-ID;TZID=Australia/Melbourne:20270309T100000'],
    ['RECURRENCE-ID:20270308T230000Z'],
    ['RECURRENCE-ID;VALUE=DATE:20270309'],
  ])('is where it was moved to, named as %s', (id) => {
    const expected = months.with(1, '2027-03-16T03:00Z');
    const text = [whole, other(id, ...moved)];
    expect(busy(calendar(...text)).map((each) => each.split('/')[0])).toEqual(expected);
    expect(busy(calendar(...text.toReversed())).map((each) => each.split('/')[0])).toEqual(expected);
    expect(busy(`${calendar(...text.slice(0, 1))}${calendar(...text.slice(1))}`)).toHaveLength(4);
  });

  it('takes no time where it was cancelled or is free', () => {
    const id = 'RECURRENCE-ID:20270308T230000Z';
    for (const line of ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'])
      expect(busy(calendar(whole, other(id, ...moved, line)))).toHaveLength(3);
  });

  it('takes its time where the event is free, and stands by itself where the event is not there', () => {
    const id = 'RECURRENCE-ID:20270308T230000Z';
    const free = event('UID:a', start, end, monthly, 'TRANSP:TRANSPARENT');
    expect(busy(calendar(free, other(id, ...moved)))).toEqual(['2027-03-16T03:00Z/2027-03-16T04:00Z']);
    expect(busy(calendar(other(id, ...moved)))).toHaveLength(1);
    expect(busy(calendar(event('UID:b', start, end, monthly), other(id, ...moved)))).toHaveLength(5);
  });

  it('may change places with another', () => {
    const march = ['RECURRENCE-ID:20270308T230000Z', 'DTSTART:20270413T000000Z', 'DURATION:PT1H'];
    const april = ['RECURRENCE-ID:20270413T000000Z', 'DTSTART:20270308T230000Z', 'DURATION:PT2H'];
    expect(busy(calendar(whole, other(...march), other(...april))).slice(1, 3)).toEqual([
      '2027-03-08T23:00Z/2027-03-09T01:00Z',
      '2027-04-13T00:00Z/2027-04-13T01:00Z',
    ]);
  });

  it('is refused where it speaks for later ones too, or repeats itself', () => {
    expect(problems(calendar(whole, other('RECURRENCE-ID;RANGE=THISANDFUTURE:20270308T230000Z', ...moved)))).toEqual([
      'events[1].recurrence-id unsupported',
    ]);
    expect(problems(calendar(whole, other('RECURRENCE-ID:20270308T230000Z', ...moved, 'RRULE:FREQ=DAILY')))).toEqual([
      'events[1].rrule[0] contradiction',
    ]);
  });
});

describe('of several versions', () => {
  const version = (sequence: number, stamp: string, ...lines: readonly string[]) =>
    event('UID:a', `SEQUENCE:${sequence}`, `DTSTAMP:202701${stamp}Z`, ...lines);
  const on = (day: string) => [`DTSTART:202702${day}T000000Z`, 'DURATION:PT1H'];
  const days = (...events: readonly string[]) => busy(calendar(...events)).map((each) => each.slice(8, 10));

  it('the one changed most often counts, and of those the one written last', () => {
    const events = [
      version(1, '05T000000', ...on('10')),
      version(0, '06T000000', ...on('11')),
      version(1, '04T000000', ...on('12')),
    ];
    expect(days(...events)).toEqual(['10']);
    expect(days(...events.toReversed())).toEqual(['10']);
    expect(days(version(9, '05T000000', ...on('10')), version(10, '05T000000', ...on('11')))).toEqual(['11']);
  });

  it('those that cannot be told apart count together', () => {
    expect(days(version(1, '05T000000', ...on('10')), version(1, '05T000000', ...on('12')))).toEqual(['10', '12']);
  });

  it('a later one that cancels leaves nothing, also of occurrences that were changed before', () => {
    const first = [event('UID:a', start, end, monthly), event('UID:a', 'RECURRENCE-ID:20270308T230000Z', ...on('20'))];
    const cancelled = version(1, '05T000000', start, 'STATUS:CANCELLED');
    expect(busy(calendar(...first))).toHaveLength(4);
    expect(busy(calendar(...first, cancelled))).toEqual([]);
    expect(busy(`${calendar(...first)}${calendar('METHOD:CANCEL', version(1, '05T000000', start))}`)).toEqual([]);
    expect(
      busy(calendar(...first, version(2, '05T000000', 'RECURRENCE-ID:20270308T230000Z', ...on('21')), cancelled)),
    ).toEqual(['2027-02-21T00:00Z/2027-02-21T01:00Z']);
  });

  it('events without an identity are versions of nothing', () => {
    expect(days(event(...on('10')), event(...on('12'), 'SEQUENCE:4'))).toEqual(['10', '12']);
  });
});

describe('a zone', () => {
  const sydney = [
    'BEGIN:VTIMEZONE',
    'TZID:AUS Eastern Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+1100',
    'TZOFFSETTO:+1000',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=4',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+1000',
    'TZOFFSETTO:+1100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=10',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const outlook = (name: string) => event(`DTSTART;TZID=${name}:20270209T100000`, 'DURATION:PT1H', monthly);

  it('that only the calendar knows is as the calendar describes it', () => {
    const text = calendar(...sydney, outlook('"AUS Eastern Standard Time"'));
    expect(busy(text).map((each) => each.split('/')[0])).toEqual(months);
    expect(busy(calendar(outlook('AUS Eastern Standard Time'), ...sydney))).toHaveLength(4);
  });

  it('that is described in one calendar of a text is not known in the other', () => {
    expect(problems(`${calendar(...sydney)}${calendar(outlook('AUS Eastern Standard Time'))}`)).toEqual([
      'events[0].dtstart not-a-zone',
    ]);
  });

  it('that is known is as the table says, whatever the calendar says of it', () => {
    const wrong = sydney.map((line) =>
      line.replace('AUS Eastern Standard Time', 'Australia/Sydney').replace('+10', '+05'),
    );
    const text = calendar(...wrong, outlook('Australia/Sydney'));
    expect(busy(text, { zones: knownZone }).map((each) => each.split('/')[0])).toEqual(months);
    expect(busy(text)).not.toEqual(busy(text, { zones: knownZone }));
  });

  it('that nobody describes is a problem, wherever it is named, and never a guess', () => {
    const nowhere = [
      'DTSTART;TZID=Eastern:20270209T100000',
      'DTEND;TZID=Western:20270209T110000',
      'EXDATE;TZID=X:20270209T110000',
    ];
    expect(problemsWith(...nowhere, 'RDATE;TZID=Y:20270209T110000')).toEqual([
      'events[0].dtstart not-a-zone',
      'events[0].exdate[0] not-a-zone',
    ]);
    expect(problemsWith(start, 'DTEND;TZID=Western:20270209T110000')).toEqual(['events[0].dtend not-a-zone']);
    expect(problemsWith(start, 'RDATE;TZID=Y:20270209T110000')).toEqual(['events[0].rdate[0] not-a-zone']);
    expect(problemsWith(start, 'UID:a', 'RECURRENCE-ID;TZID=Y:20270209T110000')).toEqual([
      'events[0].recurrence-id not-a-zone',
    ]);
  });

  it('whose table does not reach over the days looked at is a problem', () => {
    const short = sure(zoneTable('Australia/Perth', { from: 2026, to: 2026 }, 'test'));
    const text = calendar(event('DTSTART;TZID=Australia/Perth:20270209T100000', 'DURATION:PT1H'));
    expect(problems(text, { zones: () => short })).toEqual(['events[0].dtstart unsupported']);
  });
});
