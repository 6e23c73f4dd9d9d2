import { describe, expect, it } from 'vitest';
import { answer, cop, documents, places, planted, problemsIn, readObject, without } from '../../support/host.js';

/** The small calendar of the other tests, with somebody to lead it and somewhere to meet. */
const document = [
  [['streams', 0, 'facilitator'], 'anna'],
  [['streams', 0, 'room'], 'hall'],
  [['streams', 1, 'room'], 'hall'],
].reduce<unknown>(
  (before, [steps, value]) => planted(before, steps as readonly (string | number)[], value),
  documents['rolling'],
);
const onlyNorth = planted(document, ['streams'], [Object.values(readObject(readObject(document)['streams']))[0]]);

const found = (claimed: unknown) => places(problemsIn(cop('rolling', JSON.stringify(claimed))));

describe('cop rolling', () => {
  it('answers with the outcome, the streams and what clashes', () => {
    const said = answer('rolling', document);
    expect(Object.keys(said)).toEqual(['policy', 'outcome', 'streams', 'clashes']);
    const [north, south] = Object.values(readObject(said['streams']));
    expect(north).toMatchObject({ id: 'north', facilitator: 'anna', room: 'hall', diagnostics: [] });
    expect(south).toMatchObject({ id: 'south', facilitator: null, room: 'hall' });
    expect(Object.values(readObject(readObject(north)['series'])).map((each) => readObject(each)['id'])).toEqual([
      'north-1',
      'north-2',
      'north-3',
      'north-4',
    ]);
  });

  it('exits 1 where the calendar is not met, and 0 where it is', () => {
    expect(cop('rolling', JSON.stringify(document)).exit).toBe(1);
    expect(cop('rolling', JSON.stringify(onlyNorth)).exit).toBe(0);
    const open = without(onlyNorth, ['streams', 0, 'time']);
    expect([answer('rolling', open)['outcome'], cop('rolling', JSON.stringify(open)).exit]).toEqual(['open', 0]);
  });

  it('moves meetings off days and times that are taken, at the local time of the zone', () => {
    const [north] = Object.values(readObject(answer('rolling', onlyNorth)['streams']));
    const [first] = Object.values(readObject(readObject(north)['series']));
    const { meetings } = readObject(readObject(first)['series']);
    expect(Object.values(readObject(meetings)).slice(1, 3)).toMatchObject([
      { start: '2027-03-16T10:00:00+11:00', moved: { because: 'Labour Day' } },
      { start: '2027-04-20T10:00:00+10:00', moved: { because: 'anna (leave)' } },
    ]);
  });

  it('writes a row a meeting', () => {
    const rows = cop('rolling', JSON.stringify(document), '--format', 'csv').stdout.trimEnd().split('\n');
    expect(rows[0]).toBe('stream,series,number,date,start,end,facilitator,room');
    expect(rows[1]).toBe('north,north-1,1,2027-02-09,2027-02-09T10:00:00+11:00,2027-02-09T12:30:00+11:00,anna,hall');
    expect(rows).toContain('south,south-1,1,2027-03-03,,,,hall');
    expect(rows).toHaveLength(1 + 4 * 6 + 5 * 4 + 4 * 3);
  });

  it('writes each stream as a block', () => {
    const text = cop('rolling', JSON.stringify(onlyNorth), '--format', 'text').stdout;
    expect(text.split('\n').slice(0, 5)).toEqual([
      'north, led by anna, in hall',
      '',
      'north-1: Tue 9 Feb 2027 – Tue 13 Jul 2027',
      '  2. Tue 16 Mar 2027 10:00–12:30, moved from Tue 9 Mar 2027 because of Labour Day',
      '  3. Tue 20 Apr 2027 10:00–12:30, moved from Tue 13 Apr 2027 because of anna (leave)',
    ]);
    expect(text).toContain('\nUnder partners-in-prevention@2019-20 the outcome is met.\n');
  });

  it('knows zones by name, from the first series to the end of what is known', () => {
    const steps = ['streams', 0, 'time', 'zone'];
    expect(found(planted(document, steps, 'AEST'))).toEqual(['streams[0].time.zone not-a-zone']);
    // What is known of holidays ends long before what is known of clocks.
    expect(answer('rolling', planted(onlyNorth, ['until'], '2098-01'))['outcome']).toBe('open');
    expect(found(planted(planted(onlyNorth, ['until'], '2101-01'), ['from'], '2100-02'))).toEqual([
      'streams[0].time.zone unsupported',
    ]);
  });

  it('names every problem at once: of the shape, of zones, of days and of ids', () => {
    const wrong = [
      [['until'], '2026-01'],
      [['surprise'], 1],
      [['streams', 0, 'time', 'zone'], 'Nowhere'],
      [['streams', 0, 'time', 'start'], '25:00'],
      [['streams', 0, 'facilitator'], 'nobody'],
      [['streams', 1, 'id'], 'North'],
      [['blackouts', 0, 'from'], '2027-02-30'],
    ] as const;
    const spoiled = wrong.reduce<unknown>((before, [steps, value]) => planted(before, steps, value), document);
    expect(found(spoiled)).toEqual([
      'blackouts[0].from not-a-day',
      'streams[0].facilitator unknown-reference',
      'streams[0].time.start not-a-time',
      'streams[0].time.zone not-a-zone',
      'streams[1].from contradiction',
      'streams[1].id duplicate',
      'surprise unknown-key',
      'until contradiction',
    ]);
  });

  it('asks for an end', () => {
    expect(found(without(document, ['until']))).toEqual(['until missing']);
  });
});

