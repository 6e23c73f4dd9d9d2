import { describe, expect, it } from 'vitest';
import { type Component, readComponents } from '../../../src/formats/busy/components.js';
import { sure } from '../../rules/schedule/fixtures.js';

const text = [
  'begin:vcalendar',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:a',
  'BEGIN:STANDARD',
  'TZOFFSETTO:+1000',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:x',
  'BEGIN:VALARM',
  'DURATION:PT5M',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VALARM',
  'DURATION:PT1H',
  'END:VEVENT',
  'BEGIN:X-OTHER',
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
  'END:X-OTHER',
  'BEGIN:VTODO',
  'DTSTART:20270209',
  'END:VTODO',
  'BEGIN:VEVENT',
  'End: Vevent ',
  'BEGIN:VFREEBUSY',
  'END:VFREEBUSY',
  'END:VCALENDAR',
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');

function namesIn({ properties }: Component): readonly string[] {
  return properties.map(({ name, value }) => `${name}=${value}`);
}

describe('a text', () => {
  it('is taken apart into calendars and what says something of busy times, numbered through the text', () => {
    const [first, second, ...others] = sure(readComponents(text));
    expect(others).toEqual([]);
    expect(first?.path).toBe('calendars[0]');
    expect(first === undefined ? null : namesIn(first)).toEqual(['version=2.0']);
    expect(first?.events.map(({ path }) => path)).toEqual(['events[0]', 'events[1]']);
    expect(first?.events.map(namesIn)).toEqual([['uid=1', 'duration=PT1H'], []]);
    expect(first?.zones.map(namesIn)).toEqual([['tzid=a']]);
    expect(first?.zones[0]?.parts.map(namesIn)).toEqual([['tzoffsetto=+1000'], []]);
    expect(first?.freeBusy.map(({ path }) => path)).toEqual(['freeBusy[0]']);
    expect(second?.events.map(({ path }) => path)).toEqual(['events[2]']);
  });

  it('says which component is not closed, the innermost one that matters', () => {
    const cut = (upTo: string) => readComponents(text.slice(0, text.indexOf(upTo)));
    const message = 'This does not end: the text was cut off.';
    expect(cut('TZOFFSETTO')).toEqual({ ok: false, problems: [{ path: 'parts[0]', code: 'missing', message }] });
    expect(cut('DURATION:PT5M')).toEqual({ ok: false, problems: [{ path: 'events[0]', code: 'missing', message }] });
    expect(cut('DTSTART')).toEqual({ ok: false, problems: [{ path: 'calendars[0]', code: 'missing', message }] });
  });
});
