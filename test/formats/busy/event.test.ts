import { describe, expect, it } from 'vitest';
import { readComponents } from '../../../src/formats/busy/components.js';
import { type CalendarEvent, readEvent } from '../../../src/formats/busy/event.js';
import { sure } from '../../rules/schedule/fixtures.js';
import { calendar, event } from './fixtures.js';

function read(lines: readonly string[], cancelling = false) {
  const [first] = sure(readComponents(calendar(event(...lines))));
  const [component] = first?.events ?? [];
  if (component === undefined) throw new Error('no event');
  return readEvent(component, cancelling);
}

function sureEvent(...lines: readonly string[]): CalendarEvent {
  return sure(read(lines));
}

function problems(...lines: readonly string[]): readonly string[] {
  const result = read(lines);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

const start = 'DTSTART:20270209T000000Z';

describe('an event', () => {
  it('is read with all that busy times depend on', () => {
    const { timing, ...rest } = sureEvent(
      ...[
        'UID:a',
        'SEQUENCE:3',
        'DTSTAMP:20270101T000000Z',
        'RECURRENCE-ID;VALUE=DATE:20270210',
        start,
        'DTEND:20270209T010000Z',
      ],
      ...[
        'RDATE:20270210T000000Z',
        'RDATE;VALUE=PERIOD:20270211T000000Z/PT1H,20270212T000000Z/PT1H',
        'EXDATE:20270213T000000Z',
      ],
    );
    expect(rest).toMatchObject({
      path: 'events[0]',
      uid: 'a',
      sequence: 3,
      stamp: '20270101T000000Z',
      cancelled: false,
    });
    expect(rest.occurrence?.kind).toBe('day');
    expect(timing?.end).toMatchObject({ kind: 'utc', wall: 1_802_134_800 });
    expect(timing?.added).toHaveLength(3);
    expect(timing?.leftOut).toHaveLength(1);
    expect(timing?.rules).toEqual([]);
  });

  it('needs no more than a start', () => {
    expect(sureEvent(start)).toMatchObject({
      uid: null,
      sequence: 0,
      stamp: '',
      occurrence: null,
      timing: { end: null },
    });
  });

  it('takes no time where it is cancelled, by itself or by its calendar, transparent or free', () => {
    expect(sureEvent(start, 'STATUS:Cancelled')).toMatchObject({ cancelled: true, timing: null });
    expect(sure(read([start], true))).toMatchObject({ cancelled: true, timing: null });
    expect(sureEvent(start, 'TRANSP:TRANSPARENT')).toMatchObject({ cancelled: false, timing: null });
    expect(sureEvent(start, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE')).toMatchObject({ cancelled: false, timing: null });
    expect(sureEvent(start, 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY').timing).not.toBeNull();
  });

  it.each([
    [['DTSTART'], ['events[0].dtstart wrong-type', 'events[0].dtstart missing']],
    [[start, start], ['events[0].dtstart duplicate']],
    [[start, 'TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'], ['events[0].transp duplicate']],
    [[start, 'DTEND:20270209T010000Z', 'DURATION:PT1H'], ['events[0].dtend contradiction']],
    [[start, 'DTEND:20270210'], ['events[0].dtend contradiction']],
    [['DTSTART:20270209', 'DTEND:20270209T010000Z'], ['events[0].dtend contradiction']],
    [[start, 'RDATE:20270210'], ['events[0].rdate[0] contradiction']],
    [['DTSTART:20270209', 'RDATE:20270209T010000Z'], ['events[0].rdate[0] contradiction']],
    [
      [start, 'EXRULE:FREQ=DAILY', 'EXRULE:FREQ=DAILY'],
      ['events[0].exrule[0] unsupported', 'events[0].exrule[1] unsupported'],
    ],
    [[start, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270209T000000Z'], ['events[0].recurrence-id unsupported']],
    [[start, 'RECURRENCE-ID:x'], ['events[0].recurrence-id not-a-time']],
    [[start, 'RECURRENCE-ID:20270209T000000Z', 'RRULE:FREQ=DAILY'], ['events[0].rrule[0] contradiction']],
    [[start, 'SEQUENCE:-1'], ['events[0].sequence wrong-type']],
    [[start, 'SEQUENCE:1234567890'], ['events[0].sequence wrong-type']],
    [[start, 'EXDATE:20270209T010000Z', 'EXDATE:20270209T010000Z,x'], ['events[0].exdate[1] not-a-time']],
    [
      [start, 'RRULE:FREQ=X', 'RRULE:COUNT=0'],
      ['events[0].rrule[0] unknown-word', 'events[0].rrule[1] wrong-type', 'events[0].rrule[1] missing'],
    ],
  ])('with %j is refused', (lines, expected) => {
    expect([...problems(...lines)].sort()).toEqual([...expected].sort());
  });
});