describe('the holidays of a rolling calendar', () => {
  const melbourne = { calendar: 'au-vic', region: 'metropolitan' };
  const bendigo = {
    calendar: 'au-vic',
    region: 'non-metropolitan',
    cupDays: [{ date: '2027-11-03', label: 'Bendigo Cup Day', source: 'Gazette' }],
  };
  const tuesdays = {
    recurrence: { kind: 'nthWeekday', nth: 1, weekday: 2 },
    from: '2027-07',
    count: 5,
    avoid: { policy: 'nextWeek' },
  };
  const calendarOf = (top: object, ...streams: readonly object[]) => ({
    from: '2027-07',
    series: 1,
    ...top,
    streams: streams.map((stream, index) => ({ id: `g${index}`, ...tuesdays, ...stream })),
  });
  const seriesOf = (claimed: unknown) =>
    Object.values(readObject(answer('rolling', claimed)['streams'])).map((each) => {
      const [first] = Object.values(readObject(readObject(each)['series']));
      return readObject(readObject(first)['series']);
    });
  const datesOf = (claimed: unknown) =>
    seriesOf(claimed).map(({ meetings }) =>
      Object.values(readObject(meetings)).map((each) => String(readObject(each)['date']).slice(5)),
    );
  const usual = ['07-06', '08-03', '09-07', '10-05', '11-02'];
  const offTheCup = ['07-06', '08-03', '09-07', '10-05', '11-09'];

  it('count for every stream, the school’s only for those in a school setting', () => {
    expect(datesOf(calendarOf({}, {}))).toEqual([usual]);
    expect(datesOf(calendarOf({ holidays: melbourne }, {}, { schoolSetting: true }))).toEqual([
      offTheCup,
      ['07-13', '08-03', '09-07', '10-05', '11-09'],
    ]);
  });

  it('of a stream stand in place of the calendar’s', () => {
    expect(datesOf(calendarOf({ holidays: melbourne }, {}, { holidays: bendigo }))).toEqual([offTheCup, usual]);
    expect(datesOf(calendarOf({}, { holidays: melbourne }, {}))).toEqual([offTheCup, usual]);
  });

  it('stand beside the days of the document and of the stream', () => {
    const out = (day: string) => [{ from: day, to: day, label: 'Leave' }];
    const top = { holidays: melbourne, blackouts: out('2027-07-06') };
    expect(datesOf(calendarOf(top, { blackouts: out('2027-08-03') }))).toEqual([
      ['07-13', '08-10', '09-07', '10-05', '11-09'],
    ]);
  });

  it('say where they end, unless the calendar or the stream says that it goes on', () => {
    const late = { from: '2030-08', count: 6, avoid: { policy: 'allow' } };
    const codes = (top: object, stream: object) =>
      seriesOf(calendarOf(top, { ...late, ...stream })).flatMap(({ diagnostics }) =>
        Object.values(readObject(diagnostics)).map((each) => readObject(each)['code']),
      );
    const covered = { from: '2027-01-01', to: '2031-12-31' };
    const november = 'ON_BLACKOUT';
    expect(codes({ holidays: melbourne }, {})).toEqual([november, 'NOT_COVERED']);
    expect(codes({ holidays: melbourne, covered }, {})).toEqual([november]);
    expect(codes({ holidays: melbourne }, { covered })).toEqual([november]);
    expect(codes({ covered }, { holidays: melbourne })).toEqual([november, 'NOT_COVERED']);
  });

  it('are refused where they are named, with everything else', () => {
    const top = { holidays: { calendar: 'au-vic' }, covered: { from: '2027-02-30', to: '2028-01-01' } };
    const streams = [
      { holidays: { calendar: 'nowhere' }, count: 0 },
      { holidays: { ...bendigo, region: 'metropolitan' } },
    ];
    expect(found(calendarOf(top, ...streams))).toEqual([
      'covered.from not-a-day',
      'holidays.region missing',
      'streams[0].count too-small',
      'streams[0].holidays.calendar unknown-word',
      'streams[1].holidays.cupDays contradiction',
    ]);
  });
});
